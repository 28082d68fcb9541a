package dev.stagebill.source;

import dev.stagebill.diagnostics.Diagnostic;

/** A source cannot be opened, for the reason given as a finding. */
final class CrawlFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    CrawlFault(Diagnostic diagnostic) {
        super(diagnostic.message());
        this.diagnostic = diagnostic;
    }

    CrawlFault(Diagnostic diagnostic, Throwable cause) {
        super(diagnostic.message(), cause);
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
