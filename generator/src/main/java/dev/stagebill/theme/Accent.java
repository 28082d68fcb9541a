package dev.stagebill.theme;

import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A portal's own colour, made darker for light pages and lighter for dark ones until text in it can be read (WCAG 2.2, 1.4.3: 4.5 to 1, with
 * some to spare for tinted backgrounds).
 *
 * @param red from 0 to 255
 * @param green from 0 to 255
 * @param blue from 0 to 255
 */
record Accent(int red, int green, int blue) {
    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
    private static final double ENOUGH = 5.5;
    private static final int STEPS = 50;
    private static final Accent WHITE = new Accent(255, 255, 255);
    private static final Accent BLACK = new Accent(0, 0, 0);
    /** The darkest background of light pages and the lightest of dark ones, as in the default theme's base styles. */
    private static final Accent LIGHT_PAGE = new Accent(0xf1, 0xf3, 0xf5);

    private static final Accent DARK_PAGE = new Accent(0x1d, 0x22, 0x29);

    /** Reads {@code #rgb} or {@code #rrggbb}; stops the build for anything else. */
    static Accent parse(String text) {
        Matcher matcher = HEX.matcher(text);
        if (!matcher.matches()) {
            throw BuildStopped.configuration(
                    Diagnostic.error("theme.bad-accent", "theme.accent is \"" + text + "\", which is no colour")
                            .hint("write it in hexadecimal form, such as \"#0b6e6e\""));
        }
        String digits = matcher.group(1);
        String six = digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits;
        int rgb = Integer.parseInt(six, 16);
        return new Accent(rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff);
    }

    /** The style sheet that puts this colour in the place of the theme's own. */
    String styleSheet() {
        Accent light = readableOn(LIGHT_PAGE, BLACK);
        Accent dark = readableOn(DARK_PAGE, WHITE);
        return ":root{--accent:light-dark(" + light.hex() + "," + dark.hex() + ");--accent-text:light-dark("
                + light.textOn().hex() + "," + dark.textOn().hex() + ")}\n";
    }

    private Accent readableOn(Accent page, Accent towards) {
        for (int step = 0; step < STEPS; step++) {
            Accent mixed = mix(towards, (double) step / STEPS);
            if (mixed.contrast(page) >= ENOUGH) {
                return mixed;
            }
        }
        return towards;
    }

    private Accent textOn() {
        return contrast(WHITE) >= contrast(BLACK) ? WHITE : BLACK;
    }

    private Accent mix(Accent other, double share) {
        return new Accent(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /** The contrast ratio of WCAG 2.2, from 1 to 21. */
    double contrast(Accent other) {
        double a = luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
