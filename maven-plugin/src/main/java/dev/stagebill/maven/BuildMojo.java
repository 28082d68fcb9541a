package dev.stagebill.maven;

import dev.stagebill.portal.PortalGenerator;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Builds the portal and publishes it to its output folder. */
@Mojo(name = "build", defaultPhase = LifecyclePhase.SITE, requiresProject = false, threadSafe = true)
public final class BuildMojo extends PortalMojo {
    /**
     * The folder the portal is published to, replaced as a whole by each build. The default is what the portal file says, or
     * else {@code portal} in the build folder, that is {@code target/portal}.
     */
    @Parameter(property = "stagebill.output")
    private @Nullable File output;

    /** Made by Maven. */
    public BuildMojo() {}

    @Override
    Optional<Path> output() {
        return Optional.ofNullable(output).map(File::toPath);
    }

    @Override
    void work(Inputs inputs, MavenLog log) throws MojoExecutionException, MojoFailureException {
        PortalGenerator generator = new PortalGenerator(inputs.environment(), new StageLog(getLog()));
        new Run(inputs, log).tell(generator::generate);
    }
}
