package dev.stagebill.apidocs;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A schema together with everything its {@code allOf} adds, as authors use it for inheritance. Named schemas are bases: readers are sent
 * there, yet their properties count as the schema's own.
 */
final class Composition {
    private static final int MAX_LAYERS = 500;

    private final List<YamlMapping> own = new ArrayList<>();
    private final Map<String, YamlMapping> bases = new LinkedHashMap<>();
    private final List<YamlMapping> inherited = new ArrayList<>();
    private final References references;

    private Composition(References references) {
        this.references = references;
    }

    static Composition of(YamlMapping schema, References references) {
        Composition whole = new Composition(references);
        Set<YamlMapping> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        whole.add(schema, seen);
        whole.bases.values().forEach(base -> whole.inherit(base, seen));
        return whole;
    }

    private void add(YamlMapping schema, Set<YamlMapping> seen) {
        if (own.size() >= MAX_LAYERS || !seen.add(schema)) {
            return;
        }
        own.add(schema);
        for (YamlNode part : schema.items("allOf")) {
            if (part instanceof YamlMapping mapping) {
                Optional<String> base = mapping.string(References.KEY).flatMap(references::schemaName);
                if (base.isPresent()) {
                    references.mapping(mapping).ifPresent(target -> bases.putIfAbsent(base.get(), target));
                    beside(mapping, seen);
                } else {
                    references.mapping(mapping).ifPresent(target -> add(target, seen));
                }
            }
        }
    }

    /** What stands beside a reference counts, too. */
    private void beside(YamlMapping reference, Set<YamlMapping> seen) {
        Map<String, YamlMapping.Entry> rest = new LinkedHashMap<>(reference.entries());
        rest.remove(References.KEY);
        if (!rest.isEmpty()) {
            add(new YamlMapping(reference.position(), rest), seen);
        }
    }

    private void inherit(YamlMapping schema, Set<YamlMapping> seen) {
        if (inherited.size() < MAX_LAYERS && seen.add(schema)) {
            inherited.add(schema);
            for (YamlNode part : schema.items("allOf")) {
                references.mapping(part).ifPresent(target -> inherit(target, seen));
            }
        }
    }

    /** The schema itself and the unnamed parts of its allOf. */
    List<YamlMapping> own() {
        return own;
    }

    /** The named schemas in its allOf. */
    Collection<String> bases() {
        return bases.keySet();
    }

    /** All layers, its own first. */
    List<YamlMapping> all() {
        List<YamlMapping> all = new ArrayList<>(own);
        all.addAll(inherited);
        return all;
    }

    /** Whether it adds to its bases: more than a description for a reference to one of them. */
    boolean saysMore() {
        return bases.size() > 1
                || own.stream()
                        .anyMatch(layer -> layer.present("properties").isPresent()
                                || layer.present("required").isPresent()
                                || layer.present("oneOf").isPresent()
                                || layer.present("anyOf").isPresent());
    }

    /** What it requires without saying anywhere what it is, as conditions and alternatives do. */
    Set<String> requiredAlone() {
        Set<String> names = new LinkedHashSet<>();
        own.forEach(layer -> names.addAll(Fields.texts(layer, "required")));
        all().forEach(layer -> Fields.each(layer, "properties", (name, node) -> names.remove(name)));
        return names;
    }

    boolean inherits() {
        return !bases.isEmpty();
    }

    boolean has(String key) {
        return get(key).isPresent();
    }

    /** Whether it names properties itself. */
    boolean hasProperties() {
        return own.stream()
                .anyMatch(layer -> layer.mapping("properties")
                        .filter(properties -> !properties.entries().isEmpty())
                        .isPresent());
    }

    /** The value of a key in the first of its own layers that has it. */
    Optional<YamlNode> get(String key) {
        return own.stream().flatMap(layer -> layer.present(key).stream()).findFirst();
    }

    Optional<String> format() {
        return get("format").flatMap(Fields::text);
    }

    /** The types it names; without any, those that its keywords speak of. */
    List<String> types() {
        Set<String> types = new LinkedHashSet<>(stated());
        if (types.isEmpty()) {
            impliedType().ifPresent(types::add);
        }
        return List.copyOf(types);
    }

    /** The types it names. */
    List<String> stated() {
        Set<String> types = new LinkedHashSet<>();
        for (YamlMapping layer : own) {
            Fields.text(layer, "type").ifPresent(types::add);
            types.addAll(Fields.texts(layer, "type"));
            // "type: [string, null]" without quotes is a slip that parsers forgive.
            layer.items("type").stream().filter(YamlNode::isNull).forEach(none -> types.add("null"));
        }
        return List.copyOf(types);
    }

    /** Whether a schema names types and no array is among them. */
    static boolean isNoArray(YamlMapping schema) {
        List<String> types = new ArrayList<>(Fields.texts(schema, "type"));
        Fields.text(schema, "type").ifPresent(types::add);
        return !types.isEmpty() && !types.contains("array");
    }

    private Optional<String> impliedType() {
        if (has("properties") || has("additionalProperties") || has("patternProperties")) {
            return Optional.of("object");
        }
        if (has("items") || has("prefixItems")) {
            return Optional.of("array");
        }
        boolean texts = get("enum").flatMap(YamlNode::asSequence).stream()
                .flatMap(values -> values.items().stream())
                .anyMatch(value -> value instanceof YamlScalar scalar && scalar.value() instanceof String);
        boolean text = get("const").flatMap(YamlNode::asString).isPresent();
        return texts || text || has("pattern") ? Optional.of("string") : Optional.empty();
    }
}
