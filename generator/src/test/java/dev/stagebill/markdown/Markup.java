package dev.stagebill.markdown;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML in a form that can be compared: the tree that a browser makes of it, attributes in order of their names, blanks collapsed. */
final class Markup {
    private static final String BLOCKS =
            "p|div|ul|ol|li|table|thead|tbody|tr|td|th|dl|dt|dd|details|summary|blockquote|section|h[1-6]"
                    + "|pre|figure|figcaption|hr|br";

    private Markup() {}

    /** The tree of an HTML text. */
    static String tree(String html) {
        return tight(children(Jsoup.parseBodyFragment(html).body(), false));
    }

    /** The same without marks that only our own interface needs, such as permalinks. */
    static String content(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select(".headerlink").remove();
        body.select("a[target]").removeAttr("target").removeAttr("rel");
        body.select("img").removeAttr("loading");
        return tight(children(body, false));
    }

    /** Blanks beside a block mean nothing. */
    private static String tight(String tree) {
        return tree.strip().replaceAll("\\s*(</?(?:" + BLOCKS + ")(?: [^>]*)?>)\\s*", "$1");
    }

    private static String children(Element parent, boolean pre) {
        boolean keep = pre || parent.normalName().equals("pre");
        return parent.childNodes().stream().map(child -> text(child, keep)).collect(Collectors.joining());
    }

    private static String text(Node node, boolean pre) {
        if (node instanceof TextNode text) {
            return pre ? text.getWholeText() : text.getWholeText().replaceAll("\\s+", " ");
        }
        if (!(node instanceof Element element)) {
            return node.outerHtml();
        }
        String attributes = element.attributes().asList().stream()
                .sorted(java.util.Comparator.comparing(Attribute::getKey))
                .map(attribute -> " " + attribute.getKey() + "='" + attribute.getValue() + "'")
                .collect(Collectors.joining());
        String inside = children(element, pre);
        return "<" + element.normalName() + attributes + ">" + inside + "</" + element.normalName() + ">";
    }
}
