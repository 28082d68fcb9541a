package dev.stagebill.maven;

import dev.stagebill.config.FailOn;
import dev.stagebill.config.Overrides;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.portal.Environment;
import java.util.Optional;

/**
 * What a goal works with, all parameters understood.
 *
 * @param portal which portal
 * @param overrides what counts instead of the portal file
 * @param environment what the engine may take from this machine
 */
record Inputs(ProjectPortal portal, Overrides overrides, Environment environment) {
    /** The configuration of the portal. */
    PortalConfig read(Diagnostics diagnostics) {
        return portal.read(overrides, environment.variables(), diagnostics);
    }

    /** The same for looking at: findings never keep the portal from being shown, unless the parameters say so. */
    Inputs lenient() {
        Optional<FailOn> failOn = Optional.of(overrides.failOn().orElse(FailOn.NEVER));
        Overrides changed = new Overrides(
                overrides.output(), overrides.cache(), failOn, overrides.offline(), overrides.usualOutput());
        return new Inputs(portal, changed, environment);
    }
}
