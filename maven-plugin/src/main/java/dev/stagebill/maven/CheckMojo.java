package dev.stagebill.maven;

import dev.stagebill.portal.PortalGenerator;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Checks the portal as {@code build} does, but publishes nothing. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class CheckMojo extends PortalMojo {
    /** Made by Maven. */
    public CheckMojo() {}

    @Override
    void work(Inputs inputs, MavenLog log) throws MojoExecutionException, MojoFailureException {
        PortalGenerator generator = new PortalGenerator(inputs.environment(), new StageLog(getLog()));
        new Run(inputs, log).tell(generator::check);
    }
}
