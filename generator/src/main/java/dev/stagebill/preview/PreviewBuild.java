package dev.stagebill.preview;

import dev.stagebill.diagnostics.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Builds the portal that a preview shows. Both methods are called on one thread at a time, in turns, and report failures as values. */
public interface PreviewBuild {
    /** What the next build will read and write, so that changes during the build are noticed. */
    Watched watched();

    /** Builds and publishes the portal. */
    Outcome build();

    /**
     * What to look at.
     *
     * @param roots files and folders whose changes call for a build; folders with everything in them
     * @param ignored files and folders whose changes do not, such as the output
     */
    record Watched(Set<Path> roots, Set<Path> ignored) {
        /** Copies the sets. */
        public Watched {
            roots = Set.copyOf(roots);
            ignored = Set.copyOf(ignored);
        }
    }

    /**
     * What came of a build.
     *
     * @param folder the published portal; empty when nothing was published
     * @param failure why nothing was published; empty when something was
     */
    record Outcome(Optional<Path> folder, List<Diagnostic> failure) {
        /** Copies the findings. */
        public Outcome {
            failure = List.copyOf(failure);
        }

        /** A portal was published. */
        public static Outcome published(Path folder) {
            return new Outcome(Optional.of(folder), List.of());
        }

        /** Nothing was published. */
        public static Outcome failed(List<Diagnostic> findings) {
            return new Outcome(Optional.empty(), findings);
        }
    }
}
