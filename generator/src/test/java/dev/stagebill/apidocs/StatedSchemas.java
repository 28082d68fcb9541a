package dev.stagebill.apidocs;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import dev.stagebill.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that the schemas of a definition say. Reads the raw definition, on purpose without the readers it judges. */
final class StatedSchemas {
    private static final int DEPTH = 40;
    private static final int TEXT = 300;
    private static final Set<String> LITERAL = Set.of(
            "format",
            "pattern",
            "title",
            "minimum",
            "maximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "minContains",
            "maxContains",
            "contentEncoding",
            "contentMediaType",
            "collectionFormat",
            "$anchor",
            "$id",
            "$dynamicAnchor",
            "$dynamicRef",
            "$schema");
    private static final Set<String> SAME = Set.of("allOf", "oneOf", "anyOf", "prefixItems");
    private static final Set<String> INNER = Set.of(
            "items",
            "additionalProperties",
            "not",
            "if",
            "then",
            "else",
            "contains",
            "propertyNames",
            "unevaluatedProperties",
            "unevaluatedItems",
            "contentSchema",
            "additionalItems");
    private static final Set<String> NAMED =
            Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions");

    private final YamlMapping root;
    private final List<StatedFact> facts;
    private final Set<YamlNode> open = Collections.newSetFromMap(new IdentityHashMap<>());

    StatedSchemas(YamlMapping root, List<StatedFact> facts) {
        this.root = root;
        this.facts = facts;
    }

    /** What a reference names. */
    Optional<YamlNode> at(String reference) {
        if (!reference.startsWith("#/")) {
            return Optional.empty();
        }
        Optional<YamlNode> node = Optional.of(root);
        for (String step : reference.substring(2).split("/", -1)) {
            String raw = step.replace("~1", "/").replace("~0", "~");
            String key = java.net.URLDecoder.decode(
                    raw.replace("+", "%2B").replaceAll("%(?![0-9A-Fa-f]{2})", "%25"),
                    java.nio.charset.StandardCharsets.UTF_8);
            node = node.flatMap(at -> at instanceof YamlSequence list
                            && key.matches("\\d+")
                            && Integer.parseInt(key) < list.items().size()
                    ? Optional.of(list.items().get(Integer.parseInt(key)))
                    : at.asMapping().flatMap(map -> map.get(key).or(() -> map.get(raw))));
        }
        return node;
    }

    /** The mapping a node is or refers to. */
    Optional<YamlMapping> mapping(YamlNode node) {
        YamlNode at = node;
        for (int i = 0; i < 20; i++) {
            Optional<YamlNode> next =
                    at.asMapping().flatMap(map -> map.string("$ref")).flatMap(this::at);
            if (next.isEmpty()) {
                return at.asMapping();
            }
            at = next.get();
        }
        return Optional.empty();
    }

    void read(YamlNode node, String section, List<String> path, int depth) {
        if (!(node instanceof YamlMapping schema) || depth > DEPTH || !open.add(schema)) {
            return;
        }
        Optional<String> reference = schema.string("$ref");
        if (reference.isPresent()) {
            String text = reference.get();
            if (text.startsWith("#/components/schemas/") || text.startsWith("#/definitions/")) {
                String rest = text.substring(text.startsWith("#/d") ? 14 : 21);
                if (rest.indexOf('/') < 0 && at(text).isPresent()) {
                    say("schema.$ref", section, path, rest.replace("~1", "/").replace("~0", "~"));
                } else {
                    at(text).ifPresent(target -> read(target, section, path, depth + 1));
                }
            } else if (at(text).isPresent()) {
                read(at(text).get(), section, path, depth + 1);
            } else {
                say("schema.$ref", section, path, text);
            }
        }
        schema.entries().forEach((key, entry) -> field(schema, key, entry.value(), section, path, depth));
        open.remove(schema);
    }

    private void field(YamlMapping schema, String key, YamlNode value, String section, List<String> path, int depth) {
        String kind = "schema." + (key.startsWith("x-") ? "x-" : key);
        boolean yes = value instanceof YamlScalar flag && Boolean.TRUE.equals(flag.value());
        if (key.equals("$ref")) {
            return;
        } else if (LITERAL.contains(key) && value instanceof YamlScalar scalar && !scalar.isNull()) {
            say(kind, section, path, scalar.text());
        } else if (key.equals("type")) {
            leaves(value).forEach(type -> say(kind, section, path, type));
        } else if (key.equals("description")) {
            prose(kind, section, path, value);
        } else if (key.equals("enum")) {
            value.asSequence().ifPresent(list -> list.items().forEach(each -> example(kind, section, path, each)));
        } else if (Set.of("default", "const", "example").contains(key)) {
            example(kind, section, path, value);
        } else if (key.equals("examples")) {
            value.asSequence().ifPresent(list -> list.items().forEach(each -> example(kind, section, path, each)));
        } else if (key.equals("required")) {
            value.asSequence()
                    .ifPresent(list -> leaves(list).stream()
                            .filter(name -> schema.mapping("properties")
                                    .filter(map -> map.get(name).isPresent())
                                    .isPresent())
                            .forEach(name -> say(kind, section, plus(path, name), "required")));
        } else if (Set.of(
                        "readOnly",
                        "writeOnly",
                        "nullable",
                        "deprecated",
                        "uniqueItems",
                        "exclusiveMinimum",
                        "exclusiveMaximum")
                .contains(key)) {
            flag(kind, key, yes, value, section, path);
        } else if (SAME.contains(key) || (key.equals("items") && value instanceof YamlSequence)) {
            value.asSequence().ifPresent(list -> list.items().forEach(each -> read(each, section, path, depth + 1)));
        } else if (INNER.contains(key)) {
            if (value instanceof YamlScalar scalar && Boolean.FALSE.equals(scalar.value())) {
                say(kind + "=false", section, path, key.endsWith("tems") ? "no other items" : "no other");
            }
            if (key.equals("not") || key.equals("if") || key.equals("then") || key.equals("else")) {
                say(kind, section, path, key);
            }
            read(value, section, path, depth + 1);
        } else if (NAMED.contains(key)) {
            value.asMapping()
                    .ifPresent(map -> map.entries().forEach((name, entry) -> {
                        boolean label = key.equals("properties");
                        say(kind, section, label ? plus(path, name) : path, label ? "" : name);
                        read(entry.value(), section, label ? plus(path, name) : path, depth + 1);
                    }));
        } else if (key.equals("discriminator") && value instanceof YamlMapping) {
            value.asMapping()
                    .flatMap(map -> map.string("propertyName"))
                    .ifPresent(name -> say(kind, section, path, name));
            value.asMapping()
                    .flatMap(map -> map.mapping("mapping"))
                    .ifPresent(map -> map.entries().forEach((name, entry) -> {
                        String target = leaves(entry.value()).get(0);
                        say(
                                kind + ".mapping",
                                section,
                                path,
                                name + ": " + target.substring(target.lastIndexOf('/') + 1));
                    }));
        } else if (Set.of("xml", "externalDocs", "dependentRequired", "x-enum-descriptions")
                .contains(key)) {
            leaves(value).stream()
                    .filter(leaf -> !leaf.equals("true") && !leaf.equals("false"))
                    .forEach(leaf -> say(kind, section, path, leaf));
        } else {
            example(kind, section, path, value, key);
        }
    }

    private void flag(String kind, String key, boolean yes, YamlNode value, String section, List<String> path) {
        if (yes) {
            say(
                    kind,
                    section,
                    path,
                    switch (key) {
                        case "readOnly" -> "read-only";
                        case "writeOnly" -> "write-only";
                        case "nullable" -> "null";
                        case "uniqueItems" -> "unique";
                        case "exclusiveMinimum" -> "greater";
                        case "exclusiveMaximum" -> "less";
                        default -> "deprecated";
                    });
        } else if (key.startsWith("exclusive")
                && value instanceof YamlScalar scalar
                && !(scalar.value() instanceof Boolean)) {
            say(kind, section, path, scalar.text());
        }
    }

    /** A value: everything in it must be read. */
    void example(String kind, String section, List<String> path, YamlNode value, String... more) {
        List<String> words = new ArrayList<>(List.of(more));
        names(value, words);
        words.addAll(leaves(value));
        if (!words.isEmpty()) {
            facts.add(new StatedFact(kind, section, path, words, false));
        }
    }

    private static void names(YamlNode node, List<String> names) {
        node.asMapping()
                .ifPresent(map -> map.entries().forEach((name, entry) -> {
                    names.add(name);
                    names(entry.value(), names);
                }));
        node.asSequence().ifPresent(list -> list.items().forEach(each -> names(each, names)));
    }

    static List<String> leaves(YamlNode node) {
        List<String> texts = new ArrayList<>();
        if (node instanceof YamlScalar scalar) {
            texts.add(
                    scalar.isNull()
                            ? "null"
                            : scalar.text().length() > TEXT ? scalar.text().substring(0, TEXT) : scalar.text());
        }
        node.asMapping().ifPresent(map -> map.entries().values().forEach(entry -> texts.addAll(leaves(entry.value()))));
        node.asSequence().ifPresent(list -> list.items().forEach(each -> texts.addAll(leaves(each))));
        return texts;
    }

    void say(String kind, String section, List<String> path, String word) {
        facts.add(new StatedFact(kind, section, path, List.of(word), false));
    }

    void prose(String kind, String section, List<String> path, YamlNode text) {
        if (text instanceof YamlScalar scalar
                && !scalar.isNull()
                && !scalar.text().isBlank()) {
            facts.add(new StatedFact(kind, section, path, List.of(scalar.text()), true));
        }
    }

    static List<String> plus(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }
}
