package dev.stagebill.apidocs;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The named types that a schema or protocol of Avro declares, wherever they are nested, and which of them a text means. A name without dots is in
 * the namespace of its type, else in that of the type around it (specification 1.11, "Names").
 */
final class AvroNames {
    private static final Set<String> NAMED = Set.of("record", "error", "enum", "fixed");
    private static final Set<String> PRIMITIVE =
            Set.of("null", "boolean", "int", "long", "float", "double", "bytes", "string");

    private final Map<String, YamlMapping> types = new LinkedHashMap<>();
    private final IdentityHashMap<YamlNode, String> declared = new IdentityHashMap<>();
    private final IdentityHashMap<YamlNode, String> uses = new IdentityHashMap<>();
    private final List<YamlMapping> again = new ArrayList<>();

    /** Adds the types in a schema that stands in a namespace, which may be empty. */
    void add(YamlNode node, String namespace) {
        if (node instanceof YamlSequence union) {
            union.items().forEach(item -> add(item, namespace));
        } else if (node instanceof YamlMapping schema) {
            schema(schema, namespace);
        } else {
            node.asString()
                    .filter(name -> !PRIMITIVE.contains(name))
                    .ifPresent(name -> uses.put(node, full(name, namespace)));
        }
    }

    private void schema(YamlMapping schema, String namespace) {
        String type = Fields.text(schema, "type").orElse("");
        if (!NAMED.contains(type)) {
            for (String key : List.of("type", "items", "values")) {
                boolean word = key.equals("type") && Set.of("array", "map").contains(type);
                schema.present(key).filter(inner -> !word).ifPresent(inner -> add(inner, namespace));
            }
            return;
        }
        String own = Fields.text(schema, "namespace").orElse(namespace);
        String name = full(Fields.text(schema, "name").orElse("?"), own);
        if (types.putIfAbsent(name, schema) != null && !declared.containsKey(schema)) {
            again.add(schema);
        }
        declared.put(schema, name);
        int dot = name.lastIndexOf('.');
        String inside = dot < 0 ? own : name.substring(0, dot);
        schema.items("fields")
                .forEach(field ->
                        field.asMapping().flatMap(each -> each.present("type")).ifPresent(each -> add(each, inside)));
    }

    private static String full(String name, String namespace) {
        return name.indexOf('.') >= 0 || namespace.isEmpty() ? name : namespace + "." + name;
    }

    /** The declared types by full name, in the order of the text. */
    Map<String, YamlMapping> types() {
        return types;
    }

    /** The declarations that take a name which is taken. */
    List<YamlMapping> again() {
        return again;
    }

    /** The full name of the type that a node declares or names. */
    Optional<String> of(YamlNode node) {
        return Optional.ofNullable(declared.get(node))
                .or(() -> Optional.ofNullable(uses.get(node)).map(this::known))
                .filter(types::containsKey);
    }

    /** A name that is not in its namespace may be one without any. */
    private String known(String name) {
        String bare = name.substring(name.lastIndexOf('.') + 1);
        return types.containsKey(name) || !types.containsKey(bare) ? name : bare;
    }

    /** The texts that name a type which is not declared here. */
    List<YamlNode> unknown() {
        return uses.keySet().stream().filter(node -> of(node).isEmpty()).toList();
    }
}
