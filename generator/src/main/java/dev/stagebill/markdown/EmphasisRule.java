package dev.stagebill.markdown;

import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;

/** Where asterisks and underscores begin and end emphasis, by the rules of {@code pymdownx.betterem}: a smart one not inside of a word. */
final class EmphasisRule extends EmphasisDelimiterProcessor {
    private final boolean smart;

    EmphasisRule(char character, boolean smart) {
        super(character, false);
        this.smart = smart;
    }

    @Override
    @SuppressWarnings("TooManyParameters") // the library's signature
    public boolean canBeOpener(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhiteSpace) {
        return !afterIsWhiteSpace && !(smart && isWord(before));
    }

    @Override
    @SuppressWarnings("TooManyParameters") // the library's signature
    public boolean canBeCloser(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhiteSpace) {
        return !beforeIsWhitespace && !(smart && isWord(after));
    }

    /** Of three marks the inner one is the weak emphasis. */
    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        return opener.length() >= 3 && closer.length() >= 3 ? 1 : super.getDelimiterUse(opener, closer);
    }

    private static boolean isWord(String beside) {
        return !beside.isEmpty() && Character.isLetterOrDigit(beside.codePointAt(0));
    }
}
