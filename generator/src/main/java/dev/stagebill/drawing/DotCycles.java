package dev.stagebill.drawing;

import dev.stagebill.drawing.DotGraph.Edge;
import dev.stagebill.drawing.DotGraph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The edges that lead back to where a walk through the graph, in the order of its text, has come from. Without them there is no circle. */
final class DotCycles {
    private final Map<Node, List<Edge>> leaving = new HashMap<>();
    private final Set<Node> done = new HashSet<>();
    private final Set<Node> open = new HashSet<>();
    private final Set<Edge> back = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());

    private DotCycles() {}

    static Set<Edge> backEdges(DotGraph graph) {
        DotCycles cycles = new DotCycles();
        Set<Node> entered = new HashSet<>();
        for (Edge edge : graph.edges) {
            cycles.leaving
                    .computeIfAbsent(edge.from(), key -> new ArrayList<>())
                    .add(edge);
            entered.add(edge.to());
        }
        graph.nodes.values().stream().filter(node -> !entered.contains(node)).forEach(cycles::walk);
        graph.nodes.values().forEach(cycles::walk);
        return cycles.back;
    }

    private void walk(Node node) {
        if (done.contains(node) || !open.add(node)) {
            return;
        }
        for (Edge edge : leaving.getOrDefault(node, List.of())) {
            if (open.contains(edge.to()) && edge.to() != node) {
                back.add(edge);
            } else {
                walk(edge.to());
            }
        }
        open.remove(node);
        done.add(node);
    }
}
