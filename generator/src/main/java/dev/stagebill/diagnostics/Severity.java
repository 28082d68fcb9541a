package dev.stagebill.diagnostics;

import java.util.Locale;

/** How much a finding matters, the gravest first. */
public enum Severity {
    /** Something is wrong and something is missing from the portal because of it. */
    ERROR,
    /** Something is wrong, yet the portal shows everything it can. */
    WARNING,
    /** Worth knowing; nothing needs to be done. */
    NOTICE;

    /** The word used in messages, pages and machine output: {@code error}, {@code warning} or {@code notice}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this severity is at least as grave as the other one. */
    public boolean reaches(Severity threshold) {
        return compareTo(threshold) <= 0;
    }
}
