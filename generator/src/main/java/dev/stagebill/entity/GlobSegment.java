package dev.stagebill.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * One segment of a glob pattern, as a list of tests for one character each, of which one stands for any number of characters. Matching never goes
 * back further than to the last of these, so that no pattern takes longer than its length times that of the name.
 */
final class GlobSegment {
    /** Stands for any number of characters. */
    private static final class Many implements IntPredicate {
        @Override
        public boolean test(int character) {
            return true;
        }
    }

    private final List<IntPredicate> tests = new ArrayList<>();
    private final boolean everything;

    GlobSegment(String glob) {
        this.everything = glob.equals("**");
        int at = 0;
        while (at < glob.length()) {
            at = add(glob, at);
        }
    }

    /** Whether it stands for any number of segments. */
    boolean isEverything() {
        return everything;
    }

    private int add(String glob, int at) {
        char c = glob.charAt(at);
        int close = c == '[' ? glob.indexOf(']', at + 2) : -1;
        if (close > 0) {
            tests.add(oneOf(glob.substring(at + 1, close)));
            return close + 1;
        }
        tests.add(c == '*' ? new Many() : c == '?' ? any -> true : other -> other == c);
        return at + 1;
    }

    private static IntPredicate oneOf(String written) {
        boolean none = written.startsWith("!") || written.startsWith("^");
        String set = none ? written.substring(1) : written;
        return c -> contains(set, c) != none;
    }

    private static boolean contains(String set, int c) {
        for (int i = 0; i < set.length(); i++) {
            boolean range = i + 2 < set.length() && set.charAt(i + 1) == '-';
            if (range ? c >= set.charAt(i) && c <= set.charAt(i + 2) : c == set.charAt(i)) {
                return true;
            }
            i += range ? 2 : 0;
        }
        return false;
    }

    boolean matches(String name) {
        int at = 0;
        int test = 0;
        int lastMany = -1;
        int resume = 0;
        while (at < name.length()) {
            if (test < tests.size() && tests.get(test) instanceof Many) {
                lastMany = test++;
                resume = at;
            } else if (test < tests.size() && tests.get(test).test(name.charAt(at))) {
                test++;
                at++;
            } else if (lastMany >= 0) {
                test = lastMany + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (test < tests.size() && tests.get(test) instanceof Many) {
            test++;
        }
        return test == tests.size();
    }
}
