package dev.stagebill.apidiff;

import dev.stagebill.apidocs.Fields;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the request body and the responses of an operation. */
final class BodyDiff {
    private final Sides sides;
    private final SchemaDiff schemas;

    BodyDiff(Sides sides, SchemaDiff schemas) {
        this.sides = sides;
        this.schemas = schemas;
    }

    /** A body: the schema of each media type; an empty mapping where there is none. */
    private record Body(YamlMapping node, boolean required, Map<String, YamlNode> media) {}

    /** The rules that hold for media types in a direction. */
    private record MediaRules(OpenApiRule added, OpenApiRule removed) {
        static final MediaRules REQUEST =
                new MediaRules(OpenApiRule.REQUEST_MEDIA_TYPE_ADDED, OpenApiRule.REQUEST_MEDIA_TYPE_REMOVED);
        static final MediaRules RESPONSE =
                new MediaRules(OpenApiRule.RESPONSE_MEDIA_TYPE_ADDED, OpenApiRule.RESPONSE_MEDIA_TYPE_REMOVED);
    }

    void compare(ApiOperation old, ApiOperation now) {
        request(old, now);
        responses(old, now);
    }

    private void request(ApiOperation old, ApiOperation now) {
        Optional<Body> before = body(sides.before(), old.node());
        Optional<Body> after = body(sides.after(), now.node());
        Subject subject = new Subject("the request body of " + now.title(), now.place());
        if (before.isEmpty() && after.isPresent()) {
            boolean required = after.get().required();
            report(
                    required ? OpenApiRule.REQUIRED_BODY_ADDED : OpenApiRule.BODY_ADDED,
                    subject,
                    required ? "was added and is required" : "was added");
        } else if (before.isPresent() && after.isEmpty()) {
            report(OpenApiRule.BODY_REMOVED, subject, "was removed");
        } else if (before.isPresent()) {
            bodies(now, subject, before.get(), after.orElseThrow());
        }
    }

    private void bodies(ApiOperation now, Subject subject, Body before, Body after) {
        if (before.required() != after.required()) {
            report(
                    after.required() ? OpenApiRule.BODY_BECAME_REQUIRED : OpenApiRule.BODY_BECAME_OPTIONAL,
                    subject,
                    after.required() ? "became required" : "became optional");
        }
        sides.compareTexts(before.node(), after.node());
        media(
                new SchemaDiff.Use(subject, now.title(), now.request()),
                before.media(),
                after.media(),
                MediaRules.REQUEST);
    }

    private static Optional<Body> body(Side side, YamlMapping operation) {
        Optional<YamlMapping> node = operation.present("requestBody").flatMap(side.references()::mapping);
        if (node.isPresent()) {
            return node.map(found -> new Body(found, Fields.flag(found, "required"), media(side, found)));
        }
        return side.items(operation, "parameters").stream()
                .filter(each -> Fields.text(each, "in").filter("body"::equals).isPresent())
                .findFirst()
                .map(found -> new Body(
                        found, Fields.flag(found, "required"), legacy(side, operation, "consumes", schema(found))));
    }

    private static YamlNode schema(YamlMapping owner) {
        return owner.present("schema").orElse(Side.empty());
    }

    private static Map<String, YamlNode> media(Side side, YamlMapping owner) {
        Map<String, YamlNode> media = new LinkedHashMap<>();
        side.mappings(side.mapping(owner, "content"))
                .forEach((type, node) -> media.put(
                        type,
                        node.present("schema")
                                .or(() -> node.present("itemSchema"))
                                .orElse(Side.empty())));
        return media;
    }

    /** In OpenAPI 2 media types are listed once for all. */
    private static Map<String, YamlNode> legacy(Side side, YamlMapping operation, String key, YamlNode schema) {
        List<String> own = Fields.texts(operation, key);
        List<String> types = own.isEmpty() ? Fields.texts(side.root(), key) : own;
        Map<String, YamlNode> media = new LinkedHashMap<>();
        (types.isEmpty() ? List.of("application/json") : types).forEach(type -> media.put(type, schema));
        return media;
    }

    private void media(
            SchemaDiff.Use use, Map<String, YamlNode> before, Map<String, YamlNode> after, MediaRules rules) {
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        after.forEach((type, schema) -> {
            YamlNode old = before.get(type);
            if (old == null) {
                report(rules.added(), use.subject(), "may also be " + Words.code(type));
            } else {
                schemas.use(use, old, schema);
            }
        });
        before.keySet().stream()
                .filter(type -> !after.containsKey(type))
                .forEach(type -> report(rules.removed(), use.subject(), "can no longer be " + Words.code(type)));
    }

    private void responses(ApiOperation old, ApiOperation now) {
        Map<String, YamlNode> before = nodes(sides.before(), old);
        Map<String, YamlNode> after = nodes(sides.after(), now);
        after.forEach((status, node) -> {
            YamlNode known = before.get(status);
            if (known == null) {
                report(
                        succeeds(status) ? OpenApiRule.STATUS_ADDED : OpenApiRule.ERROR_STATUS_ADDED,
                        subject(now, status, false),
                        "was added");
            } else {
                boolean shared = Side.reference(known).isPresent()
                        && Side.reference(known).equals(Side.reference(node));
                response(old, now, subject(now, status, shared), List.of(known, node));
            }
        });
        before.keySet().stream()
                .filter(status -> !after.containsKey(status))
                .forEach(status -> report(
                        succeeds(status) ? OpenApiRule.STATUS_REMOVED : OpenApiRule.ERROR_STATUS_REMOVED,
                        subject(now, status, false),
                        "was removed"));
    }

    private static Map<String, YamlNode> nodes(Side side, ApiOperation operation) {
        Map<String, YamlNode> nodes = new LinkedHashMap<>();
        side.mapping(operation.node(), "responses").entries().forEach((status, entry) -> {
            if (!status.startsWith("x-")) {
                nodes.put(status, entry.value());
            }
        });
        return nodes;
    }

    private static boolean succeeds(String status) {
        return status.startsWith("1") || status.startsWith("2") || status.startsWith("3");
    }

    private static Subject subject(ApiOperation now, String status, boolean shared) {
        String noun = "the response " + Words.code(status);
        return new Subject(shared ? noun : noun + " of " + now.title(), now.place());
    }

    private void response(ApiOperation old, ApiOperation now, Subject subject, List<YamlNode> nodes) {
        YamlMapping before = sides.before().references().mapping(nodes.get(0)).orElse(Side.empty());
        YamlMapping after = sides.after().references().mapping(nodes.get(1)).orElse(Side.empty());
        sides.compareTexts(before, after);
        SchemaDiff.Use use =
                new SchemaDiff.Use(subject, now.title(), now.request().reversed());
        media(use, contents(sides.before(), old, before), contents(sides.after(), now, after), MediaRules.RESPONSE);
        headers(use, before, after);
    }

    private static Map<String, YamlNode> contents(Side side, ApiOperation operation, YamlMapping response) {
        return response.present("schema")
                .map(schema -> legacy(side, operation.node(), "produces", schema))
                .orElseGet(() -> media(side, response));
    }

    private void headers(SchemaDiff.Use use, YamlMapping before, YamlMapping after) {
        Map<String, YamlMapping> old = sides.before().mappings(sides.before().mapping(before, "headers"));
        Map<String, YamlMapping> now = sides.after().mappings(sides.after().mapping(after, "headers"));
        now.forEach((name, header) -> {
            Subject subject = header(use.subject(), name);
            YamlMapping known = old.get(name);
            if (known == null) {
                report(OpenApiRule.HEADER_ADDED, subject, "was added");
                return;
            }
            if (Fields.flag(known, "required") && !Fields.flag(header, "required")) {
                report(OpenApiRule.HEADER_BECAME_OPTIONAL, subject, "became optional");
            }
            schemas.use(
                    new SchemaDiff.Use(subject, use.operation(), use.direction()),
                    known.present("schema").orElse(known),
                    header.present("schema").orElse(header));
        });
        old.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> report(OpenApiRule.HEADER_REMOVED, header(use.subject(), name), "was removed"));
    }

    private static Subject header(Subject response, String name) {
        return new Subject("the header " + Words.code(name) + " of " + response.noun(), response.place());
    }

    private void report(OpenApiRule rule, Subject subject, String predicate) {
        List<String> operations = subject.place().name().isEmpty()
                ? List.of()
                : List.of(subject.place().name());
        sides.changes().add(rule.rule(), subject.place(), subject.says(predicate), operations);
    }
}
