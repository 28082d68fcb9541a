package dev.stagebill.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/** A formula inside of a text: {@code $x$}, {@code \(x\)} ({@code pymdownx.arithmatex}). */
final class MathNode extends Written {
    private static final int MAX_LENGTH = 2_000;

    private final String source;
    private final boolean display;

    private MathNode(BasedSequence chars, String source, boolean display) {
        super(chars);
        this.source = source;
        this.display = display;
    }

    /** Between dollars, which stand right at the formula, so that sums of money are none. */
    static Optional<InlineSyntax.Found> dollars(BasedSequence input, int at, DirectInlineParser parser) {
        return dollars(input, at, true);
    }

    /** Between dollars with blanks allowed next to them. */
    static Optional<InlineSyntax.Found> anyDollars(BasedSequence input, int at, DirectInlineParser parser) {
        return dollars(input, at, false);
    }

    private static Optional<InlineSyntax.Found> dollars(BasedSequence input, int at, boolean smart) {
        int marks = at + 1 < input.length() && input.charAt(at + 1) == '$' ? 2 : 1;
        int start = at + marks;
        int end = closingDollar(input, start);
        boolean closed = end > start && (marks == 1 || (end + 1 < input.length() && input.charAt(end + 1) == '$'));
        if (!closed || (smart && marks == 1 && (isBlank(input, start) || isBlank(input, end - 1)))) {
            return Optional.empty();
        }
        return Optional.of(found(input, at, end + marks, marks));
    }

    private static InlineSyntax.Found found(BasedSequence input, int at, int end, int marks) {
        String source = input.subSequence(at + marks, end - marks).toString();
        boolean display = marks == 2 && input.charAt(at) == '$';
        return new InlineSyntax.Found(new MathNode(input.subSequence(at, end), source, display), end);
    }

    private static int closingDollar(BasedSequence input, int from) {
        int limit = Math.min(input.length(), from + MAX_LENGTH);
        for (int i = from; i < limit; i++) {
            char c = input.charAt(i);
            if (c == '$') {
                return i;
            }
            i += c == '\\' ? 1 : 0;
        }
        return -1;
    }

    private static boolean isBlank(BasedSequence input, int at) {
        return Character.isWhitespace(input.charAt(at));
    }

    /** Between brackets with backslashes. */
    static Optional<InlineSyntax.Found> brackets(BasedSequence input, int at, DirectInlineParser parser) {
        if (at + 1 >= input.length() || input.charAt(at + 1) != '(') {
            return Optional.empty();
        }
        BasedSequence near = input.subSequence(0, Math.min(input.length(), at + MAX_LENGTH));
        int end = MathBlock.closingAt(near, at + 2, "\\)");
        return end < at + 3 ? Optional.empty() : Optional.of(found(input, at, end + 2, 2));
    }

    @Override
    void write(PageWriter page) {
        MathBlock.write(page, source, "span", display, AttributeNode.of(this));
    }

    @Override
    String text() {
        return source;
    }
}
