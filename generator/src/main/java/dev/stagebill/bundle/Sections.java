package dev.stagebill.bundle;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a document keeps parts that are used in several places, and of which sort a part is, told by where it is used (OpenAPI 3.1 section
 * 4.8.7, Swagger 2.0 section 4, AsyncAPI 2.6 and 3.0 components object).
 */
final class Sections {
    private static final String SCHEMAS = "schemas";
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

    private Sections(Set<String> sorts, Optional<String> below) {
        this.sorts = sorts;
        this.below = below;
    }

    /** The sections of a document; none when it is no API definition. */
    static Optional<Sections> of(YamlNode root) {
        Set<String> keys = root.asMapping().map(map -> map.entries().keySet()).orElse(Set.of());
        if (keys.contains("openapi")) {
            return Optional.of(new Sections(OPENAPI, Optional.of("components")));
        }
        if (keys.contains("asyncapi")) {
            return Optional.of(new Sections(ASYNCAPI, Optional.of("components")));
        }
        return keys.contains("swagger") ? Optional.of(new Sections(SWAGGER, Optional.empty())) : Optional.empty();
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
                : List.of("definitions", "parameters", "responses");
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
        String key = below.isEmpty() && sort.equals(SCHEMAS) ? "definitions" : sort;
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
