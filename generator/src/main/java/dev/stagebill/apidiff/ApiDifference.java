package dev.stagebill.apidiff;

import java.util.List;
import java.util.Optional;

/**
 * What changed between two definitions.
 *
 * @param format what both are written in
 * @param before the version that the older definition states of itself; may be empty
 * @param after the version of the newer one
 * @param changes the changes: breaking ones first, then by place
 * @param texts how many descriptions and titles are worded differently
 * @param notes what could not be looked at; whole sentences
 * @param obstacle why the definitions cannot be compared at all; then there are no changes
 */
public record ApiDifference(
        DefinitionFormat format,
        String before,
        String after,
        List<ApiChange> changes,
        int texts,
        List<String> notes,
        Optional<String> obstacle) {
    /** Copies the lists. */
    public ApiDifference {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    static ApiDifference impossible(DefinitionFormat format, String reason) {
        return new ApiDifference(format, "", "", List.of(), 0, List.of(), Optional.of(reason));
    }

    static ApiDifference none(DefinitionFormat format, String version) {
        return new ApiDifference(format, version, version, List.of(), 0, List.of(), Optional.empty());
    }

    /** The changes with an impact. */
    public List<ApiChange> with(Impact impact) {
        return changes.stream().filter(change -> change.impact() == impact).toList();
    }

    /** The changes of a kind. */
    public List<ApiChange> of(ChangeKind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /** How many changes have an impact. */
    public int count(Impact impact) {
        return with(impact).size();
    }

    /** Whether anything but wording changed. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
