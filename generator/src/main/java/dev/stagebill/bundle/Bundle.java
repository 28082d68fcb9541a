package dev.stagebill.bundle;

import java.util.List;

/**
 * A definition in one piece.
 *
 * @param text the definition: the text as it was when nothing had to be brought in, else YAML
 * @param changed whether parts of other files were brought in, so that the lines of the text are no longer those of its file
 * @param parts where its parts come from, those inside of others last; empty when nothing was brought in
 * @param faults what could not be brought in; the references to it stay as they are written
 */
public record Bundle(String text, boolean changed, List<Placement> parts, List<BundleFault> faults) {
    /** Copies the lists. */
    public Bundle {
        parts = List.copyOf(parts);
        faults = List.copyOf(faults);
    }
}
