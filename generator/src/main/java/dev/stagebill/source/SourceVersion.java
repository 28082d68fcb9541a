package dev.stagebill.source;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A branch or tag of a source besides the one that it is read at.
 *
 * @param name its name without {@code refs/heads/} or {@code refs/tags/}; anything that git allows
 * @param branch whether it is a branch
 * @param tree the files; opened when they are first asked for
 */
public record SourceVersion(String name, boolean branch, Supplier<SourceTree> tree) {
    /** The number in the name. */
    public Optional<VersionNumber> number() {
        return VersionNumber.of(name);
    }
}
