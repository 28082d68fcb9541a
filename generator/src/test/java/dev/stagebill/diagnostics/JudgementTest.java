package dev.stagebill.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JudgementTest {
    private final Diagnostics diagnostics = new Diagnostics();

    private static Diagnostic finding(String code, String message, int line) {
        return Diagnostic.warning(code, message).at(new SourceLocation("shop", Optional.empty(), "a.yaml", line, 1));
    }

    @Test
    void aRuleChangesTheSeverityOfACode() {
        diagnostics.report(finding("docs.broken-link", "x", 1));
        diagnostics.judgeBy(new Judgement(
                List.of(new Judgement.Rule("docs.broken-link", Optional.of(Severity.ERROR))), Baseline.EMPTY));
        assertThat(diagnostics.all()).extracting(Diagnostic::severity).containsExactly(Severity.ERROR);
    }

    @Test
    void aCodeThatIsOffIsNotReported() {
        diagnostics.judgeBy(new Judgement(List.of(new Judgement.Rule("docs.*", Optional.empty())), Baseline.EMPTY));
        diagnostics.report(finding("docs.broken-link", "x", 1));
        diagnostics.report(finding("catalog.unreadable", "x", 1));
        assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly("catalog.unreadable");
    }

    @Test
    void knownFindingsAreShownButFailNothing() {
        Diagnostic old = finding("docs.broken-link", "see shop@3f2c1aa a.yaml:3:4", 1);
        Diagnostic moved = finding("docs.broken-link", "see shop@9999999 a.yaml:7:1", 40);
        diagnostics.judgeBy(new Judgement(List.of(), Baseline.of(List.of(old))));
        diagnostics.report(moved);
        diagnostics.report(finding("docs.broken-link", "another", 2));
        assertThat(diagnostics.all()).hasSize(2);
        assertThat(diagnostics.reaching(Severity.WARNING))
                .extracting(Diagnostic::message)
                .containsExactly("another");
    }

    @Test
    void oneMoreOfAKnownSortIsNew() {
        Diagnostic one = finding("docs.broken-link", "x", 1);
        diagnostics.judgeBy(new Judgement(List.of(), Baseline.of(List.of(one))));
        diagnostics.report(finding("docs.broken-link", "x", 5));
        diagnostics.report(finding("docs.broken-link", "x", 9));
        assertThat(diagnostics.fresh()).hasSize(1);
    }

    @Test
    void whatIsMendedIsGoneFromTheBaseline() {
        diagnostics.judgeBy(new Judgement(
                List.of(), Baseline.of(List.of(finding("docs.broken-link", "x", 1), finding("docs.empty", "y", 2)))));
        diagnostics.report(finding("docs.broken-link", "x", 1));
        assertThat(diagnostics.gone()).isEqualTo(1);
    }

    @Test
    void everyDocumentedCodeHasItsExplanation() {
        assertThat(FindingCodes.known()).contains("catalog.dangling-reference").hasSizeGreaterThan(50);
        assertThat(FindingCodes.known())
                .allSatisfy(code -> assertThat(FindingCodes.explanation(code))
                        .hasValueSatisfying(
                                text -> assertThat(text).isNotBlank().doesNotContain("\n### ")));
    }
}
