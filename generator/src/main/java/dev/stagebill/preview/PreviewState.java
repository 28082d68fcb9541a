package dev.stagebill.preview;

import dev.stagebill.diagnostics.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the preview has to show.
 *
 * @param attempt how many builds there were
 * @param version the attempt that published the portal; 0: none yet
 * @param folder the portal
 * @param failure what was wrong in the last attempt; empty when it succeeded
 */
record PreviewState(int attempt, int version, Optional<Path> folder, List<Diagnostic> failure) {
    static final PreviewState NOTHING = new PreviewState(0, 0, Optional.empty(), List.of());

    /** The state after one more build. A failure leaves the portal that was there. */
    PreviewState after(PreviewBuild.Outcome outcome) {
        int next = attempt + 1;
        return outcome.folder().isPresent()
                ? new PreviewState(next, next, outcome.folder(), outcome.failure())
                : new PreviewState(next, version, folder, outcome.failure());
    }

    boolean failed() {
        return !failure.isEmpty();
    }
}
