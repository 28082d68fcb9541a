package dev.stagebill.cli;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.FindingText;
import dev.stagebill.diagnostics.Severity;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

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
     * Prints the worst of them, without notices.
     *
     * @return how many errors and warnings were left out
     */
    int printWorst(List<Diagnostic> findings, PrintStream stream) {
        List<Diagnostic> worst = FindingText.worst(findings, AT_MOST);
        print(worst, stream);
        return FindingText.worst(findings, Integer.MAX_VALUE).size() - worst.size();
    }

    private String text(Diagnostic finding) {
        String word = finding.severity().word().toUpperCase(Locale.ROOT);
        FindingText text = FindingText.of(finding, portal);
        String hint = text.hint()
                .map(advice -> "  " + shell.paint(Shell.Colour.GREEN, "hint:") + " " + advice + "\n")
                .orElse("");
        return shell.paint(colour(finding.severity()), word) + " " + text.heading() + "\n  " + text.body() + "\n"
                + hint;
    }

    private static Shell.Colour colour(Severity severity) {
        return switch (severity) {
            case ERROR -> Shell.Colour.RED;
            case WARNING -> Shell.Colour.YELLOW;
            case NOTICE -> Shell.Colour.BLUE;
        };
    }
}
