package dev.stagebill.bundle;

import java.util.List;

/**
 * A definition in one piece.
 *
 * @param text the definition: the text as it was when nothing had to be brought in, else YAML
 * @param changed whether parts of other files were brought in, so that the lines of the text are no longer those of its file
 * @param faults what could not be brought in; the references to it stay as they are written
 */
public record Bundle(String text, boolean changed, List<BundleFault> faults) {
    /** Copies the faults. */
    public Bundle {
        faults = List.copyOf(faults);
    }
}
