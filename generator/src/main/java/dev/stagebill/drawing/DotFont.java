package dev.stagebill.drawing;

import java.util.Locale;
import java.util.Map;

/**
 * How text is written.
 *
 * @param size in pixels
 * @param colour as SVG writes it
 * @param monospaced whether all characters are of one width
 * @param bold whether it is bold
 * @param italic whether it is italic
 * @param underlined whether it is underlined
 */
record DotFont(double size, String colour, boolean monospaced, boolean bold, boolean italic, boolean underlined) {
    private static final double MIN = 5;
    private static final double MAX = 72;

    /** The font that attributes ask for. */
    static DotFont of(Map<String, String> attributes, double usual) {
        String name = attributes.getOrDefault("fontname", "").toLowerCase(Locale.ROOT);
        return new DotFont(
                clamp(DotValue.number(attributes.get("fontsize"), usual)),
                DotColour.of(attributes.get("fontcolor"), "#000"),
                name.contains("cour") || name.contains("mono") || name.contains("consol"),
                name.contains("bold"),
                name.contains("italic") || name.contains("oblique"),
                false);
    }

    private static double clamp(double size) {
        return Math.max(MIN, Math.min(MAX, size));
    }

    DotFont withSize(double other) {
        return new DotFont(clamp(other), colour, monospaced, bold, italic, underlined);
    }

    DotFont withColour(String other) {
        return new DotFont(size, other, monospaced, bold, italic, underlined);
    }

    DotFont withBold() {
        return new DotFont(size, colour, monospaced, true, italic, underlined);
    }

    DotFont withItalic() {
        return new DotFont(size, colour, monospaced, bold, true, underlined);
    }

    DotFont withUnderline() {
        return new DotFont(size, colour, monospaced, bold, italic, true);
    }

    /** From one base line to the next. */
    double line() {
        return size * 1.2;
    }
}
