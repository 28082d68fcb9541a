package dev.stagebill.drawing;

import java.util.ArrayList;
import java.util.List;

/** The label of a record: fields beside each other, and below each other in braces ({@code a|{b|c}}). */
final class DotRecord implements DotLabel {
    private static final int MAX_DEPTH = 20;
    private static final double PADDING_X = 8;
    private static final double PADDING_Y = 5;

    private final List<DotLabel> fields;
    private final boolean across;
    private final String stroke;

    private DotRecord(List<DotLabel> fields, boolean across, String stroke) {
        this.fields = List.copyOf(fields);
        this.across = across;
        this.stroke = stroke;
    }

    /** @param across whether the outermost fields stand beside each other; they are turned where the graph is */
    static DotLabel of(String text, DotFont font, boolean across, String stroke) {
        return new Reader(text, font, stroke).fields(across, 0);
    }

    private static final class Reader {
        private final String text;
        private final DotFont font;
        private final String stroke;
        private int at;

        Reader(String text, DotFont font, String stroke) {
            this.text = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
            this.font = font;
            this.stroke = stroke;
        }

        DotLabel fields(boolean across, int depth) {
            List<DotLabel> fields = new ArrayList<>();
            do {
                fields.add(field(across, depth));
            } while (at < text.length() && text.charAt(at++) == '|');
            return new DotRecord(fields, across, stroke);
        }

        /** One field, up to a bar or a closing brace. */
        private DotLabel field(boolean across, int depth) {
            StringBuilder words = new StringBuilder();
            List<DotLabel> inner = new ArrayList<>();
            while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != '}') {
                char c = text.charAt(at++);
                if (c == '{' && depth < MAX_DEPTH) {
                    inner.add(fields(!across, depth + 1));
                } else if (c == '<') {
                    int end = text.indexOf('>', at);
                    at = end < 0 ? text.length() : end + 1;
                } else if (c == '\\' && at < text.length()) {
                    escape(words, text.charAt(at++));
                } else {
                    words.append(c);
                }
            }
            return inner.isEmpty() ? new Lines(DotLabel.lines(words.toString().strip()), font) : inner.get(0);
        }

        private static void escape(StringBuilder words, char c) {
            if ("nlr\\".indexOf(c) >= 0) {
                words.append('\\');
            }
            words.append(c);
        }
    }

    private static double roomX(DotLabel field) {
        return field.width() + (field instanceof DotRecord ? 0 : 2 * PADDING_X);
    }

    private static double roomY(DotLabel field) {
        return Math.max(field.height(), field instanceof DotRecord ? 0 : 14)
                + (field instanceof DotRecord ? 0 : 2 * PADDING_Y);
    }

    @Override
    public double width() {
        return across
                ? fields.stream().mapToDouble(DotRecord::roomX).sum()
                : fields.stream().mapToDouble(DotRecord::roomX).max().orElse(0);
    }

    @Override
    public double height() {
        return across
                ? fields.stream().mapToDouble(DotRecord::roomY).max().orElse(0)
                : fields.stream().mapToDouble(DotRecord::roomY).sum();
    }

    @Override
    public void draw(DotSvg svg, double x, double y, double width, double height) {
        double spare = (across ? width - width() : height - height()) / fields.size();
        double atX = x;
        double atY = y;
        for (int i = 0; i < fields.size(); i++) {
            DotLabel field = fields.get(i);
            double room = (across ? roomX(field) : roomY(field)) + spare;
            if (i > 0 && across) {
                svg.line(atX, y, atX, y + height, stroke);
            } else if (i > 0) {
                svg.line(x, atY, x + width, atY, stroke);
            }
            field.draw(svg, atX, atY, across ? room : width, across ? height : room);
            atX += across ? room : 0;
            atY += across ? 0 : room;
        }
    }
}
