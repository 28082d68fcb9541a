package dev.stagebill.apidocs;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that an OpenAPI definition says, as facts to look for on its page. */
final class StatedFacts {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");
    private static final String OVERVIEW = "overview";

    private final YamlMapping root;
    private final boolean legacy;
    private final List<StatedFact> facts = new ArrayList<>();
    private final StatedSchemas schemas;

    private StatedFacts(YamlMapping root) {
        this.root = root;
        this.legacy = root.get("swagger").isPresent();
        this.schemas = new StatedSchemas(root, facts);
    }

    static List<StatedFact> of(YamlMapping root) {
        StatedFacts stated = new StatedFacts(root);
        stated.overview();
        for (String key : List.of("paths", "webhooks", "x-webhooks")) {
            each(root, key, (path, node) -> stated.schemas.mapping(node).ifPresent(item -> stated.item(path, item, 0)));
        }
        stated.named();
        stated.schemes();
        return stated.facts;
    }

    private interface Entry {
        void accept(String name, YamlNode node);
    }

    private static void each(YamlMapping owner, String key, Entry entry) {
        owner.mapping(key).ifPresent(map -> map.entries().forEach((name, value) -> entry.accept(name, value.value())));
    }

    private static Optional<String> text(YamlMapping map, String key) {
        return map.get(key)
                .flatMap(node -> node instanceof YamlScalar scalar && !scalar.isNull()
                        ? Optional.of(scalar.text())
                        : Optional.empty());
    }

    private void say(String kind, String section, List<String> path, YamlMapping map, String key) {
        text(map, key).ifPresent(word -> schemas.say(kind + "." + key, section, path, word));
    }

    private void prose(String kind, String section, List<String> path, YamlMapping map, String... keys) {
        for (String key : keys) {
            map.get(key).ifPresent(node -> schemas.prose(kind + "." + key, section, path, node));
        }
    }

    private static boolean flag(YamlMapping map, String key) {
        return map.get(key)
                .filter(node -> node instanceof YamlScalar scalar && Boolean.TRUE.equals(scalar.value()))
                .isPresent();
    }

    private void extensions(String kind, String section, List<String> path, YamlMapping map) {
        map.entries().forEach((key, entry) -> {
            if (key.startsWith("x-") && !key.equals("x-webhooks")) {
                boolean known = Set.of("x-codeSamples", "x-code-samples", "x-tagGroups", "x-logo")
                        .contains(key);
                if (known) {
                    StatedSchemas.leaves(entry.value())
                            .forEach(leaf -> schemas.say(kind + "." + key, section, path, leaf));
                } else {
                    schemas.example(kind + ".x-", section, path, entry.value(), key);
                }
            }
        });
    }

    private void docs(String kind, String section, List<String> path, YamlMapping map) {
        map.mapping("externalDocs").ifPresent(docs -> {
            say(kind + ".externalDocs", section, path, docs, "url");
            prose(kind + ".externalDocs", section, path, docs, "description");
        });
    }

    private void overview() {
        List<String> none = List.of();
        root.mapping("info").ifPresent(info -> {
            say("info", "page", none, info, "title");
            say("info", "page", none, info, "version");
            say("info", OVERVIEW, none, info, "termsOfService");
            prose("info", OVERVIEW, none, info, "description", "summary");
            extensions("info", OVERVIEW, none, info);
            for (String key : List.of("contact", "license")) {
                info.mapping(key)
                        .ifPresent(map -> map.entries()
                                .keySet()
                                .forEach(field -> say("info." + key, OVERVIEW, none, map, field)));
            }
        });
        docs("root", OVERVIEW, none, root);
        extensions("root", "page", none, root);
        servers("root", OVERVIEW, root);
        for (String key : List.of("host", "basePath", "jsonSchemaDialect", "$self")) {
            say("root", OVERVIEW, none, root, key);
        }
        for (String key : List.of("schemes")) {
            root.items(key).forEach(node -> schemas.example("root." + key, OVERVIEW, none, node));
        }
        root.items("tags")
                .forEach(node -> node.asMapping()
                        .ifPresent(tag -> text(tag, "name").ifPresent(name -> {
                            String section = "tag " + name;
                            prose("tag", section, none, tag, "description", "summary");
                            docs("tag", section, none, tag);
                            say("tag", section, none, tag, "parent");
                            say("tag", section, none, tag, "kind");
                            extensions("tag", section, none, tag);
                        })));
    }

    private void servers(String kind, String section, YamlMapping owner) {
        owner.items("servers")
                .forEach(node -> node.asMapping().ifPresent(server -> {
                    say(kind + ".server", section, List.of(), server, "url");
                    say(kind + ".server", section, List.of(), server, "name");
                    prose(kind + ".server", section, List.of(), server, "description");
                    extensions(kind + ".server", section, List.of(), server);
                    each(
                            server,
                            "variables",
                            (name, variable) -> variable.asMapping().ifPresent(map -> {
                                schemas.say("server.variable", section, List.of(name), "");
                                say("server.variable", section, List.of(name), map, "default");
                                prose("server.variable", section, List.of(name), map, "description");
                                map.items("enum")
                                        .forEach(value ->
                                                schemas.example("server.variable.enum", section, List.of(name), value));
                            }));
                }));
    }

    private void item(String path, YamlMapping item, int depth) {
        item.entries().forEach((key, entry) -> {
            if (METHODS.contains(key.toLowerCase(Locale.ROOT))) {
                schemas.mapping(entry.value())
                        .ifPresent(operation -> operation(key.toUpperCase(Locale.ROOT), path, item, operation, depth));
            }
        });
        each(
                item,
                "additionalOperations",
                (method, node) ->
                        schemas.mapping(node).ifPresent(operation -> operation(method, path, item, operation, depth)));
    }

    private void operation(String method, String path, YamlMapping item, YamlMapping operation, int depth) {
        String section = "operation " + method + " " + path;
        List<String> none = List.of();
        schemas.say("operation", section, none, "");
        say("operation", section, none, operation, "operationId");
        prose("operation", section, none, operation, "summary", "description");
        prose("pathItem", section, none, item, "summary", "description");
        extensions("operation", section, none, operation);
        extensions("pathItem", section, none, item);
        docs("operation", section, none, operation);
        servers("operation", section, operation.get("servers").isPresent() ? operation : item);
        operation.items("tags").forEach(tag -> schemas.example("operation.tag", section + "@group", none, tag));
        if (flag(operation, "deprecated")) {
            schemas.say("operation.deprecated", section, none, "deprecated");
        }
        (operation.get("security").isPresent() ? operation : root)
                .items("security")
                .forEach(requirement -> requirement
                        .asMapping()
                        .ifPresent(map -> schemas.example("operation.security", section, none, map)));
        parameters(section, item, operation);
        if (legacy) {
            legacyMedia(section, operation);
        }
        operation.get("requestBody").flatMap(schemas::mapping).ifPresent(body -> {
            prose("requestBody", section, none, body, "description");
            if (flag(body, "required")) {
                schemas.say("requestBody.required", section, none, "required");
            }
            extensions("requestBody", section, none, body);
            content("requestBody", section, none, body);
        });
        each(operation, "responses", (status, node) -> {
            if (!status.startsWith("x-")) {
                schemas.mapping(node).ifPresent(response -> response(section, status, response));
            }
        });
        if (depth < 1) {
            each(operation, "callbacks", (name, node) -> {
                schemas.say("callback.name", section, none, name);
                schemas.mapping(node)
                        .ifPresent(callback -> callback.entries()
                                .forEach((expression, entry) -> schemas.mapping(entry.value())
                                        .ifPresent(target -> item(expression, target, depth + 1))));
            });
        }
    }

    private void legacyMedia(String section, YamlMapping operation) {
        for (String key : List.of("consumes", "produces")) {
            boolean used = key.equals("produces")
                    ? operation.mapping("responses").stream()
                            .flatMap(map -> map.entries().values().stream())
                            .flatMap(entry -> schemas.mapping(entry.value()).stream())
                            .anyMatch(map -> map.get("schema").isPresent()
                                    || map.get("examples").isPresent())
                    : operation.items("parameters").stream()
                            .flatMap(node -> schemas.mapping(node).stream())
                            .anyMatch(map -> Set.of("body", "formData")
                                    .contains(text(map, "in").orElse("")));
            YamlMapping owner = operation.get(key).isPresent() ? operation : root;
            if (used || operation.get(key).isPresent()) {
                owner.items(key).forEach(type -> schemas.example("operation." + key, section, List.of(), type));
            }
        }
        operation.items("schemes").forEach(scheme -> schemas.example("operation.schemes", section, List.of(), scheme));
    }

    private void parameters(String section, YamlMapping item, YamlMapping operation) {
        Map<String, YamlMapping> merged = new LinkedHashMap<>();
        for (YamlMapping owner : List.of(item, operation)) {
            owner.items("parameters")
                    .forEach(node -> schemas.mapping(node)
                            .filter(map -> text(map, "name").isPresent())
                            .ifPresent(map -> merged.put(
                                    text(map, "in").orElse("") + " "
                                            + text(map, "name").orElse(""),
                                    map)));
        }
        merged.values().forEach(parameter -> {
            String in = text(parameter, "in").orElse("");
            if (in.equals("body")) {
                prose("parameter", section, List.of(), parameter, "description");
                parameter.get("schema").ifPresent(schema -> schemas.read(schema, section, List.of(), 0));
                say("parameter", section, List.of(), parameter, "name");
            } else {
                field("parameter", section, List.of(text(parameter, "name").orElse("")), parameter);
                schemas.say(
                        "parameter.in",
                        section + "@" + in,
                        List.of(text(parameter, "name").orElse("")),
                        "");
            }
        });
    }

    /** A parameter or header. */
    private void field(String kind, String section, List<String> path, YamlMapping field) {
        schemas.say(kind, section, path, "");
        prose(kind, section, path, field, "description");
        for (String flag : List.of("required", "deprecated")) {
            if (flag(field, flag)) {
                schemas.say(kind + "." + flag, section, path, flag);
            }
        }
        say(kind, section, path, field, "style");
        field.get("explode")
                .ifPresent(node -> schemas.say(
                        kind + ".explode", section, path, flag(field, "explode") ? "exploded" : "not exploded"));
        if (flag(field, "allowReserved")) {
            schemas.say(kind + ".allowReserved", section, path, "reserved");
        }
        if (flag(field, "allowEmptyValue")) {
            schemas.say(kind + ".allowEmptyValue", section, path, "empty");
        }
        field.get("example").ifPresent(value -> schemas.example(kind + ".example", section, path, value));
        examples(kind, section, path, field);
        field.get("schema").ifPresent(schema -> schemas.read(schema, section, path, 0));
        content(kind, section, path, field);
        if (legacy) {
            Map<String, YamlMapping.Entry> rest = new LinkedHashMap<>(field.entries());
            List.of("name", "in", "description", "required", "allowEmptyValue").forEach(rest::remove);
            schemas.read(new YamlMapping(field.position(), rest), section, path, 0);
        } else {
            extensions(kind, section, path, field);
        }
    }

    private void examples(String kind, String section, List<String> path, YamlMapping owner) {
        each(
                owner,
                "examples",
                (name, node) -> schemas.mapping(node).ifPresent(example -> {
                    schemas.say(kind + ".examples.name", section, path, name);
                    prose(kind + ".examples", section, path, example, "summary", "description");
                    for (String key : List.of("value", "dataValue", "serializedValue", "externalValue")) {
                        example.get(key)
                                .ifPresent(value -> schemas.example(kind + ".examples." + key, section, path, value));
                    }
                }));
    }

    private void content(String kind, String section, List<String> path, YamlMapping owner) {
        each(owner, "content", (type, node) -> {
            schemas.say(kind + ".mediaType", section, path, type);
            schemas.mapping(node).ifPresent(media -> {
                media.get("schema").ifPresent(schema -> schemas.read(schema, section, path, 0));
                media.get("itemSchema").ifPresent(schema -> schemas.read(schema, section, path, 0));
                List<String> place = List.of();
                media.get("example").ifPresent(value -> schemas.example("media.example", section, place, value));
                examples("media", section, place, media);
                extensions("media", section, path, media);
                each(
                        media,
                        "encoding",
                        (name, encoding) -> encoding.asMapping().ifPresent(map -> {
                            for (String key : List.of("contentType", "style", "explode", "allowReserved")) {
                                map.get(key)
                                        .ifPresent(value -> schemas.say(
                                                "encoding." + key,
                                                section,
                                                path,
                                                switch (key) {
                                                    case "explode" -> flag(map, key) ? "exploded" : "not exploded";
                                                    case "allowReserved" -> flag(map, key) ? "reserved" : "";
                                                    default ->
                                                        StatedSchemas.leaves(value)
                                                                .get(0);
                                                }));
                            }
                            each(
                                    map,
                                    "headers",
                                    (header, unused) -> schemas.say("encoding.header", section, path, header));
                        }));
            });
        });
    }

    private void response(String section, String status, YamlMapping response) {
        List<String> path = List.of(status);
        schemas.say("response", section, path, "");
        prose("response", section, path, response, "description", "summary");
        extensions("response", section, path, response);
        each(
                response,
                "headers",
                (name, node) -> schemas.mapping(node)
                        .ifPresent(header -> field("header", section, List.of(status, name), header)));
        if (legacy) {
            response.get("schema").ifPresent(schema -> schemas.read(schema, section, path, 0));
            each(response, "examples", (type, value) -> schemas.example("media.example", section, List.of(), value));
        } else {
            content("response", section, path, response);
        }
        each(
                response,
                "links",
                (name, node) -> schemas.mapping(node).ifPresent(link -> {
                    schemas.say("link", section, path, name);
                    say("link", section, path, link, "operationId");
                    say("link", section, path, link, "operationRef");
                    prose("link", section, path, link, "description");
                    link.get("parameters").ifPresent(value -> schemas.example("link.parameters", section, path, value));
                    link.get("requestBody")
                            .ifPresent(value -> schemas.example("link.requestBody", section, path, value));
                }));
    }

    private void named() {
        YamlMapping owner = legacy ? root : root.mapping("components").orElse(root);
        each(owner, legacy ? "definitions" : "schemas", (name, node) -> {
            schemas.say("schema", "schema " + name, List.of(), "");
            schemas.read(node, "schema " + name, List.of(), 0);
        });
    }

    private void schemes() {
        YamlMapping owner = legacy ? root : root.mapping("components").orElse(root);
        each(
                owner,
                legacy ? "securityDefinitions" : "securitySchemes",
                (name, node) -> schemas.mapping(node).ifPresent(scheme -> {
                    String section = "scheme " + name;
                    scheme.entries().forEach((key, entry) -> {
                        if (key.equals("description")) {
                            schemas.prose("scheme.description", section, List.of(), entry.value());
                        } else if (key.equals("flows")) {
                            entry.value()
                                    .asMapping()
                                    .ifPresent(flows -> flows.entries().forEach((flow, inner) -> {
                                        schemas.say("scheme.flow", section, List.of(), flow);
                                        StatedSchemas.leaves(inner.value())
                                                .forEach(leaf ->
                                                        schemas.say("scheme.flow.value", section, List.of(), leaf));
                                        each(
                                                inner.value().asMapping().orElseThrow(),
                                                "scopes",
                                                (scope, unused) ->
                                                        schemas.say("scheme.scope", section, List.of(), scope));
                                    }));
                        } else if (!key.equals("deprecated") || flag(scheme, key)) {
                            schemas.example(
                                    "scheme." + (key.startsWith("x-") ? "x-" : key), section, List.of(), entry.value());
                        }
                    });
                }));
    }
}
