package dev.stagebill.drawing;

import java.util.ArrayList;
import java.util.List;

/** What is written in a node, beside a line or over a cluster. */
interface DotLabel {
    /** Stands before a value that was written in angle brackets. */
    String HTML_MARK = "\u0001";

    int MAX_LENGTH = 10_000;

    double width();

    double height();

    /** Draws it into a place that is at least as large as it is. */
    void draw(DotSvg svg, double x, double y, double width, double height);

    /** The label of a value: text with {@code \n}, {@code \l} and {@code \r} at the ends of lines, or HTML. */
    static DotLabel of(String value, DotFont font) {
        if (value.startsWith(HTML_MARK)) {
            return DotHtml.label(value.substring(HTML_MARK.length()), font);
        }
        return new Lines(lines(value), font);
    }

    /** Puts names in for {@code \N}, {@code \G} and their like. */
    static String filled(String value, String name, String graph) {
        return value.replace("\\N", name)
                .replace("\\E", name)
                .replace("\\T", name)
                .replace("\\H", name)
                .replace("\\G", graph)
                .replace("\\L", name);
    }

    /**
     * A line of text.
     *
     * @param side {@code l}, {@code r}, or {@code n} for the middle
     */
    record Line(String text, char side) {}

    /** Splits a text at its marks; other escapes stand for themselves. */
    static List<Line> lines(String value) {
        List<Line> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        String text = DotHtml.unescaped(value.length() > MAX_LENGTH ? value.substring(0, MAX_LENGTH) : value);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char following = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : '\0';
            if (c == '\n' || "nlr".indexOf(following) >= 0 && following != '\0') {
                lines.add(new Line(line.toString(), c == '\n' ? 'n' : following));
                line.setLength(0);
                i += c == '\n' ? 0 : 1;
            } else if (following != '\0') {
                line.append(following);
                i++;
            } else {
                line.append(c);
            }
        }
        if (line.length() > 0 || lines.isEmpty()) {
            lines.add(new Line(line.toString(), 'n'));
        }
        return lines;
    }

    /** Lines of text in one font. */
    record Lines(List<Line> lines, DotFont font) implements DotLabel {
        @Override
        public double width() {
            return lines.stream()
                    .mapToDouble(line -> FontWidths.of(line.text(), font))
                    .max()
                    .orElse(0);
        }

        @Override
        public double height() {
            boolean empty = lines.stream().allMatch(line -> line.text().isEmpty());
            return empty && lines.size() == 1 ? 0 : lines.size() * font.line();
        }

        @Override
        public void draw(DotSvg svg, double x, double y, double width, double height) {
            double base = y + (height - height()) / 2 + font.size() * 0.95;
            double left = x + (width - width()) / 2;
            for (Line line : lines) {
                switch (line.side()) {
                    case 'l' -> svg.text(line.text(), left, base, font, "start");
                    case 'r' -> svg.text(line.text(), left + width(), base, font, "end");
                    default -> svg.text(line.text(), x + width / 2, base, font, "middle");
                }
                base += font.line();
            }
        }
    }
}
