package dev.stagebill.drawing;

import dev.stagebill.drawing.DotGraph.Edge;
import dev.stagebill.drawing.DotGraph.Node;
import dev.stagebill.drawing.DotGraph.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the DOT language by its published grammar. */
final class DotParser {
    private static final int MAX_NODES = 1_000;
    private static final int MAX_EDGES = 3_000;
    private static final int MAX_DEPTH = 40;
    /** The layout of clusters takes much more time than that of nodes, and more for each that is around another. */
    private static final int MAX_CLUSTERS = 200;

    private static final int MAX_CLUSTER_DEPTH = 25;
    private static final Set<String> COMPASS = Set.of("n", "ne", "e", "se", "s", "sw", "w", "nw", "c", "_");

    private final List<DotToken> tokens;
    private int at;
    private DotGraph graph = new DotGraph(false, false, "");
    private int clusters;

    private DotParser(List<DotToken> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /** Reads the first graph of a text; throws a {@link DotFault} when it is none. */
    static DotGraph parse(String text) {
        DotParser parser = new DotParser(DotLexer.tokens(text));
        parser.graph();
        return parser.graph;
    }

    private DotToken peek() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private DotToken take() {
        DotToken token = peek();
        at++;
        return token;
    }

    private boolean takeMark(String mark) {
        boolean there = peek().isMark(mark);
        at += there ? 1 : 0;
        return there;
    }

    private boolean takeKeyword(String word) {
        boolean there = peek().isKeyword(word);
        at += there ? 1 : 0;
        return there;
    }

    private void expect(String mark) {
        if (!takeMark(mark)) {
            throw unexpected(mark);
        }
    }

    private DotFault unexpected(String wanted) {
        return new DotFault("is not understood: " + wanted + " is missing before " + shown(peek()), peek().line());
    }

    private static String shown(DotToken token) {
        String text = token.text();
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private void graph() {
        boolean strict = takeKeyword("strict");
        boolean directed = peek().isKeyword("digraph");
        if (!directed && !peek().isKeyword("graph")) {
            throw unexpected("graph or digraph");
        }
        take();
        String name = peek().isId() ? id() : "";
        graph = new DotGraph(directed, strict, name);
        expect("{");
        statements(graph.root, 0);
    }

    private void statements(Part part, int depth) {
        if (depth > MAX_DEPTH) {
            throw new DotFault("is nested too deeply to be drawn", peek().line());
        }
        while (!takeMark("}")) {
            if (peek().sort() == DotToken.Sort.END) {
                throw unexpected("}");
            }
            if (!takeMark(";") && !takeMark(",")) {
                statement(part, depth);
            }
        }
    }

    private void statement(Part part, int depth) {
        if (isDefaults("graph")) {
            attributes(part.attributes);
        } else if (isDefaults("node")) {
            attributes(part.nodeDefaults);
        } else if (isDefaults("edge")) {
            attributes(part.edgeDefaults);
        } else if (peek().isId() && tokens.get(at + 1).isMark("=")) {
            String name = id();
            take();
            part.attributes.put(name, value());
        } else {
            chain(part, depth);
        }
    }

    private boolean isDefaults(String word) {
        boolean found = peek().isKeyword(word) && tokens.get(at + 1).isMark("[");
        at += found ? 1 : 0;
        return found;
    }

    /** An end of edges: nodes, each with a port. */
    private record End(Map<Node, String> nodes) {}

    private void chain(Part part, int depth) {
        int line = peek().line();
        boolean nodesOnly = !peek().isMark("{") && !peek().isKeyword("subgraph");
        List<End> ends = new ArrayList<>(List.of(end(part, depth)));
        while (takeMark("->") || takeMark("--")) {
            ends.add(end(part, depth));
        }
        Map<String, String> written = new LinkedHashMap<>();
        attributes(written);
        if (ends.size() == 1) {
            if (nodesOnly) {
                ends.get(0).nodes().keySet().forEach(node -> node.attributes.putAll(written));
            }
            return;
        }
        Map<String, String> all = new LinkedHashMap<>(part.edgeDefaults);
        all.putAll(written);
        for (int i = 0; i + 1 < ends.size(); i++) {
            connect(ends.get(i), ends.get(i + 1), all);
        }
        if (graph.edges.size() > MAX_EDGES) {
            throw new DotFault("has more than " + MAX_EDGES + " lines", line);
        }
    }

    private void connect(End from, End to, Map<String, String> attributes) {
        from.nodes()
                .forEach((start, startPort) -> to.nodes().forEach((end, endPort) -> {
                    boolean known = graph.strict
                            && graph.edges.stream().anyMatch(edge -> edge.from() == start && edge.to() == end);
                    if (!known && graph.edges.size() <= MAX_EDGES) {
                        graph.edges.add(new Edge(start, startPort, end, endPort, attributes));
                    }
                }));
    }

    private End end(Part part, int depth) {
        Map<Node, String> nodes = new LinkedHashMap<>();
        if (peek().isKeyword("subgraph") || peek().isMark("{")) {
            subgraph(part, depth).members.forEach(node -> nodes.put(node, ""));
        } else if (peek().isId()) {
            Node node = node(part);
            nodes.put(node, port());
        } else {
            throw unexpected("a node");
        }
        return new End(nodes);
    }

    private Part subgraph(Part part, int depth) {
        int line = peek().line();
        String name = "";
        if (takeKeyword("subgraph") && peek().isId()) {
            name = id();
        }
        String wanted = name;
        Optional<Part> known = part.parts.stream()
                .filter(each -> !wanted.isEmpty() && each.name.equals(wanted))
                .findFirst();
        Part inner = known.orElseGet(() -> new Part(wanted, Optional.of(part)));
        if (known.isEmpty()) {
            part.parts.add(inner);
        }
        if (takeMark("{")) {
            Set<Node> before = new LinkedHashSet<>(inner.members);
            statements(inner, depth + 1);
            if (!before.isEmpty()) {
                inner.members.addAll(before);
            }
        }
        if (known.isEmpty() && inner.isCluster()) {
            count(inner, line);
        }
        return inner;
    }

    private void count(Part cluster, int line) {
        clusters++;
        if (clusters > MAX_CLUSTERS) {
            throw new DotFault("has more than " + MAX_CLUSTERS + " clusters", line);
        }
        long around = Stream.iterate(
                        Optional.of(cluster), Optional::isPresent, part -> part.flatMap(inner -> inner.parent))
                .filter(part -> part.get().isCluster())
                .count();
        if (around > MAX_CLUSTER_DEPTH) {
            throw new DotFault("has more than " + MAX_CLUSTER_DEPTH + " clusters inside of each other", line);
        }
    }

    private Node node(Part part) {
        int line = peek().line();
        String id = id();
        Node node = graph.nodes.get(id);
        if (node == null) {
            node = new Node(id, part);
            graph.nodes.put(id, node);
            if (graph.nodes.size() > MAX_NODES) {
                throw new DotFault("has more than " + MAX_NODES + " nodes", line);
            }
        }
        part.mention(node);
        return node;
    }

    /** The port; one of the compass only is none of a label. */
    private String port() {
        String port = "";
        while (takeMark(":")) {
            String word = id();
            port = COMPASS.contains(word) ? port : word;
        }
        return port;
    }

    private void attributes(Map<String, String> into) {
        while (takeMark("[")) {
            while (!takeMark("]")) {
                if (takeMark(";") || takeMark(",")) {
                    continue;
                }
                String name = id();
                into.put(name, takeMark("=") ? value() : "true");
            }
        }
    }

    private String id() {
        return joined().text();
    }

    private String value() {
        return joined().value();
    }

    private DotToken joined() {
        if (!peek().isId()) {
            throw unexpected("a name");
        }
        DotToken first = take();
        StringBuilder text = new StringBuilder(first.text());
        while (first.sort() == DotToken.Sort.QUOTED && peek().isMark("+")) {
            take();
            text.append(joined().text());
        }
        return new DotToken(first.sort(), text.toString(), first.line());
    }
}
