package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.InlineParserFactory;
import com.vladsch.flexmark.parser.core.delimiter.Bracket;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The library's inline parser without its worst habits: for each match it copies the whole paragraph, and for each failure it looks through
 * the rest of it. With that, one paragraph of 50,000 characters could take minutes.
 */
final class DirectInlineParser extends CommonmarkInlineParser {
    private static final Pattern WORD = Pattern.compile("^\\S+");
    private static final int MAX_HELD = 50;
    private static final int MAX_PARENTHESES = 32;

    private final int depth;
    private final Setting setting;
    private final Map<String, Search> searches = new HashMap<>();
    private @Nullable BasedSequence searched;
    private String text = "";
    private boolean defining;

    private DirectInlineParser(Setting setting, int depth) {
        super(
                setting.options,
                setting.special,
                setting.delimiters,
                setting.processors,
                setting.references,
                setting.extensions);
        this.setting = setting;
        this.depth = depth;
    }

    /** What the library hands to a parser. */
    private record Setting(
            DataHolder options,
            BitSet special,
            BitSet delimiters,
            Map<Character, DelimiterProcessor> processors,
            LinkRefProcessorData references,
            List<InlineParserExtensionFactory> extensions) {}

    @SuppressWarnings("TooManyParameters") // the library's signature
    private static DirectInlineParser of(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        Setting setting = new Setting(
                options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
        return new DirectInlineParser(setting, 0);
    }

    /** How many texts this one is inside of. */
    int depth() {
        return depth;
    }

    /** Where a text stands next in the input, or -1. What was found, or not, is kept: looking from each place in turn costs as much as once. */
    int indexOf(String wanted, int from) {
        if (searched != input) {
            searched = input;
            text = input.toString();
            searches.clear();
        }
        Search last = searches.get(wanted);
        if (last == null || from < last.from() || (last.found() >= 0 && from > last.found())) {
            last = new Search(from, text.indexOf(wanted, from));
            searches.put(wanted, last);
        }
        return last.found();
    }

    private record Search(int from, int found) {}

    /** Parses a part of the text on its own: what begins in it ends in it. */
    void parseInside(BasedSequence content, Node parent) {
        BasedSequence before =
                content.subSequence(0, content.length() - content.trimStart().length());
        BasedSequence after = content.isBlank()
                ? BasedSequence.NULL
                : content.subSequence(content.trimEnd().length());
        appendBlanks(before, parent);
        DirectInlineParser inner = new DirectInlineParser(setting, depth + 1);
        inner.initializeDocument(document);
        inner.parse(content, parent);
        appendBlanks(after, parent);
    }

    private static void appendBlanks(BasedSequence blanks, Node parent) {
        if (!blanks.isEmpty()) {
            parent.appendChild(new Text(blanks));
        }
    }

    static InlineParserFactory factory() {
        return DirectInlineParser::of;
    }

    @Override
    public @Nullable BasedSequence match(Pattern pattern) {
        Matcher matcher = matcher(pattern);
        return matcher == null ? null : input.subSequence(matcher.start(), matcher.end());
    }

    /** A pattern that begins with {@code ^} can only match here; the library looks at all later places too. */
    @Override
    public @Nullable Matcher matcher(Pattern pattern) {
        if (index >= input.length()) {
            return null;
        }
        Patience.check();
        Matcher matcher = SteadyPatterns.of(pattern).matcher(input);
        matcher.region(index, input.length());
        boolean found = pattern.pattern().startsWith("^") ? matcher.lookingAt() : matcher.find();
        if (!found) {
            return null;
        }
        index = matcher.end();
        return matcher;
    }

    /** A picture that is named stands in a link that is named, as in {@code [![status][badge]][builds]}; the library sees a link in it. */
    @Override
    protected boolean parseCloseBracket() {
        List<Held> held = held(getLastBracket());
        boolean parsed = super.parseCloseBracket();
        held.forEach(Held::release);
        return parsed;
    }

    private static List<Held> held(@Nullable Bracket opener) {
        List<Held> held = new ArrayList<>();
        if (opener != null && opener.isAllowed() && !opener.isImage()) {
            @Nullable Node node = opener.getNode().getNext();
            for (int i = 0; node != null && i < MAX_HELD; i++) {
                Node next = node instanceof ImageRef image && image.isDefined() ? new Held(image) : node;
                if (next instanceof Held holder) {
                    held.add(holder);
                }
                node = next.getNext();
            }
        }
        return held;
    }

    /** Takes the place of a picture for a while. */
    private static final class Held extends Node {
        private final ImageRef image;

        Held(ImageRef image) {
            super(image.getChars());
            this.image = image;
            image.insertBefore(this);
            image.unlink();
        }

        void release() {
            if (getParent() != null) {
                insertBefore(image);
                unlink();
            }
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** What begins with a circumflex refers to a footnote and is no label of the link before it. */
    @Override
    public int parseLinkLabel() {
        boolean note = index + 1 < input.length() && input.charAt(index) == '[' && input.charAt(index + 1) == '^';
        return note ? 0 : super.parseLinkLabel();
    }

    /** Whether a heading is parsed. */
    boolean isHeading() {
        return block instanceof Heading;
    }

    /** Where a definition leads is one word: {@code [Fix]: say what it does} is text, and none of it may be lost. */
    @Override
    protected int parseReference(Block definition, BasedSequence paragraph) {
        defining = true;
        int taken = super.parseReference(definition, paragraph);
        defining = false;
        return taken;
    }

    /** An address with very many open parentheses is none: the library would look through the rest of the text at each of them. */
    @Override
    public @Nullable BasedSequence parseLinkDestination() {
        if (defining && index < input.length() && input.charAt(index) != '<') {
            return match(WORD);
        }
        int open = 0;
        for (int i = index; i < input.length() && input.charAt(i) > ' ' && open >= 0; i++) {
            char c = input.charAt(i);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open > MAX_PARENTHESES) {
                return null;
            }
        }
        return super.parseLinkDestination();
    }

    /** Looks for the end first: the library's pattern looks through the rest of the text for it at each beginning. */
    @Override
    public boolean parseHtmlInline() {
        Patience.check();
        char next = index + 1 < input.length() ? input.charAt(index + 1) : 0;
        String end = next == '?'
                ? "?>"
                : next != '!'
                        ? ">"
                        : input.matchChars("<!--", index) ? "-->" : input.matchChars("<![", index) ? "]]>" : ">";
        return indexOf(end, index + 1) >= 0 && super.parseHtmlInline();
    }

    /** Takes text up to the next character that may begin something; a letter only where an address begins. */
    @Override
    protected boolean parseString() {
        int begin = index;
        do {
            index++;
        } while (index < input.length() && !mayBegin(input.charAt(index)));
        appendText(input, begin, index);
        return true;
    }

    private boolean mayBegin(char c) {
        return specialCharacters.get(c) && (!Character.isLetter(c) || BareLink.begins(input, index));
    }
}
