package dev.stagebill.diagnostics;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A finding as people read it, apart from its severity, which each front end shows by its own means. It holds no control characters but
 * line feeds: text from a repository could move the cursor or rename the window.
 *
 * @param heading the code and the place
 * @param body what is wrong, and the other places that belong to it; every line but the first is indented
 * @param hint what to do about it, indented in the same way
 */
public record FindingText(String heading, String body, Optional<String> hint) {
    /**
     * The text of a finding.
     *
     * @param portal the portal's folder as its user named it, so that the place of a finding in one of its files can be opened
     */
    public static FindingText of(Diagnostic finding, Path portal) {
        String place = finding.location()
                .map(location -> "  " + place(location, portal))
                .orElse("");
        String related = finding.furtherPlaces().stream()
                .map(location -> "\n  see also: " + place(location, portal))
                .collect(Collectors.joining());
        return new FindingText(
                finding.code() + place,
                indented(finding.message()) + related,
                finding.hint().map(FindingText::indented));
    }

    /** Where a finding is, as it can be opened from where its reader is. */
    public static String place(SourceLocation location, Path portal) {
        Path folder = portal.normalize();
        boolean inPortal = location.repository().isEmpty() && !folder.toString().isEmpty();
        return (inPortal ? folder + "/" : "") + printable(location.toString());
    }

    /** All of it, without colours and without a line feed at its end. */
    @Override
    public String toString() {
        return heading + "\n  " + body
                + hint.map(advice -> "\n  hint: " + advice).orElse("");
    }

    /**
     * What somebody can take in at once: warnings, then errors, so that the gravest are beside the prompt. Of very many, errors are kept
     * in preference to warnings. Notices are left out.
     *
     * @param atMost how many that is
     */
    public static List<Diagnostic> worst(List<Diagnostic> findings, int atMost) {
        List<Diagnostic> errors = of(Severity.ERROR, findings, atMost);
        List<Diagnostic> warnings = of(Severity.WARNING, findings, atMost - errors.size());
        return Stream.concat(warnings.stream(), errors.stream()).toList();
    }

    private static List<Diagnostic> of(Severity severity, List<Diagnostic> findings, int atMost) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .limit(atMost)
                .toList();
    }

    private static String indented(String text) {
        return text.lines().map(FindingText::printable).collect(Collectors.joining("\n  "));
    }

    private static String printable(String text) {
        return text.codePoints()
                .mapToObj(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                        ? "\uFFFD"
                        : Character.toString(c))
                .collect(Collectors.joining());
    }
}
