package dev.stagebill.entity;

import dev.stagebill.diagnostics.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * What of an entity nobody wrote in a descriptor, and what it was inferred from.
 *
 * @param whole whether the entity has no descriptor at all
 * @param facts what was inferred, in the order of a descriptor
 */
public record Inference(boolean whole, List<Fact> facts) {
    /** Nothing was inferred. */
    public static final Inference NONE = new Inference(false, List.of());

    /** Copies the facts. */
    public Inference {
        facts = List.copyOf(facts);
    }

    /**
     * One inferred field.
     *
     * @param field such as {@code spec.owner}
     * @param how in a few words for people, such as {@code from CODEOWNERS}
     * @param place what it was inferred from
     */
    public record Fact(String field, String how, SourceLocation place) {}

    /** How a field was inferred; empty when it is written, or not there at all. */
    public Optional<Fact> of(String field) {
        return facts.stream().filter(fact -> fact.field().equals(field)).findFirst();
    }

    /** A reference, marked when its field was inferred. */
    Reference mark(Reference reference) {
        String field = reference.field().replaceFirst("\\[.*", "");
        return of(field).map(fact -> reference.inferredFrom(fact.place())).orElse(reference);
    }

    /** Whether nothing was inferred. */
    public boolean isEmpty() {
        return facts.isEmpty() && !whole;
    }
}
