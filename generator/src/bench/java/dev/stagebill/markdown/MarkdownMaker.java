package dev.stagebill.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes texts in which every construct of the dialect may stand inside of every other. Equal seeds make equal texts. */
final class MarkdownMaker {
    private static final int MAX_DEPTH = 5;

    private final Random random;
    private final List<String> words = new ArrayList<>();
    private final boolean wellMeant;

    /** @param wellMeant whether only constructs are used whose words must all be shown */
    MarkdownMaker(long seed, boolean wellMeant) {
        this.random = new Random(seed);
        this.wellMeant = wellMeant;
    }

    /** The words of the text that a reader must see. */
    List<String> words() {
        return List.copyOf(words);
    }

    String page() {
        return times(1 + random.nextInt(8), () -> block(0)).collect(Collectors.joining("\n\n")) + "\n";
    }

    private java.util.stream.Stream<String> times(int count, Supplier<String> part) {
        return IntStream.range(0, count).mapToObj(i -> part.get());
    }

    private String word() {
        String word = "w" + Integer.toString(words.size(), 36) + "q";
        words.add(word);
        return word;
    }

    private String block(int depth) {
        if (depth >= MAX_DEPTH) {
            return inline(depth);
        }
        return switch (random.nextInt(wellMeant ? 14 : 22)) {
            case 0 -> "#".repeat(1 + random.nextInt(6)) + " " + inline(depth + 1);
            case 1 -> inline(depth + 1) + "\n" + (random.nextBoolean() ? "===" : "---");
            case 2 -> prefixed("> ", "> ", blocks(depth));
            case 3 -> list("- ", "    ", depth);
            case 4 -> list("1. ", "    ", depth);
            case 5 -> list("- [ ] ", "    ", depth);
            case 6 -> "!!! " + pick("note", "warning", "tip", "danger inline end") + " \"" + word() + "\"\n" + indented(blocks(depth));
            case 7 -> "???" + pick("", "+") + " note \"" + word() + "\"\n" + indented(blocks(depth));
            case 8 -> "=== \"" + word() + "\"\n\n" + indented(blocks(depth)) + "\n\n=== \"" + word() + "\"\n\n" + indented(blocks(depth));
            case 9 -> "```" + pick("", "java", "python title=\"x\" hl_lines=\"1\"", "yaml linenums=\"1\"") + "\n" + word() + "\n" + word() + "\n```";
            case 10 -> table(depth);
            case 11 -> word() + "\n:   " + inline(depth + 1);
            case 12 -> footnote(inline(depth));
            case 13 -> inline(depth) + "\n" + inline(depth);
            default -> hostileBlock(depth);
        };
    }

    private String hostileBlock(int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> "<" + tag() + attributes() + pick(">", "/>", " markdown>", "") + "\n" + blocks(depth) + "\n</" + tag() + ">";
            case 1 -> html(depth);
            case 2 -> "*[" + pick("w1q", "<b>", "a", "") + "]: " + value();
            case 3 -> "[" + pick("w1q", "x", "<") + "]: " + value() + pick("", " \"" + value() + "\"");
            case 4 -> "---\ntitle: " + value() + "\n---\n";
            case 5 -> drawing(depth);
            case 6 -> prefixed(pick("> ", ">", "   ", "\t", "- ", "* ", "1) "), pick("> ", "  ", "", "\t"), blocks(depth));
            default -> pick("```", "~~~~", "````") + value() + "\n" + html(depth) + pick("\n```", "\n~~~~", "");
        };
    }

    private String blocks(int depth) {
        return times(1 + random.nextInt(3), () -> block(depth + 1)).collect(Collectors.joining("\n\n"));
    }

    private String list(String mark, String indent, int depth) {
        return times(1 + random.nextInt(3), () -> prefixed(mark, indent, inline(depth + 1) + "\n\n" + block(depth + 2)))
                .collect(Collectors.joining("\n"));
    }

    private static String indented(String text) {
        return prefixed("    ", "    ", text);
    }

    private static String prefixed(String first, String rest, String text) {
        return first + text.replace("\n", "\n" + rest);
    }

    private String table(int depth) {
        int columns = 1 + random.nextInt(4);
        Supplier<String> row =
                () -> "|" + times(columns, () -> " " + cell(depth)).collect(Collectors.joining(" |")) + " |";
        return row.get() + "\n|" + "---|".repeat(columns) + "\n"
                + times(1 + random.nextInt(3), row).collect(Collectors.joining("\n"));
    }

    private String cell(int depth) {
        return wellMeant ? word() : inline(depth + 1).replace("\n", " ");
    }

    /** Of two with one name the last one counts. */
    private String footnote(String text) {
        String name = "[^n" + words.size() + "]";
        return text + name + "\n\n" + name + ": " + word() + " end";
    }

    private String inline(int depth) {
        return times(1 + random.nextInt(4), () -> span(depth)).collect(Collectors.joining(" "));
    }

    private String span(int depth) {
        if (depth >= MAX_DEPTH) {
            return word();
        }
        return switch (random.nextInt(wellMeant ? 12 : 20)) {
            case 0 -> "**" + inline(depth + 1) + "**";
            case 1 -> "*" + word() + "*";
            case 2 -> "`" + word() + "`";
            case 3 -> "[" + word() + "](a.md)";
            case 4 -> "~~" + word() + "~~";
            case 5 -> "==" + word() + "==";
            case 6 -> "^^" + word() + "^^";
            case 7 -> "<https://" + word() + ".example>";
            case 8 -> word() + "  \n" + word();
            case 9, 10, 11 -> word();
            case 12 -> "[" + inline(depth + 1) + "](" + value() + pick("", " \"" + value() + "\"") + ")" + list();
            case 13 -> "![" + inline(depth + 1) + "](" + value() + ")" + list();
            case 14 -> html(depth + 1);
            case 15 -> pick("*", "_", "**", "`", "``", "[", "]", "![", "](", "<", "&", "\\", "~", "^", "==", "$", "|", "{", "++");
            case 16 -> pick("&lt;", "&#0;", "&#x6a;", "&colon;", "&NewLine;", "&nbsp;", "&#128512;", "&amp;lt;", "&Tab;");
            case 17 -> pick("\u0000", "\u2028", "\uFEFF", "\u00A0", "\uD83D\uDE00", "\uD800", "\u202E", "\u001b", "é", "日本");
            case 18 -> "<!--" + pick("x", "@12", ">", "-->", "@-1") + pick("-->", "--!>", "");
            default -> ":" + pick("smile", "material-check", "<b>", "fontawesome-brands-x") + ":" + list();
        };
    }

    private String list() {
        return random.nextInt(3) > 0
                ? ""
                : "{" + pick(":", "", " ") + pick("#" + value(), "." + value(), "") + " " + attributes() + "}";
    }

    private String html(int depth) {
        String tag = tag();
        String inside = depth >= MAX_DEPTH ? word() : pick(html(depth + 1), inline(depth + 1), word());
        return "<" + tag + attributes() + pick(">", ">", ">", "/>", " ", "") + inside
                + pick("</" + tag + ">", "</" + tag + ">", "</" + tag() + ">", "");
    }

    private String drawing(int depth) {
        String root = pick("svg", "math");
        return "<" + root + attributes() + ">" + times(3, () -> html(depth + 1)).collect(Collectors.joining()) + "</" + root + ">";
    }

    private String tag() {
        return pick("a", "b", "p", "div", "span", "table", "td", "tr", "th", "ul", "li", "h1", "pre", "code", "details", "summary", "img", "br", "input",
                "button", "form", "select", "option", "textarea", "script", "style", "svg", "g", "path", "title", "desc", "foreignObject", "use",
                "text", "math", "mi", "mtext", "mglyph", "annotation-xml", "annotation", "semantics", "iframe", "video", "source", "track", "audio", "picture",
                "object", "embed", "template", "noscript", "font", "nobr", "center", "x-y", "version", "Card", "SCRIPT", "xmp", "listing", "plaintext",
                "title", "body", "html", "head", "frameset", "meta", "link", "base", "map", "area", "image", "ruby", "rt", "dl", "dd", "caption", "col",
                "fieldset", "legend", "label", "marquee", "dialog", "canvas", "a\u0000b", "p:q", "defs", "style", "mtable", "mtr", "mtd");
    }

    private String attributes() {
        return times(random.nextInt(4), () -> " " + pick("href", "src", "srcset", "onclick", "ONERROR", "style", "class", "id", "name", "title", "width",
                        "height", "align", "xlink:href", "fill", "clip-path", "viewBox", "color", "data-resolved", "data-ui", "markdown", "type", "action",
                        "srcdoc", "target", "usemap", "poster", "http-equiv", "content", "hidden", "for", "role", "on\u0000x", "a\"b", "<", "xmlns", "encoding")
                        + pick("=\"" + value() + "\"", "='" + value() + "'", "=" + value(), "", "= \"" + value()))
                .collect(Collectors.joining());
    }

    private String value() {
        return pick("javascript:alert(1)", "JaVa\tScript:alert(1)", "data:text/html,<script>alert(1)</script>", "https://evil.example/x", "//evil.example",
                "/\\evil.example", "a.png", "a b.md#c", "#x", "\"><script>alert(1)</script>", "' onclick=alert(1) '", "url(https://evil.example)", "url(#a)",
                "u\\72l(x)", "100", "50%", "color:red;width:10px", "display:none", "text-align:center", "__proto__", "ui--dialog", "tab--1", "stagebillSearch",
                "checkbox", "radio", "text/html", "<b>", "&quot;&gt;", "&#106;avascript:x", "0;url=x", "x 2x, y", "", "\u0000", "a".repeat(random.nextInt(40)));
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }
}
