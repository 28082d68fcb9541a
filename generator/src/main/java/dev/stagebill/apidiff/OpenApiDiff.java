package dev.stagebill.apidiff;

import dev.stagebill.apidocs.Fields;
import dev.stagebill.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares two OpenAPI definitions, of version 2 or 3. */
final class OpenApiDiff {
    private final Sides sides;
    private final SchemaDiff schemas;
    private final ParameterDiff parameters;
    private final BodyDiff bodies;
    private final SecurityDiff security;

    private OpenApiDiff(Sides sides) {
        this.sides = sides;
        this.schemas = new SchemaDiff(sides);
        this.parameters = new ParameterDiff(sides, schemas);
        this.bodies = new BodyDiff(sides, schemas);
        this.security = new SecurityDiff(sides);
    }

    /** Compares; returns what could not be looked at. */
    static List<String> compare(Sides sides) {
        OpenApiDiff diff = new OpenApiDiff(sides);
        diff.general();
        diff.paths(diff.items(sides.before(), "paths"), diff.items(sides.after(), "paths"), false);
        diff.paths(diff.items(sides.before(), "webhooks"), diff.items(sides.after(), "webhooks"), true);
        diff.shared();
        diff.schemas.run();
        return diff.schemas.notes();
    }

    private Map<String, YamlMapping> items(Side side, String key) {
        return side.mappings(side.mapping(key));
    }

    private void general() {
        Side old = sides.before();
        Side now = sides.after();
        sides.compareTexts(old.mapping("info"), now.mapping("info"));
        ServerDiff.compare(sides, Place.API, addresses(old), addresses(now));
        security.schemes();
    }

    private static List<String> addresses(Side side) {
        List<String> addresses = new ArrayList<>();
        side.items(side.root(), "servers")
                .forEach(server -> Fields.text(server, "url").ifPresent(addresses::add));
        Optional<String> host = Fields.text(side.root(), "host");
        Optional<String> base = Fields.text(side.root(), "basePath");
        if (host.isPresent() || base.isPresent()) {
            addresses.add(host.orElse("") + base.orElse("/"));
        }
        return addresses;
    }

    /** Paths are the same when they differ in the names of their parameters only. */
    private static Map<String, String> byShape(Set<String> paths) {
        Map<String, String> shapes = new LinkedHashMap<>();
        paths.forEach(path -> shapes.putIfAbsent(ParameterDiff.shape(path), path));
        return shapes;
    }

    private void paths(Map<String, YamlMapping> before, Map<String, YamlMapping> after, boolean sender) {
        Map<String, String> gone = new LinkedHashMap<>(byShape(before.keySet()));
        List<String> fresh = new ArrayList<>();
        for (String path : after.keySet()) {
            String shape = ParameterDiff.shape(path);
            String old = before.containsKey(path) ? path : gone.get(shape);
            if (old == null) {
                fresh.add(path);
            } else {
                gone.remove(shape, old);
                operations(
                        ApiOperation.of(sides.before(), old, before.getOrDefault(old, Side.empty()), sender),
                        ApiOperation.of(sides.after(), path, after.getOrDefault(path, Side.empty()), sender));
            }
        }
        before.keySet().stream()
                .filter(path -> !after.containsKey(path) && gone.containsValue(path))
                .forEach(path -> path(
                        OpenApiRule.PATH_REMOVED,
                        path,
                        ApiOperation.of(sides.before(), path, before.getOrDefault(path, Side.empty()), sender)));
        fresh.forEach(path -> path(
                OpenApiRule.PATH_ADDED,
                path,
                ApiOperation.of(sides.after(), path, after.getOrDefault(path, Side.empty()), sender)));
    }

    private void path(OpenApiRule rule, String path, Map<String, ApiOperation> operations) {
        List<String> titles =
                operations.values().stream().map(ApiOperation::title).toList();
        boolean added = rule == OpenApiRule.PATH_ADDED;
        Place place = titles.isEmpty() ? Place.operation(path) : Place.operation(titles.get(0));
        String verb = added ? " was added" : " was removed";
        String methods = titles.isEmpty() ? "" : " (" + Words.codes(operations.keySet()) + ")";
        sides.changes().add(rule.rule(), place, "The path " + Words.code(path) + verb + methods, titles);
    }

    private void operations(Map<String, ApiOperation> before, Map<String, ApiOperation> after) {
        after.forEach((method, now) -> {
            ApiOperation old = before.get(method);
            if (old == null) {
                report(OpenApiRule.OPERATION_ADDED, now, "was added");
            } else {
                operation(old, now);
            }
        });
        before.forEach((method, old) -> {
            if (!after.containsKey(method)) {
                boolean announced = Fields.flag(old.node(), "deprecated");
                report(
                        OpenApiRule.OPERATION_REMOVED,
                        old,
                        announced ? "was removed; it had been deprecated" : "was removed");
            }
        });
    }

    private void report(OpenApiRule rule, ApiOperation operation, String predicate) {
        sides.changes().add(rule.rule(), operation.place(), operation.title() + " " + predicate);
    }

    private void operation(ApiOperation old, ApiOperation now) {
        sides.compareTexts(old.node(), now.node());
        boolean is = Fields.flag(now.node(), "deprecated");
        if (is != Fields.flag(old.node(), "deprecated")) {
            report(
                    is ? OpenApiRule.OPERATION_DEPRECATED : OpenApiRule.OPERATION_REINSTATED,
                    now,
                    is ? "was deprecated" : "is no longer deprecated");
        }
        identifier(old, now);
        parameters.compare(old, now);
        bodies.compare(old, now);
        security.compare(old, now);
        paths(old.callbacks(sides.before()), now.callbacks(sides.after()), true);
    }

    private void identifier(ApiOperation old, ApiOperation now) {
        Optional<String> was = Fields.text(old.node(), "operationId");
        Optional<String> is = Fields.text(now.node(), "operationId");
        if (was.isPresent() && !was.equals(is)) {
            report(
                    OpenApiRule.OPERATION_ID_CHANGED,
                    now,
                    is.map(name -> "has the operationId " + Words.code(name)).orElse("has no operationId any longer")
                            + ", before " + Words.code(was.get()));
        }
    }

    /** Shared schemas that come and go; what is in them is told where they are used. */
    private void shared() {
        Set<String> old = named(sides.before());
        Set<String> now = named(sides.after());
        old.stream()
                .filter(name -> !now.contains(name))
                .forEach(name -> sides.changes()
                        .add(
                                OpenApiRule.SCHEMA_REMOVED.rule(),
                                Place.type(name),
                                "The schema " + Words.code(name) + " was removed"));
        now.stream()
                .filter(name -> !old.contains(name))
                .forEach(name -> sides.changes()
                        .add(
                                OpenApiRule.SCHEMA_ADDED.rule(),
                                Place.type(name),
                                "The schema " + Words.code(name) + " was added"));
        if (items(sides.before(), "paths").isEmpty()
                && items(sides.after(), "paths").isEmpty()) {
            library();
        }
    }

    private static Set<String> named(Side side) {
        Map<String, YamlMapping> names = new LinkedHashMap<>(side.mappings(side.mapping("components", "schemas")));
        names.putAll(side.mappings(side.mapping("definitions")));
        return names.keySet();
    }

    /** A definition without operations is a collection of schemas for others, who may send and receive them. */
    private void library() {
        Side before = sides.before();
        Map<String, YamlMapping> after = sides.after().mappings(sides.after().mapping("components", "schemas"));
        before.mappings(before.mapping("components", "schemas")).forEach((name, old) -> {
            YamlMapping now = after.get(name);
            if (now != null) {
                Subject subject = new Subject(Words.code(name), Place.type(name));
                for (Direction direction : Direction.values()) {
                    schemas.use(new SchemaDiff.Use(subject, name, direction), old, now);
                }
            }
        });
    }
}
