package dev.stagebill.diagram;

import dev.stagebill.diagram.GraphDrawing.Edge;
import dev.stagebill.diagram.GraphDrawing.Node;
import dev.stagebill.diagram.Neighbourhood.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Three parts beside each other: what points to the root, the root, what the root points to. Neighbours with the same relations are a stack
 * under its name. Takes microseconds, which matters for thousands of pages.
 */
final class StarArrangement implements Arrangement {
    /** In a drawing higher than this the root stands near the top, where it is seen first. */
    private static final int MAX_CENTRED_HEIGHT = 640;

    /** Between lines to the same box. */
    private static final int LINE_GAP = 8;

    @Override
    public GraphDrawing arrange(Neighbourhood neighbourhood) {
        List<Stack> stacks = Stack.of(neighbourhood);
        List<Stack> left = stacks.stream().filter(stack -> !stack.outward()).toList();
        List<Stack> right = stacks.stream().filter(Stack::outward).toList();
        int height = 2 * Boxes.MARGIN + Math.max(Boxes.HEIGHT, Math.max(Stack.heightOf(left), Stack.heightOf(right)));
        int leftWidth = left.isEmpty() ? 0 : Stack.widthOf(left) + Boxes.REACH;
        int rootY = height <= MAX_CENTRED_HEIGHT ? (height - Boxes.HEIGHT) / 2 : Boxes.MARGIN + Boxes.CAPTION;
        Node root = Boxes.node(neighbourhood.root(), true, Boxes.MARGIN + leftWidth, rootY);
        Drawing drawing = new Drawing(root);
        drawing.side(left, height);
        drawing.side(right, height);
        int rightWidth = right.isEmpty() ? 0 : Stack.widthOf(right) + Boxes.REACH;
        return new GraphDrawing(
                root.x() + root.width() + rightWidth + Boxes.MARGIN, height, drawing.nodes, drawing.edges);
    }

    /** One drawing on its way. */
    private static final class Drawing {
        private final Node root;
        private final List<Node> nodes = new ArrayList<>();
        private final List<Edge> edges = new ArrayList<>();

        Drawing(Node root) {
            this.root = root;
            nodes.add(root);
        }

        void side(List<Stack> stacks, int height) {
            int own = Stack.heightOf(stacks);
            int beside = (int) root.y() + (Boxes.HEIGHT - Boxes.CAPTION - own) / 2;
            int y = Math.max(Boxes.MARGIN, Math.min(beside, height - Boxes.MARGIN - own));
            for (Stack stack : stacks) {
                stack(stack, y);
                y += stack.height() + Boxes.STACK_GAP;
            }
        }

        private void stack(Stack stack, int y) {
            int column = stack.columnWidth();
            double x = stack.outward() ? root.x() + root.width() + Boxes.REACH : root.x() - Boxes.REACH - stack.width();
            double captionX = stack.outward() ? x + column / 2.0 : x + stack.width() - column / 2.0;
            for (int i = 0; i < stack.members().size(); i++) {
                Stack.Member member = stack.members().get(i);
                int nodeX = (int) x + i / stack.rows() * (column + Boxes.GUTTER);
                int nodeY = y + stack.head() + i % stack.rows() * (Boxes.HEIGHT + Boxes.GAP);
                Node node = Boxes.node(member.box(), false, nodeX, nodeY, column);
                nodes.add(node);
                Way way = new Way(root, node, stack.outward(), y + Boxes.CAPTION);
                for (int j = 0; j < member.lines().size(); j++) {
                    Line line = member.lines().get(j);
                    String label = i == 0 && j == 0 ? stack.caption() : "";
                    boolean fromRoot = line.to().equals(member.box());
                    String path = way.path(fromRoot, stack.hasLane(), j * LINE_GAP);
                    edges.add(new Edge(
                            line.from().ref(), line.to().ref(), line.type().id(), label, path, captionX, y + 11));
                }
            }
        }
    }

    /** The way between the root and a neighbour, on the right or left of it, and the height of the common line of its stack. */
    private record Way(Node root, Node node, boolean right, int lane) {
        String path(boolean fromRoot, boolean alongLane, int offset) {
            double near = right ? root.x() + root.width() : root.x();
            double far = right ? node.x() : node.x() + node.width();
            double rootY = root.y() + Boxes.HEIGHT / 2.0 + offset;
            double nodeY = node.y() + Boxes.HEIGHT / 2.0 + offset;
            int sign = right ? 1 : -1;
            double gutter = far - sign * Boxes.GUTTER / 2.0;
            if (alongLane) {
                double trunk = near + sign * Boxes.TRUNK;
                return fromRoot
                        ? bent(near, rootY, trunk, gutter, far, nodeY)
                        : bent(far, nodeY, gutter, trunk, near, rootY);
            }
            return fromRoot ? curved(near, rootY, far, nodeY) : curved(far, nodeY, near, rootY);
        }

        private String bent(double x1, double y1, double turn1, double turn2, double x2, double y2) {
            return new SvgPath()
                    .moveTo(x1, y1)
                    .across(turn1)
                    .down(lane)
                    .across(turn2)
                    .down(y2)
                    .across(x2)
                    .toString();
        }

        private static String curved(double x1, double y1, double x2, double y2) {
            double middle = (x1 + x2) / 2;
            return new SvgPath()
                    .moveTo(x1, y1)
                    .curveTo(middle, y1, middle, y2, x2, y2)
                    .toString();
        }
    }
}
