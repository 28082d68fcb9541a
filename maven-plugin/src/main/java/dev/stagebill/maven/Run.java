package dev.stagebill.maven;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.portal.PortalReport;
import dev.stagebill.portal.Summary;
import java.util.function.Supplier;
import org.apache.maven.plugin.MojoFailureException;

/** One build or check, told to Maven: findings, summary, verdict. */
record Run(PortalConfig config, Diagnostics diagnostics, FindingLog log) {
    /** Does the work and tells what came of it. */
    void tell(Supplier<PortalReport> work) throws MojoFailureException {
        long start = System.nanoTime();
        PortalReport report = work.get();
        long nanos = System.nanoTime() - start;
        log.tell(diagnostics.all());
        new Summary(report, diagnostics.all(), nanos).lines(config.title()).forEach(log::info);
        report.publication().ifPresent(publication -> log.info("The portal is in " + publication.folder()));
        if (config.failOn().isPresent()
                && diagnostics.reaching(config.failOn().get()).findAny().isPresent()) {
            throw log.failure(diagnostics.all(), config.failOn().get());
        }
    }
}
