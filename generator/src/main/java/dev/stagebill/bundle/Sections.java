package dev.stagebill.bundle;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a document keeps parts that are used in several places, and of which sort a part is, told by where it is used (OpenAPI 3.1 section
 * 4.8.7, Swagger 2.0 section 4, AsyncAPI 2.6 and 3.0 components object, JSON Schema 2020-12 section 8.2.4).
 */
final class Sections {
    private static final String SCHEMAS = "schemas";
    private static final String DEFINITIONS = "definitions";
    private static final Set<String> SCHEMA_FIELDS = Set.of(
            "schema",
            "payload",
            "items",
            "additionalProperties",
            "additionalItems",
            "not",
            "contains",
            "propertyNames",
            "if",
            "then",
            "else",
            "unevaluatedItems",
            "unevaluatedProperties");
    private static final Set<String> SCHEMA_LISTS = Set.of(
            SCHEMAS,
            "definitions",
            "$defs",
            "properties",
            "patternProperties",
            "dependentSchemas",
            "allOf",
            "anyOf",
            "oneOf",
            "prefixItems",
            "items");
    private static final Set<String> OPENAPI = Set.of(
            "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links", "callbacks");
    private static final Set<String> ASYNCAPI =
            Set.of("messages", "parameters", "securitySchemes", "messageTraits", "operationTraits");
    private static final Set<String> SWAGGER = Set.of("parameters", "responses");
    private static final Map<String, String> SINGLE =
            Map.of("requestBody", "requestBodies", "message", "messages", "headers", SCHEMAS);

    private final Set<String> sorts;
    private final Optional<String> below;
    private final String schemas;

    private Sections(Set<String> sorts, Optional<String> below, String schemas) {
        this.sorts = sorts;
        this.below = below;
        this.schemas = schemas;
    }

    /** The sections of a document; none when it is neither an API definition nor a JSON Schema that says so. */
    static Optional<Sections> of(YamlNode root) {
        Set<String> keys = root.asMapping().map(map -> map.entries().keySet()).orElse(Set.of());
        if (keys.contains("openapi")) {
            return Optional.of(new Sections(OPENAPI, Optional.of("components"), SCHEMAS));
        }
        if (keys.contains("asyncapi")) {
            return Optional.of(new Sections(ASYNCAPI, Optional.of("components"), SCHEMAS));
        }
        if (keys.contains("swagger")) {
            return Optional.of(new Sections(SWAGGER, Optional.empty(), DEFINITIONS));
        }
        return root.asMapping().flatMap(SchemaAddresses::dialect).map(dialect -> {
            boolean old = keys.contains(DEFINITIONS) || dialect.contains("/draft-0");
            return new Sections(Set.of(), Optional.empty(), old && !keys.contains("$defs") ? DEFINITIONS : "$defs");
        });
    }

    /** Whether the document is a JSON Schema. */
    boolean isSchema() {
        return below.isEmpty() && sorts.isEmpty();
    }

    /** A schema of another file without the parts that it keeps: those that are used come one by one, under their own names. */
    static YamlNode withoutParts(YamlNode schema) {
        if (!(schema instanceof YamlMapping mapping)) {
            return schema;
        }
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>(mapping.entries());
        entries.keySet().removeAll(Set.of(DEFINITIONS, "$defs"));
        return new YamlMapping(mapping.position(), entries);
    }

    /** The section for a part that is used at this place, when there is one: the steps to it from the root. */
    Optional<List<String>> section(List<String> place) {
        return sort(place)
                .filter(sort -> sort.equals(SCHEMAS) || sorts.contains(sort))
                .map(this::steps);
    }

    /** The places of all parts that a document already keeps: the steps to each from the root. */
    List<List<String>> homes(YamlNode root) {
        List<List<String>> homes = new ArrayList<>();
        Optional<YamlMapping> parent =
                root.asMapping().flatMap(map -> below.isEmpty() ? Optional.of(map) : map.mapping(below.get()));
        List<String> start = below.map(List::of).orElse(List.of());
        List<String> names = below.isPresent()
                ? parent.map(map -> List.copyOf(map.entries().keySet())).orElse(List.of())
                : List.of(schemas, "parameters", "responses");
        for (String name : names) {
            parent.flatMap(map -> map.mapping(name))
                    .ifPresent(section -> section.entries().keySet().forEach(key -> homes.add(home(start, name, key))));
        }
        return homes;
    }

    private static List<String> home(List<String> start, String section, String key) {
        List<String> home = new ArrayList<>(start);
        home.add(section);
        home.add(key);
        return home;
    }

    private List<String> steps(String sort) {
        String key = sort.equals(SCHEMAS) ? schemas : sort;
        return below.map(parent -> List.of(parent, key)).orElse(List.of(key));
    }

    private Optional<String> sort(List<String> place) {
        String last = place.isEmpty() ? "" : place.get(place.size() - 1);
        String list = place.size() < 2 ? "" : place.get(place.size() - 2);
        if (SCHEMA_LISTS.contains(list)) {
            return Optional.of(SCHEMAS);
        }
        if (OPENAPI.contains(list) || ASYNCAPI.contains(list)) {
            return Optional.of(list);
        }
        if (SCHEMA_FIELDS.contains(last)) {
            return Optional.of(SCHEMAS);
        }
        return sorts == ASYNCAPI || last.equals("requestBody")
                ? Optional.ofNullable(SINGLE.get(last))
                : Optional.empty();
    }
}
