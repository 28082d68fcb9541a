package dev.stagebill.techdocs;

import java.util.ArrayList;
import java.util.List;

/**
 * Which files of a documentation's folder are left out: {@code exclude_docs} of MkDocs, patterns of {@code .gitignore} after MkDocs' own
 * ({@code .*} and {@code /templates/}); the last pattern that fits decides.
 */
final class ExcludePatterns {
    private static final int MAX_PATTERN = 300;

    private final List<Rule> rules = new ArrayList<>();

    ExcludePatterns(List<String> patterns) {
        add(".*");
        add("/templates/");
        patterns.forEach(this::add);
    }

    private record Rule(String pattern, boolean anchored, boolean folder, boolean include) {}

    private void add(String line) {
        String pattern = line.strip();
        if (pattern.isEmpty() || pattern.startsWith("#") || pattern.length() > MAX_PATTERN) {
            return;
        }
        boolean include = pattern.startsWith("!");
        pattern = include ? pattern.substring(1) : pattern;
        boolean folder = pattern.endsWith("/");
        pattern = folder ? pattern.substring(0, pattern.length() - 1) : pattern;
        boolean anchored = pattern.indexOf('/') >= 0;
        pattern = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        rules.add(new Rule(pattern, anchored, folder, include));
    }

    /** Whether a file is left out. */
    boolean excludes(String path) {
        boolean excluded = false;
        for (Rule rule : rules) {
            if (excluded == rule.include() && fits(rule, path)) {
                excluded = !rule.include();
            }
        }
        return excluded;
    }

    /** A pattern fits a file when it fits the file or one of the folders above it. */
    private static boolean fits(Rule rule, String path) {
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            if (fitsEntry(rule, path.substring(0, end))) {
                return true;
            }
        }
        return !rule.folder() && fitsEntry(rule, path);
    }

    private static boolean fitsEntry(Rule rule, String path) {
        return matches(rule.pattern(), rule.anchored() ? path : RepositoryPath.name(path));
    }

    /** Glob matching with one step back to the last star: linear in practice and at worst pattern times text. */
    private static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int mark = 0;
        boolean deep = false;
        while (t < text.length()) {
            char c = text.charAt(t);
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p;
                while (p < pattern.length() && pattern.charAt(p) == '*') {
                    p++;
                }
                deep = p - star > 1;
                p += deep && p < pattern.length() && pattern.charAt(p) == '/' ? 1 : 0;
                mark = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == c || (pattern.charAt(p) == '?' && c != '/'))) {
                p++;
                t++;
            } else if (star >= 0 && (deep || text.charAt(mark) != '/')) {
                mark++;
                t = mark;
                p = afterStar(pattern, star);
            } else {
                return false;
            }
        }
        return pattern.substring(p).chars().allMatch(c -> c == '*');
    }

    private static int afterStar(String pattern, int star) {
        int p = star;
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p - star > 1 && p < pattern.length() && pattern.charAt(p) == '/' ? p + 1 : p;
    }
}
