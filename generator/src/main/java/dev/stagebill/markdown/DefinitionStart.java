package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.internal.DefinitionItemBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.DocumentBlockParser;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.dependency.Dependent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Begins definitions that stand apart from their term inside of lists, admonitions and tabs; the library does that at the top of a page only. */
final class DefinitionStart implements CustomBlockParserFactory, FactoryOrder {
    private final DefinitionItemBlockParser.Factory library = new DefinitionItemBlockParser.Factory();

    @Override
    public BlockParserFactory apply(DataHolder options) {
        BlockParserFactory definitions = library.apply(options);
        return new AbstractBlockParserFactory(options) {
            @Override
            public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                BasedSequence line = state.getLine();
                int at = state.getNextNonSpaceIndex();
                // As if the term were still open, which is what the library asks for.
                return at < line.length() && line.charAt(at) == ':' && follows(matched.getBlockParser())
                        ? definitions.tryStart(state, new WithoutText(matched, new ParagraphParser()))
                        : BlockStart.none();
            }
        };
    }

    private static boolean follows(BlockParser open) {
        if (open.isParagraphParser() || open instanceof DocumentBlockParser || !open.isContainer()) {
            return false;
        }
        @Nullable Node last = open.getBlock().getLastChildAnyNot(BlankLine.class);
        return last instanceof Paragraph || last instanceof DefinitionItem;
    }

    @Override
    public Optional<Dependent> like() {
        return Optional.of(library);
    }
}
