package dev.stagebill.diagram;

/** Writes the path of a line in the notation of SVG: short, at most one decimal, the same in every locale. */
final class SvgPath {
    private final StringBuilder path = new StringBuilder();

    SvgPath moveTo(double x, double y) {
        return command('M', x, y);
    }

    SvgPath lineTo(double x, double y) {
        return command('L', x, y);
    }

    SvgPath across(double x) {
        return command('H', x);
    }

    SvgPath down(double y) {
        return command('V', y);
    }

    SvgPath curveTo(double x1, double y1, double x2, double y2, double x, double y) {
        return command('C', x1, y1, x2, y2, x, y);
    }

    private SvgPath command(char letter, double... numbers) {
        path.append(letter);
        for (int i = 0; i < numbers.length; i++) {
            path.append(i == 0 ? "" : " ").append(number(numbers[i]));
        }
        return this;
    }

    private static String number(double value) {
        long tenths = Math.round(value * 10);
        String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10;
        return tenths % 10 == 0 ? whole : whole + "." + Math.abs(tenths) % 10;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
