package dev.stagebill.drawing;

import dev.stagebill.drawing.DotGraph.Node;
import dev.stagebill.drawing.DotGraph.Part;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The layers of nodes, where the author says that some share one ({@code rank=same}) or come first or last. */
final class DotRanks {
    private final Map<Node, Node> leaders = new HashMap<>();
    private final Set<Node> first = new HashSet<>();
    private final Set<Node> last = new HashSet<>();
    private final Map<Node, Integer> ranks = new LinkedHashMap<>();
    private final Map<Node, Set<Node>> before = new HashMap<>();
    private final Set<Node> open = new HashSet<>();

    private DotRanks() {}

    /** The layer of each node; empty when the author says nothing. */
    static Map<Node, Integer> of(DotGraph graph) {
        DotRanks ranks = new DotRanks();
        ranks.collect(graph.root);
        if (ranks.leaders.isEmpty()) {
            return Map.of();
        }
        return ranks.layers(graph);
    }

    private void collect(Part part) {
        for (Part inner : part.parts) {
            String rank = inner.attributes.getOrDefault("rank", "").toLowerCase(Locale.ROOT);
            List<Node> members = List.copyOf(inner.members);
            if (!rank.isEmpty() && !members.isEmpty()) {
                Node leader = leader(members.get(0));
                members.forEach(member -> leaders.put(leader(member), leader));
                leaders.put(leader, leader);
                (rank.equals("min") || rank.equals("source")
                                ? first
                                : rank.equals("max") || rank.equals("sink") ? last : open)
                        .add(leader);
            }
            collect(inner);
        }
    }

    private Node leader(Node node) {
        Node leader = node;
        for (Node next = leaders.get(leader); next != null && next != leader; next = leaders.get(leader)) {
            leader = next;
        }
        return leader;
    }

    private Map<Node, Integer> layers(DotGraph graph) {
        open.clear();
        graph.edges.forEach(edge -> {
            Node from = leader(edge.from());
            Node to = leader(edge.to());
            if (from != to && !"false".equalsIgnoreCase(edge.attributes().get("constraint"))) {
                before.computeIfAbsent(to, key -> new java.util.LinkedHashSet<>())
                        .add(from);
            }
        });
        Map<Node, Integer> layers = new LinkedHashMap<>();
        graph.nodes.values().forEach(node -> layers.put(node, rank(leader(node), 0)));
        int deepest = layers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        graph.nodes.values().forEach(node -> {
            if (first.stream().anyMatch(each -> leader(each) == leader(node))) {
                layers.put(node, 0);
            } else if (last.stream().anyMatch(each -> leader(each) == leader(node))) {
                layers.put(node, deepest + 1);
            }
        });
        return layers;
    }

    /** The longest way to a node; a line that closes a circle does not count. */
    private int rank(Node node, int depth) {
        Integer known = ranks.get(node);
        if (known != null) {
            return known;
        }
        if (!open.add(node) || depth > 500) {
            return 0;
        }
        int rank = 0;
        for (Node earlier : before.getOrDefault(node, Set.of())) {
            if (!open.contains(earlier) || ranks.containsKey(earlier)) {
                rank = Math.max(rank, rank(earlier, depth + 1) + 1);
            }
        }
        ranks.put(node, rank);
        return rank;
    }
}
