package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlFault;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the tree of a definition in YAML or JSON and reports what keeps it from being one. */
final class DefinitionTree {
    private static final int MAX_DUPLICATES = 50;

    private DefinitionTree() {}

    /**
     * The root of the document, or the fault that was reported.
     *
     * @param root the root; empty when there is a fault, or no document at all
     * @param broken whether the text cannot be read
     */
    record Tree(Optional<YamlNode> root, boolean broken) {}

    static Tree read(DefinitionText text, Diagnostics diagnostics) {
        List<Diagnostic> duplicates = new ArrayList<>();
        Optional<YamlDocument> document = text.document(fault -> duplicate(text, fault, duplicates));
        diagnostics.reportAll(duplicates);
        Optional<YamlFault> fault = document.flatMap(YamlDocument::fault);
        fault.ifPresent(found -> diagnostics.report(unparsable(text, found)));
        return new Tree(document.flatMap(YamlDocument::root), fault.isPresent());
    }

    private static Diagnostic unparsable(DefinitionText text, YamlFault fault) {
        return text.locate(
                Diagnostic.error("api.unparsable", "the definition cannot be read: " + fault.message())
                        .hint(DefinitionLanguage.otherThanYaml(text.text())
                                .map(other -> "it looks like " + other + "; if it is, change spec.type of the API")
                                .orElse("mend the definition; until then its page shows the source")),
                fault.position());
    }

    private static void duplicate(DefinitionText text, YamlFault fault, List<Diagnostic> duplicates) {
        if (duplicates.size() < MAX_DUPLICATES) {
            duplicates.add(text.locate(
                    Diagnostic.warning("api.duplicate-key", fault.message() + "; the last value is shown")
                            .hint("remove one of them"),
                    fault.position()));
        }
    }
}
