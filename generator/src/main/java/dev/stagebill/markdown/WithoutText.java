package dev.stagebill.markdown;

import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a factory of the library is told of the block before a line, but without its text, which would be put together for every line.
 *
 * @param matched the block
 * @param open what it is said to be
 */
record WithoutText(MatchedBlockParser matched, BlockParser open) implements MatchedBlockParser {
    @Override
    public BlockParser getBlockParser() {
        return open;
    }

    @Override
    public @Nullable BasedSequence getParagraphContent() {
        return null;
    }

    @Override
    public @Nullable List<BasedSequence> getParagraphLines() {
        return matched.getParagraphLines();
    }

    @Override
    public @Nullable List<Integer> getParagraphEolLengths() {
        return matched.getParagraphEolLengths();
    }

    @Override
    public @Nullable MutableDataHolder getParagraphDataHolder() {
        return matched.getParagraphDataHolder();
    }
}
