package dev.stagebill.drawing;

import dev.stagebill.layout.LayerGraph.Place;
import dev.stagebill.layout.LayerGraph.Point;
import dev.stagebill.layout.LayerGraph.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The outlines of nodes: how much larger than its label each is, and its lines. */
final class DotShape {
    private static final double ROOT = Math.sqrt(2);

    /** Corners in parts of width and height, clockwise. */
    private static final Map<String, double[]> CORNERS = Map.ofEntries(
            Map.entry("diamond", new double[] {.5, 0, 1, .5, .5, 1, 0, .5}),
            Map.entry("triangle", new double[] {.5, 0, 1, 1, 0, 1}),
            Map.entry("invtriangle", new double[] {0, 0, 1, 0, .5, 1}),
            Map.entry("parallelogram", new double[] {.2, 0, 1, 0, .8, 1, 0, 1}),
            Map.entry("trapezium", new double[] {.2, 0, .8, 0, 1, 1, 0, 1}),
            Map.entry("invtrapezium", new double[] {0, 0, 1, 0, .8, 1, .2, 1}),
            Map.entry("house", new double[] {.5, 0, 1, .35, 1, 1, 0, 1, 0, .35}),
            Map.entry("invhouse", new double[] {0, 0, 1, 0, 1, .65, .5, 1, 0, .65}),
            Map.entry("pentagon", new double[] {.5, 0, 1, .4, .8, 1, .2, 1, 0, .4}),
            Map.entry("hexagon", new double[] {.15, 0, .85, 0, 1, .5, .85, 1, .15, 1, 0, .5}),
            Map.entry("septagon", new double[] {.5, 0, .9, .2, 1, .63, .72, 1, .28, 1, 0, .63, .1, .2}),
            Map.entry("octagon", new double[] {.29, 0, .71, 0, 1, .29, 1, .71, .71, 1, .29, 1, 0, .71, 0, .29}),
            Map.entry("cds", new double[] {0, 0, .9, 0, 1, .5, .9, 1, 0, 1}),
            Map.entry("rarrow", new double[] {0, .2, .8, .2, .8, 0, 1, .5, .8, 1, .8, .8, 0, .8}),
            Map.entry("larrow", new double[] {1, .2, .2, .2, .2, 0, 0, .5, .2, 1, .2, .8, 1, .8}),
            Map.entry("star", new double[] {
                .5, 0, .62, .38, 1, .38, .69, .62, .81, 1, .5, .76, .19, 1, .31, .62, 0, .38, .38, .38
            }));

    private static final Map<String, Size> FACTORS = Map.ofEntries(
            Map.entry("ellipse", new Size(ROOT, ROOT)),
            Map.entry("diamond", new Size(1.7, 1.9)),
            Map.entry("triangle", new Size(1.9, 1.9)),
            Map.entry("invtriangle", new Size(1.9, 1.9)),
            Map.entry("parallelogram", new Size(1.45, 1.1)),
            Map.entry("trapezium", new Size(1.45, 1.1)),
            Map.entry("invtrapezium", new Size(1.45, 1.1)),
            Map.entry("house", new Size(1.1, 1.5)),
            Map.entry("invhouse", new Size(1.1, 1.5)),
            Map.entry("pentagon", new Size(1.3, 1.4)),
            Map.entry("hexagon", new Size(1.3, 1.1)),
            Map.entry("septagon", new Size(1.3, 1.4)),
            Map.entry("octagon", new Size(1.2, 1.3)),
            Map.entry("cylinder", new Size(1, 1.4)),
            Map.entry("cds", new Size(1.2, 1)),
            Map.entry("rarrow", new Size(1.3, 1.6)),
            Map.entry("larrow", new Size(1.3, 1.6)),
            Map.entry("star", new Size(2.2, 2.2)));

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("oval", "ellipse"),
            Map.entry("egg", "ellipse"),
            Map.entry("circle", "ellipse"),
            Map.entry("doublecircle", "ellipse"),
            Map.entry("mcircle", "ellipse"),
            Map.entry("point", "ellipse"),
            Map.entry("mdiamond", "diamond"),
            Map.entry("doubleoctagon", "octagon"),
            Map.entry("tripleoctagon", "octagon"));

    private DotShape() {}

    /** The outline behind a name. */
    static String outline(String shape) {
        return OTHER_NAMES.getOrDefault(shape, shape);
    }

    static boolean isPlain(String shape) {
        return shape.equals("plaintext") || shape.equals("none") || shape.equals("plain") || shape.equals("underline");
    }

    /** The size around a label that has its margin already. */
    static Size around(String shape, Size label) {
        Size factor = FACTORS.getOrDefault(outline(shape), new Size(1, 1));
        return new Size(label.width() * factor.width(), label.height() * factor.height());
    }

    /** The corners of a node, when its outline is a polygon. */
    static List<Point> corners(String shape, Place place) {
        double[] parts = CORNERS.get(outline(shape));
        List<Point> corners = new ArrayList<>();
        for (int i = 0; parts != null && i < parts.length; i += 2) {
            corners.add(new Point(place.x() + parts[i] * place.width(), place.y() + parts[i + 1] * place.height()));
        }
        return corners;
    }

    /** Where a line that ends at the box around a node meets its outline. */
    static Point onOutline(String shape, Place place, Point end) {
        String outline = outline(shape);
        double x = (end.x() - place.x()) / place.width() * 2 - 1;
        double y = (end.y() - place.y()) / place.height() * 2 - 1;
        boolean upright = Math.abs(y) >= Math.abs(x);
        if (!outline.equals("ellipse") && !outline.equals("diamond")) {
            return end;
        }
        double along = Math.min(1, Math.abs(upright ? x : y));
        double reach = outline.equals("ellipse") ? Math.sqrt(1 - along * along) : 1 - along;
        double across = Math.signum(upright ? y : x) * reach;
        double newX = upright ? end.x() : place.x() + (across + 1) / 2 * place.width();
        double newY = upright ? place.y() + (across + 1) / 2 * place.height() : end.y();
        return new Point(newX, newY);
    }
}
