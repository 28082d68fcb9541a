package dev.stagebill.cli;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import dev.stagebill.output.Publication;
import dev.stagebill.portal.PortalReport;
import dev.stagebill.portal.Summary;
import dev.stagebill.preview.PreviewBuild;
import dev.stagebill.preview.WatchedPlaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The portal of a preview: reads its file anew for each build, and tells of each build in a line and its new findings. */
final class ServedPortal implements PreviewBuild {
    private final Shell shell;
    private final Engine engine;
    private final PortalOptions portal;
    private final Path portalFile;
    private final Findings printer;
    private List<Diagnostic> known = List.of();
    private Watched watched;

    ServedPortal(Shell shell, Engine engine, PortalOptions portal, Path portalFile) {
        this.shell = shell;
        this.engine = engine;
        this.portal = portal;
        this.portalFile = portalFile.toAbsolutePath().normalize();
        this.printer = new Findings(shell, portal.folder());
        this.watched = new Watched(Set.of(this.portalFile), Set.of());
    }

    /** A portal file that cannot be read leaves what was watched before. */
    @Override
    public Watched watched() {
        try {
            watched = WatchedPlaces.of(portalFile, portal.readForPreview(shell, new Diagnostics()));
        } catch (BuildStopped e) {
            // The build, which comes next, tells what is wrong.
        }
        return watched;
    }

    @Override
    public Outcome build() {
        Diagnostics diagnostics = new Diagnostics();
        long start = shell.nanos().getAsLong();
        try {
            PortalConfig config = portal.readForPreview(shell, diagnostics);
            PortalReport report = work(config, diagnostics);
            tell(diagnostics.all(), shell.nanos().getAsLong() - start);
            return Outcome.published(
                    report.publication().map(Publication::folder).orElse(config.output()));
        } catch (BuildStopped e) {
            return failed(e.diagnostics());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return failed(List.of(Diagnostic.error("cli.fault", "Stagebill failed: " + e)));
        }
    }

    private PortalReport work(PortalConfig config, Diagnostics diagnostics) {
        if (!shell.interactive()) {
            return engine.run(Engine.Work.PREVIEW, config, diagnostics, Progress.NONE);
        }
        ProgressLine line = new ProgressLine(shell);
        try {
            return engine.run(Engine.Work.PREVIEW, config, diagnostics, line);
        } finally {
            line.clear();
        }
    }

    private void tell(List<Diagnostic> findings, long nanos) {
        List<Diagnostic> fresh = new ArrayList<>(findings);
        fresh.removeAll(Set.copyOf(known));
        known = findings;
        int more = printer.printWorst(fresh, shell.out());
        String rest = more == 0 ? "" : "; " + more + " are not shown here, the portal's problems page has them all";
        shell.out()
                .println(String.format(Locale.ROOT, "Built in %.1f s: ", nanos / 1e9)
                        + Summary.findings(findings)
                        + rest);
    }

    private Outcome failed(List<Diagnostic> findings) {
        printer.print(findings, shell.err());
        shell.err().println("The build failed; the preview shows the last portal that was built");
        return new Outcome(Optional.empty(), findings);
    }
}
