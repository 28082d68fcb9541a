package dev.stagebill.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One pattern of files by the rules of gitignore(5), which CODEOWNERS files share: a slash at the start or in the middle binds it to the top, a
 * slash at the end makes it one for folders, {@code **} crosses folders. Matching takes time in proportion to the lengths of pattern and path,
 * whatever the pattern is.
 */
final class PathPattern {
    private static final int MAX_LENGTH = 1_000;

    private final List<SegmentPattern> segments;
    private final boolean folders;
    private final boolean shallow;

    private PathPattern(List<SegmentPattern> segments, boolean folders, boolean shallow) {
        this.segments = segments;
        this.folders = folders;
        this.shallow = shallow;
    }

    /** The pattern; empty when it says nothing or is longer than any path. */
    static Optional<PathPattern> of(String text) {
        String path = text.replaceFirst("^/+", "").replaceFirst("/+$", "");
        if (path.isEmpty() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        boolean bound = text.startsWith("/") || path.contains("/");
        List<SegmentPattern> segments = new ArrayList<>();
        if (!bound) {
            segments.add(SegmentPattern.ANY_DEPTH);
        }
        for (String segment : path.split("/+", -1)) {
            segments.add(SegmentPattern.of(segment));
        }
        if (segments.get(segments.size() - 1) == SegmentPattern.ANY_DEPTH) {
            segments.add(SegmentPattern.of("*"));
        }
        boolean folders = text.endsWith("/");
        return Optional.of(new PathPattern(segments, folders, text.endsWith("/*")));
    }

    /**
     * Whether the pattern is for a file: because it matches its path, or a folder above it. A pattern that ends in a slash and a star is for the
     * files of that folder alone, as GitHub says of CODEOWNERS.
     */
    boolean matches(String path) {
        return matches(path, !shallow);
    }

    /** The same, where a folder above counts only when the pattern ends in a slash, as in GitLab. */
    boolean matchesStrictly(String path) {
        return matches(path, folders);
    }

    private boolean matches(String path, boolean below) {
        String[] parts = path.split("/", -1);
        boolean found = !folders && matches(parts, parts.length);
        for (int length = 1; !found && below && length < parts.length; length++) {
            found = matches(parts, length);
        }
        return found;
    }

    /** Compares with the first parts of a path. Of all depths that {@code **} may stand for the last one tried is enough to come back to. */
    private boolean matches(String[] parts, int length) {
        int pattern = 0;
        int part = 0;
        int deep = -1;
        int mark = 0;
        while (part < length) {
            if (pattern < segments.size() && segments.get(pattern) == SegmentPattern.ANY_DEPTH) {
                deep = pattern++;
                mark = part;
            } else if (pattern < segments.size() && segments.get(pattern).matches(parts[part])) {
                pattern++;
                part++;
            } else if (deep >= 0) {
                pattern = deep + 1;
                part = ++mark;
            } else {
                return false;
            }
        }
        return pattern == segments.size();
    }
}
