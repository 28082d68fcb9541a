package dev.stagebill.drawing;

import dev.stagebill.markdown.DiagramFormat;
import java.util.List;
import java.util.Set;

/**
 * Graphs in the DOT language of Graphviz, laid out without Graphviz. Names of its programs are taken for languages too; all of them give layers,
 * which is what {@code dot} does.
 */
final class GraphvizFormat implements DiagramFormat {
    private static final int MAX_LENGTH = 300_000;

    /** The time of a layout grows with the lines, and with those of them that close a ring. */
    private static final int MAX_LAYOUT = 400_000;

    private final Bounded bounded = new Bounded();

    @Override
    public String name() {
        return "graphviz";
    }

    @Override
    public Set<String> languages() {
        return Set.of("graphviz", "dot", "neato", "fdp", "sfdp", "twopi", "circo");
    }

    @Override
    public Drawing draw(Source source) {
        if (source.text().length() > MAX_LENGTH) {
            return Drawing.failed("is longer than " + MAX_LENGTH + " characters", 0);
        }
        return bounded.draw(() -> drawn(source.text()));
    }

    private static Drawing drawn(String text) {
        try {
            DotGraph graph = DotParser.parse(text);
            if (graph.nodes.isEmpty()) {
                return Drawing.failed("has no nodes", 0);
            }
            int lines = graph.edges.size();
            return lines * Math.max(0, lines - graph.nodes.size()) > MAX_LAYOUT
                    ? Drawing.failed("has too many lines between its nodes to be laid out", 0)
                    : Drawing.of(List.of(DotPicture.draw(graph)));
        } catch (DotFault e) {
            return Drawing.failed(e.reason(), e.line());
        }
    }
}
