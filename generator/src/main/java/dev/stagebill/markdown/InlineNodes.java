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
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what stands inside of a line of text, links apart. */
final class InlineNodes {
    private static final Pattern LANGUAGE = Pattern.compile("(?::{3,8}+|#!)([\\w#.+-]{1,50}+)\\s++(?=\\S)");

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
                .add(AttributeNode.class, InlineNodes::attributes)
                .add(EmojiNode.class, (page, node) -> node.write(page))
                .add(BareLink.class, (page, node) -> node.write(page))
                .add(KeysNode.class, (page, node) -> node.write(page))
                .add(MathNode.class, (page, node) -> node.write(page))
                .add(WikiLink.class, (page, node) -> node.write(page))
                .add(CriticNode.class, (page, node) -> node.write(page));
    }

    private static void element(PageWriter page, Node node, String tag) {
        page.html.start(tag);
        AttributeNode.of(node).write(page.html);
        page.html.end();
        page.children(node);
        page.html.close(tag);
    }

    private static void code(PageWriter page, Code node) {
        String text = codeText(node);
        Matcher language = LANGUAGE.matcher(node.getText());
        if (language.lookingAt()) {
            coloured(page, node, language.group(1), text.substring(language.end()));
            return;
        }
        page.html.start("code");
        AttributeNode.of(node).write(page.html);
        page.html.end();
        page.text(text);
        page.html.close("code");
    }

    /** Code with its language before it ({@code pymdownx.inlinehilite}). */
    private static void coloured(PageWriter page, Code node, String name, String text) {
        String language = name.toLowerCase(Locale.ROOT);
        if (language.equals("math")) {
            MathBlock.write(page, text, "span", false, AttributeNode.of(node));
            return;
        }
        page.html.start("code");
        AttributeNode.of(node).write(page.html, "highlight", "language-" + language);
        page.html.attribute("data-lang", language).end();
        page.html.safe(page.highlighter.highlight(text, CodeInfo.of(language).language()));
        page.sections.add(text);
        page.html.close("code");
    }

    /** Line ends count as blanks; blanks at the ends are taken off, as all readers of Markdown but the newest do. */
    static String codeText(Code node) {
        return node.getText().toString().replace('\n', ' ').strip();
    }

    /** What is code in a language says so first; a reader does not see that. */
    static String plainCode(Code node) {
        String text = codeText(node);
        Matcher language = LANGUAGE.matcher(node.getText());
        return language.lookingAt() ? text.substring(language.end()) : text;
    }

    private static void softBreak(PageWriter page, SoftLineBreak node) {
        if (page.options.has("nl2br") || page.options.has("markdown.extensions.nl2br")) {
            page.html.start("br").end();
        }
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
