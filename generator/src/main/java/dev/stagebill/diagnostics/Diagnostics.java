package dev.stagebill.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Collects the findings of one build. Safe for use by many threads; the order in which they report does not matter. */
public final class Diagnostics {
    private final List<Diagnostic> reported = new ArrayList<>();

    /** Adds one finding. */
    public synchronized void report(Diagnostic diagnostic) {
        reported.add(diagnostic);
    }

    /** Adds several findings. */
    public synchronized void reportAll(List<Diagnostic> diagnostics) {
        reported.addAll(diagnostics);
    }

    /** All findings so far, each once, ordered by place, severity, code and message. */
    public synchronized List<Diagnostic> all() {
        return reported.stream().distinct().sorted().toList();
    }

    /** How many different findings of this severity there are. */
    public long count(Severity severity) {
        return all().stream().filter(each -> each.severity() == severity).count();
    }

    /** The findings that are at least as grave as the threshold. */
    public Stream<Diagnostic> reaching(Severity threshold) {
        return all().stream().filter(each -> each.severity().reaches(threshold));
    }
}
