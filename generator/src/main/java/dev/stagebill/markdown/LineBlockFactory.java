package dev.stagebill.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;

/** Begins blocks that are known by their first line. One factory for all sorts: the library takes each class of factory once. */
final class LineBlockFactory implements CustomBlockParserFactory, FactoryOrder {
    private static final int MAX_LINE = 2_000;
    private static final int MAX_DEPTH = 40;
    private static final String MARKS = "!?=*:{$\\" + StashedHtml.BEGIN;

    private final List<Opening> openings;

    LineBlockFactory(List<Opening> openings) {
        this.openings = List.copyOf(openings);
    }

    /** Looks at a line. */
    @FunctionalInterface
    interface Opening {
        /**
         * The parser of the block that the line begins, if it does.
         *
         * @param line the line without its indentation and line end
         * @param indent how far it is indented, less than four
         */
        Optional<AbstractBlockParser> open(BasedSequence line, int indent);
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new AbstractBlockParserFactory(options) {
            @Override
            public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                return start(state);
            }
        };
    }

    private BlockStart start(ParserState state) {
        Patience.check();
        BasedSequence line = state.getLine();
        int from = state.getNextNonSpaceIndex();
        if (state.getIndent() >= 4 || line.length() - from > MAX_LINE || from >= line.length()) {
            return BlockStart.none();
        }
        boolean tooDeep = state.getActiveBlockParsers().size() > MAX_DEPTH;
        if (tooDeep || MARKS.indexOf(line.charAt(from)) < 0) {
            return BlockStart.none();
        }
        BasedSequence content = line.subSequence(from, line.length());
        for (Opening opening : openings) {
            Optional<AbstractBlockParser> parser = opening.open(content, state.getIndent());
            if (parser.isPresent()) {
                return BlockStart.of(parser.get()).atIndex(line.length());
            }
        }
        return BlockStart.none();
    }
}
