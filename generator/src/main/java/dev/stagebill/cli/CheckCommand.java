package dev.stagebill.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "check",
        description = "Checks the portal as build does, but publishes nothing.",
        footer = {
            "",
            "Examples:",
            "  stagebill check                       errors and warnings of the portal in the current folder",
            "  stagebill check --json                the same for other programs",
            "",
            "Exit codes: 0 fine, 1 findings at the threshold, 2 wrong usage or portal file, 3 a fault."
        })
final class CheckCommand implements Callable<Integer> {
    private final Shell shell;
    private final Engine engine;

    @Mixin
    private PortalOptions portal = new PortalOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    CheckCommand(Shell shell, Engine engine) {
        this.shell = shell;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        return new BuildRun(shell, portal, report).run(engine, Engine.Work.CHECK);
    }
}
