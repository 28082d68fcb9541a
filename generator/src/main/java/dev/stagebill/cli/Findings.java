package dev.stagebill.cli;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.diagnostics.SourceLocation;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints findings for people. */
final class Findings {
    private static final int AT_MOST = 50;

    private final Shell shell;
    private final Path portal;

    /**
     * A printer.
     *
     * @param portal the portal's folder as the user named it, so that the place of a finding in one of its files can be opened
     */
    Findings(Shell shell, Path portal) {
        this.shell = shell;
        this.portal = portal;
    }

    /** Prints all of these findings in their order. */
    void print(List<Diagnostic> findings, PrintStream stream) {
        findings.forEach(finding -> stream.print(text(finding)));
    }

    /**
     * Prints what somebody can take in at once: warnings, then errors, so that the gravest are beside the prompt. Of very many, errors are
     * kept in preference to warnings. Notices are left out.
     *
     * @return how many errors and warnings were left out
     */
    int printWorst(List<Diagnostic> findings, PrintStream stream) {
        List<Diagnostic> errors = of(Severity.ERROR, findings).limit(AT_MOST).toList();
        List<Diagnostic> worst = new ArrayList<>(
                of(Severity.WARNING, findings).limit(AT_MOST - errors.size()).toList());
        worst.addAll(errors);
        print(worst, stream);
        long all = of(Severity.ERROR, findings).count()
                + of(Severity.WARNING, findings).count();
        return Math.toIntExact(all - worst.size());
    }

    private static Stream<Diagnostic> of(Severity severity, List<Diagnostic> findings) {
        return findings.stream().filter(finding -> finding.severity() == severity);
    }

    private String text(Diagnostic finding) {
        String word = finding.severity().word().toUpperCase(Locale.ROOT);
        String place =
                finding.location().map(location -> "  " + place(location)).orElse("");
        String related = finding.related().stream()
                .map(location -> "  see also: " + place(location) + "\n")
                .collect(Collectors.joining());
        String hint = finding.hint()
                .map(advice -> "  " + shell.paint(Shell.Colour.GREEN, "hint:") + " " + indented(advice) + "\n")
                .orElse("");
        return shell.paint(colour(finding.severity()), word) + " " + finding.code() + place + "\n  "
                + indented(finding.message()) + "\n" + related + hint;
    }

    private static Shell.Colour colour(Severity severity) {
        return switch (severity) {
            case ERROR -> Shell.Colour.RED;
            case WARNING -> Shell.Colour.YELLOW;
            case NOTICE -> Shell.Colour.BLUE;
        };
    }

    /** Files of the portal are named as the user would name them; a built-in template, say, is no file of the portal. */
    private String place(SourceLocation location) {
        String text = printable(location.toString());
        String folder = portal.normalize().toString();
        boolean ofPortal = location.repository().isEmpty() && isThere(location.path());
        return ofPortal && !folder.isEmpty() ? folder + "/" + text : text;
    }

    private boolean isThere(String path) {
        try {
            return Files.exists(portal.resolve(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String indented(String text) {
        return text.lines().map(Findings::printable).collect(Collectors.joining("\n  "));
    }

    /** Text from a repository could hold control characters that move the cursor or rename the window. */
    private static String printable(String text) {
        return text.codePoints()
                .mapToObj(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                        ? Optional.<String>empty()
                        : Optional.of(Character.toString(c)))
                .map(each -> each.orElse("\uFFFD"))
                .collect(Collectors.joining());
    }
}
