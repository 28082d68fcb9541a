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

    /** Many times what the largest known schemas have; a hostile one is cut here. */
    private static final int MAX_MEMBERS = 200_000;

    private final List<Finding> all = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private int members;

    void report(Diagnostic diagnostic, Position position) {
        if (counts.merge(diagnostic.code(), 1, Integer::sum) <= MAX_FINDINGS) {
            all.add(new Finding(diagnostic, position));
        }
    }

    /** Whether one more type, field, argument or value may be kept; the first that may not is reported. */
    boolean mayKeep(Position position) {
        if (++members == MAX_MEMBERS + 1) {
            report(
                    Diagnostic.warning(
                                    "api.too-large",
                                    "the definition has more than " + MAX_MEMBERS
                                            + " types, fields, arguments and values; what follows is left out")
                            .hint("make an API of each part"),
                    position);
        }
        return members <= MAX_MEMBERS;
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
