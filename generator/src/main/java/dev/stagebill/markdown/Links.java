package dev.stagebill.markdown;

import java.util.Optional;

/** Writes links and what stands in for pictures that a portal cannot show. */
final class Links {
    private static final int SHORT = 80;

    private Links() {}

    /** Writes where a link leads, when that is safe. A link to another site opens beside the portal and tells it nothing. */
    static void writeTarget(HtmlWriter html, String url) {
        if (!SafeUrl.isLink(url)) {
            return;
        }
        html.attribute("href", SafeUrl.written(url));
        if (SafeUrl.isExternal(url)) {
            html.attribute("rel", "noopener noreferrer").attribute("target", "_blank");
        }
    }

    /** Writes what is shown instead of a picture: its description, as a link when it lies on another host. */
    static void writeImageLink(HtmlWriter html, Optional<String> source, String description, boolean insideLink) {
        Optional<String> url = source.filter(SafeUrl::isLink);
        String label = description.isBlank() ? url.map(Links::lastPart).orElse("") : description;
        if (label.isEmpty()) {
            return;
        }
        String tag = url.isPresent() && !insideLink ? "a" : "span";
        html.start(tag).attribute("class", url.isPresent() ? "external-image" : "missing-image");
        if (tag.equals("a")) {
            writeTarget(html, url.orElseThrow());
            html.resolved();
        }
        html.end().text(label).close(tag);
    }

    /** Writes a link to something that would have been embedded. */
    static void writeEmbedLink(HtmlWriter html, String url, String title) {
        html.start("a").attribute("class", "external-embed");
        writeTarget(html, url);
        html.end().text(title.isBlank() ? lastPart(url) : title).close("a");
    }

    /** A text short enough for a message, without line ends. */
    static String shortened(String text) {
        String line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() <= SHORT ? line : line.substring(0, SHORT) + "…";
    }

    private static String lastPart(String url) {
        String path = url.split("[?#]", 2)[0];
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() ? url : name;
    }
}
