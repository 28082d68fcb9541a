package dev.stagebill.maven;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import dev.stagebill.output.Publication;
import dev.stagebill.portal.BuildMemory;
import dev.stagebill.portal.PortalGenerator;
import dev.stagebill.portal.PortalReport;
import dev.stagebill.portal.Summary;
import dev.stagebill.preview.PreviewBuild;
import dev.stagebill.preview.WatchedPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The portal of a preview: read anew for each build, of which the log tells the new findings. */
final class ServedPortal implements PreviewBuild, AutoCloseable {
    private final Inputs inputs;
    private final MavenLog log;
    private final BuildMemory memory = new BuildMemory();
    private List<Diagnostic> known = List.of();
    private Watched watched;

    ServedPortal(Inputs inputs, MavenLog log) {
        this.inputs = inputs;
        this.log = log;
        this.watched = new Watched(Set.of(inputs.portal().definition()), Set.of());
    }

    /** A portal file that cannot be read leaves what was watched before. */
    @Override
    public Watched watched() {
        try {
            watched = WatchedPlaces.of(inputs.portal().definition(), inputs.read(new Diagnostics()));
        } catch (BuildStopped e) {
            // The build, which comes next, tells what is wrong.
        }
        return watched;
    }

    @Override
    public Outcome build() {
        Diagnostics diagnostics = new Diagnostics();
        try {
            PortalConfig config = inputs.read(diagnostics);
            PortalGenerator generator = new PortalGenerator(inputs.environment(), Progress.NONE, Optional.of(memory));
            PortalReport report = generator.generate(config, diagnostics);
            tell(diagnostics.all());
            return Outcome.published(
                    report.publication().map(Publication::folder).orElse(config.output()));
        } catch (BuildStopped e) {
            return failed(e.diagnostics());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return failed(List.of(Diagnostic.error("cli.fault", "Stagebill failed: " + e)));
        }
    }

    private void tell(List<Diagnostic> findings) {
        List<Diagnostic> fresh = new ArrayList<>(findings);
        fresh.removeAll(Set.copyOf(known));
        known = findings;
        log.tell(fresh);
        log.info("Built: " + Summary.findings(findings));
    }

    private Outcome failed(List<Diagnostic> findings) {
        log.tell(findings);
        log.warn("The build failed; the preview shows the last portal that was built");
        return Outcome.failed(findings);
    }

    @Override
    public void close() {
        memory.close();
    }
}
