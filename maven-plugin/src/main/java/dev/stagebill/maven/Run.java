package dev.stagebill.maven;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.portal.PortalReport;
import dev.stagebill.portal.Summary;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** One build or check, told to Maven: findings, summary, verdict. */
record Run(Inputs inputs, MavenLog log) {
    /** Does the work and tells what came of it. */
    void tell(BiFunction<PortalConfig, Diagnostics, PortalReport> work)
            throws MojoExecutionException, MojoFailureException {
        long start = System.nanoTime();
        Diagnostics diagnostics = new Diagnostics();
        try {
            PortalConfig config = inputs.read(diagnostics);
            PortalReport report = work.apply(config, diagnostics);
            log.tell(diagnostics.all());
            Summary summary = new Summary(report, diagnostics.all(), System.nanoTime() - start);
            summary.lines(config.title()).forEach(log::info);
            report.publication().ifPresent(publication -> log.info("The portal is in " + publication.folder()));
            judge(config.failOn(), diagnostics);
        } catch (BuildStopped stop) {
            diagnostics.reportAll(stop.diagnostics());
            log.tell(diagnostics.all());
            log.fail(stop);
        }
    }

    private void judge(Optional<Severity> threshold, Diagnostics diagnostics) throws MojoFailureException {
        if (threshold.isPresent()
                && diagnostics.reaching(threshold.get()).findAny().isPresent()) {
            throw log.failure(diagnostics.reaching(threshold.get()).toList());
        }
    }
}
