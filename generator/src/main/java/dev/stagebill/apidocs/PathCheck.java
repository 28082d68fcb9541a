package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds paths that cannot be told apart, and path parameters that no path has (OpenAPI 3.1, sections 4.8.8 and 4.8.12). */
final class PathCheck {
    private final References references;
    private final Pointers found;

    PathCheck(References references, Pointers found) {
        this.references = references;
        this.found = found;
    }

    void check(YamlMapping root) {
        Map<String, String> first = new HashMap<>();
        Map<String, Position> places = new HashMap<>();
        root.mapping("paths")
                .ifPresent(paths -> paths.entries().forEach((path, entry) -> {
                    if (path.startsWith("x-")) {
                        return;
                    }
                    String shape = path.replaceAll("\\{[^{}/]*}", "{}");
                    String other = first.putIfAbsent(shape, path);
                    if (other != null) {
                        found.addAtKey(
                                Diagnostic.warning(
                                                "api.same-path",
                                                "the paths " + other + " and " + path
                                                        + " differ in the names of parameters only")
                                        .hint("make one path of them, a request cannot tell which of them it means"),
                                entry.keyPosition(),
                                List.of(places.getOrDefault(shape, Position.START)));
                    }
                    places.putIfAbsent(shape, entry.keyPosition());
                    references.mapping(entry.value()).ifPresent(item -> parameters(path, item));
                }));
    }

    private void parameters(String path, YamlMapping item) {
        Set<YamlNode> seen = new HashSet<>();
        item.items("parameters").forEach(node -> parameter(path, node, seen));
        OperationIndex.operations(
                references,
                item,
                (method, operation) -> operation.items("parameters").forEach(node -> parameter(path, node, seen)));
    }

    private void parameter(String path, YamlNode node, Set<YamlNode> seen) {
        references
                .mapping(node)
                .filter(parameter -> isIn(parameter, "path") && seen.add(node))
                .ifPresent(parameter -> {
                    String name = Fields.text(parameter, "name").orElse("");
                    if (!path.contains("{" + name + "}")
                            && !path.contains("{" + name + "*}")
                            && !path.contains("{+" + name + "}")) {
                        found.add(
                                Diagnostic.warning(
                                                "api.unused-path-parameter",
                                                "the path " + path + " has no {" + name
                                                        + "}, which is declared as its parameter")
                                        .hint("write {" + name + "} into the path, or remove the parameter"),
                                node.position());
                    } else if (!Fields.flag(parameter, "required")) {
                        found.add(
                                Diagnostic.warning(
                                                "api.optional-path-parameter",
                                                "the parameter " + name + " in the path " + path + " is not required")
                                        .hint("add required: true, a path has no optional parameters"),
                                node.position());
                    }
                });
    }

    private static boolean isIn(YamlMapping parameter, String place) {
        return Fields.text(parameter, "in").filter(place::equals).isPresent();
    }
}
