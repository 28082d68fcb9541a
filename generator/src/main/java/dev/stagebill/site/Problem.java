package dev.stagebill.site;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A finding as pages show it.
 *
 * @param diagnostic the finding
 * @param entity the entity that owns it
 * @param owner who owns that entity
 * @param place the place, ready to print; may be empty
 * @param related the other places, ready to print
 * @param viewUrl the web page that shows the place
 * @param editUrl the web page on which it can be mended
 * @param known whether the baseline knows it
 */
public record Problem(
        Diagnostic diagnostic,
        Optional<EntityLink> entity,
        Optional<EntityLink> owner,
        String place,
        List<String> related,
        Optional<String> viewUrl,
        Optional<String> editUrl,
        boolean known) {
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

    /** The reference of the entity that owns it, which may be missing from the catalog; may be empty. */
    public String ref() {
        return entity.map(link -> link.ref().toString()).or(diagnostic::entity).orElse("");
    }

    /** The kind of the entity that owns it, in the case that people write it in; may be empty. */
    public String kind() {
        String ref = ref();
        return ref.isEmpty() ? "" : Kinds.name(ref.substring(0, Math.max(0, ref.indexOf(':'))));
    }

    /** The name of the source; empty when the portal's own files are at fault. */
    public String repository() {
        return diagnostic.location().map(SourceLocation::repository).orElse("");
    }
}
