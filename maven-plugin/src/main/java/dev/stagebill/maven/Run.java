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
            PortalReport report = work(work, config, diagnostics);
            log.tell(diagnostics.fresh());
            Summary summary = new Summary(report, diagnostics.fresh(), System.nanoTime() - start);
            summary.lines(config.title()).forEach(log::info);
            report.publication().ifPresent(publication -> log.info("The portal is in " + publication.folder()));
            judge(config.failOn(), diagnostics);
        } catch (BuildStopped stop) {
            if (stop.reason() != BuildStopped.Cause.FINDINGS) {
                diagnostics.reportAll(stop.diagnostics());
            }
            log.tell(diagnostics.fresh());
            log.fail(stop);
        }
    }

    /** Does the work and writes the reports, also when findings stop it. */
    private PortalReport work(
            BiFunction<PortalConfig, Diagnostics, PortalReport> work, PortalConfig config, Diagnostics diagnostics)
            throws MojoExecutionException {
        try {
            PortalReport report = work.apply(config, diagnostics);
            write(config, diagnostics);
            return report;
        } catch (BuildStopped stop) {
            write(config, diagnostics);
            throw stop;
        }
    }

    private void write(PortalConfig config, Diagnostics diagnostics) throws MojoExecutionException {
        new ReportFiles(inputs.reports()).write(diagnostics, config.failOn(), config.folder());
    }

    private void judge(Optional<Severity> threshold, Diagnostics diagnostics) throws MojoFailureException {
        if (threshold.isPresent()
                && diagnostics.reaching(threshold.get()).findAny().isPresent()) {
            throw log.failure(diagnostics.reaching(threshold.get()).toList());
        }
    }
}
