package dev.stagebill.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "build",
        description = "Builds the portal and publishes it to its output folder.",
        footer = {
            "",
            "Examples:",
            "  stagebill build                       the portal in the current folder",
            "  stagebill build sample-site -o site   somewhere else, to another folder",
            "  stagebill build --fail-on=warning     stop at the first warning, publish nothing",
            "",
            "Exit codes: 0 fine, 1 findings at the threshold, 2 wrong usage or portal file, 3 a fault."
        })
final class BuildCommand implements Callable<Integer> {
    private final Shell shell;
    private final Engine engine;

    @Mixin
    private PortalOptions portal = new PortalOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    BuildCommand(Shell shell, Engine engine) {
        this.shell = shell;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        return new BuildRun(shell, portal, report).run(engine, Engine.Work.BUILD);
    }
}
