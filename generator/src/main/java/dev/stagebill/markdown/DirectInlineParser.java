package dev.stagebill.markdown;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.InlineParserFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
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
    private static final long MAX_NANOS = 20_000_000_000L;

    private final long begun = System.nanoTime();

    private DirectInlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    /** A page took longer than any page that means well. */
    static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("takes too long to be read", null, false, false);
        }
    }

    /** Gives up on a text that has taken too long since its parsing began. */
    void checkTime() {
        if (System.nanoTime() - begun > MAX_NANOS) {
            throw new TooSlow();
        }
    }

    static InlineParserFactory factory() {
        return DirectInlineParser::new;
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
        checkTime();
        Matcher matcher = pattern.matcher(input);
        matcher.region(index, input.length());
        boolean found = pattern.pattern().startsWith("^") ? matcher.lookingAt() : matcher.find();
        if (!found) {
            return null;
        }
        index = matcher.end();
        return matcher;
    }
}
