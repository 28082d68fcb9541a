package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list of attributes in a text. It belongs to the element right before it, or to the block that it ends; else it is plain text. */
final class AttributeNode extends Node {
    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_IN_A_ROW = 20;

    private final AttributeList list;

    AttributeNode(BasedSequence chars, AttributeList list) {
        super(chars);
        this.list = list;
    }

    /** The attributes written right behind an inline element. */
    static AttributeList of(Node element) {
        return element.getNext() instanceof AttributeNode attributes && attributes.belongsToPrevious()
                ? attributes.all()
                : AttributeList.NONE;
    }

    /** The attributes written at the end of a block. */
    static AttributeList ofBlock(@Nullable Node block) {
        if (block == null || block.getLastChild() == null) {
            return AttributeList.NONE;
        }
        Node last = block.getLastChild();
        Node candidate = last instanceof Text && last.getPrevious() != null ? last.getPrevious() : last;
        return candidate instanceof AttributeNode attributes && attributes.belongsToBlock()
                ? attributes.list
                : AttributeList.NONE;
    }

    /** Whether it was taken by an element and is not shown. */
    boolean isTaken() {
        return belongsToPrevious() || belongsToBlock();
    }

    Optional<String> id() {
        return list.id();
    }

    private AttributeList all() {
        AttributeList all = list;
        Node next = getNext();
        for (int i = 1; i < MAX_IN_A_ROW && next instanceof AttributeNode attributes; i++) {
            all = all.and(attributes.list);
            next = next.getNext();
        }
        return all;
    }

    /** One of very many lists in a row is text, for each of them looks for the element before all of them. */
    private boolean belongsToPrevious() {
        Node before = getPrevious();
        for (int i = 1; i < MAX_IN_A_ROW && before instanceof AttributeNode; i++) {
            before = before.getPrevious();
        }
        return before != null
                && !(before instanceof AttributeNode)
                && !(before instanceof Text)
                && !(before instanceof SoftLineBreak);
    }

    private boolean belongsToBlock() {
        Node before = getPrevious();
        if (!isLast() || before == null) {
            return false;
        }
        boolean ownLine = before instanceof SoftLineBreak;
        return ownLine || (before instanceof Text && before.getChars().endsWith(" ") && endsShortBlock());
    }

    /** Blanks may follow, as before the bar that ends a cell. */
    private boolean isLast() {
        Node after = getNext();
        return after == null
                || (after.getNext() == null
                        && after instanceof Text
                        && after.getChars().isBlank());
    }

    /** In a heading or a cell the list stands on the same line. */
    private boolean endsShortBlock() {
        return !(getParent() instanceof com.vladsch.flexmark.ast.Paragraph);
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /** Finds a list. Braces in pairs are left alone: templates use them. */
    static Optional<InlineSyntax.Found> find(BasedSequence input, int start, DirectInlineParser parser) {
        boolean template = start + 1 < input.length() && "{%".indexOf(input.charAt(start + 1)) >= 0;
        if (start == 0 || input.charAt(start - 1) == '{' || template) {
            return Optional.empty();
        }
        int end = end(input, start);
        if (end < 0) {
            return Optional.empty();
        }
        String content = input.subSequence(start + 1, end).toString();
        boolean ends = parser.isHeading()
                && input.charAt(start - 1) == ' '
                && input.subSequence(end + 1).isBlank();
        return AttributeList.of(ends ? ":" + content : content)
                .map(list ->
                        new InlineSyntax.Found(new AttributeNode(input.subSequence(start, end + 1), list), end + 1));
    }

    private static int end(BasedSequence input, int start) {
        int limit = Math.min(input.length(), start + MAX_LENGTH);
        char quote = 0;
        for (int i = start + 1; i < limit; i++) {
            char c = input.charAt(i);
            if (c == '}' && (quote == 0 || !isValue(input, i, quote))) {
                return i;
            }
            if (c == '\n' || (c == '{' && quote == 0)) {
                return -1;
            }
            quote = quote == 0 && input.charAt(i - 1) == '=' && (c == '"' || c == '\'') ? c : c == quote ? 0 : quote;
        }
        return -1;
    }

    /** Whether a brace is a part of a quoted value: its quote is closed on the line, and before anything else of Markdown begins. */
    private static boolean isValue(BasedSequence input, int brace, char quote) {
        int limit = Math.min(input.length(), brace + MAX_LENGTH);
        for (int i = brace + 1; i < limit; i++) {
            char c = input.charAt(i);
            if (c == quote) {
                return true;
            }
            if ("\n[{<`".indexOf(c) >= 0) {
                return false;
            }
        }
        return false;
    }
}
