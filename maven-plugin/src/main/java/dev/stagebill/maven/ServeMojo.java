package dev.stagebill.maven;

import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.preview.PreviewServer;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Builds the portal, serves it on this machine, and builds it again when something changes, until Ctrl-C. Findings do not keep the portal
 * from being shown, unless {@code failOn} is set.
 */
@Mojo(name = "serve", requiresProject = false, threadSafe = true)
public final class ServeMojo extends PortalMojo {
    private static final int USUAL_PORT = 8000;

    /**
     * The folder the portal is published to, replaced as a whole by each build. The default is what the portal file says, or
     * else {@code portal} in the build folder, that is {@code target/portal}.
     */
    @Parameter(property = "stagebill.output")
    private @Nullable File output;

    /** The port to listen on; {@code 0} means any free one. The default is 8000, or the next free one. */
    @Parameter(property = "stagebill.port")
    private @Nullable Integer port;

    /** Made by Maven. */
    public ServeMojo() {}

    @Override
    Optional<Path> output() {
        return Optional.ofNullable(output).map(File::toPath);
    }

    @Override
    void work(Inputs inputs, MavenLog log) throws MojoExecutionException, MojoFailureException {
        PreviewServer.Ports ports = new PreviewServer.Ports(port == null ? USUAL_PORT : port, port == null);
        try (ServedPortal served = new ServedPortal(inputs.lenient(), log);
                PreviewServer server = new PreviewServer(served, ports, warning -> log.tell(List.of(warning)))) {
            server.start();
            log.info("The portal is at " + server.uri() + " until you press Ctrl-C");
            server.awaitStop();
        } catch (BuildStopped stop) {
            log.tell(stop.diagnostics());
            log.fail(stop);
        }
    }
}
