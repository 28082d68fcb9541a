package dev.stagebill.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Writes the text of a page as Markdown (CommonMark with the tables of GitHub), for people and programs that read text. Lists of names become
 * bullet lists, nested as they are on the page; what is folded on the page is there in full. Navigation, buttons, forms and pictures without
 * a text are left out.
 */
public final class HtmlToMarkdown {
    private static final int MAX_DEPTH = 512;
    private static final int MAX_LEVEL = 6;
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "details",
            "div",
            "dl",
            "figure",
            "footer",
            "header",
            "hr",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "ul");

    /** What a fold says of a list that Markdown shows anyway. */
    private static final Pattern COUNT = Pattern.compile("[0-9]+ [a-z]+");

    private final InlineMarkdown inline;
    private int level = 1;
    private int depth;

    private HtmlToMarkdown(UnaryOperator<String> links) {
        this.inline = new InlineMarkdown(links);
    }

    /**
     * The main part of a page, ending in a line break.
     *
     * @param html a whole page
     * @param links where its links lead in the text, from where they lead on the page
     */
    public static String of(String html, UnaryOperator<String> links) {
        Element page = Parser.htmlParser()
                .setMaxDepth(MAX_DEPTH)
                .parseInput(main(html), "")
                .body();
        return String.join("\n\n", new HtmlToMarkdown(links).blocks(page)) + "\n";
    }

    /** What is around the main part is the same on all pages and need not be parsed. */
    private static String main(String html) {
        int start = html.indexOf("<main");
        int end = html.lastIndexOf("</main>");
        return start < 0 || end < start ? html : html.substring(start, end);
    }

    /** The blocks in an element; text between them is a paragraph. */
    private List<String> blocks(Element parent) {
        List<String> blocks = new ArrayList<>();
        if (depth++ < MAX_DEPTH) {
            List<Node> run = new ArrayList<>();
            for (Node node : parent.childNodes()) {
                if (node instanceof Element element && isBlock(element)) {
                    paragraph(run, blocks);
                    block(element, blocks);
                } else {
                    run.add(node);
                }
            }
            paragraph(run, blocks);
        }
        depth--;
        return blocks;
    }

    private static boolean isBlock(Element element) {
        String name = element.normalName();
        return BLOCKS.contains(name) || HEADINGS.contains(name) || InlineMarkdown.isLeftOut(element);
    }

    private void paragraph(List<Node> run, List<String> blocks) {
        String text = inline.of(run);
        if (!text.isEmpty()) {
            blocks.add(InlineMarkdown.lineStart(text));
        }
        run.clear();
    }

    /** Facts that the page shows side by side have a mark between them. */
    private static List<Node> parts(Element element) {
        List<Node> parts = new ArrayList<>();
        for (Node node : element.childNodes()) {
            if (element.hasClass("facts-line") && !parts.isEmpty()) {
                parts.add(new TextNode(" · "));
            }
            parts.add(node);
        }
        return parts;
    }

    private void block(Element element, List<String> blocks) {
        if (InlineMarkdown.isLeftOut(element)) {
            return;
        }
        String name = element.normalName();
        if (HEADINGS.contains(name)) {
            heading(element, name.charAt(1) - '0', blocks);
            return;
        }
        switch (name) {
            case "p" -> paragraph(parts(element), blocks);
            case "ul" -> list(element, "- ", blocks);
            case "ol" -> list(element, "1. ", blocks);
            case "dl" -> terms(element, blocks);
            case "pre" -> blocks.add(code(element));
            case "table" -> blocks.addAll(table(element));
            case "hr" -> blocks.add("---");
            case "blockquote" -> quote(element, blocks);
            case "details" -> folded(element, blocks);
            default -> blocks.addAll(blocks(element));
        }
    }

    /** Headings in texts of authors stand below the heading of what the text is about. */
    private void heading(Element element, int number, List<String> blocks) {
        String text = inline.of(element.childNodes());
        boolean own = element.closest(".prose") == null;
        level = own ? number : level;
        int shown = own ? number : Math.max(number, level + 1);
        if (!text.isEmpty()) {
            boolean nested = element.closest("dd, li") != null;
            blocks.add(nested ? "**" + text + "**" : "#".repeat(Math.min(MAX_LEVEL, shown)) + " " + text);
        }
    }

    private void list(Element list, String mark, List<String> blocks) {
        StringBuilder text = new StringBuilder();
        for (Element item : list.children()) {
            if (!InlineMarkdown.isLeftOut(item)) {
                item(text, mark, blocks(item));
            }
        }
        add(text, blocks);
    }

    private static void add(StringBuilder text, List<String> blocks) {
        if (!text.isEmpty()) {
            blocks.add(text.toString().stripTrailing());
        }
    }

    /** An item with what is in it: a list straight below its line, anything else after a blank line. */
    private static void item(StringBuilder text, String mark, List<String> blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        String indent = " ".repeat(mark.length());
        text.append(mark);
        for (int i = 0; i < blocks.size(); i++) {
            String block = blocks.get(i);
            if (i > 0) {
                text.append(block.startsWith("- ") ? "" : "\n").append(indent);
            }
            text.append(block.replace("\n", "\n" + indent).replace("\n" + indent + "\n", "\n\n"))
                    .append('\n');
        }
    }

    /** Names and what is said about them. */
    private void terms(Element list, List<String> blocks) {
        StringBuilder text = new StringBuilder();
        String name = "";
        for (Element child : list.select("> dt, > dd, > div > dt, > div > dd")) {
            if (child.normalName().equals("dt")) {
                name = name.isEmpty() ? term(list, child) : name + ", " + term(list, child);
            } else {
                item(text, "- ", entry(name, list, blocks(child)));
                name = "";
            }
        }
        add(text, blocks);
    }

    private String term(Element list, Element term) {
        boolean words = list.hasClass("facts");
        return words ? inline.of(term.childNodes()) : InlineMarkdown.code(term.text());
    }

    /** The type of a name stands beside it, and so does the first sentence about it. */
    private static List<String> entry(String name, Element list, List<String> said) {
        List<String> parts = new ArrayList<>(said);
        StringBuilder first = new StringBuilder(name);
        String between = list.hasClass("facts") ? ": " : " ";
        int most = list.hasClass("fields") ? 2 : 3;
        for (int i = 0; i < most && !parts.isEmpty() && isSentence(parts.get(0)); i++) {
            first.append(between).append(parts.remove(0));
            between = ": ";
        }
        parts.add(0, first.toString());
        return parts;
    }

    private static boolean isSentence(String block) {
        return block.indexOf('\n') < 0
                && !block.startsWith("- ")
                && !block.startsWith("#")
                && !block.startsWith("1. ")
                && !block.startsWith("**")
                && !block.startsWith("> ")
                && !block.startsWith("```");
    }

    private void quote(Element element, List<String> blocks) {
        List<String> inside = blocks(element);
        if (!inside.isEmpty()) {
            blocks.add("> " + String.join("\n\n", inside).replace("\n", "\n> "));
        }
    }

    /** Of code in several languages the first is enough. */
    private void folded(Element element, List<String> blocks) {
        Element summary = element.selectFirst("> summary");
        Element before = element.previousElementSibling();
        if (element.parent() != null && element.parent().hasClass("code-tabs") && before != null) {
            return;
        }
        String title = summary == null ? "" : inline.of(summary.childNodes());
        if (summary != null) {
            summary.remove();
        }
        List<String> inside = blocks(element);
        boolean counted = COUNT.matcher(title).matches()
                && !inside.isEmpty()
                && inside.get(0).startsWith("- ");
        if (!title.isEmpty() && !counted) {
            blocks.add("**" + title + "**");
        }
        blocks.addAll(inside);
    }

    private static String code(Element pre) {
        String text = pre.wholeText().replaceAll("\\A\\n|\\s+\\z", "");
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + language(pre, text) + "\n" + text + "\n" + fence;
    }

    private static String language(Element pre, String text) {
        Element code = pre.selectFirst("[data-lang], [class^=language-]");
        Element marked = code == null ? pre : code;
        String named = marked.hasAttr("data-lang")
                ? marked.attr("data-lang")
                : marked.className().replaceFirst("(?s)^language-(\\S+).*$", "$1");
        if (named.matches("[A-Za-z0-9+#.-]{1,30}") && marked != pre) {
            return named.toLowerCase(Locale.ROOT);
        }
        return text.matches("(?s)(\\{\\s*\"|\\[\\s*[\\[{\"]).*") ? "json" : "";
    }

    private List<String> table(Element table) {
        StringBuilder text = new StringBuilder();
        int columns = 0;
        for (Element row : table.select("tr")) {
            List<Element> cells = row.children();
            text.append('|');
            for (Element cell : cells) {
                text.append(' ').append(cell(cell)).append(" |");
            }
            text.append('\n');
            if (columns == 0) {
                columns = Math.max(1, cells.size());
                text.append("|").append(" --- |".repeat(columns)).append('\n');
            }
        }
        return text.isEmpty() ? List.of() : List.of(text.toString().stripTrailing());
    }

    private String cell(Element cell) {
        List<Node> parts = new ArrayList<>();
        for (Node node : cell.childNodes()) {
            parts.add(node);
            if (node instanceof Element element && isBlock(element)) {
                parts.add(new TextNode(" "));
            }
        }
        return inline.of(parts).replace("|", "\\|").replace("\n", " ");
    }
}
