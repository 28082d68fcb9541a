package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/** The plain text of a part of a page: of a heading, a picture's description, or a summary. */
final class PlainText {
    private final StringBuilder text = new StringBuilder();
    private final int limit;

    private PlainText(int limit) {
        this.limit = limit;
    }

    /** All of it, in one line. */
    static String of(Node node) {
        return of(node, Integer.MAX_VALUE);
    }

    /** Its beginning, in one line; not much longer than the limit. */
    static String of(Node node, int limit) {
        PlainText plain = new PlainText(limit);
        plain.children(node);
        return plain.text.toString().strip().replaceAll("\\s+", " ");
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
            text.append(TextNodes.plain(node.getChars().toString()));
        } else if (node instanceof Code code) {
            text.append(InlineNodes.codeText(code));
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
