package dev.stagebill.entity;

/** Tells whether a text is an IPv6 address (WHATWG URL Standard, section 3.5, IPv6 parser). */
final class Ipv6 {
    private static final int PIECES = 8;
    private static final int MAX_DIGITS = 4;

    private Ipv6() {}

    static boolean isValid(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return pieces(text) == PIECES;
        }
        String left = text.substring(0, gap);
        String right = text.substring(gap + 2);
        int before = left.isEmpty() ? 0 : pieces(left);
        int after = right.isEmpty() ? 0 : pieces(right);
        boolean dotsBefore = left.indexOf('.') >= 0;
        return !dotsBefore && before >= 0 && after >= 0 && before + after < PIECES;
    }

    /** How many pieces of 16 bits the text has; -1 when one of them is none. */
    private static int pieces(String text) {
        String[] pieces = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < pieces.length; i++) {
            boolean dotted = i == pieces.length - 1 && pieces[i].indexOf('.') >= 0;
            if (dotted ? !isDotted(pieces[i]) : !isPiece(pieces[i])) {
                return -1;
            }
            count += dotted ? 2 : 1;
        }
        return count;
    }

    private static boolean isPiece(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_DIGITS
                && text.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
    }

    private static boolean isDotted(String text) {
        String number = "(0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])";
        return text.matches(number + "(\\." + number + "){3}");
    }
}
