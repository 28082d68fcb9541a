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
        if (text.codePoints().noneMatch(Folding::isSyllable)) {
            decompose(text, folded);
        } else {
            text.codePoints().forEach(c -> syllable(c, folded));
        }
        return folded.toString();
    }

    /** Hangul syllables are letters here, which Unicode would take apart. */
    private static void syllable(int c, StringBuilder folded) {
        if (isSyllable(c)) {
            folded.appendCodePoint(c);
        } else {
            decompose(Character.toString(c), folded);
        }
    }

    private static boolean isSyllable(int c) {
        return c >= 0xac00 && c <= 0xd7a3;
    }

    private static void decompose(String text, StringBuilder folded) {
        Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().forEach(c -> append(folded, c));
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
