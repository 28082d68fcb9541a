package dev.stagebill.markdown;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the text within a paragraph of HTML as Markdown. What is no markup on the page is none in the text. */
final class InlineMarkdown {
    private static final Set<String> LEFT_OUT = Set.of(
            "nav",
            "button",
            "input",
            "select",
            "textarea",
            "script",
            "style",
            "template",
            "svg",
            "dialog",
            "form",
            "iframe",
            "audio",
            "video");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern MARKS =
            Pattern.compile("([\\\\`*\\[\\]<])|(?<![A-Za-z0-9])(_)|(_)(?![A-Za-z0-9])|(&)(?=#?\\w+;)");
    private static final Pattern LINE_START =
            Pattern.compile("^(?:([#>+-])(?=\\s|#|$)|(=+|-{2,})|(\\d{1,9})([.)])(?=\\s|$))");

    private final UnaryOperator<String> links;

    InlineMarkdown(UnaryOperator<String> links) {
        this.links = links;
    }

    /** Whether an element is for screens only. */
    static boolean isLeftOut(Element element) {
        return LEFT_OUT.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.hasAttr("data-ui")
                || element.hasClass("actions")
                || element.hasClass("api-problems")
                || element.hasClass("needs-script");
    }

    /** The text of nodes that stand after each other, on one line but for breaks that the author made. */
    String of(List<Node> nodes) {
        StringBuilder out = new StringBuilder();
        nodes.forEach(node -> write(node, out));
        return out.toString().replaceAll(" *\n *", "\n").strip();
    }

    /** A paragraph that would be read as a list or a heading because of how it begins. */
    static String lineStart(String text) {
        return LINE_START.matcher(text).replaceFirst(found -> {
            String start = found.group(3) == null ? "\\" + found.group() : found.group(3) + "\\" + found.group(4);
            return Matcher.quoteReplacement(start);
        });
    }

    /** A text as code. */
    static String code(String text) {
        String plain = SPACE.matcher(text).replaceAll(" ").strip();
        if (plain.isEmpty()) {
            return "";
        }
        String fence = "`";
        while (plain.contains(fence)) {
            fence += "`";
        }
        String space = plain.startsWith("`") || plain.endsWith("`") ? " " : "";
        return fence + space + plain + space + fence;
    }

    private void write(Node node, StringBuilder out) {
        if (node instanceof TextNode text) {
            space(out, text.getWholeText());
        } else if (node instanceof Element element && !isLeftOut(element)) {
            element(element, out);
        }
    }

    private static void space(StringBuilder out, String text) {
        String words = MARKS.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("\\\\$0");
        boolean spaced = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
        out.append(spaced && words.startsWith(" ") ? words.substring(1) : words);
    }

    private void element(Element element, StringBuilder out) {
        switch (element.normalName()) {
            case "code", "kbd", "samp", "tt" -> out.append(code(element.text()));
            case "strong", "b" -> marked(element, "**", out);
            case "em", "i" -> marked(element, isProse(element) ? "*" : "", out);
            case "del", "s" -> marked(element, "~~", out);
            case "br" -> out.append("\\\n");
            case "img" -> space(out, element.attr("alt"));
            case "a" -> link(element, out);
            default -> element.childNodes().forEach(child -> write(child, out));
        }
    }

    private static boolean isProse(Element element) {
        return element.closest(".prose") != null;
    }

    private void marked(Element element, String mark, StringBuilder out) {
        String text = of(element.childNodes());
        if (!text.isEmpty()) {
            String raw = element.wholeText();
            out.append(Character.isWhitespace(raw.charAt(0)) ? " " : "")
                    .append(mark)
                    .append(text)
                    .append(mark)
                    .append(Character.isWhitespace(raw.charAt(raw.length() - 1)) ? " " : "");
        }
    }

    /** A link within the page says nothing in a text without places to link to. */
    private void link(Element element, StringBuilder out) {
        String text = of(element.childNodes());
        String href = element.attr("href");
        if (text.isEmpty() || href.isEmpty() || href.startsWith("#")) {
            out.append(text);
            return;
        }
        if (element.hasClass("entity") && out.toString().endsWith(") ")) {
            out.insert(out.length() - 1, ',');
        }
        String target =
                links.apply(href).replace(" ", "%20").replace("(", "%28").replace(")", "%29");
        out.append('[').append(text).append("](").append(target).append(')');
    }
}
