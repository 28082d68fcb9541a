package dev.stagebill.techdocs;

import dev.stagebill.source.VersionNumber;
import java.util.Comparator;
import java.util.Optional;

/**
 * A version of a documentation before it is built.
 *
 * @param name what it is called
 * @param number the number in its name
 * @param branch whether it is a branch
 * @param own whether it is what the source itself is read at
 * @param site its files
 */
record Edition(String name, Optional<VersionNumber> number, boolean branch, boolean own, DocsSite site) {
    /** The newest first: what has no number is ahead when it moves, and behind when it does not. */
    static final Comparator<Edition> NEWEST_FIRST = Comparator.comparing(Edition::group)
            .thenComparing(edition -> edition.number, Edition::compare)
            .thenComparing(Edition::own, Comparator.reverseOrder())
            .thenComparing(Edition::branch)
            .thenComparing(Edition::name);

    private int group() {
        return number.isPresent() ? 1 : branch || own ? 0 : 2;
    }

    private static int compare(Optional<VersionNumber> one, Optional<VersionNumber> two) {
        return one.isEmpty() || two.isEmpty() ? 0 : two.get().compareTo(one.get());
    }

    /** Whether it is a tag of a release. */
    boolean isRelease() {
        return !branch && isNumbered();
    }

    /** Whether its number is that of a release. */
    boolean isNumbered() {
        return number.filter(it -> !it.isPreview()).isPresent();
    }

    boolean isOlderThan(Edition other) {
        return number.isPresent() && other.number.isPresent() && number.get().compareTo(other.number.get()) < 0;
    }
}
