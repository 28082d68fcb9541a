package dev.stagebill.search;

import java.text.Normalizer;

/** Makes text comparable: compatibility decomposition (NFKD) without marks, and Latin letters that Unicode does not decompose. */
final class Folding {
    private static final String LETTERS = "ßẞæÆœŒøØłŁđĐ";
    private static final String[] PLAIN = {"ss", "Ss", "ae", "Ae", "oe", "Oe", "o", "O", "l", "L", "d", "D"};

    private Folding() {}

    /** The folded text, case kept. */
    static String fold(String text) {
        if (isAscii(text)) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().forEach(c -> append(folded, c));
        return folded.toString();
    }

    private static void append(StringBuilder folded, int c) {
        int special = c < 0x80 ? -1 : LETTERS.indexOf(c);
        if (special >= 0) {
            folded.append(PLAIN[special]);
        } else if (c < 0x80 || !isMark(c)) {
            folded.appendCodePoint(c);
        }
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
