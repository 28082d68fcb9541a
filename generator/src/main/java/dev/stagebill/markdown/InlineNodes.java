package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;

/** Writes what stands inside of a line of text, links apart. */
final class InlineNodes {
    private InlineNodes() {}

    static void addTo(PageWriter.Table table) {
        table.add(
                        Text.class,
                        (page, node) -> TextNodes.write(page, node.getChars().toString()))
                .add(TextBase.class, PageWriter::children)
                .add(Emphasis.class, (page, node) -> element(page, node, "em"))
                .add(StrongEmphasis.class, (page, node) -> element(page, node, "strong"))
                .add(PairedMark.class, (page, node) -> element(page, node, node.tag()))
                .add(Code.class, InlineNodes::code)
                .add(SoftLineBreak.class, InlineNodes::softBreak)
                .add(HardLineBreak.class, InlineNodes::hardBreak)
                .add(HtmlEntity.class, (page, node) -> page.text(node.getChars().unescape()))
                .add(Footnote.class, (page, node) -> page.footnotes.reference(page, node))
                .add(AttributeNode.class, InlineNodes::attributes);
    }

    private static void element(PageWriter page, Node node, String tag) {
        page.html.start(tag);
        AttributeNode.of(node).write(page.html);
        page.html.end();
        page.children(node);
        page.html.close(tag);
    }

    private static void code(PageWriter page, Code node) {
        page.html.start("code");
        AttributeNode.of(node).write(page.html);
        page.html.end();
        page.text(codeText(node));
        page.html.close("code");
    }

    /** Line ends count as blanks; one blank at each end is taken off when there is one at both and something between (CommonMark 6.1). */
    static String codeText(Code node) {
        String text = node.getText().toString().replace('\n', ' ');
        boolean padded = text.length() > 2 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
        return padded ? text.substring(1, text.length() - 1) : text;
    }

    private static void softBreak(PageWriter page, SoftLineBreak node) {
        page.html.newline();
        page.sections.add(" ");
    }

    private static void hardBreak(PageWriter page, HardLineBreak node) {
        page.html.start("br").end().newline();
        page.sections.add("\n");
    }

    private static void attributes(PageWriter page, AttributeNode node) {
        if (!node.isTaken()) {
            page.text(node.getChars());
        }
    }
}
