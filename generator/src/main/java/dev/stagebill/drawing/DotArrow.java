package dev.stagebill.drawing;

import dev.stagebill.layout.LayerGraph.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The arrowhead at one end of a line; several of them in a row are possible ({@code crowodot}). */
final class DotArrow {
    private static final double LENGTH = 10;
    private static final double HALF = 3.6;
    private static final List<String> FORMS = List.of(
            "normal",
            "curve",
            "icurve",
            "diamond",
            "crow",
            "none",
            "box",
            "dot",
            "inv",
            "tee",
            "vee",
            "ediamond",
            "open",
            "halfopen",
            "empty");

    private final List<String> parts;
    private final double scale;

    DotArrow(String name, double scale) {
        this.parts = parts(name.toLowerCase(Locale.ROOT));
        this.scale = Math.max(0, Math.min(5, scale));
    }

    /** Each with an {@code o} in front when it is hollow. */
    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        String rest = name;
        while (!rest.isEmpty() && parts.size() < 4) {
            String candidate = rest.replaceFirst("^[lr](?=[a-z])", "");
            boolean hollow = candidate.startsWith("o") && !candidate.startsWith("open");
            String bare = hollow ? candidate.substring(1).replaceFirst("^[lr](?=[a-z])", "") : candidate;
            String form = FORMS.stream().filter(bare::startsWith).findFirst().orElse("");
            if (form.isEmpty()) {
                break;
            }
            parts.add(
                    form.equals("empty") || form.equals("ediamond")
                            ? "o" + (form.equals("empty") ? "normal" : "diamond")
                            : (hollow ? "o" : "") + form);
            rest = bare.substring(form.length());
        }
        return parts;
    }

    private static double length(String part) {
        return switch (part.startsWith("o") && !part.equals("open") ? part.substring(1) : part) {
            case "none" -> 0;
            case "dot", "box" -> 7;
            case "tee" -> 3;
            case "diamond" -> 13;
            default -> LENGTH;
        };
    }

    /** How much of the line they take. */
    double length() {
        return parts.stream().mapToDouble(DotArrow::length).sum() * scale;
    }

    /** Draws it with its tip at a point, looking away from another one. */
    void draw(DotSvg svg, Point tip, Point from, String stroke) {
        double distance = Math.max(0.001, Math.hypot(tip.x() - from.x(), tip.y() - from.y()));
        double dx = (tip.x() - from.x()) / distance;
        double dy = (tip.y() - from.y()) / distance;
        Point at = tip;
        for (String part : parts) {
            double length = length(part) * scale;
            new Pen(svg, at, dx, dy, stroke).draw(part, length, HALF * scale);
            at = new Point(at.x() - dx * length, at.y() - dy * length);
        }
    }

    /** Draws in the direction of a line. */
    private record Pen(DotSvg svg, Point tip, double dx, double dy, String stroke) {
        void draw(String part, double length, double half) {
            boolean hollow = part.startsWith("o") && !part.equals("open");
            String fill = hollow ? "#fff" : stroke;
            switch (hollow ? part.substring(1) : part) {
                case "normal" -> polygon(fill, 0, 0, length, half, length, -half);
                case "inv" -> polygon(fill, 0, half, 0, -half, length, 0);
                case "vee", "open", "halfopen" ->
                    polygon(fill, 0, 0, length, half * 1.2, length * 0.65, 0, length, -half * 1.2);
                case "diamond" -> polygon(fill, 0, 0, length / 2, half, length, 0, length / 2, -half);
                case "box" -> polygon(fill, 0, half, length, half, length, -half, 0, -half);
                case "tee" -> polygon(fill, 0, half * 1.4, length, half * 1.4, length, -half * 1.4, 0, -half * 1.4);
                case "dot" -> dot(fill, length / 2);
                case "crow" -> {
                    line(0, half * 1.5, length, 0);
                    line(0, 0, length, 0);
                    line(0, -half * 1.5, length, 0);
                }
                case "curve", "icurve" -> {
                    line(0, half, length / 2, 0);
                    line(0, -half, length / 2, 0);
                }
                default -> {
                    // none
                }
            }
        }

        private String point(double back, double side) {
            return DotSvg.number(tip.x() - dx * back - dy * side) + ","
                    + DotSvg.number(tip.y() - dy * back + dx * side);
        }

        private void polygon(String fill, double... places) {
            StringBuilder points = new StringBuilder();
            for (int i = 0; i < places.length; i += 2) {
                points.append(i == 0 ? "" : " ").append(point(places[i], places[i + 1]));
            }
            svg.start("polygon")
                    .attribute("points", points.toString())
                    .attribute("fill", fill)
                    .attribute("stroke", stroke)
                    .empty();
        }

        private void line(double back1, double side1, double back2, double side2) {
            svg.start("polyline").attribute("points", point(back1, side1) + " " + point(back2, side2));
            svg.attribute("fill", "none").attribute("stroke", stroke).empty();
        }

        private void dot(String fill, double radius) {
            svg.start("circle").attribute("cx", tip.x() - dx * radius).attribute("cy", tip.y() - dy * radius);
            svg.attribute("r", radius)
                    .attribute("fill", fill)
                    .attribute("stroke", stroke)
                    .empty();
        }
    }
}
