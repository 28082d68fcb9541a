package dev.stagebill.render;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.diagram.GraphDrawing;
import dev.stagebill.diagram.GraphLayout;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.markdown.HtmlToMarkdown;
import dev.stagebill.output.Content;
import dev.stagebill.output.OutputPath;
import dev.stagebill.site.EntityLink;
import dev.stagebill.site.EntityPage;
import dev.stagebill.site.MapPage;
import dev.stagebill.site.MarkdownCopies;
import dev.stagebill.site.NotFoundPage;
import dev.stagebill.site.Page;
import dev.stagebill.site.SitePlan;
import dev.stagebill.theme.Asset;
import dev.stagebill.theme.Theme;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the pages of one portal into HTML. Safe for use by many threads. */
final class PageWriter {
    private final Catalog catalog;
    private final SiteFacts site;
    private final Templates templates;
    private final PageExtension functions;
    private final MarkdownCopies copies;
    private final Map<EntityRef, OutputPath> entityPages = new HashMap<>();
    private final Map<EntityRef, String> names = new HashMap<>();

    PageWriter(SitePlan plan, Theme theme, SiteFacts site) {
        this.catalog = plan.catalog();
        this.site = site;
        for (Page page : plan.pages()) {
            if (page instanceof EntityPage entity) {
                entityPages.put(entity.self().ref(), entity.path());
                names.put(entity.self().ref(), entity.self().name());
            }
        }
        this.copies = new MarkdownCopies(plan.pages());
        this.functions = new PageExtension(theme, entityPages);
        this.templates = new Templates(theme, functions);
    }

    /** Whether a page that has been written loads this file of the theme. */
    boolean isAsked(Asset asset) {
        return functions.isAsked(asset);
    }

    /** The HTML of a page, made when it is written. */
    Content content(Page page) {
        return out -> write(page, out);
    }

    /** The HTML of a page, for one that something else is made of. */
    String html(Page page) {
        StringWriter writer = new StringWriter();
        try {
            templates.write(page.template(), values(page), writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString();
    }

    /** The text of a page as Markdown, from its HTML. */
    String markdown(Page page, String html) {
        return HtmlToMarkdown.of(html, link -> copies.link(link, page.path()));
    }

    private void write(Page page, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        templates.write(page.template(), values(page), writer);
        writer.flush();
    }

    private Map<String, Object> values(Page page) {
        Map<String, Object> values = new HashMap<>();
        values.put("page", page);
        values.put("site", site);
        values.put("canonical", canonical(page));
        values.put(Here.VARIABLE, new Here(page.path(), prefix(page), page::placeOf));
        if (page instanceof EntityPage entity) {
            values.put("graph", GraphLayout.draw(catalog, entity.self().ref(), this::nameOf));
        }
        if (page instanceof MapPage map) {
            values.put("graph", drawing(map));
        }
        return values;
    }

    private Optional<GraphDrawing> drawing(MapPage map) {
        List<GraphLayout.Need> needs = map.crossings().stream()
                .map(each -> new GraphLayout.Need(each.from().ref(), each.to().ref(), each.count()))
                .toList();
        return GraphLayout.draw(needs, map.domain().map(EntityLink::ref), this::nameOf);
    }

    private String canonical(Page page) {
        return page.canonical()
                .flatMap(path -> site.url().map(url -> Sitemap.address(url, path)))
                .orElse("");
    }

    /** A server shows the page for missing addresses at any depth, so relative links would lead anywhere. */
    private String prefix(Page page) {
        return page instanceof NotFoundPage ? site.url().map(PageWriter::pathOf).orElse("") : "";
    }

    private static String pathOf(String url) {
        String path = java.net.URI.create(url).getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    private String nameOf(EntityRef ref) {
        String name = names.get(ref);
        return name != null
                ? name
                : catalog.entity(ref).map(Entity::displayName).orElseGet(ref::shortName);
    }
}
