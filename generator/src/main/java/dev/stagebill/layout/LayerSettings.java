package dev.stagebill.layout;

/**
 * How layers are laid out. Lengths in pixels.
 *
 * @param direction where lines lead
 * @param routing how lines are drawn
 * @param padding around everything
 * @param boxGap between boxes of a layer
 * @param layerGap between layers
 * @param lineGap between lines, and half of that between lines and boxes
 * @param merged whether lines of a box share their end
 */
public record LayerSettings(
        Direction direction,
        Routing routing,
        double padding,
        double boxGap,
        double layerGap,
        double lineGap,
        boolean merged) {
    /** Where lines lead. */
    public enum Direction {
        /** From top to bottom. */
        DOWN,
        /** From bottom to top. */
        UP,
        /** From left to right. */
        RIGHT,
        /** From right to left. */
        LEFT
    }

    /** How lines are drawn. */
    public enum Routing {
        /** Straight parts that meet at right angles. */
        ORTHOGONAL,
        /** Straight parts. */
        POLYLINE,
        /** Curves: the points between the ends are those of cubic curves. */
        CURVES
    }
}
