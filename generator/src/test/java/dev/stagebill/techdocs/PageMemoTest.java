package dev.stagebill.techdocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.markdown.Includes;
import dev.stagebill.markdown.LinkResolver;
import dev.stagebill.markdown.MarkdownOptions;
import dev.stagebill.markdown.PageInput;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageMemoTest {
    private static final DocsFile FILE =
            new DocsFile("a.md", new SourceFile("docs/a.md", "1"), "a", true, new Mount("", "docs", Optional.empty()));

    private final PageMemo memo = new PageMemo();

    @BeforeEach
    void renderOnce() {
        memo.keep(FILE, "text", input("b/", "snippet"), input -> {
            input.links().resolve("b.md", LinkResolver.Use.LINK, 1);
            input.includes().text("s.md", Includes.From.BASE);
            return page();
        });
    }

    @Test
    void thePageOfTheSameTextIsTakenOver() {
        assertThat(memo.find(FILE, "text", () -> input("b/", "snippet"))).isPresent();
    }

    @Test
    void anotherTextIsAnotherPage() {
        assertThat(memo.find(FILE, "other text", () -> input("b/", "snippet"))).isEmpty();
    }

    @Test
    void aPageWhoseLinksLeadElsewhereIsRenderedAnew() {
        assertThat(memo.find(FILE, "text", () -> input("c/", "snippet"))).isEmpty();
    }

    @Test
    void aPageThatIncludesAnotherTextIsRenderedAnew() {
        assertThat(memo.find(FILE, "text", () -> input("b/", "other snippet"))).isEmpty();
    }

    @Test
    void aPageWithOtherExtensionsIsRenderedAnew() {
        PageInput input = input("b/", "snippet");
        MarkdownOptions options = new MarkdownOptions(Map.of("abbr", Map.of()));
        assertThat(memo.find(FILE, "text", () -> new PageInput(options, input.links(), input.includes())))
                .isEmpty();
    }

    private static PageInput input(String link, String included) {
        return new PageInput(
                MarkdownOptions.TECHDOCS,
                (target, use, line) -> Optional.of(link),
                (path, from) -> Optional.of(included));
    }

    private static PageBuild.Rendered page() {
        DocsPage page = new DocsPage(
                "a",
                "A",
                SafeHtml.EMPTY,
                List.of(),
                List.of(),
                List::of,
                SourceLocation.ofFile("docs/a.md"),
                Optional.empty(),
                List.of(),
                PageMeta.of("text"),
                Optional.empty(),
                () -> "text");
        return new PageBuild.Rendered(page, Optional.empty(), List.of());
    }
}
