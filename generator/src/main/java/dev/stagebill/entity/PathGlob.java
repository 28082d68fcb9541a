package dev.stagebill.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A glob pattern over paths with forward slashes, as minimatch understands them, which Backstage uses: {@code *}, {@code ?} and {@code [a-z]}
 * stay inside a segment, a segment {@code **} stands for any number of segments, none included, and <code>{a,b}</code> for alternatives. Names
 * that begin with a dot are matched like others, as in Backstage.
 */
public final class PathGlob {
    private static final int MAX_LENGTH = 1024;

    private static final Pattern TEST_DATA = Pattern.compile(
            "(^|/)(test|tests|testdata|test-data|__tests__|fixtures|__fixtures__|node_modules|src/it)/");

    private final List<List<GlobSegment>> alternatives;
    private final boolean everywhere;

    private PathGlob(List<List<GlobSegment>> alternatives, boolean everywhere) {
        this.alternatives = alternatives;
        this.everywhere = everywhere;
    }

    /** The pattern; empty when it is longer or has more alternatives than anybody needs, as a hostile one might to use up time. */
    public static Optional<PathGlob> of(String glob) {
        String path = glob.startsWith("./") ? glob.substring(2) : glob;
        return Optional.of(path)
                .filter(written -> written.length() <= MAX_LENGTH)
                .flatMap(GlobAlternatives::of)
                .map(all -> new PathGlob(all.stream().map(PathGlob::segments).toList(), path.startsWith("**/")));
    }

    /** The pattern for texts in any case. */
    public static Optional<PathGlob> ofAnyCase(String glob) {
        return of(glob.toLowerCase(Locale.ROOT));
    }

    private static List<GlobSegment> segments(String path) {
        List<GlobSegment> segments =
                Arrays.stream(path.split("/")).map(GlobSegment::new).toList();
        return segments.isEmpty() ? List.of(new GlobSegment("")) : segments;
    }

    /** Whether the text is a pattern at all, and not just a path. */
    static boolean isGlob(String path) {
        return path.chars().anyMatch(c -> c == '*' || c == '?' || c == '{' || c == '[');
    }

    /** Whether a search of all folders finds this path: a pattern that begins with {@code **} passes over folders of test data. */
    boolean finds(String path) {
        return matches(path) && !(everywhere && TEST_DATA.matcher(path).find());
    }

    /** Whether the pattern matches the whole path. */
    public boolean matches(String path) {
        return alternatives.stream().anyMatch(segments -> matches(segments, path));
    }

    private static boolean matches(List<GlobSegment> segments, String path) {
        GlobSegment last = segments.get(segments.size() - 1);
        String name = path.substring(path.lastIndexOf('/') + 1);
        return (last.isEverything() || last.matches(name)) && matches(segments, path.split("/"));
    }

    /** Line by line: which beginnings of the path the first so many segments match. */
    private static boolean matches(List<GlobSegment> segments, String[] parts) {
        boolean[] reached = new boolean[parts.length + 1];
        reached[0] = true;
        for (int i = 0; i < segments.size(); i++) {
            boolean last = i == segments.size() - 1;
            reached = segments.get(i).isEverything() ? everything(reached, last) : one(segments.get(i), reached, parts);
        }
        return reached[parts.length];
    }

    /** At the end of a pattern {@code **} stands for at least one segment: {@code a/**} is what lies in a, not a itself. */
    private static boolean[] everything(boolean[] before, boolean last) {
        boolean[] after = new boolean[before.length];
        boolean any = false;
        for (int at = 0; at < before.length; at++) {
            after[at] = last ? any : any || before[at];
            any |= before[at];
        }
        return after;
    }

    private static boolean[] one(GlobSegment segment, boolean[] before, String[] parts) {
        boolean[] after = new boolean[before.length];
        for (int at = 0; at < parts.length; at++) {
            after[at + 1] = before[at] && segment.matches(parts[at]);
        }
        return after;
    }
}
