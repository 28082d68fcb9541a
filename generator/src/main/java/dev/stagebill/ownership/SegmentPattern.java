package dev.stagebill.ownership;

/** The pattern of one name in a path: {@code *}, {@code ?}, <code>[a-z]</code>, and a backslash before what is meant as it is. */
final class SegmentPattern {
    /** {@code **}: any number of names. */
    static final SegmentPattern ANY_DEPTH = new SegmentPattern("**");

    private final String text;

    private SegmentPattern(String text) {
        this.text = text;
    }

    static SegmentPattern of(String text) {
        return text.equals("**") ? ANY_DEPTH : new SegmentPattern(text);
    }

    /** Compares from left to right; after a mismatch the last star takes one character more. */
    boolean matches(String name) {
        int at = 0;
        int character = 0;
        int star = -1;
        int mark = 0;
        while (character < name.length()) {
            if (at < text.length() && text.charAt(at) == '*') {
                star = at++;
                mark = character;
            } else if (at < text.length() && matchesOne(at, name.charAt(character))) {
                at = end(at);
                character++;
            } else if (star >= 0) {
                at = star + 1;
                character = ++mark;
            } else {
                return false;
            }
        }
        while (at < text.length() && text.charAt(at) == '*') {
            at++;
        }
        return at == text.length();
    }

    private boolean matchesOne(int at, char c) {
        char first = text.charAt(at);
        if (first == '\\' && at + 1 < text.length()) {
            return text.charAt(at + 1) == c;
        }
        return first == '?' || (closing(at) > 0 ? inClass(at, c) : first == c);
    }

    /** Where the next element begins. */
    private int end(int at) {
        if (text.charAt(at) == '\\' && at + 1 < text.length()) {
            return at + 2;
        }
        int closing = closing(at);
        return closing > 0 ? closing + 1 : at + 1;
    }

    /** The bracket that closes a class; -1 when there is none. */
    private int closing(int at) {
        return text.charAt(at) == '[' ? text.indexOf(']', at + 2) : -1;
    }

    private boolean inClass(int at, char c) {
        int end = closing(at);
        boolean negated = text.charAt(at + 1) == '!' || text.charAt(at + 1) == '^';
        boolean found = false;
        for (int i = at + (negated ? 2 : 1); i < end; i++) {
            boolean range = i + 2 < end && text.charAt(i + 1) == '-';
            char last = range ? text.charAt(i + 2) : text.charAt(i);
            found |= text.charAt(i) <= c && c <= last;
            i += range ? 2 : 0;
        }
        return found != negated;
    }
}
