package dev.stagebill.cli;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import dev.stagebill.output.Publication;
import dev.stagebill.portal.PortalReport;
import dev.stagebill.portal.Summary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One build or check from the command line, told to a person or a program. */
final class BuildRun {
    private final Shell shell;
    private final PortalOptions portal;
    private final ReportOptions options;
    private final Diagnostics diagnostics = new Diagnostics();

    BuildRun(Shell shell, PortalOptions portal, ReportOptions options) {
        this.shell = shell;
        this.portal = portal;
        this.options = options;
    }

    /** Runs it and tells what came of it; the exit code. */
    int run(Engine engine, Engine.Work work) {
        long start = shell.nanos().getAsLong();
        try {
            PortalConfig config = portal.read(shell.variables(), diagnostics);
            PortalReport report = work(engine, work, config);
            long nanos = shell.nanos().getAsLong() - start;
            boolean stopped = config.failOn()
                    .filter(threshold ->
                            diagnostics.reaching(threshold).findAny().isPresent())
                    .isPresent();
            int exitCode = stopped ? ExitCode.FINDINGS : ExitCode.FINE;
            tell(exitCode, report, new Summary(report, diagnostics.all(), nanos).lines(config.title()));
            return exitCode;
        } catch (BuildStopped e) {
            return tellStop(e);
        }
    }

    private PortalReport work(Engine engine, Engine.Work work, PortalConfig config) {
        if (options.quiet() || options.json()) {
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
        List<Diagnostic> findings = diagnostics.all();
        if (options.json()) {
            shell.out().print(JsonReport.text(exitCode, Optional.of(report), findings));
            return;
        }
        Optional<Path> folder = report.publication().map(Publication::folder).map(ShortPath::of);
        printFindings(findings, folder);
        if (!options.quiet()) {
            summary.forEach(shell.out()::println);
            folder.ifPresent(this::printWhereabouts);
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
        if (options.json()) {
            diagnostics.reportAll(stop.diagnostics());
            shell.out().print(JsonReport.text(exitCode, Optional.empty(), diagnostics.all()));
        } else if (stop.reason() == BuildStopped.Cause.FINDINGS) {
            diagnostics.reportAll(stop.diagnostics());
            printFindings(diagnostics.all(), Optional.empty());
            shell.err().println("Nothing was published: " + Summary.findings(diagnostics.all()) + " (see --fail-on)");
        } else {
            new Findings(shell, portal.folder()).print(stop.diagnostics(), shell.err());
        }
        return exitCode;
    }

    private void printFindings(List<Diagnostic> findings, Optional<Path> published) {
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
