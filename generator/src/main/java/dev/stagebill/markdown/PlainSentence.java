package dev.stagebill.markdown;

/**
 * Tells texts in which nothing can be markup: most descriptions of entities are one sentence, and to look at its letters takes a hundredth of
 * the time that it takes to set up a parser. A text that is not surely plain is none.
 */
final class PlainSentence {
    private static final int MAX_LENGTH = 400;

    private PlainSentence() {}

    /** Whether the text is words with single blanks between them, the first of which begins with a letter. */
    static boolean is(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (!isPlain(text, i)) {
                return false;
            }
        }
        return true;
    }

    /** Full stops and commas end words, dashes join letters, digits have no letters behind them (as in 1st), and blanks are followed by letters or digits. */
    private static boolean isPlain(String text, int at) {
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        return switch (c) {
            case ' ' -> isWord(next);
            case '.', ',' -> isWord(text.charAt(at - 1)) && (next == ' ' || next == '\n');
            case '-' -> isLetter(text.charAt(at - 1)) && isLetter(next);
            default -> isWord(c) && !(isLetter(c) && !isLetter(text.charAt(at - 1)) && isWord(text.charAt(at - 1)));
        };
    }

    private static boolean isWord(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
