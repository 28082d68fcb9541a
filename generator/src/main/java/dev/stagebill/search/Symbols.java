package dev.stagebill.search;

/**
 * Numbers as text that needs no escaping in a script: 90 printable ASCII characters, of which the first 64 end a number and the other 26 say
 * that it goes on. Blank, quotation mark, backslash, less-than and bar are left out.
 */
final class Symbols {
    private static final String ALPHABET = alphabet();
    private static final int LAST = 64;
    private static final int MORE = 26;
    private static final int[] VALUES = values();

    private Symbols() {}

    private static String alphabet() {
        StringBuilder letters = new StringBuilder();
        for (char c = '!'; c <= '~'; c++) {
            if ("\"\\<|".indexOf(c) < 0) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private static int[] values() {
        int[] values = new int[128];
        for (int i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = i;
        }
        return values;
    }

    /** Appends a number that is not negative. */
    static void append(StringBuilder out, int number) {
        int rest = number;
        while (rest >= LAST) {
            out.append(ALPHABET.charAt(LAST + (rest - LAST) % MORE));
            rest = (rest - LAST) / MORE;
        }
        out.append(ALPHABET.charAt(rest));
    }

    /** Reads numbers one after the other. */
    static final class Cursor {
        private final String text;
        private int at;

        Cursor(String text, int at) {
            this.text = text;
            this.at = at;
        }

        /** Where the next number begins. */
        int at() {
            return at;
        }

        boolean hasNext() {
            return at < text.length();
        }

        int next() {
            int value = 0;
            int scale = 1;
            int symbol = VALUES[text.charAt(at++)];
            while (symbol >= LAST) {
                value += scale * symbol;
                scale *= MORE;
                symbol = VALUES[text.charAt(at++)];
            }
            return value + scale * symbol;
        }
    }
}
