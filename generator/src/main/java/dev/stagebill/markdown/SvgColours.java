package dev.stagebill.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The colours of a drawing. Those that programs use when the author says nothing are written in one form each, so that the style sheet can
 * give them the colours of the page; all others are the author's.
 */
final class SvgColours {
    /** Lines and texts, areas, notes, group heads, and the marks of PlantUML's classes. The style sheet has the same list. */
    private static final Set<String> USUAL = Set.of(
            ("none #000 #181818 #fff #f1f1f1 #e2e2f0 #fefece #feffdd #eee #ddd #222 #888 #d3d3d3 #add1b2 #b4a7e5 #eb937f #a9dcdf #e3664a"
                            + " #c82930 #038048 #84be84 #f24d5c")
                    .split(" ", -1));

    private static final Map<String, String> NAMES = Map.of(
            "black",
            "#000",
            "white",
            "#fff",
            "transparent",
            "none",
            "lightgrey",
            "#d3d3d3",
            "lightgray",
            "#d3d3d3",
            "currentcolor",
            "#000");

    private boolean own;
    private Optional<String> paper = Optional.empty();

    /** The form in which a colour is written. */
    String seen(String attribute, String written) {
        String colour = normal(written);
        own |= !USUAL.contains(colour) || attribute.equals("stop-color");
        return colour;
    }

    /** The colour of the whole picture. */
    void background(String written) {
        String colour = normal(written);
        if (!colour.equals("#fff") && !colour.equals("none") && SvgValue.isHarmless(colour) && !colour.contains("(")) {
            own = true;
            paper = Optional.of(colour);
        }
    }

    /** Whether some colour is the author's. */
    boolean own() {
        return own;
    }

    /** The colour that the author gave to the whole picture. */
    Optional<String> paper() {
        return paper;
    }

    private static String normal(String written) {
        String colour = written.strip();
        if (colour.indexOf('(') >= 0) {
            return colour;
        }
        String lower = colour.toLowerCase(Locale.ROOT);
        if (lower.matches("#[0-9a-f]{6}00")) {
            return "none";
        }
        if (lower.matches("#[0-9a-f]{8}") && lower.endsWith("ff")) {
            lower = lower.substring(0, 7);
        }
        if (lower.matches("#([0-9a-f])\\1([0-9a-f])\\2([0-9a-f])\\3")) {
            return "#" + lower.charAt(1) + lower.charAt(3) + lower.charAt(5);
        }
        return NAMES.getOrDefault(lower, lower);
    }
}
