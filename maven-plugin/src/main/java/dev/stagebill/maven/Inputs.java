package dev.stagebill.maven;

import dev.stagebill.config.FailOn;
import dev.stagebill.config.Overrides;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.portal.Environment;
import dev.stagebill.report.ReportFormat;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a goal works with, all parameters understood.
 *
 * @param portal which portal
 * @param overrides what counts instead of the portal file
 * @param environment what the engine may take from this machine
 * @param reports the files to write findings to
 */
record Inputs(ProjectPortal portal, Overrides overrides, Environment environment, Map<ReportFormat, Path> reports) {
    /** Copies the reports. */
    Inputs {
        reports = Map.copyOf(reports);
    }

    /** The configuration of the portal. */
    PortalConfig read(Diagnostics diagnostics) {
        return portal.read(overrides, environment.variables(), diagnostics);
    }

    /** The same for looking at: findings never keep the portal from being shown, unless the parameters say so. */
    Inputs lenient() {
        Overrides changed = overrides.stoppingAt(overrides.failOn().orElse(FailOn.NEVER));
        return new Inputs(portal, changed, environment, reports);
    }
}
