package dev.stagebill.markdown;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.KeepType;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The syntax that is understood: CommonMark, and what TechDocs' default configuration of MkDocs adds to it. One class for each addition. */
final class Dialect implements Parser.ParserExtension {
    /** What holds for every configuration. */
    static final DataHolder OPTIONS = options().toImmutable();

    private static final Map<Switches, Parser> PARSERS = new ConcurrentHashMap<>();

    private final Switches switches;

    private Dialect(Switches switches) {
        this.switches = switches;
    }

    /** The parser of a configuration, safe for use by many threads. */
    static Parser parser(MarkdownOptions options) {
        return PARSERS.computeIfAbsent(Switches.of(options), Dialect::made);
    }

    private static Parser made(Switches switches) {
        List<Extension> extensions =
                new ArrayList<>(List.of(TablesExtension.create(), TaskListExtension.create(), new Dialect(switches)));
        if (!switches.commonMark()) {
            extensions.add(FootnoteExtension.create());
            extensions.add(DefinitionExtension.create());
        }
        return Parser.builder(options().set(Parser.EXTENSIONS, extensions)).build();
    }

    private static MutableDataHolder options() {
        return new MutableDataSet()
                .set(Parser.HEADING_NO_ATX_SPACE, true)
                .set(Parser.HEADING_NO_EMPTY_HEADING_WITHOUT_SPACE, true)
                .set(Parser.BLANK_LINES_IN_AST, false)
                .set(Parser.SPACE_IN_LINK_URLS, true)
                .set(Parser.REFERENCES_KEEP, KeepType.LAST)
                .set(FootnoteExtension.FOOTNOTES_KEEP, KeepType.LAST)
                .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                .set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false)
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
        builder.customBlockParserFactory(new HeadingStart(switches.off().contains("near")));
        builder.customBlockParserFactory(new LineBlockFactory(blocks()));
        builder.customBlockParserFactory(new ParagraphLimit());
        builder.customInlineParserExtensionFactory(new InlineSyntax.Factory(inlines()));
        builder.customDelimiterProcessor(new EmphasisRule('*', switches.smartAsterisk()));
        builder.customDelimiterProcessor(new EmphasisRule('_', switches.smartUnderscore()));
        if (switches.commonMark()) {
            builder.customDelimiterProcessor(PairedMark.finder('~', "", "del"));
        } else {
            marks(builder);
        }
    }

    /** What TechDocs adds to the marks of CommonMark. */
    private void marks(Parser.Builder builder) {
        builder.customBlockParserFactory(new DefinitionStart());
        builder.customDelimiterProcessor(PairedMark.finder('=', "", "mark"));
        builder.customDelimiterProcessor(
                PairedMark.finder('~', switches.mark("subscript", "sub"), switches.mark("delete", "del")));
        builder.customDelimiterProcessor(
                PairedMark.finder('^', switches.mark("superscript", "sup"), switches.mark("insert", "ins")));
    }

    private List<LineBlockFactory.Opening> blocks() {
        if (switches.commonMark()) {
            return List.of(StashedHtml::open);
        }
        List<LineBlockFactory.Opening> openings =
                new ArrayList<>(List.of(Container::open, Abbreviation::open, StashedHtml::open, DiagramBlock::open));
        addIf(openings, "block dollar", MathBlock::dollars);
        addIf(openings, "block square", MathBlock::brackets);
        addIf(openings, "block begin", MathBlock::environment);
        return openings;
    }

    private void addIf(List<LineBlockFactory.Opening> openings, String sort, LineBlockFactory.Opening opening) {
        if (switches.math().contains(sort)) {
            openings.add(opening);
        }
    }

    private Map<Character, List<InlineSyntax>> inlines() {
        Map<Character, List<InlineSyntax>> syntaxes = new HashMap<>();
        "hHfFwW".chars().forEach(c -> syntaxes.put((char) c, List.of(BareLink::find)));
        if (switches.commonMark()) {
            return syntaxes;
        }
        syntaxes.put(':', List.of(EmojiNode::find));
        syntaxes.put('{', List.of(CriticNode::find, AttributeNode::find));
        if (switches.keys()) {
            syntaxes.put('+', List.of(KeysNode::find));
        }
        if (switches.wikiLinks()) {
            syntaxes.put('[', List.of(WikiLink::find));
        }
        if (switches.math().contains("inline dollar")) {
            syntaxes.put('$', List.of(switches.math().contains("smart") ? MathNode::dollars : MathNode::anyDollars));
        }
        if (switches.math().contains("inline round")) {
            syntaxes.put('\\', List.of(MathNode::brackets));
        }
        return syntaxes;
    }
}
