package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Suggestion;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlSequence;
import java.util.Optional;
import java.util.Set;

/** Finds references of a document that lead nowhere or to other files. Examples and defaults are data, whatever they look like. */
final class ReferenceCheck {
    private static final int MAX_SIBLINGS = 5_000;
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const", "value");
    private static final String BUNDLE = "bundle the definition into one file to have it shown in full";

    private final References references;
    private final Pointers found;
    private final Set<String> names;
    private int externals;
    private Optional<Diagnostic> firstExternal = Optional.empty();
    private Position externalAt = Position.START;

    /**
     * A check of one document.
     *
     * @param found takes what is wrong
     * @param names keys whose mappings have keys that authors chose and that mean nothing
     */
    ReferenceCheck(References references, Pointers found, Set<String> names) {
        this.references = references;
        this.found = found;
        this.names = names;
    }

    void check(YamlMapping root) {
        walk(root, false);
        firstExternal.ifPresent(first -> found.add(
                externals == 1 ? first : first.hint("there are " + externals + " such references; " + BUNDLE),
                externalAt));
    }

    private void walk(YamlNode node, boolean chosen) {
        if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> walk(item, false));
        } else if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach((key, entry) -> {
                YamlNode value = entry.value();
                Optional<String> reference = value.asString();
                if (!chosen && key.equals(References.KEY) && reference.isPresent()) {
                    reference(reference.get(), value.position());
                } else if (chosen || !isData(key, value)) {
                    walk(value, !chosen && names.contains(key));
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
            found.add(
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
                .at(parent)
                .flatMap(YamlNode::asMapping)
                .filter(siblings -> siblings.entries().size() <= MAX_SIBLINGS)
                .flatMap(siblings -> Suggestion.nearest(
                        reference.substring(split + 1), siblings.entries().keySet()))
                .map(name -> "did you mean " + parent + "/" + name + "?");
    }
}
