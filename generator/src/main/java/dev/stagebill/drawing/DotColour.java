package dev.stagebill.drawing;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Colours of Graphviz as SVG writes them: names of X11, {@code #rrggbb}, and hue, saturation, value. */
final class DotColour {
    private static final Pattern HEX = Pattern.compile("#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})");
    private static final Pattern HSV =
            Pattern.compile("([01]?\\.?[0-9]{0,9})[\\s,]+([01]?\\.?[0-9]{0,9})[\\s,]+([01]?\\.?[0-9]{0,9})");
    private static final Pattern GREY = Pattern.compile("gr[ae]y([0-9]{1,3})");

    private DotColour() {}

    /** The first colour of a list. */
    static String of(@Nullable String written, String otherwise) {
        if (written == null || written.isBlank()) {
            return otherwise;
        }
        String colour = written.split("[:;]", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (HEX.matcher(colour).matches()) {
            return colour;
        }
        Matcher hsv = HSV.matcher(colour);
        if (hsv.matches()) {
            return hsv(
                    DotValue.number(hsv.group(1), 0),
                    DotValue.number(hsv.group(2), 0),
                    DotValue.number(hsv.group(3), 0));
        }
        Matcher grey = GREY.matcher(colour);
        if (grey.matches()) {
            int level = (int) Math.round(Math.min(100, Integer.parseInt(grey.group(1))) * 2.55);
            return hex(level, level, level);
        }
        return named(colour, otherwise);
    }

    /** X11 has shades with a digit, which are near the colour without; schemes with numbers are not known here. */
    private static String named(String colour, String otherwise) {
        String name = colour.startsWith("/") ? colour.substring(colour.lastIndexOf('/') + 1) : colour;
        name = name.replaceAll("[1-4]$", "");
        return switch (name) {
            case "", "invis" -> otherwise;
            case "transparent", "none" -> "none";
            case "black" -> "#000";
            case "white" -> "#fff";
            case "lightgoldenrod" -> "#eedd82";
            case "violetred" -> "#d02090";
            case "lightslateblue" -> "#8470ff";
            default -> name.chars().allMatch(c -> c >= 'a' && c <= 'z') ? name : otherwise;
        };
    }

    private static String hsv(double hue, double saturation, double value) {
        int rgb = java.awt.Color.HSBtoRGB((float) hue, (float) Math.min(1, saturation), (float) Math.min(1, value));
        return hex((rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff);
    }

    private static String hex(int red, int green, int blue) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
