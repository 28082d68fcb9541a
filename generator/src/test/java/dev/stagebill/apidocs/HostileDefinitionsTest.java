package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.apidiff.ApiDiff;
import dev.stagebill.apidocs.HostileDefinitions.Hostile;
import dev.stagebill.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Definitions that were made to do harm end in pages, none of which is large, or in findings. */
class HostileDefinitionsTest {
    private static final int MANY = 2_000;
    private static final int LENGTH = 200_000;
    private static final int LARGEST = 300_000;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> hostileDefinitionsAreReadCutAndCompared() {
        return HostileDefinitions.all(MANY / 2, LENGTH).stream()
                .map(hostile -> DynamicTest.dynamicTest(hostile.type() + ": " + hostile.name(), () -> {
                    ApiContent content = Apis.of(hostile.type(), hostile.text())
                            .documentations()
                            .get(0)
                            .content();
                    ApiSheets.of(content);
                    content.parts();
                    ApiDiff.between(hostile.text(), hostile.text() + "\n");
                }));
    }

    @TestFactory
    Stream<DynamicTest> noFaultOfOursIsFoundInThem() {
        return HostileDefinitions.all(20, 2_000).stream()
                .map(hostile -> DynamicTest.dynamicTest(
                        hostile.type() + ": " + hostile.name(),
                        () -> assertThat(Apis.of(hostile.type(), hostile.text()).findings())
                                .extracting(Diagnostic::message)
                                .noneMatch(message -> message.matches(".*cannot be read: \\w+(Exception|Error)"))));
    }

    @TestFactory
    Stream<DynamicTest> noPageIsLarge() {
        return HostileDefinitions.all(MANY, LENGTH).stream()
                .filter(HostileDefinitionsTest::mayBeLarge)
                .map(hostile -> DynamicTest.dynamicTest(
                        hostile.type() + ": " + hostile.name(),
                        () -> assertThat(pages(hostile))
                                .allSatisfy((path, html) ->
                                        assertThat(html.length()).as(path).isLessThanOrEqualTo(LARGEST))));
    }

    /** Those whose pages were too large before. */
    private static boolean mayBeLarge(Hostile hostile) {
        return hostile.name()
                .matches(
                        "many (tags|callbacks|server variables|media types|arguments|services|transcodings|fields|properties|versions|definitions|tools|messages)"
                                + "|a long (title|version|description.*|path|tag|comment|source|operation's \\w+)|a description of <");
    }

    private Map<String, String> pages(Hostile hostile) throws IOException {
        return new DefinitionHtml(folder).pages(Apis.of(hostile.type(), hostile.text()));
    }
}
