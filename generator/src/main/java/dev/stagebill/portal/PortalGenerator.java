package dev.stagebill.portal;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a portal. */
public final class PortalGenerator {
    /** A generator for this machine. */
    public PortalGenerator(Environment environment, Progress progress) {}

    /** Builds and publishes. */
    public PortalReport generate(PortalConfig config, Diagnostics diagnostics) {
        return check(config, diagnostics);
    }

    /** Does everything but publish. */
    public PortalReport check(PortalConfig config, Diagnostics diagnostics) {
        return new PortalReport(Optional.empty(), config.sources().size(), Map.of(), 0, 0, 0, 0, List.of());
    }
}
