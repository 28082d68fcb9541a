package dev.stagebill.apidiff;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares schemas where they are used. Each pair of schemas is looked at once in each direction, so that circles end and big definitions stay
 * cheap; afterwards each change is told with the operations that lead to it.
 */
final class SchemaDiff {
    private static final int MAX_NODES = 100_000;
    private static final int MAX_VISITS = 20_000;

    private final Sides sides;
    private final IdentityHashMap<YamlNode, Integer> numbers = new IdentityHashMap<>();
    private final Map<Key, SchemaNode> nodes = new HashMap<>();
    private final List<SchemaNode> order = new ArrayList<>();
    private final Deque<SchemaNode> waiting = new ArrayDeque<>();
    private boolean cut;

    private record Key(int before, int after, Direction direction) {}

    /** A use of a schema: in what, by which operation, in which direction. */
    record Use(Subject subject, String operation, Direction direction) {}

    SchemaDiff(Sides sides) {
        this.sides = sides;
    }

    /** Takes note of a schema that is used; it is compared by {@link #run}. */
    void use(Use use, YamlNode before, YamlNode after) {
        node(use.subject(), use.direction(), before, after).ifPresent(node -> {
            node.usedIn(use.operation());
            node.usedAsWhole();
        });
    }

    /** The pair that a user leads to at a path. */
    void use(SchemaNode user, String path, YamlNode before, YamlNode after) {
        node(user.subject().at(path), user.direction(), before, after).ifPresent(node -> {
            node.usedBy(user);
            node.usedAsWhole();
        });
    }

    /**
     * The pair that is a part of a user.
     *
     * @param members the properties that the newer version of the user has in all: one of them that the part lost has only moved
     */
    void part(SchemaNode user, Pair pair, Set<String> members) {
        node(user.subject(), user.direction(), pair.before(), pair.after()).ifPresent(node -> {
            node.usedBy(user);
            node.partOf(members);
        });
    }

    /** Two versions of a schema. */
    record Pair(YamlNode before, YamlNode after) {}

    private Optional<SchemaNode> node(Subject subject, Direction direction, YamlNode before, YamlNode after) {
        YamlNode old = sides.before().references().follow(before);
        YamlNode now = sides.after().references().follow(after);
        Key key = new Key(number(old), number(now), direction);
        SchemaNode known = nodes.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        if (nodes.size() >= MAX_NODES) {
            cut = true;
            return Optional.empty();
        }
        Subject named = name(after, sides.after())
                .map(name -> named(name, name(before, sides.before())))
                .orElse(subject);
        SchemaNode node = new SchemaNode(named, direction, old, now);
        nodes.put(key, node);
        order.add(node);
        waiting.add(node);
        return Optional.of(node);
    }

    private static Optional<String> name(YamlNode node, Side side) {
        return Side.reference(node).flatMap(side.references()::schemaName);
    }

    private static Subject named(String name, Optional<String> old) {
        String former = old.filter(each -> !each.equals(name))
                .map(each -> " (before " + Words.code(each) + ")")
                .orElse("");
        return new Subject(Words.code(name) + former, Place.type(name));
    }

    private int number(YamlNode node) {
        return numbers.computeIfAbsent(node, any -> numbers.size() + 1);
    }

    /** Compares all schemas that are used, and tells what changed. */
    void run() {
        SchemaWalk walk = new SchemaWalk(sides, this);
        while (!waiting.isEmpty()) {
            walk.compare(waiting.remove());
        }
        for (SchemaNode node : order) {
            if (!node.findings().isEmpty()) {
                tell(node);
            }
        }
    }

    private void tell(SchemaNode node) {
        Set<String> operations = operations(node);
        for (SchemaNode.Finding finding : node.findings()) {
            if (finding.rule() == SchemaRule.PROPERTY_REMOVED && node.keeps(finding.path())) {
                continue;
            }
            Subject subject = node.subject().at(finding.path());
            sides.changes()
                    .add(
                            finding.rule().in(node.direction()),
                            subject.place(),
                            subject.says(finding.predicate()),
                            operations);
        }
    }

    private static Set<String> operations(SchemaNode start) {
        Set<String> operations = new LinkedHashSet<>();
        Set<SchemaNode> seen = new LinkedHashSet<>(Set.of(start));
        Deque<SchemaNode> next = new ArrayDeque<>(seen);
        while (!next.isEmpty() && seen.size() < MAX_VISITS) {
            SchemaNode node = next.remove();
            node.operations().stream().filter(name -> !name.isEmpty()).forEach(operations::add);
            node.users().stream().filter(seen::add).forEach(next::add);
        }
        return operations;
    }

    /** Whether both are mappings that can be compared. */
    static boolean comparable(YamlNode before, YamlNode after) {
        return before instanceof YamlMapping && after instanceof YamlMapping;
    }

    List<String> notes() {
        return cut ? List.of("The definitions use more schemas than are compared; some were left out.") : List.of();
    }
}
