package dev.stagebill.drawing;

import java.util.ArrayList;
import java.util.List;

/** Lines of text in several fonts. */
final class DotSpans {
    private final List<List<Span>> lines = new ArrayList<>(List.of(new ArrayList<>()));
    private final List<String> sides = new ArrayList<>();
    private final String usual;

    DotSpans(String side) {
        this.usual = side;
    }

    private record Span(String text, DotFont font) {}

    /** Line ends in the text itself count as blanks. */
    void add(String text, DotFont font) {
        List<Span> line = lines.get(lines.size() - 1);
        String shown = text.replaceAll("[ \\t\\n\\r]+", " ");
        String kept = line.isEmpty() ? shown.stripLeading() : shown;
        if (!kept.isEmpty()) {
            line.add(new Span(kept, font));
        }
    }

    void lineEnd(String side) {
        sides.add(side.isEmpty() ? usual : side.substring(0, 1).toLowerCase(java.util.Locale.ROOT));
        lines.add(new ArrayList<>());
    }

    DotLabel label(DotFont font) {
        if (lines.size() > 1 && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        while (sides.size() < lines.size()) {
            sides.add(usual);
        }
        return new Label(lines, sides, font);
    }

    private record Label(List<List<Span>> lines, List<String> sides, DotFont font) implements DotLabel {
        private static double width(List<Span> line) {
            return line.stream()
                    .mapToDouble(span -> FontWidths.of(span.text(), span.font()))
                    .sum();
        }

        private double height(List<Span> line) {
            return line.stream().mapToDouble(span -> span.font().line()).max().orElse(font.line());
        }

        @Override
        public double width() {
            return lines.stream().mapToDouble(Label::width).max().orElse(0);
        }

        @Override
        public double height() {
            return lines.stream().allMatch(List::isEmpty)
                    ? 0
                    : lines.stream().mapToDouble(this::height).sum();
        }

        @Override
        public void draw(DotSvg svg, double x, double y, double width, double height) {
            double top = y + (height - height()) / 2;
            for (int i = 0; i < lines.size(); i++) {
                List<Span> line = lines.get(i);
                double own = width(line);
                double left =
                        switch (sides.get(i)) {
                            case "l" -> x;
                            case "r" -> x + width - own;
                            default -> x + (width - own) / 2;
                        };
                for (Span span : line) {
                    double wide = FontWidths.of(span.text(), span.font());
                    svg.text(span.text().strip(), left + wide / 2, top + height(line) * 0.79, span.font(), "middle");
                    left += wide;
                }
                top += height(line);
            }
        }
    }
}
