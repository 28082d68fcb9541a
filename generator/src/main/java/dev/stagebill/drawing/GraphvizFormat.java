package dev.stagebill.drawing;

import dev.stagebill.markdown.DiagramFormat;
import java.util.Set;

/** Graphviz. */
final class GraphvizFormat implements DiagramFormat {
    @Override
    public String name() {
        return "graphviz";
    }

    @Override
    public Set<String> languages() {
        return Set.of("graphviz", "dot");
    }

    @Override
    public Drawing draw(Source source) {
        return Drawing.failed("cannot be drawn yet", 0);
    }
}
