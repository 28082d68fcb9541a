package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Suggestion;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is wrong with an OpenAPI document, each with its place; at most {@link Pointers#MAX_FINDINGS} of a sort. */
final class OpenApiCheck {
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const", "value");
    private static final Set<String> NAMES = Set.of(
            "properties",
            "patternProperties",
            "dependentSchemas",
            "definitions",
            "$defs",
            "schemas",
            "parameters",
            "responses",
            "examples",
            "headers",
            "requestBodies",
            "securitySchemes",
            "links",
            "callbacks",
            "pathItems",
            "paths",
            "webhooks",
            "content",
            "variables",
            "mapping",
            "scopes");
    private static final String BUNDLE = "bundle the definition into one file to have it shown in full";
    private static final Pattern TEMPLATE = Pattern.compile("\\{([^{}/]+)}");

    private final YamlMapping root;
    private final References references;
    private final DefinitionText text;
    private final Pointers found;
    private int externals;
    private Optional<Diagnostic> firstExternal = Optional.empty();
    private Position externalAt = Position.START;

    OpenApiCheck(YamlMapping root, DefinitionText text) {
        this.root = root;
        this.references = new References(root);
        this.text = text;
        this.found = new Pointers(root, text);
    }

    List<Diagnostic> findings() {
        walk(root, false);
        firstExternal.ifPresent(first -> found.add(
                externals == 1 ? first : first.hint("there are " + externals + " such references; " + BUNDLE),
                externalAt));
        operations();
        requirements(root);
        new PathCheck(references, found).check(root);
        new ExampleCheck(references, found).check(root);
        new OpenApiLint(references, found).check(root);
        return found.located();
    }

    /** Visits all values; below a key such as {@code properties} the keys are names that authors chose and mean nothing. */
    private void walk(YamlNode node, boolean names) {
        if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> walk(item, false));
        } else if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach((key, entry) -> {
                YamlNode value = entry.value();
                Optional<String> reference = value.asString();
                if (!names && key.equals(References.KEY) && reference.isPresent()) {
                    reference(reference.get(), value.position());
                } else if (names || !isData(key, value)) {
                    walk(value, !names && NAMES.contains(key));
                }
            });
        }
    }

    /** Examples and defaults may hold anything; named examples (OpenAPI 3) may be references themselves. */
    private static boolean isData(String key, YamlNode value) {
        return DATA.contains(key) && !(key.equals("examples") && value instanceof YamlMapping);
    }

    private void reference(String reference, Position position) {
        if (!References.isLocal(reference)) {
            externals++;
            if (firstExternal.isEmpty()) {
                externalAt = position;
                firstExternal = Optional.of(Diagnostic.notice(
                                "api.external-ref",
                                "the reference " + reference + " leads to another file, which is not followed")
                        .hint(BUNDLE));
            }
        } else if (reference.startsWith("#/") && references.at(reference).isEmpty()) {
            report(
                    Diagnostic.warning(
                                    "api.unresolved-ref",
                                    "the reference " + reference + " names nothing in this definition")
                            .hint(nearest(reference)),
                    position);
        }
    }

    private Optional<String> nearest(String reference) {
        int split = reference.lastIndexOf('/');
        String parent = reference.substring(0, split);
        return references
                .at(parent.equals("#") ? "#" : parent)
                .flatMap(YamlNode::asMapping)
                .filter(siblings -> siblings.entries().size() <= 5_000)
                .flatMap(siblings -> Suggestion.nearest(
                        reference.substring(split + 1), siblings.entries().keySet()))
                .map(name -> "did you mean " + parent + "/" + name + "?");
    }

    private void operations() {
        Map<String, Position> ids = new LinkedHashMap<>();
        for (String key : List.of("paths", "webhooks")) {
            Fields.each(
                    root,
                    key,
                    (path, node) -> references.mapping(node).ifPresent(item -> {
                        OperationIndex.operations(references, item, (method, operation) -> {
                            operationId(ids, operation);
                            requirements(operation);
                            if (key.equals("paths")) {
                                pathParameters(path, method, item, operation);
                            }
                        });
                    }));
        }
    }

    private void operationId(Map<String, Position> ids, YamlMapping operation) {
        Optional<String> id = Fields.text(operation, "operationId");
        if (id.isEmpty()) {
            return;
        }
        Position position = operation.get("operationId").map(YamlNode::position).orElse(operation.position());
        Position first = ids.putIfAbsent(id.get(), position);
        if (first != null && !first.equals(position)) {
            report(
                    Diagnostic.warning("api.duplicate-operation-id", "the operationId " + id.get() + " is used twice")
                            .related(List.of(text.at(first)))
                            .hint("every operation needs an operationId of its own"),
                    position);
        }
    }

    private void pathParameters(String path, String method, YamlMapping item, YamlMapping operation) {
        Set<String> declared = new LinkedHashSet<>();
        for (YamlMapping owner : List.of(item, operation)) {
            owner.items("parameters").stream()
                    .flatMap(node -> references.mapping(node).stream())
                    .filter(parameter ->
                            Fields.text(parameter, "in").filter("path"::equals).isPresent()
                                    || parameter.present(References.KEY).isPresent())
                    .forEach(parameter ->
                            declared.add(Fields.text(parameter, "name").orElse("*")));
        }
        if (operation.present(References.KEY).isPresent()
                || item.present(References.KEY).isPresent()) {
            return; // written in another file, parameters included
        }
        Matcher names = TEMPLATE.matcher(path);
        while (names.find() && !declared.contains("*")) {
            if (!declared.contains(names.group(1))) {
                report(
                        Diagnostic.warning(
                                        "api.undeclared-path-parameter",
                                        method + " " + path + " has no parameter in the path with the name "
                                                + names.group(1))
                                .hint("add a parameter with name: " + names.group(1) + ", in: path, required: true"),
                        operation.position());
            }
        }
    }

    private void requirements(YamlMapping owner) {
        Set<String> declared = SecurityReader.declared(root)
                .map(schemes -> schemes.entries().keySet())
                .orElse(Set.of());
        for (YamlNode requirement : owner.items("security")) {
            requirement
                    .asMapping()
                    .ifPresent(named -> named.entries().forEach((name, entry) -> {
                        if (!declared.contains(name)) {
                            report(
                                    Diagnostic.warning(
                                                    "api.unknown-security-scheme",
                                                    "the security scheme " + name
                                                            + " is not among the security schemes")
                                            .hint(Suggestion.nearest(name, declared)
                                                    .map(near -> "did you mean " + near + "?")),
                                    entry.keyPosition());
                        }
                    }));
        }
    }

    private void report(Diagnostic finding, Position position) {
        found.add(finding, position);
    }
}
