package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A block with a heading line whose content is indented by four: admonitions ({@code !!! note "Title"}), collapsible ones ({@code ???},
 * {@code ???+}) and content tabs ({@code === "Title"}), by the rules of Python-Markdown's {@code admonition} and of
 * {@code pymdownx.details} and {@code pymdownx.tabbed}.
 */
final class Container extends Block {
    private static final Pattern ADMONITION =
            Pattern.compile("(!!!|\\?\\?\\?\\+?) ?([\\w-]+(?: +[\\w-]+)*)?(?: *\"(.*)\")?\\s*");
    private static final Pattern TAB = Pattern.compile("===([+!]{0,2}) +(?:\"(.*)\"|'(.*)')\\s*");

    private final Sort sort;
    private final List<String> types;
    private final String modifiers;
    private Optional<Title> title = Optional.empty();
    private AttributeList attributes = AttributeList.NONE;

    /** What it is. */
    enum Sort {
        ADMONITION,
        DETAILS,
        TAB,
        CAPTION,
        DEFINITION,
        HTML
    }

    private Container(BasedSequence chars, Sort sort, List<String> types, String modifiers) {
        super(chars);
        this.sort = sort;
        this.types = List.copyOf(types);
        this.modifiers = modifiers;
    }

    /** The inline content of the heading line. */
    static final class Title extends Block {
        Title(BasedSequence chars) {
            super(chars);
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    Sort sort() {
        return sort;
    }

    /** The words after the mark, the type first; none for tabs. */
    List<String> types() {
        return types;
    }

    /** Whether it is open at first ({@code ???+}), or the chosen tab ({@code ===+}). */
    boolean isOpen() {
        return modifiers.contains("+");
    }

    /** Whether it begins a new set of tabs ({@code ===!}). */
    boolean beginsSet() {
        return modifiers.contains("!");
    }

    /** Whether it is a tab of the same set as the block before it. */
    boolean continuesSet() {
        return sort == Sort.TAB && !beginsSet() && shownBefore() instanceof Container before && before.sort == Sort.TAB;
    }

    /** The tab after this one in its set, if there is one. */
    Optional<Container> nextInSet() {
        @Nullable Node next = getNext();
        while (next != null && isHidden(next)) {
            next = next.getNext();
        }
        return next instanceof Container tab && tab.continuesSet() ? Optional.of(tab) : Optional.empty();
    }

    private @Nullable Node shownBefore() {
        @Nullable Node before = getPrevious();
        while (before != null && isHidden(before)) {
            before = before.getPrevious();
        }
        return before;
    }

    /** Explanations that may stand between the tabs of a set, and show nothing there. */
    private static boolean isHidden(Node node) {
        return node instanceof Reference || node instanceof Abbreviation || node instanceof FootnoteBlock;
    }

    /** The title as written, when there is one; it may be empty. */
    Optional<Title> title() {
        return title;
    }

    /** The id and the classes that the block was given. */
    AttributeList attributes() {
        return attributes;
    }

    /**
     * A heading line for blocks of other notations.
     *
     * @param words modifiers, types and attributes, parted by tabs
     */
    static String header(Sort sort, String words, Optional<String> title) {
        return StashedHtml.BEGIN
                + sort.name().toLowerCase(Locale.ROOT)
                + "\t" + words + StashedHtml.END
                + title.map(text -> "=" + text).orElse("");
    }

    private static Optional<AbstractBlockParser> marked(BasedSequence line, int indent) {
        int end = line.indexOf(StashedHtml.END);
        if (end < 0 || !Character.isLetter(line.charAt(1))) {
            return Optional.empty();
        }
        String[] words = line.subSequence(1, end).toString().split("\t", -1);
        List<String> types = new ArrayList<>();
        for (String type : words[2].split(" ", -1)) {
            if (!type.isEmpty()) {
                types.add(type);
            }
        }
        Container container = new Container(line, Sort.valueOf(words[0].toUpperCase(Locale.ROOT)), types, words[1]);
        container.attributes = AttributeList.ofOptions(words[3]);
        boolean titled = end + 1 < line.length() && line.charAt(end + 1) == '=';
        return Optional.of(container.parser(titled ? line.subSequence(end + 2, line.length()) : null, indent));
    }

    /** Recognises the heading line. */
    static Optional<AbstractBlockParser> open(BasedSequence line, int indent) {
        char first = line.charAt(0);
        if (first == StashedHtml.BEGIN) {
            return marked(line, indent);
        }
        if (first == '=') {
            return tab(line, indent);
        }
        return first == '!' || first == '?' ? admonition(line, indent) : Optional.empty();
    }

    private static Optional<AbstractBlockParser> admonition(BasedSequence line, int indent) {
        Matcher matcher = ADMONITION.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean details = matcher.group(1).startsWith("?");
        List<String> types = matcher.group(2) == null
                ? List.of()
                : List.of(matcher.group(2).toLowerCase(Locale.ROOT).split(" +"));
        boolean titled = matcher.group(3) != null;
        if (types.isEmpty() && !(details && titled)) {
            return Optional.empty();
        }
        Container container = new Container(
                line,
                details ? Sort.DETAILS : Sort.ADMONITION,
                types,
                matcher.group(1).substring(3));
        return Optional.of(
                container.parser(titled ? line.subSequence(matcher.start(3), matcher.end(3)) : null, indent));
    }

    private static Optional<AbstractBlockParser> tab(BasedSequence line, int indent) {
        Matcher matcher = TAB.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int group = matcher.group(2) != null ? 2 : 3;
        Container container = new Container(line, Sort.TAB, new ArrayList<>(), matcher.group(1));
        return Optional.of(container.parser(line.subSequence(matcher.start(group), matcher.end(group)), indent));
    }

    private AbstractBlockParser parser(@Nullable BasedSequence titleText, int indent) {
        if (titleText != null) {
            Title written = new Title(titleText);
            title = Optional.of(written);
            appendChild(written);
        }
        return new ContainerParser(this, indent);
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /** Takes the lines that are indented by four. */
    private static final class ContainerParser extends AbstractBlockParser {
        private final Container container;
        private final int indent;

        ContainerParser(Container container, int indent) {
            this.container = container;
            this.indent = indent;
        }

        @Override
        public Block getBlock() {
            return container;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(ParserState state, BlockParser parser, Block block) {
            return true;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return BlockContinue.atIndex(state.getNextNonSpaceIndex());
            }
            return state.getIndent() >= 4
                    ? BlockContinue.atColumn(state.getColumn() + Math.min(state.getIndent(), indent + 4))
                    : BlockContinue.none();
        }

        @Override
        public void parseInlines(InlineParser inlineParser) {
            container.title().ifPresent(title -> inlineParser.parse(title.getChars(), title));
        }

        @Override
        public void closeBlock(ParserState state) {
            container.setCharsFromContent();
        }
    }
}
