package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/** The plain text of a part of a page: of a heading, a picture's description, or a summary. */
final class PlainText {
    private final StringBuilder text = new StringBuilder();
    private final int limit;
    private final boolean forSlug;

    private PlainText(int limit, boolean forSlug) {
        this.limit = limit;
        this.forSlug = forSlug;
    }

    /** All of it, in one line. */
    static String of(Node node) {
        return of(node, Integer.MAX_VALUE);
    }

    /** Its beginning, in one line; not much longer than the limit. */
    static String of(Node node, int limit) {
        PlainText plain = new PlainText(limit, false);
        plain.children(node);
        return plain.text.toString().strip().replaceAll("\\s+", " ");
    }

    /** The text that the id of a heading is made of: what Python-Markdown's {@code toc} sees, which is before signs are put in. */
    static String slugText(Node heading) {
        PlainText plain = new PlainText(Integer.MAX_VALUE, true);
        plain.children(heading);
        return plain.text.toString();
    }

    private void children(Node parent) {
        for (@Nullable Node child = parent.getFirstChild();
                child != null && text.length() < limit;
                child = child.getNext()) {
            add(child);
        }
    }

    private void add(Node node) {
        if (node instanceof Text) {
            String source = node.getChars().toString();
            text.append(forSlug ? TextNodes.unescaped(source) : TextNodes.plain(source));
        } else if (node instanceof Written written) {
            text.append(forSlug ? written.slugText() : written.text());
        } else if (node instanceof Code code) {
            text.append(InlineNodes.plainCode(code));
        } else if (node instanceof Footnote) {
            // Its number is no part of a heading or summary.
            return;
        } else if (node instanceof CriticNode critic && critic.sort() == CriticNode.Sort.COMMENT) {
            return;
        } else if (node instanceof HtmlEntity) {
            text.append(node.getChars().unescape());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            text.append(' ');
        } else if (node instanceof DelimitedLinkNode link) {
            text.append(link.getText());
        } else if (node instanceof AttributeNode attributes) {
            text.append(attributes.isTaken() ? "" : attributes.getChars());
        } else if (node instanceof RefNode reference && !reference.isDefined()) {
            text.append(reference.getChars());
        } else {
            nested(node);
        }
    }

    private void nested(Node node) {
        if (node instanceof com.vladsch.flexmark.ast.Image || node instanceof com.vladsch.flexmark.ast.ImageRef) {
            return;
        }
        children(node);
        text.append(node instanceof Block ? " " : "");
    }
}
