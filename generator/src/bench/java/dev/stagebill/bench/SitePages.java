package dev.stagebill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The pages of documentation of a portal that was built, as other search engines read them: from their HTML, the article without what is not content. */
final class SitePages {
    /**
     * A page.
     *
     * @param path its path from the root of the portal
     * @param title its first heading, or else its title
     * @param article the HTML of its content
     * @param text the text of its content
     */
    record SitePage(String path, String title, String article, String text) {}

    private SitePages() {}

    /** All pages of documentation in a portal, by path. */
    static List<SitePage> read(Path portal) throws IOException {
        List<SitePage> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(portal.resolve("docs"))) {
            for (Path file : files.filter(each -> each.endsWith("index.html")).sorted().toList()) {
                Document page = Jsoup.parse(Files.readString(file));
                Element article = page.selectFirst("article[data-content=docs]");
                if (article != null) {
                    article.select("a.headerlink, button, [data-ui]").remove();
                    pages.add(new SitePage(portal.relativize(file).toString(), title(page, article), article.html(), article.text()));
                }
            }
        }
        return pages;
    }

    private static String title(Document page, Element article) {
        Element heading = article.selectFirst("h1");
        return heading == null || heading.text().isBlank() ? article.attr("data-title") + (article.hasAttr("data-title") ? "" : page.title()) : heading.text();
    }

    /** Writes the pages with nothing around their content, as the most favourable input of other engines. */
    static void write(List<SitePage> pages, Path folder) throws IOException {
        for (SitePage page : pages) {
            Path file = folder.resolve(page.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escape(page.title())
                    + "</title></head><body><main data-pagefind-body>" + page.article() + "</main></body></html>");
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** The sections of all pages as JSON, as Material for MkDocs and VitePress index them: one for each heading with the text under it. */
    static void writeSections(List<SitePage> pages, Path file) throws IOException {
        StringBuilder json = new StringBuilder("[");
        for (SitePage page : pages) {
            Element body = Jsoup.parseBodyFragment(page.article()).body();
            String location = page.path();
            String title = page.title();
            StringBuilder text = new StringBuilder();
            for (Element part : body.children()) {
                if (part.tagName().matches("h[2-6]") && part.hasAttr("id")) {
                    section(json, location, title, text);
                    location = page.path() + "#" + part.id();
                    title = part.text();
                } else if (!part.tagName().equals("h1")) {
                    text.append(part.text()).append('\n');
                }
            }
            section(json, location, title, text);
        }
        Files.writeString(file, json.append("]").toString());
    }

    private static void section(StringBuilder json, String location, String title, StringBuilder text) {
        json.append(json.length() > 1 ? ",\n" : "").append("{\"location\":").append(string(location)).append(",\"title\":").append(string(title))
                .append(",\"text\":").append(string(text.toString())).append('}');
        text.setLength(0);
    }

    private static String string(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                out.append(' ');
            } else {
                out.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        return out.append('"').toString();
    }
}
