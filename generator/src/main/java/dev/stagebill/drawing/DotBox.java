package dev.stagebill.drawing;

import dev.stagebill.layout.LayerGraph.Place;
import dev.stagebill.layout.LayerGraph.Point;
import dev.stagebill.layout.LayerGraph.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A node: its size before it has a place, and its drawing after that. */
final class DotBox {
    private static final double MARGIN_X = 8;
    private static final double MARGIN_Y = 5;
    private static final double TAB = 10;
    private static final Set<String> SQUARE = Set.of("circle", "doublecircle", "mcircle", "square", "msquare", "point");

    private final Map<String, String> attributes;
    private final String shape;
    private final Set<String> styles;
    private final DotLabel label;
    private final String stroke;

    /**
     * A node that is to be drawn.
     *
     * @param across whether the fields of records stand beside each other
     */
    DotBox(DotGraph.Node node, String graph, boolean across) {
        this.attributes = node.attributes;
        this.shape = attributes.getOrDefault("shape", "ellipse").toLowerCase(Locale.ROOT);
        this.styles = DotValue.styles(attributes.get("style"));
        this.stroke = DotColour.of(attributes.get("color"), "#000");
        DotFont font = DotFont.of(attributes, 14);
        String text = DotLabel.filled(attributes.getOrDefault("label", "\\N"), node.id.replace("\\", "\\\\"), graph);
        boolean record = shape.endsWith("record") && !text.startsWith(DotLabel.HTML_MARK);
        this.label = shape.equals("point")
                ? new DotLabel.Lines(List.of(), font)
                : record ? DotRecord.of(text, font, across, stroke) : DotLabel.of(text, font);
    }

    String shape() {
        return shape;
    }

    boolean isInvisible() {
        return styles.contains("invis") || styles.contains("invisible");
    }

    Size size() {
        boolean point = shape.equals("point");
        boolean tight = shape.equals("plain") || shape.endsWith("record");
        double width =
                point ? 6 : Math.max(around().width(), tight ? 0 : DotValue.inches(attributes.get("width"), 0.75));
        double height =
                point ? 6 : Math.max(around().height(), tight ? 0 : DotValue.inches(attributes.get("height"), 0.5));
        if (DotValue.isTrue(attributes.get("fixedsize")) && !point) {
            width = DotValue.inches(attributes.get("width"), 0.75);
            height = DotValue.inches(attributes.get("height"), 0.5);
        }
        double rings = 8 * (rings() - 1);
        double side = Math.max(width, height);
        return SQUARE.contains(shape) ? new Size(side + rings, side + rings) : new Size(width + rings, height + rings);
    }

    private Size around() {
        if (shape.equals("plain") || shape.endsWith("record")) {
            return new Size(label.width(), label.height());
        }
        double marginX = DotValue.text(attributes.get("margin"))
                .map(text -> DotValue.inches(text, 0.11))
                .orElse(MARGIN_X);
        double marginY = DotValue.text(attributes.get("margin"))
                .map(text -> DotValue.inches(text.contains(",") ? text.substring(text.indexOf(',') + 1) : text, 0.055))
                .orElse(MARGIN_Y);
        return DotShape.around(shape, new Size(label.width() + 2 * marginX, label.height() + 2 * marginY));
    }

    private int rings() {
        int usual = shape.startsWith("double") ? 2 : shape.startsWith("triple") ? 3 : 1;
        return (int) Math.max(1, Math.min(4, DotValue.number(attributes.get("peripheries"), usual)));
    }

    void draw(DotSvg svg, Place place) {
        if (isInvisible()) {
            return;
        }
        Optional<String> link = DotLinks.begin(svg, attributes);
        svg.start("g");
        look(svg);
        svg.end();
        Place ring = place;
        for (int i = 0; i < rings(); i++) {
            outline(svg, ring, i == 0);
            ring = new Place(ring.x() + 4, ring.y() + 4, ring.width() - 8, ring.height() - 8);
        }
        svg.close("g");
        double lower = shape.equals("triangle")
                ? place.height() * 0.22
                : shape.equals("cylinder") ? 5 : shape.equals("house") ? 6 : 0;
        label.draw(svg, place.x(), place.y() + lower, place.width(), place.height());
        DotLinks.end(svg, link);
    }

    private void look(DotSvg svg) {
        boolean filled = styles.stream().anyMatch(Set.of("filled", "radial", "striped", "wedged")::contains)
                || attributes.containsKey("fillcolor") && shape.equals("point");
        String usual = shape.equals("point") ? "#000" : DotColour.of(attributes.get("color"), "#d3d3d3");
        String fill =
                filled ? DotColour.of(attributes.get("fillcolor"), usual) : shape.equals("point") ? stroke : "none";
        boolean bare = DotShape.isPlain(shape) && !shape.equals("underline");
        svg.attribute("fill", fill).attribute("stroke", bare ? "none" : stroke);
        svg.attribute("stroke-width", width(attributes, styles));
        dashes(styles).ifPresent(dashes -> svg.attribute("stroke-dasharray", dashes));
    }

    static double width(Map<String, String> attributes, Set<String> styles) {
        double usual = styles.contains("bold") ? 2 : 1;
        return Math.max(0, Math.min(12, DotValue.number(attributes.get("penwidth"), usual)));
    }

    static Optional<String> dashes(Set<String> styles) {
        return styles.contains("dashed")
                ? Optional.of("5,3")
                : styles.contains("dotted") ? Optional.of("1,4") : Optional.empty();
    }

    private void outline(DotSvg svg, Place place, boolean outer) {
        List<Point> corners = DotShape.corners(shape, place);
        if (DotShape.outline(shape).equals("ellipse")) {
            svg.start("ellipse").attribute("cx", place.x() + place.width() / 2);
            svg.attribute("cy", place.y() + place.height() / 2);
            svg.attribute("rx", place.width() / 2)
                    .attribute("ry", place.height() / 2)
                    .empty();
        } else if (!corners.isEmpty()) {
            svg.start("polygon").attribute("points", points(corners)).empty();
        } else if (shape.equals("underline")) {
            path(svg, "M" + xy(place.x(), place.y() + place.height()) + "h" + DotSvg.number(place.width()));
        } else {
            rectangle(svg, place, outer);
        }
    }

    private static String points(List<Point> corners) {
        return corners.stream()
                .map(corner -> DotSvg.number(corner.x()) + "," + DotSvg.number(corner.y()))
                .collect(Collectors.joining(" "));
    }

    private static void path(DotSvg svg, String path) {
        svg.start("path").attribute("d", path).empty();
    }

    private static String xy(double x, double y) {
        return DotSvg.number(x) + " " + DotSvg.number(y);
    }

    private void rectangle(DotSvg svg, Place place, boolean outer) {
        double x = place.x();
        double y = place.y();
        double w = place.width();
        double h = place.height();
        switch (outer ? shape : "box") {
            case "cylinder" -> {
                path(
                        svg,
                        "M" + xy(x, y + 6) + "a" + half(w) + " 6 0 0 1 " + xy(w, 0) + "v" + DotSvg.number(h - 12) + "a"
                                + half(w) + " 6 0 0 1 " + xy(-w, 0) + "z");
                path(svg, "M" + xy(x, y + 6) + "a" + half(w) + " 6 0 0 0 " + xy(w, 0));
            }
            case "note" -> {
                path(
                        svg,
                        "M" + xy(x, y) + "h" + DotSvg.number(w - TAB) + "l10 10v" + DotSvg.number(h - TAB) + "h"
                                + DotSvg.number(-w) + "z");
                path(svg, "M" + xy(x + w - TAB, y) + "v10h10");
            }
            case "folder" ->
                path(
                        svg,
                        "M" + xy(x, y) + "h" + DotSvg.number(w * 0.4) + "l4 4H" + DotSvg.number(x + w) + "v"
                                + DotSvg.number(h - 4) + "h" + DotSvg.number(-w) + "z");
            case "tab" -> {
                path(svg, "M" + xy(x, y + 4) + "v-4h" + DotSvg.number(w * 0.4) + "v4");
                svg.start("rect")
                        .attribute("x", x)
                        .attribute("y", y + 4)
                        .attribute("width", w)
                        .attribute("height", h - 4)
                        .empty();
            }
            case "box3d" -> {
                path(
                        svg,
                        "M" + xy(x, y + 6) + "l6 -6h" + DotSvg.number(w - 6) + "v" + DotSvg.number(h - 6) + "l-6 6h"
                                + DotSvg.number(6 - w) + "z");
                path(svg, "M" + xy(x, y + 6) + "h" + DotSvg.number(w - 6) + "l6 -6m-6 6v" + DotSvg.number(h - 6));
            }
            case "component" -> {
                rect(svg, place);
                rect(svg, new Place(x - 4, y + 5, 8, 4));
                rect(svg, new Place(x - 4, y + h - 9, 8, 4));
            }
            default -> rect(svg, place);
        }
    }

    private static String half(double width) {
        return DotSvg.number(width / 2);
    }

    private void rect(DotSvg svg, Place place) {
        svg.start("rect").attribute("x", place.x()).attribute("y", place.y());
        svg.attribute("width", place.width()).attribute("height", place.height());
        if (styles.contains("rounded") || shape.equals("mrecord") || shape.equals("msquare")) {
            svg.attribute("rx", 10);
        }
        svg.empty();
    }
}
