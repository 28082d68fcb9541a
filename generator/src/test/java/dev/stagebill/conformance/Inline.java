package dev.stagebill.conformance;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What a run of text means, in one line. */
final class Inline {
    private static final Pattern EMOJI = Pattern.compile("\\b(emojione|twemoji|gemoji|joypixels|emoji)");

    String text(List<Node> run) {
        return Meaning.collapsed(run.stream().map(this::node).collect(Collectors.joining()))
                .replaceAll("[\\u200c\\ufe0f]", "")
                .replaceAll(" ?<br> ?", "<br>")
                .strip();
    }

    private String node(Node node) {
        if (node instanceof TextNode text) {
            return text.getWholeText().replace("<", "&lt;");
        }
        return node instanceof Element element && !Kinds.isInterface(element) ? element(element) : "";
    }

    private String element(Element element) {
        return switch (element.normalName()) {
            case "br" -> "<br>";
            case "code" -> "`" + Meaning.collapsed(element.wholeText()).strip() + "`";
            case "img" -> picture(element);
            case "input" -> task(element);
            case "script" -> "$" + math(element) + "$";
            case "svg" -> icon(element);
            default -> marked(element);
        };
    }

    private static String icon(Element svg) {
        Element description = svg.selectFirst("description, desc, title");
        return EMOJI.matcher(svg.className()).find() && description != null ? description.text() : "<icon>";
    }

    private String marked(Element element) {
        if (element.is(".arithmatex")) {
            return "$" + math(element) + "$";
        }
        if (element.is(".keys")) {
            return "<keys " + String.join("+", element.select("kbd").eachText()) + ">";
        }
        if (element.is(".footnote-ref, [role=doc-noteref]")) {
            return "[^" + element.text() + "]";
        }
        return wrapped(element, inside(element));
    }

    private String wrapped(Element element, String inside) {
        boolean plain = element.is("sup:has(> .footnote-ref), label, .task-list-indicator, [data-emoji]")
                || EMOJI.matcher(element.className()).find()
                || (element.is("span") && Attributes.of(element).isEmpty());
        String name = element.normalName();
        return plain ? inside : "<" + name + Attributes.of(element) + ">" + inside + "</" + name + ">";
    }

    private String inside(Element element) {
        return element.childNodes().stream().map(this::node).collect(Collectors.joining());
    }

    private static String task(Element element) {
        boolean box = element.attr("type").equals("checkbox");
        return box ? element.hasAttr("checked") ? "[x] " : "[ ] " : "";
    }

    /** A picture of an emoji is that emoji. */
    private static String picture(Element element) {
        return EMOJI.matcher(element.className()).find() ? element.attr("alt") : "<img" + Attributes.of(element) + ">";
    }

    /** The formula without its marks. */
    static String math(Element element) {
        Element script = element.selectFirst("script");
        String source = element.normalName().equals("script")
                ? element.data()
                : script == null ? element.wholeText() : script.data();
        return Meaning.collapsed(source)
                .strip()
                .replaceAll("^(\\\\\\(|\\\\\\[|\\${1,2})|(\\\\\\)|\\\\\\]|\\${1,2})$", "")
                .strip();
    }
}
