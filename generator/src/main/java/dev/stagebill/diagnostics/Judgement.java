package dev.stagebill.diagnostics;

import java.util.List;
import java.util.Optional;

/**
 * How a portal wants its findings judged.
 *
 * @param rules which codes have another severity than their own; the first rule that matches counts
 * @param baseline what was known before, and so never fails a build
 */
public record Judgement(List<Rule> rules, Baseline baseline) {
    /** Every finding as it was reported. */
    public static final Judgement USUAL = new Judgement(List.of(), Baseline.EMPTY);

    /** Copies the rules. */
    public Judgement {
        rules = List.copyOf(rules);
    }

    /**
     * Another severity for some codes.
     *
     * @param codes a code, or the beginning of codes with a star behind it: {@code docs.*}
     * @param severity what it counts as; empty: it is not reported at all
     */
    public record Rule(String codes, Optional<Severity> severity) {
        boolean covers(String code) {
            return codes.endsWith("*") ? code.startsWith(codes.substring(0, codes.length() - 1)) : codes.equals(code);
        }
    }

    /** The finding with the severity that the rules give it; nothing when they switch it off. */
    public Optional<Diagnostic> apply(Diagnostic finding) {
        Optional<Rule> rule =
                rules.stream().filter(each -> each.covers(finding.code())).findFirst();
        return rule.isEmpty() ? Optional.of(finding) : rule.get().severity().map(finding::as);
    }
}
