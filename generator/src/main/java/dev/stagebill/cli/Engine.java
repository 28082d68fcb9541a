package dev.stagebill.cli;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import dev.stagebill.portal.BuildMemory;
import dev.stagebill.portal.Environment;
import dev.stagebill.portal.PortalGenerator;
import dev.stagebill.portal.PortalReport;
import java.util.Optional;

/** What the commands ask of the rest of Stagebill. */
@FunctionalInterface
interface Engine {
    /** Builds and publishes a portal, or only checks it. */
    PortalReport run(Work work, PortalConfig config, Diagnostics diagnostics, Progress progress);

    /** How far to go. */
    enum Work {
        BUILD,
        /** A build that takes over what the ones before it made. */
        PREVIEW,
        CHECK
    }

    /** The generator itself. */
    static Engine generator(Shell shell) {
        Environment environment = new Environment(
                shell.variables(), shell.home(), Runtime.getRuntime().availableProcessors());
        BuildMemory memory = new BuildMemory();
        return (work, config, diagnostics, progress) -> {
            Optional<BuildMemory> known = work == Work.PREVIEW ? Optional.of(memory) : Optional.empty();
            PortalGenerator generator = new PortalGenerator(environment, progress, known);
            return work == Work.CHECK ? generator.check(config, diagnostics) : generator.generate(config, diagnostics);
        };
    }
}
