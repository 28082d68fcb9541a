package dev.stagebill.cli;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import dev.stagebill.portal.Environment;
import dev.stagebill.portal.PortalGenerator;
import dev.stagebill.portal.PortalReport;

/** What the commands ask of the rest of Stagebill. */
@FunctionalInterface
interface Engine {
    /** Builds and publishes a portal, or only checks it. */
    PortalReport run(Work work, PortalConfig config, Diagnostics diagnostics, Progress progress);

    /** How far to go. */
    enum Work {
        BUILD,
        CHECK
    }

    /** The generator itself. */
    static Engine generator(Shell shell) {
        Environment environment = new Environment(
                shell.variables(), shell.home(), Runtime.getRuntime().availableProcessors());
        return (work, config, diagnostics, progress) -> {
            PortalGenerator generator = new PortalGenerator(environment, progress);
            return work == Work.BUILD ? generator.generate(config, diagnostics) : generator.check(config, diagnostics);
        };
    }
}
