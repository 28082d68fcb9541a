package dev.stagebill.report;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.diagnostics.SourcePlace;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a build or check found, to be told to another program.
 *
 * @param findings all findings, in their order
 * @param fresh those of them that the baseline does not know
 * @param sources where the sources of the findings are
 * @param threshold findings of this severity fail a build; empty: none does
 * @param base where the reader of the report stands
 * @param result what else is known of the build, for the JSON report
 */
public record Report(
        List<Diagnostic> findings,
        Set<Diagnostic> fresh,
        List<SourcePlace> sources,
        Optional<Severity> threshold,
        Base base,
        Map<String, Object> result) {
    /** Copies the lists. */
    public Report {
        findings = List.copyOf(findings);
        fresh = Set.copyOf(fresh);
        sources = List.copyOf(sources);
    }

    /** A report of everything that was found. */
    public static Report of(
            Diagnostics diagnostics, Optional<Severity> threshold, Base base, Map<String, Object> result) {
        Set<Diagnostic> fresh = new HashSet<>(diagnostics.fresh());
        return new Report(diagnostics.all(), fresh, diagnostics.sources(), threshold, base, result);
    }

    /** Whether a finding fails a build: it is grave enough and not known already. */
    boolean fails(Diagnostic finding) {
        return fresh.contains(finding)
                && threshold.filter(finding.severity()::reaches).isPresent();
    }

    /** Message and advice as one text. */
    static String text(Diagnostic finding) {
        return finding.message() + finding.hint().map(hint -> "\nhint: " + hint).orElse("");
    }
}
