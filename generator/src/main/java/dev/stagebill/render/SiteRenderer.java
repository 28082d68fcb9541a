package dev.stagebill.render;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.output.Content;
import dev.stagebill.output.OutputPath;
import dev.stagebill.output.Staging;
import dev.stagebill.site.Page;
import dev.stagebill.site.ProblemsPage;
import dev.stagebill.site.SiteFile;
import dev.stagebill.site.SitePlan;
import dev.stagebill.theme.Asset;
import dev.stagebill.theme.Theme;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes a planned portal: every page as HTML with a theme, every other file as it is, and the files of the theme. */
public final class SiteRenderer {
    private final Theme theme;
    private final Diagnostics diagnostics;
    private final int threads;

    /**
     * A renderer.
     *
     * @param theme how the portal looks
     * @param diagnostics takes what is wrong with the portal's own files
     * @param threads how many pages are written at the same time
     */
    public SiteRenderer(Theme theme, Diagnostics diagnostics, int threads) {
        this.theme = theme;
        this.diagnostics = diagnostics;
        this.threads = threads;
    }

    /**
     * Writes everything but the search index. Pages go straight to the staging folder; none is held in memory as a whole.
     *
     * @throws dev.stagebill.diagnostics.BuildStopped when a template is wrong
     */
    public void render(SitePlan plan, Staging staging) {
        Optional<SiteFile> logo = Logo.of(plan.config(), diagnostics);
        logo.ifPresent(file -> write(staging, file.path(), file.content()));
        writeTheme(staging);
        writeSearchEngineFiles(plan, staging);
        PageWriter writer = new PageWriter(plan, theme, facts(plan, logo.map(SiteFile::path)));
        new Workers(threads).forEach(plan.pages(), page -> write(staging, writer, page));
        theme.libraries().stream()
                .filter(writer::isAsked)
                .forEach(asset -> write(staging, asset.path(), asset.content()));
        new Workers(threads).forEach(plan.files(), file -> write(staging, file.path(), file.content()));
    }

    private void writeTheme(Staging staging) {
        for (Asset asset : theme.assets()) {
            write(staging, asset.path(), asset.content());
        }
    }

    private void writeSearchEngineFiles(SitePlan plan, Staging staging) {
        Optional<String> url = plan.config().url().map(URI::toString);
        url.ifPresent(base -> write(staging, Sitemap.SITEMAP, Content.of(Sitemap.sitemap(base, plan.pages()))));
        write(staging, Sitemap.ROBOTS, Content.of(Sitemap.robots(url)));
    }

    private static SiteFacts facts(SitePlan plan, Optional<OutputPath> logo) {
        PortalConfig config = plan.config();
        return new SiteFacts(
                config.title(),
                config.description().orElse(""),
                config.url().map(URI::toString),
                logo,
                plan.menu(),
                config.search().enabled(),
                plan.catalog().entities().size(),
                config.docs().iframeHosts(),
                problems(plan));
    }

    private static long problems(SitePlan plan) {
        return plan.pages().stream()
                .filter(ProblemsPage.class::isInstance)
                .flatMap(page -> ((ProblemsPage) page).problems().stream())
                .filter(problem -> !problem.severity().equals("notice"))
                .count();
    }

    private void write(Staging staging, PageWriter writer, Page page) {
        Optional<OutputPath> copy = page.copy();
        if (copy.isEmpty()) {
            write(staging, page.path(), writer.content(page));
            return;
        }
        String html = writer.html(page);
        write(staging, page.path(), Content.of(html));
        write(staging, copy.get(), out -> out.write(writer.markdown(page, html).getBytes(StandardCharsets.UTF_8)));
    }

    private void write(Staging staging, OutputPath path, Content content) {
        if (!staging.write(path, content)) {
            diagnostics.report(Diagnostic.warning(
                            "site.path-taken", path + " is not written: another file has this path already")
                    .hint("paths that differ only in case are one file on some systems; rename one of the two"));
        }
    }
}
