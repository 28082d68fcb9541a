package dev.stagebill.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A graph as a text in the DOT language tells it, on its way: the parser fills it. */
final class DotGraph {
    final boolean directed;
    final boolean strict;
    final String name;
    final Part root;
    final Map<String, Node> nodes = new LinkedHashMap<>();
    final List<Edge> edges = new ArrayList<>();

    DotGraph(boolean directed, boolean strict, String name) {
        this.directed = directed;
        this.strict = strict;
        this.name = name;
        this.root = new Part(name, Optional.empty());
    }

    /** A graph, subgraph or cluster. */
    static final class Part {
        final String name;
        final Optional<Part> parent;
        final Map<String, String> attributes = new LinkedHashMap<>();
        final Map<String, String> nodeDefaults = new LinkedHashMap<>();
        final Map<String, String> edgeDefaults = new LinkedHashMap<>();
        final List<Part> parts = new ArrayList<>();
        /** All nodes that are mentioned in it or in its parts. */
        final Set<Node> members = new LinkedHashSet<>();

        Part(String name, Optional<Part> parent) {
            this.name = name;
            this.parent = parent;
            parent.ifPresent(outer -> {
                attributes.putAll(outer.attributes);
                attributes
                        .keySet()
                        .removeAll(Set.of("label", "rank", "URL", "href", "bgcolor", "cluster", "tooltip", "id"));
                nodeDefaults.putAll(outer.nodeDefaults);
                edgeDefaults.putAll(outer.edgeDefaults);
            });
        }

        boolean isCluster() {
            return parent.isPresent()
                    && (name.startsWith("cluster") || "true".equalsIgnoreCase(attributes.get("cluster")));
        }

        void mention(Node node) {
            members.add(node);
            parent.ifPresent(outer -> outer.mention(node));
        }
    }

    /** A node. */
    static final class Node {
        final String id;
        final Map<String, String> attributes;
        /** Where it was mentioned first. */
        final Part home;

        Node(String id, Part home) {
            this.id = id;
            this.home = home;
            this.attributes = new LinkedHashMap<>(home.nodeDefaults);
        }
    }

    /**
     * An edge.
     *
     * @param fromPort the port of its start; empty for none
     * @param toPort the port of its end; empty for none
     */
    record Edge(Node from, String fromPort, Node to, String toPort, Map<String, String> attributes) {}
}
