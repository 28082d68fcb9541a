package dev.stagebill.drawing;

import java.util.Locale;

/**
 * A word of the DOT language.
 *
 * @param sort what it is
 * @param text the text, without quotes; for HTML without the outer angle brackets
 * @param line the line it begins in, from 1
 */
record DotToken(Sort sort, String text, int line) {
    /** What a word is. */
    enum Sort {
        NAME,
        QUOTED,
        HTML,
        MARK,
        END
    }

    boolean isMark(String mark) {
        return sort == Sort.MARK && text.equals(mark);
    }

    /** Keywords are not quoted; their case does not matter. */
    boolean isKeyword(String word) {
        return sort == Sort.NAME && text.toLowerCase(Locale.ROOT).equals(word);
    }

    boolean isId() {
        return sort == Sort.NAME || sort == Sort.QUOTED || sort == Sort.HTML;
    }

    /** The form in which attributes keep it: the brackets tell HTML from text. */
    String value() {
        return sort == Sort.HTML ? DotLabel.HTML_MARK + text : text;
    }
}
