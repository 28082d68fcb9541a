package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Body;
import dev.stagebill.apidocs.OpenApiReference.SharedComponent;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the components that nothing refers to: what is referred to is shown where it is used. Schemas and security schemes have chapters of
 * their own.
 */
final class SharedComponents {
    private static final int MAX_COMPONENTS = 5_000;
    private static final YamlMapping NOTHING = new YamlMapping(Position.START, Map.of());
    private static final Map<String, String> SORTS = sorts();

    private final Reading reading;
    private final OperationReader operations;
    private final ParameterReader parameters;
    private final MediaReader media;
    private final Set<String> used = new HashSet<>();

    SharedComponents(Reading reading, OperationReader operations, SchemaReader schemas) {
        this.reading = reading;
        this.operations = operations;
        this.parameters = new ParameterReader(reading, schemas);
        this.media = new MediaReader(reading, schemas);
        collect(reading.root());
    }

    private static Map<String, String> sorts() {
        Map<String, String> sorts = new LinkedHashMap<>();
        sorts.put("parameters", "parameter");
        sorts.put("headers", "header");
        sorts.put("requestBodies", "request body");
        sorts.put("mediaTypes", "media type");
        sorts.put("responses", "response");
        sorts.put("links", "link");
        sorts.put("callbacks", "callback");
        sorts.put("pathItems", "path");
        sorts.put("examples", "example");
        return sorts;
    }

    private void collect(YamlNode node) {
        if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(this::collect);
        } else if (node instanceof YamlMapping mapping) {
            mapping.string(References.KEY).map(References::decode).ifPresent(used::add);
            mapping.entries().values().forEach(entry -> collect(entry.value()));
        }
    }

    List<SharedComponent> read() {
        List<SharedComponent> shared = new ArrayList<>();
        Optional<YamlMapping> owner =
                reading.legacy() ? Optional.of(reading.root()) : reading.root().mapping("components");
        String prefix = reading.legacy() ? "#/" : "#/components/";
        owner.ifPresent(components ->
                SORTS.forEach((section, sort) -> Fields.each(components, section, (name, node) -> {
                    if (shared.size() < MAX_COMPONENTS && !used.contains(prefix + section + "/" + name)) {
                        reading.references()
                                .mapping(node)
                                .map(found -> component(sort, name, found))
                                .ifPresent(shared::add);
                    }
                })));
        return shared;
    }

    private SharedComponent component(String sort, String name, YamlMapping node) {
        String id = reading.anchors().named("shared-" + sort.replace(' ', '-'), name);
        return new SharedComponent(
                id,
                name,
                sort,
                sort.equals("parameter")
                        ? List.of(parameters.read(node))
                        : sort.equals("header") ? List.of(parameters.header(name, node)) : List.of(),
                body(sort, name, node),
                sort.equals("response") ? List.of(operations.response(NOTHING, name, node)) : List.of(),
                sort.equals("callback")
                        ? operations.requests(node)
                        : sort.equals("path") ? operations.requests(name, node) : List.of(),
                sort.equals("link") ? List.of(operations.follow(name, node)) : List.of(),
                sort.equals("example") ? List.of(media.named(name, node, "")) : List.of());
    }

    private Optional<Body> body(String sort, String name, YamlMapping node) {
        return switch (sort) {
            case "request body" -> Optional.of(operations.body(node));
            case "media type" ->
                Optional.of(new Body(SafeHtml.EMPTY, false, List.of(media.media(node, List.of(name))), List.of()));
            default -> Optional.empty();
        };
    }
}
