package dev.stagebill.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Parts paragraphs of very many lines that do not follow each other in the file, such as those of a quote. The library copies all lines before
 * for each that it adds to such a text, so that its time grows with the square of them. No text that is meant for readers has so long a paragraph.
 */
final class ParagraphLimit implements CustomBlockParserFactory, FactoryOrder {
    static final int MAX_LINES = 5_000;

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new AbstractBlockParserFactory(options) {
            @Override
            public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                return state.getActiveBlockParser() instanceof ParagraphParser paragraph
                                && isFull(paragraph.getBlockContent(), state)
                        ? BlockStart.of(new ParagraphParser()).atIndex(state.getNextNonSpaceIndex())
                        : BlockStart.none();
            }
        };
    }

    private static boolean isFull(BlockContent content, ParserState state) {
        int lines = content.getLineCount();
        if (lines < MAX_LINES || state.isBlank()) {
            return false;
        }
        BasedSequence last = content.getLines().get(lines - 1);
        return last.getEndOffset() != state.getLineWithEOL().getStartOffset() + state.getNextNonSpaceIndex();
    }
}
