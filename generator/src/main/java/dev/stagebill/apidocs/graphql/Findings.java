package dev.stagebill.apidocs.graphql;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.yaml.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is wrong with one definition, at most {@link #MAX_FINDINGS} of a sort. */
final class Findings {
    private static final int MAX_FINDINGS = 50;

    private final List<Finding> all = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    void report(Diagnostic diagnostic, Position position) {
        if (counts.merge(diagnostic.code(), 1, Integer::sum) <= MAX_FINDINGS) {
            all.add(new Finding(diagnostic, position));
        }
    }

    /** A text that breaks the grammar. */
    void syntax(String message, Position position) {
        report(
                Diagnostic.error("api.unparsable", "the definition cannot be read here: " + message)
                        .hint("what can be read is shown; mend the definition to have all of it"),
                position);
    }

    /** A name that is given to two things. */
    void duplicate(String message, Position position) {
        report(
                Diagnostic.warning("api.duplicate-name", message)
                        .hint("the page shows both; remove or rename one of them"),
                position);
    }

    /** A name that nothing has. */
    void unknown(String message, Position position, Optional<String> suggestion) {
        report(
                Diagnostic.warning("api.unresolved-ref", message)
                        .hint(suggestion.map(near -> "did you mean " + near + "?")),
                position);
    }

    /** How many there were with this code, those not kept included. */
    int count(String code) {
        return counts.getOrDefault(code, 0);
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
