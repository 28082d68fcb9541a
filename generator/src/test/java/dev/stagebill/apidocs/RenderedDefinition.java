package dev.stagebill.apidocs;

import dev.stagebill.MemoryTree;
import dev.stagebill.Portals;
import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.CatalogResolver;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.EntityReader;
import dev.stagebill.output.Content;
import dev.stagebill.output.Staging;
import dev.stagebill.render.SiteRenderer;
import dev.stagebill.site.DefinitionPage;
import dev.stagebill.site.EntityLink;
import dev.stagebill.site.SitePlan;
import dev.stagebill.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of a definition as a browser gets it. */
public record RenderedDefinition(String html) {
    private static final Pattern NO_EVIDENCE =
            Pattern.compile("(?s)<(script|style|nav|pre|head|header|footer)\\b.*?</\\1>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern REFERENCE = Pattern.compile("&#(\\d+);");

    /** The HTML of the page of a definition of this type, built in a folder. */
    public static String html(Path folder, String type, String definition) throws IOException {
        return of(folder, type, definition).html();
    }

    /** What the pages of a definition of this type show. */
    public static ApiContent content(String type, String definition) {
        return Apis.of(type, definition).documentations().get(0).content();
    }

    /** Renders the page of an API with this definition below a folder. */
    static RenderedDefinition of(Path folder, String type, String definition) throws IOException {
        PortalConfig config = Portals.in(folder);
        Diagnostics diagnostics = new Diagnostics();
        Catalog catalog = new CatalogResolver(diagnostics)
                .resolve(new EntityReader(diagnostics).read(MemoryTree.sources(MemoryTree.of("apis")), config), config);
        ApiDocumentation documentation =
                Apis.of(type, definition).documentations().get(0);
        EntityLink api = new EntityLink(documentation.api().ref(), "Name", "API", Optional.empty(), true);
        DefinitionPage page = new DefinitionPage(api, documentation, List.of(), List.of(), List.of());
        SitePlan plan = new SitePlan(config, catalog, List.of(page), List.of(), List.of());
        Path target = folder.resolve("site");
        try (Staging staging = Staging.beside(target)) {
            new SiteRenderer(Theme.load("default", Optional.empty(), Optional.empty()), diagnostics, 1)
                    .render(plan, staging);
            staging.write(Staging.MARKER, Content.of("{}"));
            staging.publish();
        }
        return new RenderedDefinition(
                Files.readString(target.resolve(page.path().value())));
    }

    /** What can be read on it without samples and navigation, with single spaces. */
    String text() {
        return plain(NO_EVIDENCE.matcher(html).replaceAll(" "));
    }

    /** The samples and sources on it, with single spaces. */
    String source() {
        return plain(String.join(
                "\n",
                Pattern.compile("(?s)<pre\\b.*?</pre>")
                        .matcher(html)
                        .results()
                        .map(found -> found.group().replaceAll("<[^>]*>", ""))
                        .toList()));
    }

    /** The part of the page from the element with this id to the next section of its sort. */
    RenderedDefinition section(String id) {
        int start = html.indexOf("<section class=\"operation\" id=\"" + id + "\"");
        int other = html.indexOf("<section class=\"schema\" id=\"" + id + "\"");
        int scheme = html.indexOf("<section class=\"scheme\" id=\"" + id + "\"");
        int found = Math.max(start, Math.max(other, scheme));
        if (found < 0) {
            throw new AssertionError("no section " + id);
        }
        return new RenderedDefinition(html.substring(found, html.indexOf("</section>", found)));
    }

    /** What follows a label that stands alone between two tags, up to the next label. */
    String after(String label) {
        Matcher found = Pattern.compile("(?s)<dt[^>]*>" + Pattern.quote(label) + "</dt>(.*?)(<dt|</section>|$)")
                .matcher(html);
        if (!found.find()) {
            throw new AssertionError("no label " + label + " in " + text());
        }
        return plain(found.group(1));
    }

    /** The first group of all places where a pattern is found. */
    List<String> matches(String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    static String plain(String html) {
        String text = TAG.matcher(html).replaceAll(" ");
        text = REFERENCE
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1)))));
        return spaced(text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&"));
    }

    static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
