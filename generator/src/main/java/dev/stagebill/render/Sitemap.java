package dev.stagebill.render;

import dev.stagebill.output.OutputPath;
import dev.stagebill.site.Page;
import java.util.List;
import java.util.Optional;

/** What search engines ask for: {@code sitemap.xml} (sitemaps.org, version 0.9) and {@code robots.txt} (RFC 9309). */
final class Sitemap {
    static final OutputPath SITEMAP = new OutputPath("sitemap.xml");
    static final OutputPath ROBOTS = new OutputPath("robots.txt");

    private Sitemap() {}

    /** The addresses of all pages that may be listed, in the order given. */
    static String sitemap(String url, List<Page> pages) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (Page page : pages) {
            if (page.listed()) {
                xml.append("<url><loc>")
                        .append(escape(address(url, page.path())))
                        .append("</loc></url>\n");
            }
        }
        return xml.append("</urlset>\n").toString();
    }

    /** Everything may be read. */
    static String robots(Optional<String> url) {
        return "User-agent: *\nAllow: /\n"
                + url.map(base -> "Sitemap: " + base + SITEMAP + "\n").orElse("");
    }

    /** The absolute address of a page, without the name that servers leave out. */
    static String address(String url, OutputPath page) {
        String path = page.encoded();
        boolean isIndex = path.equals("index.html") || path.endsWith("/index.html");
        return url + (isIndex ? path.substring(0, path.length() - "index.html".length()) : path);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
