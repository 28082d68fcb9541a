package dev.stagebill.diagram;

import dev.stagebill.diagram.GraphDrawing.Node;
import dev.stagebill.diagram.Neighbourhood.Box;

/** The sizes of a drawing, in pixels. All places are whole numbers. */
final class Boxes {
    static final int HEIGHT = 40;
    static final int MARGIN = 8;
    /** Between boxes of one stack. */
    static final int GAP = 8;
    /** Between stacks. */
    static final int STACK_GAP = 20;
    /** For the name of a relation above its stack. */
    static final int CAPTION = 18;
    /** For the common line above columns. */
    static final int LANE = 10;
    /** Between columns. */
    static final int GUTTER = 28;
    /** Between the root and its neighbours. */
    static final int REACH = 88;
    /** From the root to where the common line turns. */
    static final int TRUNK = 36;

    private static final int MIN_WIDTH = 120;
    private static final int PADDING = 28;

    private Boxes() {}

    /** How wide the box around a label is. */
    static int width(Box box) {
        return Math.max(MIN_WIDTH, (int) Math.ceil(LabelText.width(box.label())) + PADDING);
    }

    static Node node(Box box, boolean root, int x, int y) {
        return node(box, root, x, y, width(box));
    }

    static Node node(Box box, boolean root, int x, int y, int width) {
        return new Node(
                box.ref(),
                box.label(),
                box.kind().word(),
                box.kind().title(),
                root,
                box.missing(),
                box.rest(),
                x,
                y,
                width,
                HEIGHT);
    }
}
