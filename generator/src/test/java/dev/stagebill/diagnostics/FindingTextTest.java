package dev.stagebill.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingTextTest {
    private static final SourceLocation PLACE =
            new SourceLocation("payments", Optional.of("3f2c1aa9"), "catalog-info.yaml", 14, 10);

    @Test
    void aFindingHasTheFormOfAllMessages() {
        Diagnostic finding = Diagnostic.error("catalog.duplicate-entity", "component:default/till is defined twice")
                .at(PLACE)
                .related(List.of(PLACE.at(2, 1)))
                .hint("rename one of them");
        assertThat(FindingText.of(finding, Path.of(""))).hasToString("""
                        catalog.duplicate-entity  payments@3f2c1aa catalog-info.yaml:14:10
                          component:default/till is defined twice
                          see also: payments@3f2c1aa catalog-info.yaml:2:1
                          hint: rename one of them""");
    }

    @Test
    void aPlaceThatTheMessageNamesIsNotToldAgain() {
        SourceLocation first = PLACE.at(2, 1);
        SourceLocation longer = PLACE.at(2, 10);
        Diagnostic finding = Diagnostic.error(
                        "catalog.duplicate-entity", "defined twice; the one in " + first + ", is used")
                .at(PLACE)
                .related(List.of(first));
        assertThat(FindingText.of(finding, Path.of("")).body()).doesNotContain("see also");
        assertThat(finding.related()).containsExactly(first);

        Diagnostic other = Diagnostic.error("a.b", "the one in " + longer).related(List.of(first));
        assertThat(FindingText.of(other, Path.of("")).body()).endsWith("see also: " + first);
    }

    @Test
    void aFileOfThePortalIsNamedFromWhereTheReaderIs() {
        SourceLocation place = SourceLocation.ofFile("stagebill.yaml").at(3, 1);
        assertThat(FindingText.place(place, Path.of("some/portal"))).isEqualTo("some/portal/stagebill.yaml:3:1");
        assertThat(FindingText.place(place, Path.of("."))).isEqualTo("stagebill.yaml:3:1");
        assertThat(FindingText.place(PLACE, Path.of("some/portal"))).startsWith("payments@");
    }

    @Test
    void controlCharactersOfARepositoryAreNotPrinted() {
        Diagnostic finding = Diagnostic.warning("catalog.unreadable", "a\u001b[2Jb\nc\u202ed")
                .hint("e\rf\u0007g");
        String text = FindingText.of(finding, Path.of("")).toString();
        assertThat(text.codePoints().filter(Character::isISOControl).filter(c -> c != '\n'))
                .isEmpty();
        assertThat(text).doesNotContain("\u202e").contains("a\uFFFD[2Jb\n  c");
    }

    @Test
    void ofVeryManyErrorsAreKept() {
        List<Diagnostic> findings = Stream.of(Severity.WARNING, Severity.ERROR, Severity.NOTICE)
                .flatMap(severity -> IntStream.range(0, 4).mapToObj(i -> Diagnostic.of(severity, "a.b", "number " + i)))
                .toList();
        assertThat(FindingText.worst(findings, 5))
                .extracting(Diagnostic::severity)
                .containsExactly(Severity.WARNING, Severity.ERROR, Severity.ERROR, Severity.ERROR, Severity.ERROR);
        assertThat(FindingText.worst(findings, 100)).hasSize(8);
    }
}
