package dev.stagebill.entity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A glob pattern over paths with forward slashes: {@code *} and {@code ?} stay inside a segment, a segment {@code **} stands for any number
 * of segments, none included, and <code>{a,b}</code> for alternatives. Names that begin with a dot are matched like others, as in Backstage.
 */
final class PathGlob {
    private static final int MAX_WILDCARDS = 12;

    private static final Pattern TEST_DATA = Pattern.compile(
            "(^|/)(test|tests|testdata|test-data|__tests__|fixtures|__fixtures__|node_modules|src/it)/");

    private final Pattern pattern;
    private final boolean everywhere;

    private PathGlob(Pattern pattern, boolean everywhere) {
        this.pattern = pattern;
        this.everywhere = everywhere;
    }

    /** The pattern; empty when it has more wildcards than anybody needs, as a hostile one might to use up time. */
    static Optional<PathGlob> of(String glob) {
        String path = glob.startsWith("./") ? glob.substring(2) : glob;
        long wildcards =
                path.chars().filter(c -> c == '*' || c == '?' || c == '{').count();
        return wildcards > MAX_WILDCARDS
                ? Optional.empty()
                : Optional.of(new PathGlob(Pattern.compile(regex(path)), path.startsWith("**/")));
    }

    /** Whether the text is a pattern at all, and not just a path. */
    static boolean isGlob(String path) {
        return path.chars().anyMatch(c -> c == '*' || c == '?' || c == '{' || c == '[');
    }

    /** Whether a search of all folders finds this path: a pattern that begins with {@code **} passes over folders of test data. */
    boolean finds(String path) {
        return matches(path) && !(everywhere && TEST_DATA.matcher(path).find());
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        int braces = 0;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i) && (i == 0 || glob.charAt(i - 1) == '/')) {
                regex.append("(?:[^/]+/)*");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '{') {
                regex.append("(?:");
                braces++;
            } else if (c == '}' && braces > 0) {
                regex.append(')');
                braces--;
            } else {
                regex.append(plain(c, braces > 0));
            }
        }
        return regex.append(")".repeat(braces)).toString();
    }

    private static String plain(char c, boolean inBraces) {
        return switch (c) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            case ',' -> inBraces ? "|" : ",";
            default -> Pattern.quote(String.valueOf(c));
        };
    }
}
