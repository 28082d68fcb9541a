package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.yaml.YamlMapping;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is wrong with an OpenAPI document, each with its place; at most {@link Pointers#MAX_FINDINGS} of a sort. */
final class OpenApiCheck {
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
    private static final Pattern TEMPLATE = Pattern.compile("\\{([^{}/]+)}");

    private final YamlMapping root;
    private final References references;
    private final Pointers found;
    private final NameCheck names;

    OpenApiCheck(YamlMapping root, DefinitionText text) {
        this.root = root;
        this.references = new References(root);
        this.found = new Pointers(root, text);
        this.names = new NameCheck(root, found);
    }

    List<Diagnostic> findings() {
        new ReferenceCheck(references, found, NAMES).check(root);
        operations();
        names.requirements(root);
        new PathCheck(references, found).check(root);
        new ExampleCheck(references, found, NAMES, isModern()).check(root);
        new OpenApiLint(references, found).check(root);
        return found.located();
    }

    /** Since 3.1 what is beside a reference to a schema counts. */
    private boolean isModern() {
        return Fields.text(root, "openapi")
                .filter(version -> version.matches("3\\.[1-9].*"))
                .isPresent();
    }

    private void operations() {
        for (String key : List.of("paths", "webhooks")) {
            Fields.each(
                    root,
                    key,
                    (path, node) -> references.mapping(node).ifPresent(item -> {
                        OperationIndex.operations(references, item, (method, operation) -> {
                            names.operationId(operation);
                            names.requirements(operation);
                            if (key.equals("paths")) {
                                pathParameters(path, method, item, operation);
                            }
                        });
                    }));
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
        Matcher variables = TEMPLATE.matcher(path);
        while (variables.find() && !declared.contains("*")) {
            if (!declared.contains(variables.group(1))) {
                found.add(
                        Diagnostic.warning(
                                        "api.undeclared-path-parameter",
                                        method + " " + path + " has no parameter in the path with the name "
                                                + variables.group(1))
                                .hint("add a parameter with name: " + variables.group(1)
                                        + ", in: path, required: true"),
                        operation.position());
            }
        }
    }
}
