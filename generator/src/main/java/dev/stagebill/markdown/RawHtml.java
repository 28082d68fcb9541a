package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.util.ast.Node;
import dev.stagebill.markdown.Prepared.HtmlPart;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Passes on HTML that the author wrote, for the sanitiser to judge. Comments are dropped. */
final class RawHtml {
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private RawHtml() {}

    static void addTo(PageWriter.Table table) {
        table.add(StashedHtml.class, RawHtml::stashed)
                .add(HtmlInline.class, RawHtml::inline)
                .add(HtmlInlineComment.class, (page, node) -> {});
    }

    /** Whether it is a plain {@code <br>}, which needs no sanitiser. */
    static boolean isLineBreak(CharSequence html) {
        return html.length() <= 6 && html.toString().matches("(?i)<br ?/?>");
    }

    private static void stashed(PageWriter page, StashedHtml node) {
        if (node.isNothing()) {
            return;
        }
        HtmlPart part = page.prepared.html().get(node.number());
        block(page, part.before(), part.line());
        if (!part.after().isEmpty()) {
            page.children(node);
            page.html.raw(part.after()).raw("\n");
            page.sections.gap();
        }
    }

    private static void block(PageWriter page, String html, int firstLine) {
        int line = firstLine;
        for (String part : withoutComments(html).split("\n", -1)) {
            if (beginsTag(part)) {
                page.html.raw(HtmlCleaner.lineMark(line));
            }
            page.html.raw(part).raw("\n");
            line++;
        }
        page.sections.add(withoutTags(html));
        page.sections.gap();
    }

    /** Comments are not shown; only their line ends stay. */
    private static String withoutComments(String html) {
        return html.contains("<!--")
                ? COMMENT.matcher(html)
                        .replaceAll(found -> "\n".repeat((int)
                                found.group().chars().filter(c -> c == '\n').count()))
                : html;
    }

    private static boolean beginsTag(String line) {
        String tag = line.stripLeading();
        return tag.length() > 1 && tag.charAt(0) == '<' && Character.isLetter(tag.charAt(1));
    }

    /** Whether a paragraph is nothing but tags of blocks, or tags that other paragraphs close: then it is no paragraph. */
    static boolean isOnlyTags(Node paragraph) {
        int balance = 0;
        boolean block = false;
        for (@Nullable Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            if (!(child instanceof HtmlInline)) {
                if (!child.getChars().isBlank()) {
                    return false;
                }
                continue;
            }
            Optional<HtmlTag> tag = HtmlTag.at(child.getChars(), 0);
            block |= tag.filter(HtmlTag::isBlock).isPresent();
            balance += tag.map(HtmlTag::depth).orElse(0);
        }
        return paragraph.getFirstChild() != null && (block || balance != 0);
    }

    private static void inline(PageWriter page, HtmlInline node) {
        if (isLineBreak(node.getChars())) {
            page.html.start("br").end();
            page.sections.add("\n");
        } else {
            page.html.raw(HtmlCleaner.lineMark(page.line(node))).raw(node.getChars());
        }
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
