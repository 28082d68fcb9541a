package dev.stagebill.markdown;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers footnotes in the order of the text and writes them at the end. Ids are those of Python-Markdown: {@code fn:x}, {@code fnref:x}. */
final class Footnotes {
    private final List<FootnoteBlock> blocks = new ArrayList<>();
    private final Map<FootnoteBlock, Integer> references = new HashMap<>();

    /** A footnote that the text defines; it is shown even if nothing refers to it. */
    void defined(FootnoteBlock block) {
        references.putIfAbsent(block, 0);
        if (!blocks.contains(block)) {
            blocks.add(block);
        }
    }

    /** Writes the mark of a reference. */
    void reference(PageWriter page, Footnote node) {
        FootnoteBlock block = node.getFootnoteBlock();
        if (block == null) {
            page.text(node.getChars());
            return;
        }
        int number = number(block);
        int count = references.merge(block, 1, Integer::sum);
        String name = name(block);
        page.html
                .start("sup")
                .id(count == 1 ? "fnref:" + name : "fnref" + count + ":" + name)
                .end();
        page.html.start("a").attribute("class", "footnote-ref").attribute("href", "#fn:" + name);
        page.html.attribute("role", "doc-noteref").resolved().end();
        page.html.text(Integer.toString(number)).close("a").close("sup");
    }

    private int number(FootnoteBlock block) {
        int index = blocks.indexOf(block);
        if (index < 0) {
            blocks.add(block);
            index = blocks.size() - 1;
        }
        return index + 1;
    }

    private static String name(FootnoteBlock block) {
        return block.getText().toString().strip().replaceAll("\\s+", "-");
    }

    /** Writes all footnotes. Their texts may refer to more footnotes, which then follow. */
    void write(PageWriter page) {
        if (blocks.isEmpty()) {
            return;
        }
        HtmlWriter html = page.html;
        html.start("section")
                .attribute("class", "footnotes")
                .attribute("role", "doc-endnotes")
                .end();
        html.start("hr").end().open("ol").newline();
        for (int i = 0; i < blocks.size(); i++) {
            writeOne(page, blocks.get(i));
        }
        html.close("ol").close("section").newline();
    }

    private void writeOne(PageWriter page, FootnoteBlock block) {
        page.html.start("li").id("fn:" + name(block)).end();
        page.sections.gap();
        page.children(block);
        for (int count = 1; count <= references.getOrDefault(block, 0); count++) {
            page.html.start("a").attribute("class", "footnote-backref").attribute("role", "doc-backlink");
            page.html.attribute("href", "#fnref" + (count == 1 ? "" : count) + ":" + name(block));
            page.html.resolved().attribute("aria-label", "Back to the text").end();
            page.html.text("\u21a9").close("a");
        }
        page.html.close("li").newline();
    }
}
