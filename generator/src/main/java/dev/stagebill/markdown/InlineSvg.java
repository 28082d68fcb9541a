package dev.stagebill.markdown;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * A drawing written anew so that it can stand in a page: only shapes and texts, no styles but presentation attributes (the pages' policy
 * forbids the others), ids that no other drawing of the page has, links where the links of the page lead.
 */
final class InlineSvg implements NodeFilter {
    private static final int MAX_DEPTH = 128;
    private static final int MAX_OUTPUT = 2_000_000;

    private final HtmlWriter out;
    private final String prefix;
    private final LinkResolver links;
    private final int line;
    private final SvgColours colours = new SvgColours();
    private final Set<String> references = new LinkedHashSet<>();
    private final StringBuilder words = new StringBuilder();
    private Optional<String> title = Optional.empty();
    private boolean linked;

    private InlineSvg(int length, String prefix, LinkResolver links, int line) {
        this.out = new HtmlWriter(length);
        this.prefix = prefix;
        this.links = links;
        this.line = line;
    }

    /**
     * Reads an SVG text; empty when there is no drawing in it or it is too large.
     *
     * @param prefix what all ids begin with
     * @param links where links lead
     * @param line the line that links are said to stand in
     */
    static Optional<InlineSvg> of(String svg, String prefix, LinkResolver links, int line) {
        if (svg.length() > MAX_OUTPUT) {
            return Optional.empty();
        }
        Document document = Parser.xmlParser().setMaxDepth(MAX_DEPTH).parseInput(svg, "");
        Element root = document.selectFirst("svg");
        if (root == null) {
            return Optional.empty();
        }
        InlineSvg drawing = new InlineSvg(svg.length(), prefix, links, line);
        drawing.collectReferences(root);
        NodeTraversor.filter(drawing, root);
        return Optional.of(drawing);
    }

    void write(HtmlWriter html) {
        html.safe(Sanitizer.byConstruction(out));
    }

    /** All texts in it. */
    String words() {
        return words.toString();
    }

    Optional<String> title() {
        return title;
    }

    /** Whether there is a link in it. */
    boolean linked() {
        return linked;
    }

    /** Whether it has colours other than those that take on the colours of the page. */
    boolean coloured() {
        return colours.own();
    }

    /** Ids that nothing refers to are left out. */
    private void collectReferences(Element root) {
        for (Element element : root.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                SvgValue.references(attribute.getValue()).forEach(references::add);
                String name = attribute.getKey();
                if ((name.equals("href") || name.equals("xlink:href"))
                        && attribute.getValue().startsWith("#")) {
                    references.add(attribute.getValue().substring(1));
                }
            }
        }
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text);
        }
        if (node instanceof Comment || !(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String name = element.tagName();
        if (!SvgNames.ELEMENTS.contains(name)
                || (name.equals("title") && element.text().isBlank())) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (depth == 0) {
            root(element);
        } else {
            element(element, name);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            out.close(element.tagName());
            if (element.tagName().equals("text")) {
                words.append('\n');
            }
        }
        return FilterResult.CONTINUE;
    }

    /** Blanks between elements are of no use; those in texts are. */
    private void text(TextNode node) {
        String parent = node.parent() == null ? "" : node.parent().nodeName();
        if (!SvgNames.TEXTS.contains(parent)) {
            return;
        }
        out.text(node.getWholeText());
        if (!parent.equals("title")) {
            words.append(node.getWholeText());
        }
    }

    private void root(Element element) {
        out.start("svg").attribute("focusable", "false");
        for (String name : new String[] {"width", "height", "viewBox"}) {
            SvgValue.size(name, element.attr(name)).ifPresent(value -> out.attribute(name, value));
        }
        for (Map.Entry<String, String> style :
                SvgValue.declarations(element.attr("style")).entrySet()) {
            if (style.getKey().equals("background")) {
                colours.background(style.getValue());
            }
        }
        presentation(element, "font-family");
        presentation(element, "font-size");
        out.end();
        colours.paper()
                .ifPresent(colour -> out.start("rect")
                        .attribute("width", "100%")
                        .attribute("height", "100%")
                        .attribute("fill", colour)
                        .end()
                        .close("rect"));
        rememberTitle(element);
    }

    /** PlantUML groups the title of a diagram. */
    private void rememberTitle(Element root) {
        Element group = root.selectFirst("g.title, g[class=title]");
        Element own = root.selectFirst("> title");
        Element found = own != null ? own : group;
        if (found != null && !found.text().isBlank()) {
            title = Optional.of(found.text().strip());
        }
    }

    private void presentation(Element element, String name) {
        if (element.hasAttr(name) && SvgValue.isHarmless(element.attr(name))) {
            out.attribute(name, element.attr(name));
        }
    }

    private void element(Element element, String name) {
        out.start(name);
        if (name.equals("a")) {
            link(element);
        }
        String id = element.attr("id");
        if (references.contains(id)) {
            out.attribute("id", prefix + SvgValue.plain(id));
        }
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().equals("style")) {
                SvgValue.declarations(attribute.getValue()).forEach((key, value) -> write(key, value));
            } else if (!overridden(element, attribute.getKey())) {
                write(attribute.getKey(), attribute.getValue());
            }
        }
        if (!name.equals("a")) {
            reference(element, name);
        }
        out.end();
    }

    /** A style wins over the attribute of the same name; an attribute must not be there twice. */
    private static boolean overridden(Element element, String name) {
        return element.hasAttr("style")
                && SvgValue.declarations(element.attr("style")).containsKey(name);
    }

    private void write(String name, String value) {
        if (!SvgNames.ATTRIBUTES.contains(name) || !SvgValue.isHarmless(value)) {
            return;
        }
        boolean colour = name.equals("fill") || name.equals("stroke") || name.equals("stop-color");
        out.attribute(name, SvgValue.prefixed(colour ? colours.seen(name, value) : value, prefix));
    }

    private void link(Element element) {
        String written = element.hasAttr("href") ? element.attr("href") : element.attr("xlink:href");
        if (written.isBlank()) {
            return;
        }
        links.resolve(written.strip(), LinkResolver.Use.LINK, line)
                .filter(SafeUrl::isLink)
                .ifPresent(url -> {
                    Links.writeTarget(out, url);
                    linked = true;
                });
    }

    /** A reference inside of the drawing, or a picture that is in the text itself. */
    private void reference(Element element, String name) {
        String written = (element.hasAttr("href") ? element.attr("href") : element.attr("xlink:href")).strip();
        if (written.startsWith("#") && !name.equals("image")) {
            out.attribute("href", "#" + prefix + SvgValue.plain(written.substring(1)));
        } else if (name.equals("image")
                && written.toLowerCase(Locale.ROOT).startsWith("data:")
                && SafeUrl.isPicture(written)) {
            out.attribute("href", written);
        }
    }
}
