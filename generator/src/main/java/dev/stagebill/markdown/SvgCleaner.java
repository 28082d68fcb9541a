package dev.stagebill.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Writes the harmless part of an SVG file anew. A picture in a page cannot run anything, but the same file opened by its own address can, in
 * the portal's origin: so scripts, handlers, foreign content and references that leave the file are dropped.
 */
final class SvgCleaner implements NodeFilter {
    private static final int MAX_DEPTH = 256;
    private static final Set<String> ELEMENTS = Set.of(
            ("svg g defs symbol use switch path rect circle ellipse line polyline polygon text tspan textPath title desc marker clipPath mask"
                            + " pattern linearGradient radialGradient stop style filter feBlend feColorMatrix feComponentTransfer feComposite"
                            + " feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG"
                            + " feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight"
                            + " feTile feTurbulence image view")
                    .split(" ", -1));
    private static final Set<String> NAMESPACES = Set.of("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*|xlink:href|xml:space|xmlns|xmlns:xlink");
    /** A style may refer to parts of its own file only; a backslash could hide a name. */
    private static final Pattern UNSAFE_STYLE = Pattern.compile(
            "url\\s*\\(\\s*(?!['\"]?\\s*#)|image-set|cross-fade|(?:image|src)\\s*\\(|@import|expression|javascript|\\\\|<",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f]");

    private final HtmlWriter out;

    private SvgCleaner(int length) {
        out = new HtmlWriter(length);
    }

    static String clean(String svg) {
        Document document = Parser.xmlParser().setMaxDepth(MAX_DEPTH).parseInput(svg, "");
        Element root = document.selectFirst("svg");
        if (root == null) {
            return "";
        }
        SvgCleaner cleaner = new SvgCleaner(svg.length());
        NodeTraversor.filter(cleaner, root);
        return cleaner.out.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element) || !ELEMENTS.contains(name(element)) || isUnsafeStyle(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        out.start(name(element));
        for (Attribute attribute : element.attributes()) {
            if (isAllowed(attribute.getKey(), attribute.getValue())) {
                out.attribute(attribute.getKey(), attribute.getValue());
            }
        }
        if (depth == 0 && !element.hasAttr("xmlns")) {
            out.attribute("xmlns", "http://www.w3.org/2000/svg");
        }
        out.end();
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            out.close(name(element));
        }
        return FilterResult.CONTINUE;
    }

    /** A link in a picture becomes a plain group. */
    private static String name(Element element) {
        return element.tagName().equals("a") ? "g" : element.tagName();
    }

    private void text(TextNode node) {
        out.text(node.getWholeText());
    }

    /** An element in a style would be dropped, and what stands around it would become one. */
    private static boolean isUnsafeStyle(Element element) {
        return element.tagName().equals("style") && (element.childrenSize() > 0 || isUnsafe(element.wholeText()));
    }

    /** Judged as it will be written, without control characters. */
    private static boolean isUnsafe(String style) {
        return UNSAFE_STYLE.matcher(CONTROLS.matcher(style).replaceAll("")).find();
    }

    private static boolean isAllowed(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!ATTRIBUTE.matcher(name).matches() || lower.startsWith("on")) {
            return false;
        }
        if (lower.startsWith("xmlns")) {
            return NAMESPACES.contains(value);
        }
        if (lower.equals("href") || lower.equals("xlink:href")) {
            return (value.strip().startsWith("#") && !isUnsafe(value))
                    || (SafeUrl.isPicture(value) && value.strip().startsWith("data:"));
        }
        return !lower.equals("src") && !lower.equals("data") && !isUnsafe(value);
    }
}
