package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.HtmlInnerBlock;
import com.vladsch.flexmark.ast.HtmlInnerBlockComment;
import com.vladsch.flexmark.util.ast.Node;

/** Passes on HTML that the author wrote, for the sanitiser to judge. Comments are dropped. */
final class RawHtml {
    private RawHtml() {}

    static void addTo(PageWriter.Table table) {
        table.add(HtmlBlock.class, RawHtml::block)
                .add(HtmlInnerBlock.class, RawHtml::block)
                .add(HtmlInline.class, RawHtml::inline)
                .add(HtmlContainer.class, RawHtml::container)
                .add(
                        HtmlClosing.class,
                        (page, node) -> page.html.raw(node.getChars()).raw("\n"))
                .add(HtmlCommentBlock.class, (page, node) -> {})
                .add(HtmlInnerBlockComment.class, (page, node) -> {})
                .add(HtmlInlineComment.class, (page, node) -> {});
    }

    /** Whether it is a plain {@code <br>}, which needs no sanitiser. */
    static boolean isLineBreak(CharSequence html) {
        return html.length() <= 6 && html.toString().matches("(?i)<br ?/?>");
    }

    private static void block(PageWriter page, Node node) {
        String html = node.getChars().toString();
        int line = page.line(node);
        for (String part : html.split("\n", -1)) {
            if (beginsTag(part)) {
                page.html.raw(HtmlCleaner.lineMark(line));
            }
            page.html.raw(part).raw("\n");
            line++;
        }
        page.sections.add(withoutTags(html));
        page.sections.gap();
    }

    private static boolean beginsTag(String line) {
        String tag = line.stripLeading();
        return tag.length() > 1 && tag.charAt(0) == '<' && Character.isLetter(tag.charAt(1));
    }

    private static void inline(PageWriter page, HtmlInline node) {
        if (isLineBreak(node.getChars())) {
            page.html.start("br").end();
            page.sections.add("\n");
        } else {
            page.html.raw(HtmlCleaner.lineMark(page.line(node))).raw(node.getChars());
        }
    }

    private static void container(PageWriter page, HtmlContainer node) {
        page.html.raw(HtmlCleaner.lineMark(page.line(node))).raw(node.opening()).raw("\n");
        page.children(node);
    }

    /** Words between tags, for search; what a script or style holds is left out. */
    private static String withoutTags(String html) {
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<') {
                inside = true;
                i = skipHidden(html, i);
                text.append(' ');
            } else if (c == '>') {
                inside = false;
            } else if (!inside) {
                text.append(c);
            }
        }
        return text.toString().replaceAll("\\s+", " ");
    }

    private static int skipHidden(String html, int start) {
        for (String tag : new String[] {"script", "style"}) {
            if (html.regionMatches(true, start + 1, tag, 0, tag.length())) {
                int end = html.indexOf("</" + tag, start);
                return end < 0 ? html.length() : end;
            }
        }
        return start;
    }
}
