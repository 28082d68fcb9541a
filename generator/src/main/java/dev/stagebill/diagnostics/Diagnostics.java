package dev.stagebill.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects the findings of one build. Safe for use by many threads; the order in which they report does not matter. */
public final class Diagnostics {
    private final List<Diagnostic> reported = new ArrayList<>();
    private Judgement judgement = Judgement.USUAL;
    private List<SourcePlace> sources = List.of();
    private Optional<List<Diagnostic>> judged = Optional.empty();

    /** Adds one finding. */
    public synchronized void report(Diagnostic diagnostic) {
        reported.add(diagnostic);
        judged = Optional.empty();
    }

    /** Adds several findings. */
    public synchronized void reportAll(List<Diagnostic> diagnostics) {
        reported.addAll(diagnostics);
        judged = Optional.empty();
    }

    /** Judges all findings, those before included, in this way. */
    public synchronized void judgeBy(Judgement how) {
        judgement = how;
        judged = Optional.empty();
    }

    /** Says where the sources of the findings are. */
    public synchronized void lieIn(List<SourcePlace> places) {
        sources = List.copyOf(places);
    }

    /** Where the sources of the findings are, as far as that is known. */
    public synchronized List<SourcePlace> sources() {
        return sources;
    }

    /** All findings so far as they are judged, each once, ordered by place, severity, code and message. */
    public synchronized List<Diagnostic> all() {
        if (judged.isEmpty()) {
            judged = Optional.of(reported.stream()
                    .flatMap(finding -> judgement.apply(finding).stream())
                    .distinct()
                    .sorted()
                    .toList());
        }
        return judged.get();
    }

    /** The findings that the baseline does not know, in the same order. */
    public synchronized List<Diagnostic> fresh() {
        return judgement.baseline().fresh(all());
    }

    /** How many findings of the baseline are no longer there. */
    public synchronized int gone() {
        return judgement.baseline().gone(all());
    }

    /** How many different findings of this severity there are. */
    public long count(Severity severity) {
        return all().stream().filter(each -> each.severity() == severity).count();
    }

    /** The findings that are at least as grave as the threshold, without those that the baseline knows. */
    public Stream<Diagnostic> reaching(Severity threshold) {
        return fresh().stream().filter(each -> each.severity().reaches(threshold));
    }
}
