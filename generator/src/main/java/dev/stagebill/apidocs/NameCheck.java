package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Suggestion;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds operations with the same name, and security schemes that are asked for and declared nowhere: OpenAPI and AsyncAPI 2 name both alike. */
final class NameCheck {
    private final YamlMapping root;
    private final Pointers found;
    private final Map<String, Position> ids = new HashMap<>();

    NameCheck(YamlMapping root, Pointers found) {
        this.root = root;
        this.found = found;
    }

    /** Looks whether the next operation has a name of its own. */
    void operationId(YamlMapping operation) {
        Optional<String> id = Fields.text(operation, "operationId");
        if (id.isEmpty()) {
            return;
        }
        Position position = operation.get("operationId").map(YamlNode::position).orElse(operation.position());
        Position first = ids.putIfAbsent(id.get(), position);
        if (first != null && !first.equals(position)) {
            found.add(
                    Diagnostic.warning("api.duplicate-operation-id", "the operationId " + id.get() + " is used twice")
                            .hint("every operation needs an operationId of its own"),
                    position,
                    List.of(first));
        }
    }

    /** The schemes under {@code security}. */
    void requirements(YamlMapping owner) {
        Set<String> declared = SecurityReader.declared(root)
                .map(schemes -> schemes.entries().keySet())
                .orElse(Set.of());
        for (YamlNode requirement : owner.items("security")) {
            requirement
                    .asMapping()
                    .ifPresent(named -> named.entries().forEach((name, entry) -> {
                        if (!declared.contains(name)) {
                            found.addAtKey(
                                    Diagnostic.warning(
                                                    "api.unknown-security-scheme",
                                                    "the security scheme " + name
                                                            + " is not among the security schemes")
                                            .hint(Suggestion.nearest(name, declared)
                                                    .map(near -> "did you mean " + near + "?")),
                                    entry.keyPosition(),
                                    List.of());
                        }
                    }));
        }
    }
}
