package dev.stagebill.drawing;

/**
 * How wide text is, without fonts of the machine: the widths of Helvetica, by which most sans-serif fonts are made, from Adobe's published font
 * metrics.
 */
final class FontWidths {
    /** For the characters from blank to tilde, in thousandths of the size. */
    private static final int[] HELVETICA = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };

    private static final int OTHERS = 600;
    private static final int MONOSPACED = 602;
    /** Fonts differ a little from each other; bold ones are wider. */
    private static final double SAFETY = 1.04;

    private static final double BOLD = 1.07;

    private FontWidths() {}

    /** The width of a line in pixels. */
    static double of(String text, DotFont font) {
        int sum = text.codePoints()
                .map(c -> font.monospaced() ? monospaced(c) : width(c))
                .sum();
        return sum / 1000.0 * font.size() * SAFETY * (font.bold() ? BOLD : 1);
    }

    private static int width(int c) {
        if (c >= ' ' && c <= '~') {
            return HELVETICA[c - ' '];
        }
        return isWide(c) ? 1000 : isMark(c) ? 0 : OTHERS;
    }

    private static int monospaced(int c) {
        return isWide(c) ? 2 * MONOSPACED : isMark(c) ? 0 : MONOSPACED;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    /** Chinese, Japanese and Korean characters, full-width forms, and pictures. */
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0x1f300 && c <= 0x3fffd);
    }
}
