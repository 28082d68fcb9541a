package dev.stagebill.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PatienceTest {
    private static final int MORE_THAN_ANY_PAGE = 30_000_001;

    @Test
    void aPageThatComparesWithoutEndIsGivenUp() {
        assertThatThrownBy(() -> Patience.with(PatienceTest::compareWithoutEnd)).isInstanceOf(Patience.TooSlow.class);
    }

    @Test
    void workInsideOfOtherWorkHasNoPatienceOfItsOwn() {
        assertThatThrownBy(() -> Patience.with(() -> {
                    while (true) {
                        Patience.with(() -> {
                            Patience.compare();
                            return "";
                        });
                    }
                }))
                .isInstanceOf(Patience.TooSlow.class);
    }

    @Test
    void workThatIsNoPageIsNotLimited() {
        assertThat(compareOften()).isEqualTo("done");
        assertThat(Patience.with(() -> "next")).isEqualTo("next");
    }

    @Test
    void marksThatNeverMatchCostThePageItsLooksOnly() {
        RenderedMarkdown page = new MarkdownRenderer().render("~~a".repeat(100_000), LinkResolver.AS_WRITTEN);

        assertThat(page.remarks()).extracting(RenderedMarkdown.Remark::code).containsExactly("docs.unreadable");
        assertThat(page.html().toString()).startsWith("<pre class=\"source\">~~a~~a");
    }

    @Test
    void oneLongAddressThatIsUsedEverywhereCostsThePageItsLooksOnly() {
        String text = "[a]: /" + "b".repeat(400_000) + "\n\n" + "[a] ".repeat(100_000);

        assertThat(new MarkdownRenderer().render(text, LinkResolver.AS_WRITTEN).remarks())
                .extracting(RenderedMarkdown.Remark::code)
                .containsExactly("docs.unreadable");
    }

    @Test
    void aQuotedParagraphOfManyLinesIsParted() {
        String text = "> a\n".repeat(12_000) + "> *b*\n".repeat(12_000);
        String html = new MarkdownRenderer()
                .render(text, LinkResolver.AS_WRITTEN)
                .html()
                .toString();

        assertThat(html.split("<p>", -1)).hasSizeBetween(4, 8);
        assertThat(html.split("a\n|a</p>", -1)).hasSizeGreaterThanOrEqualTo(12_000);
        assertThat(html.split("<em>b</em>", -1)).hasSize(12_001);
    }

    @Test
    void aPageHasOnlySoManyDrawings() {
        DiagramFormat format = new DiagramFormat() {
            @Override
            public String name() {
                return "graphviz";
            }

            @Override
            public java.util.Set<String> languages() {
                return java.util.Set.of("dot");
            }

            @Override
            public Drawing draw(Source source) {
                return Drawing.of(java.util.List.of("<svg viewBox=\"0 0 1 1\"><rect/></svg>"));
            }
        };
        RenderedMarkdown page = new MarkdownRenderer(java.util.List.of(format), java.util.Set.of())
                .render("```dot\na\n```\n\n".repeat(201), LinkResolver.AS_WRITTEN);

        assertThat(page.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.message()).contains("at most 200"));
    }

    @Test
    void tablesOfContentsDoNotMultiplyWithHeadings() {
        String text = "[TOC]\n\n".repeat(3_000) + "# a\n\n".repeat(3_000);

        assertThat(new MarkdownRenderer()
                        .render(text, LinkResolver.AS_WRITTEN)
                        .html()
                        .toString()
                        .length())
                .isLessThan(5_000_000);
    }

    @Test
    void anIncludedTextDoesNotGrowBehindItsIndentation() {
        assertThat(included(" ".repeat(400_000) + "--8<-- \"a\"", "x\n".repeat(10_000)))
                .isEqualTo("docs.missing-include");
    }

    @Test
    void linesThatAreNamedOftenDoNotGrow() {
        assertThat(included("--8<-- \"a:" + "1:9999,".repeat(10_000) + "1:2\"", "some words\n".repeat(10_000)))
                .isEqualTo("docs.missing-include");
    }

    private static String included(String text, String file) {
        PageInput input =
                new PageInput(MarkdownOptions.TECHDOCS, LinkResolver.AS_WRITTEN, (path, from) -> Optional.of(file));
        return new MarkdownRenderer().render(text, input).remarks().get(0).code();
    }

    private static String compareWithoutEnd() {
        while (true) {
            Patience.compare();
        }
    }

    private static String compareOften() {
        for (int i = 0; i < MORE_THAN_ANY_PAGE; i++) {
            Patience.compare();
        }
        return "done";
    }
}
