package dev.stagebill.render;

import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.output.Staging;
import dev.stagebill.site.SitePlan;
import dev.stagebill.theme.Theme;
import java.nio.file.Path;
import java.util.Optional;

/** Writes the sample portal to a folder, to be looked at: the folder is the only argument, and is replaced. */
final class SampleSite {
    private SampleSite() {}

    public static void main(String[] args) {
        Path target = Path.of(args[0]).toAbsolutePath();
        publish(SampleSitePlan.in(Path.of(".")), Theme.load("default", Optional.empty(), Optional.empty()), target);
    }

    /** Renders a plan and publishes it. */
    static Diagnostics publish(SitePlan plan, Theme theme, Path target) {
        Diagnostics diagnostics = new Diagnostics();
        try (Staging staging = Staging.beside(target)) {
            new SiteRenderer(theme, diagnostics, 2).render(plan, staging);
            staging.write(Staging.MARKER, dev.stagebill.output.Content.of("{}"));
            staging.publish();
        }
        return diagnostics;
    }
}
