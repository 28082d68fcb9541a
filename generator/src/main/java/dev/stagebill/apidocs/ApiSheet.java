package dev.stagebill.apidocs;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A page of a large definition beside its overview.
 *
 * @param slug the name of its folder
 * @param title what to call it
 * @param chapter the chapter that it is part of
 * @param entries what is on it
 * @param listOnly whether it only lists the entries, because their list would make the overview too large
 */
public record ApiSheet(String slug, String title, ApiChapter chapter, List<ApiEntry> entries, boolean listOnly) {
    /** Copies the entries. */
    public ApiSheet {
        entries = List.copyOf(entries);
    }

    /** The fragments of the entries whose text is on it. */
    Set<String> ids() {
        return listOnly ? Set.of() : entries.stream().map(ApiEntry::id).collect(Collectors.toSet());
    }

    /** The part of a definition that is on it. */
    public ApiContent of(ApiContent whole) {
        return whole.only(ids());
    }
}
