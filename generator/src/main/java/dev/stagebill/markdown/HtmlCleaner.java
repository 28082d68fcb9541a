package dev.stagebill.markdown;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Parses HTML as a browser does and writes it anew with what is allowed. Because it is written anew from a tree, and holds no element whose
 * content browsers read by other rules, a second parser cannot see anything else in it.
 */
final class HtmlCleaner implements NodeFilter {
    /** Marks a reference that was resolved before. */
    static final String RESOLVED = "data-resolved";

    private static final int MAX_DEPTH = 256;
    private static final int MAX_REMARKS = 50;

    private final LinkResolver links;
    private final Set<String> headingIds;
    private final Set<RenderedMarkdown.Remark> remarks = new LinkedHashSet<>();
    private HtmlWriter out = new HtmlWriter(0);
    private int linkDepth;
    private int line;

    HtmlCleaner(LinkResolver links, Set<String> headingIds) {
        this.links = links;
        this.headingIds = headingIds;
    }

    /** A comment that tells the cleaner the line of what follows. */
    static String lineMark(int line) {
        return "<!--@" + line + "-->";
    }

    CleanHtml clean(String html) {
        out = new HtmlWriter(html.length());
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        Element body = parser.parseInput("<!doctype html><body>" + html, "").body();
        body.childNodes().forEach(child -> NodeTraversor.filter(this, child));
        return new CleanHtml(Sanitizer.byConstruction(out), List.copyOf(out.ids()), List.copyOf(remarks));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text);
        } else if (node instanceof Comment comment) {
            readLineMark(comment.getData());
        } else if (node instanceof Element element) {
            return element(element, element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && isWritten(element)) {
            out.close(element.normalName());
            linkDepth -= element.normalName().equals("a") ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isWritten(Element element) {
        String name = element.normalName();
        return AllowedHtml.ELEMENTS.contains(name) && isHtml(element) && !AllowedHtml.VOID.contains(name);
    }

    private static boolean isHtml(Element element) {
        return element.tag().namespace().equals(Parser.NamespaceHtml);
    }

    /** A line end right after {@code <pre>} is dropped by parsers, so one more is written where the text has one. */
    private void text(TextNode node) {
        String text = node.getWholeText();
        boolean first = node.previousSibling() == null
                && node.parent() != null
                && node.parent().normalName().equals("pre");
        if (first && text.startsWith("\n")) {
            out.newline();
        }
        out.text(text);
    }

    private void readLineMark(String comment) {
        if (comment.length() < 10 && comment.matches("@\\d+")) {
            line = Integer.parseInt(comment.substring(1));
        }
    }

    private FilterResult element(Element element, String name) {
        if (AllowedHtml.DANGEROUS.contains(name)) {
            remark("<" + name + "> is not allowed in a text and is not shown");
        }
        if (AllowedHtml.DROPPED_WHOLE.contains(name) || !isHtml(element)) {
            replacement(element, name);
            return FilterResult.SKIP_CHILDREN;
        }
        if (AllowedHtml.ELEMENTS.contains(name)) {
            write(element, name);
        }
        remarkHandlers(element, name);
        return FilterResult.CONTINUE;
    }

    private void write(Element element, String name) {
        switch (name) {
            case "img" -> image(element);
            case "input" -> input(element);
            case "a" -> link(element);
            default -> {
                out.start(name);
                attributes(element, name);
                out.end();
                Icons.drawNow(out, element.attr("data-icon"));
            }
        }
    }

    private void attributes(Element element, String name) {
        identity(element);
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            if (AllowedHtml.isAttribute(name, key, attribute.getValue())) {
                out.attribute(key, attribute.getValue());
            } else if (key.equals("for") && isWidgetId(attribute.getValue())) {
                out.attribute(key, attribute.getValue());
            }
        }
    }

    /** Writes id and class. The id may stand in {@code name}, the old way to make an anchor. */
    private void identity(Element element) {
        String id = element.hasAttr("id") ? element.attr("id") : anchorName(element);
        boolean heading = element.normalName().matches("h[1-6]");
        if (isWidgetId(id) && element.normalName().equals("input")) {
            out.attribute("id", id);
        } else if (heading || !headingIds.contains(id)) {
            out.id(id);
        }
        String classes = classes(element.attr("class"));
        if (!classes.isEmpty()) {
            out.attribute("class", classes);
        }
    }

    private static String anchorName(Element element) {
        return element.normalName().equals("a") ? element.attr("name") : "";
    }

    private static String classes(String names) {
        StringBuilder kept = new StringBuilder();
        for (String name : names.split("[ \\t\\n\\f\\r]+", -1)) {
            if (SafeId.isSafeClass(name)) {
                kept.append(kept.isEmpty() ? "" : " ").append(name);
            }
        }
        return kept.toString();
    }

    /** Only the switches of our own tabs have such ids. */
    private static boolean isWidgetId(String id) {
        return id.length() < 60 && id.matches("tab--[0-9a-f-]+");
    }

    private void link(Element element) {
        linkDepth++;
        out.start("a");
        if (element.hasAttr("href")) {
            resolve(element, "href", LinkResolver.Use.LINK).ifPresent(url -> Links.writeTarget(out, url));
        }
        attributes(element, "a");
        out.end();
    }

    private void image(Element element) {
        Optional<String> source =
                element.hasAttr("src") ? resolve(element, "src", LinkResolver.Use.IMAGE) : Optional.empty();
        if (source.filter(SafeUrl::isPicture).isPresent()) {
            out.start("img").attribute("src", source.orElseThrow());
            if (!element.hasAttr("alt")) {
                out.attribute("alt", "");
            }
            attributes(element, "img");
            out.end();
        } else {
            Links.writeImageLink(out, source, element.attr("alt"), linkDepth > 0);
        }
    }

    private void input(Element element) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        boolean tab = type.equals("radio") && isWidgetId(element.attr("id")) && isWidgetId(element.attr("name"));
        if (tab) {
            out.start("input").attribute("type", "radio").attribute("name", element.attr("name"));
        } else if (type.equals("checkbox")) {
            out.start("input").attribute("type", "checkbox").flag("disabled");
        } else {
            return;
        }
        attributes(element, "input");
        if (element.hasAttr("checked")) {
            out.flag("checked");
        }
        out.end();
    }

    /** The address an attribute leads to, when it is safe. */
    private Optional<String> resolve(Element element, String attribute, LinkResolver.Use use) {
        String written = element.attr(attribute);
        Optional<String> url =
                element.hasAttr(RESOLVED) ? Optional.of(written) : links.resolve(written.strip(), use, line);
        boolean unsafe = url.isPresent() && !SafeUrl.isLink(url.get()) && !SafeUrl.isPicture(url.get());
        if (unsafe) {
            remark("the address of <" + element.normalName() + "> is not safe and is dropped: "
                    + Links.shortened(written));
        }
        return unsafe ? Optional.empty() : url;
    }

    /** What is embedded from elsewhere is shown as a link to it. */
    private void replacement(Element element, String name) {
        boolean media = name.equals("video") || name.equals("audio");
        if (!media && !name.equals("iframe")) {
            return;
        }
        Element source = element.hasAttr("src") ? element : element.selectFirst("source[src]");
        if (source != null && linkDepth == 0) {
            resolve(source, "src", media ? LinkResolver.Use.IMAGE : LinkResolver.Use.LINK)
                    .filter(SafeUrl::isLink)
                    .ifPresent(url -> Links.writeEmbedLink(out, url, element.attr("title")));
        }
    }

    private void remarkHandlers(Element element, String name) {
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")) {
                remark("the attribute " + Links.shortened(attribute.getKey()) + " of <" + name
                        + "> is not allowed and is dropped");
            }
        }
    }

    private void remark(String message) {
        if (remarks.size() < MAX_REMARKS) {
            remarks.add(new RenderedMarkdown.Remark("docs.dropped-html", message, line));
        }
    }
}
