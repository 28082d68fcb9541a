package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Good manners of definitions, one notice of each sort with its first places; each can be switched off by its code. */
final class OpenApiLint {
    private static final int MAX_RELATED = 10;
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final References references;
    private final Pointers found;
    private final Map<String, List<Place>> places = new LinkedHashMap<>();

    private record Place(String operation, Position position) {}

    OpenApiLint(References references, Pointers found) {
        this.references = references;
        this.found = found;
    }

    void check(YamlMapping root) {
        Fields.each(
                root,
                "paths",
                (path, node) -> references
                        .mapping(node)
                        .ifPresent(item -> OperationIndex.operations(
                                references,
                                item,
                                (method, operation) -> operation(
                                        root, new Place(method + " " + path, operation.position()), operation))));
        report(
                "api.no-operation-id",
                "no operationId",
                "give every operation an operationId: links and generated clients are named after it");
        report("api.no-summary", "neither a summary nor a description", "say in a few words what the operation does");
        report(
                "api.no-error-response",
                "no response for errors",
                "describe at least one response with a status of 4XX, 5XX or default");
        report(
                "api.no-security",
                "no security although they change something",
                "name what they require, or write security: [] where everybody may call");
        if (root.mapping("info")
                .flatMap(info -> Fields.text(info, "description"))
                .isEmpty()) {
            Position at = root.get("info").map(node -> root.keyPosition("info")).orElse(root.position());
            found.addAtKey(
                    Diagnostic.notice("api.no-description", "the definition does not say what the API is for")
                            .hint("add a description to info"),
                    at,
                    List.of());
        }
    }

    private void operation(YamlMapping root, Place place, YamlMapping operation) {
        if (operation.present(References.KEY).isPresent()) {
            return; // written in another file
        }
        if (Fields.text(operation, "operationId").isEmpty()) {
            note("api.no-operation-id", place);
        }
        if (Fields.text(operation, "summary")
                .or(() -> Fields.text(operation, "description"))
                .isEmpty()) {
            note("api.no-summary", place);
        }
        boolean errors = operation.mapping("responses").stream()
                .flatMap(responses -> responses.entries().keySet().stream())
                .anyMatch(status -> status.equals("default") || status.startsWith("4") || status.startsWith("5"));
        if (!errors) {
            note("api.no-error-response", place);
        }
        boolean secured =
                operation.get("security").isPresent() || root.get("security").isPresent();
        if (!secured
                && WRITES.contains(
                        place.operation().substring(0, place.operation().indexOf(' ')))) {
            note("api.no-security", place);
        }
    }

    private void note(String code, Place place) {
        places.computeIfAbsent(code, key -> new ArrayList<>()).add(place);
    }

    private void report(String code, String lack, String hint) {
        List<Place> all = places.getOrDefault(code, List.of());
        if (!all.isEmpty()) {
            Place first = all.get(0);
            String who = all.size() == 1 ? first.operation() + " has " : all.size() + " operations have ";
            String where = all.size() == 1 ? "" : "; the first is " + first.operation();
            List<Position> related =
                    all.stream().skip(1).limit(MAX_RELATED).map(Place::position).toList();
            String words = all.size() == 1 ? lack.replace("they change", "it changes") : lack;
            found.add(Diagnostic.notice(code, who + words + where).hint(hint), first.position(), related);
        }
    }
}
