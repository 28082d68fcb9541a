package dev.stagebill.diagnostics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One finding: what is wrong, where, and what to do about it.
 *
 * @param severity how much it matters
 * @param code the stable name of this sort of finding, such as {@code catalog.dangling-reference}; each code has a paragraph in the
 *     documentation
 * @param message what is wrong, in one sentence without a full stop, with the values that matter
 * @param location where it is wrong, when it has a place
 * @param hint what to do about it
 * @param related other places that belong to it, such as the first definition of a duplicate
 * @param entity the canonical reference of the entity whose owner should mend it
 * @param pointer the field at fault as a JSON pointer (RFC 6901) into its document, such as {@code /spec/owner}; of a missing field the
 *     place where it should be
 */
public record Diagnostic(
        Severity severity,
        String code,
        String message,
        Optional<SourceLocation> location,
        Optional<String> hint,
        List<SourceLocation> related,
        Optional<String> entity,
        Optional<String> pointer)
        implements Comparable<Diagnostic> {

    /** Values in messages are as long as their authors want; nobody reads on. */
    private static final int MAX_MESSAGE = 2000;

    private static final Pattern CODE = Pattern.compile("[a-z]+\\.[a-z0-9-]+");

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(
                    (Diagnostic diagnostic) -> diagnostic.location().orElse(SourceLocation.ofFile("")))
            .thenComparing(Diagnostic::severity)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message)
            .thenComparing(diagnostic -> diagnostic.entity().orElse(""))
            .thenComparing(diagnostic -> diagnostic.pointer().orElse(""));

    /** Copies the lists, cuts endless messages and refuses codes that are not of the form {@code area.what-is-wrong}. */
    public Diagnostic {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a diagnostic code: " + code);
        }
        message = message.length() > MAX_MESSAGE ? message.substring(0, MAX_MESSAGE) + "…" : message;
        related = List.copyOf(related);
    }

    /** A finding without a place, to be completed by the {@code with} methods. */
    public static Diagnostic of(Severity severity, String code, String message) {
        return new Diagnostic(
                severity,
                code,
                message,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** A finding of severity {@link Severity#ERROR}. */
    public static Diagnostic error(String code, String message) {
        return of(Severity.ERROR, code, message);
    }

    /** A finding of severity {@link Severity#WARNING}. */
    public static Diagnostic warning(String code, String message) {
        return of(Severity.WARNING, code, message);
    }

    /** A finding of severity {@link Severity#NOTICE}. */
    public static Diagnostic notice(String code, String message) {
        return of(Severity.NOTICE, code, message);
    }

    /** The same finding with another severity. */
    public Diagnostic as(Severity other) {
        return new Diagnostic(other, code, message, location, hint, related, entity, pointer);
    }

    /** The same finding at a place. */
    public Diagnostic at(SourceLocation place) {
        return new Diagnostic(severity, code, message, Optional.of(place), hint, related, entity, pointer);
    }

    /** The same finding with an advice. */
    public Diagnostic hint(String advice) {
        return new Diagnostic(severity, code, message, location, Optional.of(advice), related, entity, pointer);
    }

    /** The same finding with the advice, if there is one. */
    public Diagnostic hint(Optional<String> advice) {
        return new Diagnostic(severity, code, message, location, advice, related, entity, pointer);
    }

    /** The same finding with the other places that belong to it. */
    public Diagnostic related(List<SourceLocation> places) {
        return new Diagnostic(severity, code, message, location, hint, places, entity, pointer);
    }

    /** The same finding, owned by the entity with this canonical reference. */
    public Diagnostic about(String entityRef) {
        return new Diagnostic(severity, code, message, location, hint, related, Optional.of(entityRef), pointer);
    }

    /** The same finding, about the field with this JSON pointer. */
    public Diagnostic field(String jsonPointer) {
        return new Diagnostic(severity, code, message, location, hint, related, entity, Optional.of(jsonPointer));
    }

    /** The other places, without those that the message names already: people need to read a place once. */
    public List<SourceLocation> furtherPlaces() {
        return related.stream().filter(place -> !isNamed(place.toString())).toList();
    }

    private boolean isNamed(String place) {
        int end = message.indexOf(place) + place.length();
        return message.contains(place) && (end == message.length() || ":0123456789".indexOf(message.charAt(end)) < 0);
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
