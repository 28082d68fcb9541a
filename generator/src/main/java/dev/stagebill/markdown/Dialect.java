package dev.stagebill.markdown;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.List;

/** The syntax that is understood: CommonMark, and what TechDocs' default configuration of MkDocs adds to it. One class for each addition. */
final class Dialect implements Parser.ParserExtension {
    /** A parser, safe for use by many threads. */
    static Parser parser() {
        List<Extension> extensions = List.of(
                TablesExtension.create(),
                FootnoteExtension.create(),
                DefinitionExtension.create(),
                TaskListExtension.create(),
                new Dialect());
        return Parser.builder(options().set(Parser.EXTENSIONS, extensions)).build();
    }

    private static MutableDataHolder options() {
        return new MutableDataSet()
                .set(Parser.HEADING_NO_ATX_SPACE, true)
                .set(Parser.HEADING_NO_EMPTY_HEADING_WITHOUT_SPACE, true)
                .set(Parser.BLANK_LINES_IN_AST, false)
                .set(Parser.HTML_BLOCK_PARSER, false)
                // HeadingStart asks it.
                .set(Parser.HEADING_PARSER, false)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TablesExtension.WITH_CAPTION, false);
    }

    @Override
    public void parserOptions(MutableDataHolder options) {
        // All options are set above.
    }

    @Override
    public void extend(Parser.Builder builder) {
        builder.customInlineParserFactory(DirectInlineParser.factory());
        // Comes with the library's own inline parser only.
        builder.paragraphPreProcessorFactory(new ReferencePreProcessorFactory());
        builder.customBlockParserFactory(new HeadingStart());
        builder.customBlockParserFactory(new LineBlockFactory(
                List.of(Container::open, Abbreviation::open, StashedHtml::open, DiagramBlock::open)));
        builder.customInlineParserExtensionFactory(new AttributeNode.Factory());
        builder.customDelimiterProcessor(PairedMark.finder('=', "", "mark"));
        builder.customDelimiterProcessor(PairedMark.finder('~', "sub", "del"));
        builder.customDelimiterProcessor(PairedMark.finder('^', "sup", "ins"));
    }
}
