package dev.stagebill.site;

import dev.stagebill.diagnostics.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * A finding as pages show it.
 *
 * @param diagnostic the finding
 * @param entity the entity that owns it
 * @param place the place, ready to print; may be empty
 * @param related the other places, ready to print
 * @param viewUrl the web page that shows the place
 * @param editUrl the web page on which it can be mended
 */
public record Problem(
        Diagnostic diagnostic,
        Optional<EntityLink> entity,
        String place,
        List<String> related,
        Optional<String> viewUrl,
        Optional<String> editUrl) {
    /** Copies the places. */
    public Problem {
        related = List.copyOf(related);
    }

    /** The severity as a word. */
    public String severity() {
        return diagnostic.severity().word();
    }

    /** The code. */
    public String code() {
        return diagnostic.code();
    }

    /** What is wrong. */
    public String message() {
        return diagnostic.message();
    }

    /** What to do; may be empty. */
    public String hint() {
        return diagnostic.hint().orElse("");
    }
}
