package dev.stagebill.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/** The place of HTML that was put aside, with the Markdown that stands on its line. See {@link HtmlExtraction}. */
final class StashedHtml extends Block {
    /** Begins the mark. No text has these characters: they are taken out before. */
    static final char BEGIN = '\u0002';

    /** Ends the mark. */
    static final char END = '\u0003';

    private final int number;
    private final BasedSequence content;

    private StashedHtml(BasedSequence chars, int number, BasedSequence content) {
        super(chars);
        this.number = number;
        this.content = content;
    }

    /** The mark of a comment: it shows nothing, but parts what stands before and behind it. */
    static String nothing() {
        return mark(-1);
    }

    static String mark(int number) {
        return BEGIN + Integer.toString(number) + END;
    }

    /** A text without the characters of marks. */
    static String unmarked(String text) {
        return text.indexOf(BEGIN) < 0 && text.indexOf(END) < 0
                ? text
                : text.replace(Character.toString(BEGIN), "").replace(Character.toString(END), "");
    }

    /** Whether there is nothing to show. */
    boolean isNothing() {
        return number < 0;
    }

    /** Its place among the parts. */
    int number() {
        return number;
    }

    static Optional<AbstractBlockParser> open(BasedSequence line, int indent) {
        int end = line.charAt(0) == BEGIN ? line.indexOf(END) : -1;
        if (end < 0 || Character.isLetter(line.charAt(1))) {
            return Optional.empty();
        }
        int number = Integer.parseInt(line.subSequence(1, end).toString());
        StashedHtml html = new StashedHtml(line, number, line.subSequence(end + 1, line.length()));
        return Optional.of(new OneLine(html));
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    private static final class OneLine extends AbstractBlockParser {
        private final StashedHtml html;

        OneLine(StashedHtml html) {
            this.html = html;
        }

        @Override
        public Block getBlock() {
            return html;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void parseInlines(InlineParser inlineParser) {
            if (!html.content.isEmpty()) {
                inlineParser.parse(html.content, html);
            }
        }

        @Override
        public void closeBlock(ParserState state) {
            // Its one line is all of it.
        }
    }
}
