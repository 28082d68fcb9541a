package dev.stagebill.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TabsTest {
    @Test
    void aTabReachesTheNextColumnThatFourDivides() {
        assertThat(Tabs.expanded("\ta\n1.\tb\nabcd\te")).isEqualTo("    a\n1.  b\nabcd    e");
    }

    @Test
    void aCharacterOfTwoHalvesIsOneColumn() {
        assertThat(Tabs.expanded("\ud83d\ude04\tx")).isEqualTo("\ud83d\ude04   x");
    }

    @Test
    void codeKeepsItsTabsOnlyWhereSuperfencesIsToldSo() {
        MarkdownOptions keep = new MarkdownOptions(Map.of("pymdownx.superfences", Map.of("preserve_tabs", "true")));

        assertThat(html(MarkdownOptions.TECHDOCS)).contains("    run").doesNotContain("\t");
        assertThat(html(keep)).contains("\trun");
    }

    @Test
    void tabsOfIncludedFilesAreBlanksToo() {
        String html = new MarkdownRenderer()
                .render(
                        "```\n--8<-- \"Makefile\"\n```",
                        new PageInput(
                                MarkdownOptions.TECHDOCS,
                                LinkResolver.AS_WRITTEN,
                                (path, from) -> Optional.of("all:\n\trun\n")))
                .html()
                .toString();

        assertThat(html).contains("    run").doesNotContain("\t");
    }

    private static String html(MarkdownOptions options) {
        return new MarkdownRenderer()
                .render("```\nall:\n\trun\n```", new PageInput(options, LinkResolver.AS_WRITTEN, Includes.NONE))
                .html()
                .toString();
    }
}
