package dev.stagebill.mkdocs;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of Python that somebody else wrote, for paths. What Java does not understand fits nothing, and so does what takes too
 * many steps: the expression may be written to never end.
 */
public final class PythonPattern {
    private static final int MAX_PATTERN = 300;
    private static final int MAX_PATH = 1_000;
    private static final int MAX_STEPS = 100_000;

    private final Pattern pattern;

    private PythonPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The expression; empty when it cannot be read. */
    public static Optional<PythonPattern> of(String expression) {
        if (expression.length() > MAX_PATTERN) {
            return Optional.empty();
        }
        try {
            String java = expression.replace("(?P<", "(?<").replace("\\Z", "\\z");
            return Optional.of(new PythonPattern(Pattern.compile(java, Pattern.UNICODE_CHARACTER_CLASS)));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether a path begins with what is meant, as {@code re.match} has it. */
    public boolean matchesStart(String path) {
        return fits(path, Matcher::lookingAt);
    }

    /** Whether what is meant is somewhere in a path, as {@code re.search} has it. */
    boolean isIn(String path) {
        return fits(path, Matcher::find);
    }

    private boolean fits(String path, Predicate<Matcher> looking) {
        if (path.length() > MAX_PATH) {
            return false;
        }
        try {
            return looking.test(pattern.matcher(new Counted(path)));
        } catch (TooLong e) {
            return false;
        }
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** A text that counts how often it is looked at. */
    private static final class Counted implements CharSequence {
        private final String text;
        private int steps;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MAX_STEPS) {
                throw new TooLong();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
