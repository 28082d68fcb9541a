package dev.stagebill.maven;

import dev.stagebill.portal.PortalGenerator;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Checks the portal as {@code build} does, but publishes nothing; or checks single descriptor files, without a portal. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class CheckMojo extends PortalMojo {
    /** Descriptor files to check instead of the portal, each by itself. */
    @Parameter(property = "stagebill.files")
    private @Nullable List<File> files;

    /** Made by Maven. */
    public CheckMojo() {}

    @Override
    void work(Inputs inputs, MavenLog log) throws MojoExecutionException, MojoFailureException {
        List<Path> wanted = Optional.ofNullable(files).orElse(List.of()).stream()
                .map(File::toPath)
                .map(CheckMojo::fromHere)
                .toList();
        if (!wanted.isEmpty()) {
            new FileRun(inputs, new MavenLog(getLog(), Path.of(""))).tell(wanted);
            return;
        }
        PortalGenerator generator = new PortalGenerator(inputs.environment(), new StageLog(getLog()));
        new Run(inputs, log).tell(generator::check);
    }

    /** Maven makes all paths absolute; below the current folder they are told as they were written. */
    private static Path fromHere(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file) : file;
    }
}
