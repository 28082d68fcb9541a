package dev.stagebill.diagram;

/**
 * Measures labels without fonts, by a table of widths that is right on average for sans-serif fonts at 13 pixels, and shortens those that
 * are too long for a box.
 */
final class LabelText {
    /** How wide a label may become. */
    static final int MAX_WIDTH = 190;

    private static final double SIZE = 13;
    private static final String NARROW = "fijlrtI.,:;'`|!()[]{}/\\- ";
    private static final String WIDE = "mwMW@%&";
    private static final double NARROW_EM = 0.34;
    private static final double WIDE_EM = 0.9;
    private static final double CAPITAL_EM = 0.68;
    private static final double USUAL_EM = 0.56;
    private static final String ELLIPSIS = "…";

    private LabelText() {}

    /** How wide a text is, in pixels. */
    static double width(String text) {
        return text.codePoints().mapToDouble(LabelText::em).sum() * SIZE;
    }

    private static double em(int c) {
        if (NARROW.indexOf(c) >= 0) {
            return NARROW_EM;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (isFullWidth(c)) {
            return 2 * USUAL_EM;
        }
        if (WIDE.indexOf(c) >= 0) {
            return WIDE_EM;
        }
        return Character.isUpperCase(c) ? CAPITAL_EM : USUAL_EM;
    }

    /** Chinese, Japanese and Korean characters, full-width forms, and pictures. */
    private static boolean isFullWidth(int c) {
        return (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0x1f300 && c <= 0x1faff)
                || (c >= 0x20000 && c <= 0x3fffd);
    }

    /** The text on one line and, when it is too wide, cut after the last character that fits before an ellipsis. */
    static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (width(line) <= MAX_WIDTH) {
            return line;
        }
        double room = MAX_WIDTH - width(ELLIPSIS);
        int end = 0;
        while (end < line.length()) {
            int c = line.codePointAt(end);
            room -= em(c) * SIZE;
            if (room < 0) {
                break;
            }
            end += Character.charCount(c);
        }
        return line.substring(0, end).stripTrailing() + ELLIPSIS;
    }
}
