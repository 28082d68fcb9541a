package dev.stagebill.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A table in a label. */
final class DotTable implements DotLabel {
    private static final int MAX_CELLS = 500;

    private final Look look;
    private final List<List<Cell>> rows = new ArrayList<>();
    private int cells;

    DotTable(Look look) {
        this.look = look;
    }

    /** How a table looks, lengths in pixels. */
    record Look(double border, double cellBorder, double spacing, double padding, String fill, String stroke) {}

    /** A cell. */
    record Cell(DotLabel label, int columns, int rows, String fill, boolean bordered, double padding, String side) {
        double width() {
            return label.width() + 2 * padding;
        }

        double height() {
            return label.height() + 2 * padding;
        }
    }

    private record Placed(Cell cell, int row, int column) {}

    void row() {
        rows.add(new ArrayList<>());
    }

    void cell(Cell cell) {
        if (rows.isEmpty()) {
            row();
        }
        if (cells++ < MAX_CELLS) {
            rows.get(rows.size() - 1).add(cell);
        }
    }

    /** Each cell in the first column that no cell of a row above reaches into. */
    private List<Placed> placed() {
        List<Placed> placed = new ArrayList<>();
        TreeMap<Integer, Integer> taken = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (Cell cell : rows.get(row)) {
                while (taken.getOrDefault(column, 0) > row) {
                    column++;
                }
                placed.add(new Placed(cell, row, column));
                for (int i = 0; i < cell.columns(); i++) {
                    taken.put(column++, row + cell.rows());
                }
            }
        }
        return placed;
    }

    private double[] sizes(List<Placed> placed, boolean across) {
        int count = placed.stream()
                .mapToInt(each -> across
                        ? each.column() + each.cell().columns()
                        : each.row() + each.cell().rows())
                .max()
                .orElse(0);
        double[] sizes = new double[count];
        for (boolean spanning : new boolean[] {false, true}) {
            for (Placed each : placed) {
                int span = across ? each.cell().columns() : each.cell().rows();
                int first = across ? each.column() : each.row();
                if (span > 1 != spanning) {
                    continue;
                }
                double wanted = across ? each.cell().width() : each.cell().height();
                double missing = wanted - sum(sizes, first, first + span);
                for (int i = first; i < first + span && missing > 0; i++) {
                    sizes[i] += missing / span;
                }
            }
        }
        return sizes;
    }

    /** With the spaces between them. */
    private double sum(double[] sizes, int from, int to) {
        double sum = Math.max(0, to - from - 1) * look.spacing();
        for (int i = from; i < to; i++) {
            sum += sizes[i];
        }
        return sum;
    }

    private double whole(boolean across) {
        double[] sizes = sizes(placed(), across);
        return sum(sizes, 0, sizes.length) + 2 * look.spacing() + 2 * look.border();
    }

    @Override
    public double width() {
        return whole(true);
    }

    @Override
    public double height() {
        return whole(false);
    }

    @Override
    public void draw(DotSvg svg, double x, double y, double width, double height) {
        List<Placed> placed = placed();
        double[] columns = sizes(placed, true);
        double[] lines = sizes(placed, false);
        stretch(columns, width - width());
        stretch(lines, height - height());
        if (look.border() > 0 || !look.fill().equals("none")) {
            svg.rect(x, y, width, height, look.fill(), look.border() > 0 ? look.stroke() : "none");
        }
        double edge = look.spacing() + look.border();
        for (Placed each : placed) {
            Cell cell = each.cell();
            double left = x + edge + sum(columns, 0, each.column()) + (each.column() > 0 ? look.spacing() : 0);
            double top = y + edge + sum(lines, 0, each.row()) + (each.row() > 0 ? look.spacing() : 0);
            double wide = sum(columns, each.column(), each.column() + cell.columns());
            double high = sum(lines, each.row(), each.row() + cell.rows());
            if (cell.bordered() || !cell.fill().equals("none")) {
                svg.rect(left, top, wide, high, cell.fill(), cell.bordered() ? look.stroke() : "none");
            }
            cell.label()
                    .draw(
                            svg,
                            left + cell.padding(),
                            top + cell.padding(),
                            wide - 2 * cell.padding(),
                            high - 2 * cell.padding());
        }
    }

    private static void stretch(double[] sizes, double spare) {
        for (int i = 0; i < sizes.length && spare > 0; i++) {
            sizes[i] += spare / sizes.length;
        }
    }
}
