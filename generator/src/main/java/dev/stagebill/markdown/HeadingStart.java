package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.dependency.Dependent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/**
 * Begins headings as the library does, but asks it only about lines that may make one: for every line of a paragraph or table, the library puts
 * together all lines before it, so that its time grows with the square of them.
 */
final class HeadingStart implements CustomBlockParserFactory, FactoryOrder {
    private static final int MOST = 6;

    private final HeadingParser.Factory library = new HeadingParser.Factory();
    private final boolean spaced;

    /** @param spaced whether only number signs with a blank behind them make a heading, and no more than six ({@code pymdownx.saneheaders}) */
    HeadingStart(boolean spaced) {
        this.spaced = spaced;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        BlockParserFactory headings = library.apply(options);
        return new AbstractBlockParserFactory(options) {
            @Override
            public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                BasedSequence line = state.getLine();
                int at = state.getNextNonSpaceIndex();
                char first = at < line.length() ? line.charAt(at) : 0;
                if (first == '#') {
                    if (isInside(state, matched.getBlockParser()) || (spaced && !isSpaced(line, at))) {
                        return BlockStart.none();
                    }
                    // A line with number signs is a heading whatever stands before it.
                    return headings.tryStart(state, new WithoutText(matched, matched.getBlockParser()));
                }
                return isUnderline(line, at, first) ? headings.tryStart(state, matched) : BlockStart.none();
            }
        };
    }

    /** Only at the very start of its line does a number sign end a paragraph; in Python-Markdown the text of a list keeps its indentation. */
    private static boolean isInside(ParserState state, BlockParser open) {
        return open.isParagraphParser()
                && (state.getIndent() > 0 || open.getBlock().getParent() instanceof ListItem);
    }

    private static boolean isSpaced(CharSequence line, int start) {
        int at = start;
        while (at < line.length() && line.charAt(at) == '#') {
            at++;
        }
        return at - start <= MOST && (at == line.length() || line.charAt(at) <= ' ');
    }

    /** Nothing but the one character, and blanks behind. */
    private static boolean isUnderline(CharSequence line, int start, char mark) {
        if (mark != '=' && mark != '-') {
            return false;
        }
        int at = start;
        while (at < line.length() && line.charAt(at) == mark) {
            at++;
        }
        while (at < line.length() && line.charAt(at) <= ' ') {
            at++;
        }
        return at == line.length();
    }

    @Override
    public Optional<Dependent> like() {
        return Optional.of(library);
    }
}
