package dev.stagebill.cli;

import dev.stagebill.config.BaselineFile;
import dev.stagebill.config.FailOn;
import dev.stagebill.config.Strictness;
import dev.stagebill.diagnostics.Baseline;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.entity.FileCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description =
                "Checks a portal as build does, but publishes nothing; or checks descriptor files, without a portal.",
        footer = {
            "",
            "Examples:",
            "  stagebill check                       errors and warnings of the portal in the current folder",
            "  stagebill check services/payments     one repository, which needs no portal file",
            "  stagebill check --json                the same for other programs",
            "  stagebill check catalog-info.yaml     descriptor files, any number of them, without a portal",
            "  stagebill check --json --strictness=backstage */catalog-info.yaml",
            "                                        a line for each entity: whether Backstage takes it, and why not",
            "  stagebill check --report sarif=findings.sarif --report junit=findings.xml",
            "                                        as text, and in files for a CI server",
            "  stagebill check --write-baseline      from now on, only new findings count",
            "",
            "Exit codes: 0 fine, 1 findings at the threshold, 2 wrong usage or portal file, 3 a fault."
        })
final class CheckCommand implements Callable<Integer> {
    private final Shell shell;
    private final Engine engine;

    @Parameters(
            arity = "0..*",
            paramLabel = "FOLDER|FILE",
            description =
                    "The folder with stagebill.yaml or a repository without one, a portal file of another name, or any"
                            + " number of descriptor files. Default: the current folder.")
    private List<Path> places = List.of();

    @Mixin
    private OverrideOptions overrides = new OverrideOptions();

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
        if (!writeBaseline && !places.isEmpty() && !(places.size() == 1 && CheckedPlace.isPortal(places.get(0)))) {
            return checkFiles();
        }
        Path place = places.isEmpty() ? Path.of(".") : places.get(0);
        BuildRun run = new BuildRun(shell, new PortalOptions(place, overrides), report);
        int exitCode = run.run(engine, Engine.Work.CHECK);
        boolean checked = exitCode == ExitCode.FINE || exitCode == ExitCode.FINDINGS;
        return writeBaseline && checked ? write(run) : exitCode;
    }

    private int checkFiles() {
        FileReport told = new FileReport(
                shell, report, overrides.failOn().orElse(FailOn.ERROR).severity());
        new FileCheck(overrides.strictness().orElse(Strictness.LENIENT)).check(places, told);
        return told.end();
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
