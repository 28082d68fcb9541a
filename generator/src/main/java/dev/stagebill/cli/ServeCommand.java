package dev.stagebill.cli;

import dev.stagebill.preview.PreviewServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        description = "Builds the portal, serves it on this machine, and builds it again when something changes.",
        footer = {
            "",
            "Examples:",
            "  stagebill serve                       the portal in the current folder",
            "  stagebill serve sample-site --port 0  on any free port",
            "",
            "Findings do not keep the portal from being shown, unless --fail-on is given. Ctrl-C ends it."
        })
final class ServeCommand implements Callable<Integer> {
    private static final int USUAL_PORT = 8000;

    private final Shell shell;
    private final Engine engine;

    @Mixin
    private PortalOptions portal = new PortalOptions();

    @Option(
            names = {"-p", "--port"},
            paramLabel = "NUMBER",
            description = "The port to listen on; 0: any free one. Default: 8000, or the next free one.")
    private Optional<Integer> port = Optional.empty();

    ServeCommand(Shell shell, Engine engine) {
        this.shell = shell;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        Path file = portal.file();
        ServedPortal served = new ServedPortal(shell, engine, portal, file);
        PreviewServer.Ports ports = new PreviewServer.Ports(port.orElse(USUAL_PORT), port.isEmpty());
        Findings findings = new Findings(shell, portal.folder());
        try (PreviewServer server =
                new PreviewServer(served, ports, warning -> findings.print(List.of(warning), shell.err()))) {
            server.start();
            shell.out().println("The portal is at " + server.uri() + " until you press Ctrl-C");
            server.awaitStop();
        }
        return ExitCode.FINE;
    }
}
