package dev.stagebill.portal;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.Entity;
import dev.stagebill.output.Content;
import dev.stagebill.output.Publication;
import dev.stagebill.output.PublishedFiles;
import dev.stagebill.output.Staging;
import dev.stagebill.render.SiteRenderer;
import dev.stagebill.search.SearchExporter;
import dev.stagebill.search.SearchStatistics;
import dev.stagebill.site.DefinitionPage;
import dev.stagebill.site.DocumentPage;
import dev.stagebill.site.Page;
import dev.stagebill.site.SitePlan;
import dev.stagebill.site.SitePlanner;
import dev.stagebill.theme.Theme;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The end of a build: writes a plan to a staging folder and swaps it in, or writes nothing when only findings are wanted. */
final class Publishing {
    /** Writes nothing. */
    static final Publishing NOTHING = new Publishing(1, Optional.empty(), null);

    private final int threads;
    private final Optional<PublishedFiles> last;
    private final @Nullable Diagnostics diagnostics;

    private Publishing(int threads, Optional<PublishedFiles> last, @Nullable Diagnostics diagnostics) {
        this.threads = threads;
        this.last = last;
        this.diagnostics = diagnostics;
    }

    /** Writes with this many threads, in so far as it was not published before. */
    static Publishing to(Optional<PublishedFiles> last, int threads, Diagnostics diagnostics) {
        return new Publishing(threads, last, diagnostics);
    }

    /** Refuses early what could not be published in the end. */
    void prepare(PortalConfig config) {
        if (diagnostics != null && !Staging.isReplaceable(config.output())) {
            throw BuildStopped.configuration(Diagnostic.error(
                            "output.not-a-portal", config.output() + " holds files that Stagebill did not write")
                    .hint("choose another output folder, or empty this one yourself"));
        }
    }

    PortalReport publish(SitePlan plan, SitePlanner.Material material, StageClock clock) {
        if (diagnostics == null) {
            return report(plan, material, clock, Optional.empty(), 0);
        }
        PortalConfig config = plan.config();
        PortalConfig.ThemeConfig look = config.theme();
        Theme theme = Theme.load(look.name(), look.folder(), look.accent());
        SiteRenderer renderer = new SiteRenderer(theme, diagnostics, threads);
        try (Staging staging = Staging.beside(config.output(), last)) {
            clock.time("render", () -> {
                renderer.render(plan, staging);
                return staging.write(Staging.MARKER, Content.of("{\"generator\":\"Stagebill\",\"format\":1}\n"));
            });
            SearchStatistics search =
                    clock.time("index", () -> new SearchExporter().publish(plan, staging, config.cache()));
            Publication publication = clock.time("publish", staging::publish);
            return report(plan, material, clock, Optional.of(publication), search.bytes());
        }
    }

    private static PortalReport report(
            SitePlan plan,
            SitePlanner.Material material,
            StageClock clock,
            Optional<Publication> publication,
            long searchBytes) {
        Map<String, Integer> kinds = new TreeMap<>();
        plan.catalog().entities().stream().map(Entity::kind).forEach(kind -> kinds.merge(kind, 1, Integer::sum));
        return new PortalReport(
                publication,
                material.sources().trees().size(),
                kinds,
                count(plan, DocumentPage.class),
                count(plan, DefinitionPage.class),
                plan.pages().size(),
                searchBytes,
                clock.times());
    }

    private static int count(SitePlan plan, Class<? extends Page> type) {
        return (int) plan.pages().stream().filter(type::isInstance).count();
    }
}
