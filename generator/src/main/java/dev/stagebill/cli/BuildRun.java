package dev.stagebill.cli;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.output.Publication;
import dev.stagebill.portal.PortalReport;
import dev.stagebill.portal.Summary;
import dev.stagebill.report.ReportFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One build or check from the command line, told to a person or a program. */
final class BuildRun {
    private final Shell shell;
    private final PortalOptions portal;
    private final ReportOptions options;
    private final Diagnostics diagnostics = new Diagnostics();
    private Optional<Severity> threshold = Optional.of(Severity.ERROR);
    private Optional<Path> baseline = Optional.empty();

    BuildRun(Shell shell, PortalOptions portal, ReportOptions options) {
        this.shell = shell;
        this.portal = portal;
        this.options = options;
    }

    /** Runs it and tells what came of it; the exit code. */
    int run(Engine engine, Engine.Work work) {
        long start = shell.nanos().getAsLong();
        try {
            PortalConfig config = work == Engine.Work.CHECK
                    ? portal.readForCheck(shell, diagnostics)
                    : portal.read(shell.variables(), diagnostics);
            threshold = config.failOn();
            baseline = config.findings().baselineFile();
            PortalReport report = work(engine, work, config);
            long nanos = shell.nanos().getAsLong() - start;
            boolean stopped = threshold
                    .filter(each -> diagnostics.reaching(each).findAny().isPresent())
                    .isPresent();
            int exitCode = stopped ? ExitCode.FINDINGS : ExitCode.FINE;
            tell(exitCode, report, new Summary(report, diagnostics.fresh(), nanos).lines(config.title()));
            return exitCode;
        } catch (BuildStopped e) {
            return tellStop(e);
        }
    }

    /** What was found. */
    Diagnostics diagnostics() {
        return diagnostics;
    }

    /** Whether the portal file or the command names a file of known findings. */
    boolean hasBaseline() {
        return baseline.isPresent();
    }

    /** The file of known findings, or where it is usually. */
    Path baselineFile() {
        return baseline.orElseGet(() -> portal.folder().resolve("stagebill-baseline.json"));
    }

    private PortalReport work(Engine engine, Engine.Work work, PortalConfig config) {
        if (options.quiet() || options.format().isPresent()) {
            return engine.run(work, config, diagnostics, Progress.NONE);
        }
        ProgressLine line = new ProgressLine(shell);
        try {
            return engine.run(work, config, diagnostics, line);
        } finally {
            line.clear();
        }
    }

    private void tell(int exitCode, PortalReport report, List<String> summary) {
        if (reported(exitCode, Optional.of(report))) {
            return;
        }
        Optional<Path> folder = report.publication().map(Publication::folder).map(ShortPath::of);
        printFindings(folder);
        if (!options.quiet()) {
            summary.forEach(shell.out()::println);
            printKnown();
            folder.ifPresent(this::printWhereabouts);
        }
    }

    /** Writes the reports that were asked for; whether there is nothing left to tell. */
    private boolean reported(int exitCode, Optional<PortalReport> report) {
        Optional<ReportFormat> format = options.format();
        if (format.isEmpty() && options.reports().isEmpty()) {
            return false;
        }
        new Reports(shell, portal.folder()).write(options, diagnostics, threshold, ResultFields.of(exitCode, report));
        return format.isPresent();
    }

    private void printKnown() {
        int known = diagnostics.all().size() - diagnostics.fresh().size();
        int gone = diagnostics.gone();
        if (known > 0 || gone > 0) {
            String more = gone == 0
                    ? ""
                    : "; " + gone + " of the baseline are gone, stagebill check --write-baseline forgets them";
            shell.out()
                    .println("  " + (known == 1 ? "1 known finding is" : known + " known findings are") + " not counted"
                            + more);
        }
    }

    private void printWhereabouts(Path folder) {
        String typed = portal.typed().toString();
        String argument = typed.isEmpty() || typed.equals(".") ? "" : " " + typed;
        shell.out().println("The portal is in " + folder);
        shell.out()
                .println("Look at it: open " + folder.resolve("index.html") + " in a browser, or run stagebill serve"
                        + argument);
    }

    /** What stopped a build for its findings was reported before; every other reason is printed where errors are looked for. */
    private int tellStop(BuildStopped stop) {
        int exitCode = ExitCode.of(stop.reason());
        if (stop.reason() == BuildStopped.Cause.FAULT) {
            throw stop;
        }
        boolean findings = stop.reason() == BuildStopped.Cause.FINDINGS;
        if (!findings) {
            diagnostics.reportAll(stop.diagnostics());
        }
        if (reported(exitCode, Optional.empty())) {
            return exitCode;
        }
        if (findings) {
            printFindings(Optional.empty());
            printKnown();
            shell.err().println("Nothing was published: " + Summary.findings(diagnostics.fresh()) + " (see --fail-on)");
        } else {
            new Findings(shell, portal.folder()).print(stop.diagnostics(), shell.err());
        }
        return exitCode;
    }

    private void printFindings(Optional<Path> published) {
        List<Diagnostic> findings = diagnostics.fresh();
        Findings printer = new Findings(shell, portal.folder());
        if (options.verbose()) {
            printer.print(findings, shell.out());
            return;
        }
        int more = printer.printWorst(findings, shell.out());
        if (more > 0) {
            String where = published
                    .map(folder -> folder.resolve("problems").resolve("index.html") + " lists all of them")
                    .orElse("--verbose prints all of them");
            shell.out().println("... and " + more + " more; " + where);
        }
    }
}
