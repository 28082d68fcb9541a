package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.util.Parsing;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The library's patterns for labels, addresses and titles of links, without second thoughts. In them a backslash before a sign can be read in
 * two ways, so a text with thirty of them and without an end is tried in a thousand million ways. These take an escaped sign as one, as
 * CommonMark 0.31 does (6.3): {@code [a\]} has no end.
 */
final class SteadyPatterns {
    private static final Parsing LIBRARY = new Parsing(new MutableDataSet());
    private static final Map<String, Pattern> STEADY = Map.of(
            LIBRARY.LINK_LABEL.pattern(), steady(LIBRARY.LINK_LABEL),
            LIBRARY.LINK_DESTINATION_ANGLES.pattern(), steady(LIBRARY.LINK_DESTINATION_ANGLES),
            LIBRARY.LINK_TITLE.pattern(), steady(LIBRARY.LINK_TITLE));

    private SteadyPatterns() {}

    /** The steady form of a pattern, or the pattern. */
    static Pattern of(Pattern pattern) {
        return STEADY.getOrDefault(pattern.pattern(), pattern);
    }

    /** What is repeated is never given back. */
    private static Pattern steady(Pattern pattern) {
        String text = pattern.pattern().replaceAll("\\)(\\*|\\{0,999})(?=\\\\?[\\[\\]\"')])", ")$1+");
        return Pattern.compile(text, pattern.flags());
    }
}
