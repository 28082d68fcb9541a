package dev.stagebill.apidiff;

import dev.stagebill.apidocs.Fields;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import dev.stagebill.yaml.YamlSequence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares schemas of Avro by its rules of schema resolution (Avro 1.12, "Schema Resolution"): who receives reads what is written by the newer schema with
 * the older one, who sends the other way round. Names are compared without their namespaces, as aliases may have them.
 */
final class AvroDiff {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_STEPS = 100_000;

    /** What a type may be read as. */
    private static final Map<String, Set<String>> PROMOTIONS = Map.of(
            "int", Set.of("long", "float", "double"),
            "long", Set.of("float", "double"),
            "float", Set.of("double"),
            "string", Set.of("bytes"),
            "bytes", Set.of("string"));

    private final Changes changes;
    private final Direction direction;
    private final List<String> operations;
    private final Map<String, YamlMapping> olderTypes = new HashMap<>();
    private final Map<String, YamlMapping> newerTypes = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int steps;

    /**
     * A comparison of schemas.
     *
     * @param direction whether consumers send what the schemas describe, or receive it
     * @param operations what it is sent or received by
     */
    AvroDiff(Changes changes, Direction direction, List<String> operations) {
        this.changes = changes;
        this.direction = direction;
        this.operations = List.copyOf(operations);
    }

    void compare(Subject subject, YamlNode before, YamlNode after) {
        collect(before, olderTypes, 0);
        collect(after, newerTypes, 0);
        types(subject, before, after, 0);
    }

    /** Named types may be used by their names wherever they are declared. */
    private static void collect(YamlNode node, Map<String, YamlMapping> types, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (node instanceof YamlSequence list) {
            list.items().forEach(item -> collect(item, types, depth + 1));
        } else if (node instanceof YamlMapping mapping) {
            Fields.text(mapping, "name")
                    .filter(name -> mapping.get("fields").isPresent()
                            || mapping.get("symbols").isPresent()
                            || mapping.get("size").isPresent())
                    .ifPresent(name -> types.putIfAbsent(plain(name), mapping));
            for (String key : List.of("type", "fields", "items", "values")) {
                mapping.get(key).ifPresent(inner -> collect(inner, types, depth + 1));
            }
        }
    }

    private static String plain(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void types(Subject subject, YamlNode before, YamlNode after, int depth) {
        YamlNode old = resolved(before, olderTypes);
        YamlNode now = resolved(after, newerTypes);
        if (++steps > MAX_STEPS || depth > MAX_DEPTH) {
            return;
        }
        if (old instanceof YamlSequence || now instanceof YamlSequence) {
            unions(subject, branches(old), branches(now), depth);
            return;
        }
        String was = name(old);
        String is = name(now);
        if (!was.equals(is) && !isAlias(now, was)) {
            add(
                    changed(kind(old), kind(now)),
                    subject,
                    "is of type " + Words.code(is) + " now, before " + Words.code(was));
        } else if (old instanceof YamlMapping left && now instanceof YamlMapping right) {
            inside(subject, left, right, depth);
        }
    }

    private static YamlNode resolved(YamlNode node, Map<String, YamlMapping> types) {
        YamlNode plain = node instanceof YamlMapping mapping
                        && mapping.get("fields").isEmpty()
                        && mapping.get("type")
                                .filter(type -> !(type instanceof YamlScalar))
                                .isPresent()
                ? mapping.get("type").orElse(node)
                : node;
        return plain instanceof YamlScalar scalar
                ? Optional.<YamlNode>ofNullable(types.get(plain(scalar.text()))).orElse(plain)
                : plain;
    }

    private static String kind(YamlNode node) {
        return node instanceof YamlMapping mapping
                ? Fields.text(mapping, "type").orElse("")
                : node instanceof YamlScalar scalar ? scalar.text() : "union";
    }

    /** How to call a type: by its name, or else its kind. */
    private static String name(YamlNode node) {
        return node instanceof YamlMapping mapping
                ? Fields.text(mapping, "name").map(AvroDiff::plain).orElse(kind(node))
                : kind(node);
    }

    private static boolean isAlias(YamlNode node, String name) {
        return node instanceof YamlMapping mapping
                && Fields.texts(mapping, "aliases").stream()
                        .map(AvroDiff::plain)
                        .anyMatch(name::equals);
    }

    private static SchemaRule changed(String was, String is) {
        if (PROMOTIONS.getOrDefault(was, Set.of()).contains(is)) {
            return SchemaRule.TYPE_WIDENED;
        }
        return PROMOTIONS.getOrDefault(is, Set.of()).contains(was) ? SchemaRule.TYPE_NARROWED : SchemaRule.TYPE_CHANGED;
    }

    private void inside(Subject subject, YamlMapping old, YamlMapping now, int depth) {
        if (!kind(old).equals(kind(now)) || !Fields.text(old, "size").equals(Fields.text(now, "size"))) {
            add(SchemaRule.TYPE_CHANGED, subject, "is declared in another way");
            return;
        }
        for (String key : List.of("items", "values")) {
            if (old.get(key).isPresent() && now.get(key).isPresent()) {
                types(subject, old.get(key).get(), now.get(key).get(), depth + 1);
            }
        }
        boolean named = now.get("name").isPresent();
        if (named && !seen.add(name(old) + " " + name(now))) {
            return;
        }
        Subject own = named ? new Subject(Words.code(name(now)), Place.type(name(now))) : subject;
        symbols(own, old, now);
        fields(own, byName(old), byName(now), depth);
    }

    private void symbols(Subject subject, YamlMapping old, YamlMapping now) {
        List<String> before = Fields.texts(old, "symbols");
        List<String> after = Fields.texts(now, "symbols");
        after.stream()
                .filter(symbol -> !before.contains(symbol))
                .forEach(symbol -> add(SchemaRule.ENUM_VALUE_ADDED, subject, "may also be " + Words.code(symbol)));
        before.stream()
                .filter(symbol -> !after.contains(symbol))
                .forEach(symbol ->
                        add(SchemaRule.ENUM_VALUE_REMOVED, subject, "may no longer be " + Words.code(symbol)));
    }

    private static Map<String, YamlMapping> byName(YamlMapping type) {
        Map<String, YamlMapping> fields = new LinkedHashMap<>();
        type.items("fields")
                .forEach(node -> node.asMapping()
                        .ifPresent(field -> Fields.text(field, "name").ifPresent(name -> fields.put(name, field))));
        return fields;
    }

    private void fields(Subject subject, Map<String, YamlMapping> old, Map<String, YamlMapping> now, int depth) {
        Set<String> met = new HashSet<>();
        now.forEach((name, field) -> {
            String former = old.containsKey(name) ? name : former(field, old).orElse("");
            YamlMapping before = old.get(former);
            if (before == null) {
                boolean optional = field.entries().containsKey("default");
                add(
                        optional ? SchemaRule.PROPERTY_ADDED : SchemaRule.REQUIRED_PROPERTY_ADDED,
                        subject.at(name),
                        "was added" + (optional ? "" : " and has no default"));
                return;
            }
            met.add(former);
            if (before.get("type").isPresent() && field.get("type").isPresent()) {
                types(
                        subject.at(name),
                        before.get("type").get(),
                        field.get("type").get(),
                        depth + 1);
            }
        });
        old.keySet().stream()
                .filter(name -> !met.contains(name))
                .forEach(name -> add(SchemaRule.PROPERTY_REMOVED, subject.at(name), "was removed"));
    }

    private static Optional<String> former(YamlMapping field, Map<String, YamlMapping> old) {
        return Fields.texts(field, "aliases").stream().filter(old::containsKey).findFirst();
    }

    private static Map<String, YamlNode> branches(YamlNode node) {
        Map<String, YamlNode> branches = new LinkedHashMap<>();
        List<YamlNode> all = node instanceof YamlSequence list ? list.items() : List.of(node);
        all.forEach(branch -> branches.put(plain(name(branch)), branch));
        return branches;
    }

    private void unions(Subject subject, Map<String, YamlNode> old, Map<String, YamlNode> now, int depth) {
        now.forEach((name, branch) -> {
            YamlNode before = old.get(name);
            if (before != null) {
                types(subject, before, branch, depth + 1);
            } else {
                add(
                        name.equals("null") ? SchemaRule.BECAME_NULLABLE : SchemaRule.TYPE_WIDENED,
                        subject,
                        "may also be " + Words.code(name));
            }
        });
        old.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> add(
                        name.equals("null") ? SchemaRule.BECAME_NOT_NULLABLE : SchemaRule.TYPE_NARROWED,
                        subject,
                        "may no longer be " + Words.code(name)));
    }

    private void add(SchemaRule rule, Subject subject, String predicate) {
        changes.add(rule.in(direction), subject.place(), subject.says(predicate), operations);
    }
}
