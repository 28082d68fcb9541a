package dev.stagebill.mkdocs;

import java.util.ArrayList;
import java.util.List;

/**
 * Files by patterns in the form of {@code .gitignore}, as {@code exclude_docs} of MkDocs has them: the last pattern that fits decides, but a
 * pattern of folders never overrules one of files (the rule of {@code GitIgnoreSpec} in Python's pathspec, which MkDocs uses).
 */
public final class FilePatterns {
    private static final int MAX_PATTERN = 300;

    private final List<Rule> rules = new ArrayList<>();

    private FilePatterns(List<String> lines) {
        lines.forEach(this::add);
    }

    /** These patterns. */
    public static FilePatterns of(List<String> lines) {
        return new FilePatterns(lines);
    }

    /** What MkDocs leaves out by itself. */
    public static FilePatterns usual() {
        return excluding(List.of());
    }

    /** The patterns of {@code exclude_docs}, after MkDocs' own. */
    static FilePatterns excluding(List<String> lines) {
        FilePatterns patterns = new FilePatterns(List.of(".*", "/templates/"));
        lines.forEach(patterns::add);
        return patterns;
    }

    private record Rule(List<String> segments, boolean folder, boolean take) {}

    private void add(String line) {
        String pattern = line.endsWith("\\ ") ? line.stripLeading() : line.strip();
        if (pattern.isEmpty() || pattern.startsWith("#") || pattern.length() > MAX_PATTERN) {
            return;
        }
        boolean take = !pattern.startsWith("!");
        pattern = take ? pattern : pattern.substring(1);
        boolean folder = pattern.endsWith("/");
        pattern = folder ? pattern.substring(0, pattern.length() - 1) : pattern;
        boolean anchored = pattern.indexOf('/') >= 0;
        pattern = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        List<String> segments = new ArrayList<>(List.of(pattern.split("/", -1)));
        if (!anchored) {
            segments.add(0, "**");
        }
        rules.add(new Rule(List.copyOf(segments), folder, take));
    }

    /** Whether a file is meant. */
    public boolean match(String path) {
        boolean matched = false;
        boolean byFile = false;
        List<String> segments = List.of(path.split("/", -1));
        for (Rule rule : rules) {
            boolean file = !rule.folder() && PathPattern.matches(rule.segments(), segments);
            boolean folder = !file && fitsFolder(rule, segments);
            if (file || (folder && (!byFile || rule.take()))) {
                matched = rule.take();
                byFile = file;
            }
        }
        return matched;
    }

    private static boolean fitsFolder(Rule rule, List<String> segments) {
        for (int end = 1; end < segments.size(); end++) {
            if (PathPattern.matches(rule.segments(), segments.subList(0, end))) {
                return true;
            }
        }
        return false;
    }
}
