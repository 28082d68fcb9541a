package dev.stagebill.cli;

import dev.stagebill.config.BaselineFile;
import dev.stagebill.diagnostics.Baseline;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        description = "Checks the portal as build does, but publishes nothing.",
        footer = {
            "",
            "Examples:",
            "  stagebill check                       errors and warnings of the portal in the current folder",
            "  stagebill check services/payments     one repository, which needs no portal file",
            "  stagebill check --json                the same for other programs",
            "  stagebill check --report sarif=findings.sarif --report junit=findings.xml",
            "                                        as text, and in files for a CI server",
            "  stagebill check --write-baseline      from now on, only new findings count",
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

    @Option(
            names = "--write-baseline",
            description = "Write what is found to the baseline, so that only what comes on top of it fails a build.")
    private boolean writeBaseline;

    CheckCommand(Shell shell, Engine engine) {
        this.shell = shell;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        BuildRun run = new BuildRun(shell, portal, report);
        int exitCode = run.run(engine, Engine.Work.CHECK);
        boolean checked = exitCode == ExitCode.FINE || exitCode == ExitCode.FINDINGS;
        return writeBaseline && checked ? write(run) : exitCode;
    }

    private int write(BuildRun run) {
        List<Diagnostic> known = run.diagnostics().all().stream()
                .filter(finding -> finding.severity().reaches(Severity.WARNING))
                .toList();
        Path file = run.baselineFile();
        Reports.write(BaselineFile.text(Baseline.of(known)), file);
        shell.err().println("Wrote " + known.size() + " known findings to " + ShortPath.of(file));
        if (!run.hasBaseline()) {
            shell.err().println("Let the portal file name it: findings: {baseline: " + file.getFileName() + "}");
        }
        return ExitCode.FINE;
    }
}
