package dev.stagebill.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.output.OutputPath;
import dev.stagebill.site.DocumentPage.MenuItem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentPagesTest {
    private static final String NAV = """
            nav:
              - Home: index.md
              - Guide:
                  - Set up: guide/setup.md
                  - Deep:
                      - Inner: guide/inner.md
              - Outside: https://example.org/
            """;

    @TempDir
    Path work;

    private PlannedDocs small(String more) {
        return PlannedDocs.of(
                work,
                NAV + more,
                "index.md",
                "# Home\n\n[inner](guide/inner.md#part) ![pic](pic.png)\n",
                "guide/setup.md",
                "# Set up\n",
                "guide/inner.md",
                "---\ntitle: The inner page\nhide: [toc]\n---\n# Inner\n\n[top](#inner) [home](../index.md)\n\n## Part\n\n## Other\n",
                "pic.png",
                "");
    }

    /** A documentation with so many sections of so many pages. */
    private PlannedDocs large(int sections, int pages, String more) {
        StringBuilder nav = new StringBuilder(more + "nav:\n");
        List<String> files = new ArrayList<>();
        for (int section = 0; section < sections; section++) {
            nav.append("  - Section ").append(section).append(":\n");
            for (int page = 0; page < pages; page++) {
                String name = "s" + section + "/p" + page + ".md";
                nav.append("      - ").append(name).append('\n');
                files.add(name);
                files.add("# Page " + section + "." + page + "\n");
            }
        }
        return PlannedDocs.of(work, nav.toString(), files.toArray(String[]::new));
    }

    private static int size(List<MenuItem> items) {
        return items.stream().mapToInt(item -> 1 + size(item.children())).sum();
    }

    private static MenuItem item(List<MenuItem> items, String title) {
        return items.stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSmallTreeIsPrintedWholeAndNeedsNoScript() {
        try (PlannedDocs docs = small("")) {
            DocumentPage page = docs.page("guide/inner");
            assertThat(size(page.way().menu())).isEqualTo(6);
            MenuItem guide = item(page.way().menu(), "Guide");
            assertThat(guide.open()).isTrue();
            assertThat(item(item(guide.children(), "Deep").children(), "Inner").current())
                    .isTrue();
            assertThat(item(page.way().menu(), "Outside").url()).contains("https://example.org/");
            assertThat(page.frame().navigation()).isEmpty();
        }
    }

    @Test
    void whatIsPrintedOfTheTreeDoesNotGrowWithTheNumberOfPages() {
        int before;
        try (PlannedDocs docs = large(30, 30, "")) {
            before = size(docs.page("s15/p15").way().menu());
        }
        try (PlannedDocs docs = large(60, 60, "")) {
            List<MenuItem> menu = docs.page("s15/p15").way().menu();
            assertThat(size(menu)).isEqualTo(before).isLessThan(60);
            assertThat(item(menu, "Section 14").page()).contains(page("s14/p0"));
            assertThat(item(menu, "Section 14").branch()).isTrue();
            assertThat(item(menu, "Section 14").children()).isEmpty();
            assertThat(item(item(menu, "Section 15").children(), "Page 15.15").current())
                    .isTrue();
        }
    }

    private static OutputPath page(String path) {
        return OutputPath.page(PlannedDocs.FOLDER + path);
    }

    @Test
    void theScriptWithALargeTreeHoldsTheSameDataAsItsJson() {
        try (PlannedDocs docs = large(9, 9, "")) {
            String script =
                    docs.page("s1/p1").frame().navigation().orElseThrow().value();
            assertThat(script).matches(PlannedDocs.FOLDER + "navigation\\.[0-9a-f]{8}\\.js");
            assertThat(docs.file(script))
                    .startsWith("(window.stagebillNavigation ??= []).push(JSON.parse('[{\"title\":\"Section 0\"")
                    .contains(docs.file(PlannedDocs.FOLDER + "navigation.json").strip());
        }
    }

    @Test
    void aTreeThatIsToBePrunedIsNeverPrintedWhole() {
        try (PlannedDocs docs = small("theme: {name: material, features: [navigation.prune]}\n")) {
            MenuItem guide = item(docs.page("").way().menu(), "Guide");
            assertThat(guide.children()).isEmpty();
            assertThat(guide.page()).contains(page("guide/setup"));
        }
    }

    @Test
    void tabsAreTheFirstLevel() {
        try (PlannedDocs docs = small("theme: {name: material, features: [navigation.tabs]}\n")) {
            List<MenuItem> tabs = docs.page("guide/inner").way().tabs();
            assertThat(tabs).extracting(MenuItem::title).containsExactly("Home", "Guide", "Outside");
            assertThat(tabs.get(1).page()).contains(page("guide/setup"));
            assertThat(tabs.get(1).open()).isTrue();
        }
    }

    @Test
    void breadcrumbsLeadThroughTheSections() {
        try (PlannedDocs docs = small("")) {
            assertThat(docs.page("guide/inner").breadcrumbs())
                    .extracting(Page.Crumb::title)
                    .containsExactly("Docs", "Shop", "Guide", "Deep");
            assertThat(docs.page("guide/inner").breadcrumbs().get(2).page()).isEqualTo(page("guide/setup"));
        }
    }

    @Test
    void previousAndNextHaveTheTitlesOfTheNavigation() {
        try (PlannedDocs docs = small("")) {
            DocumentPage.Way way = docs.page("guide/setup").way();
            assertThat(way.previous().orElseThrow().title()).isEqualTo("Home");
            assertThat(way.next().orElseThrow().title()).isEqualTo("Inner");
            assertThat(docs.page("guide/inner").way().next()).isEmpty();
        }
    }

    @Test
    void theWindowHasTheTitleOfTheFrontMatter() {
        try (PlannedDocs docs = small("")) {
            assertThat(docs.page("guide/inner").name()).isEqualTo("The inner page");
            assertThat(docs.page("guide/inner").title()).isEqualTo("Inner");
            assertThat(docs.page("guide/setup").name()).isEqualTo("Set up");
        }
    }

    @Test
    void anAuthorMayHideTheOutline() {
        try (PlannedDocs docs = small("")) {
            DocumentPage page = docs.page("guide/inner");
            assertThat(page.hides("toc")).isTrue();
            assertThat(page.outline()).isEmpty();
            assertThat(page.hides("navigation")).isFalse();
        }
    }

    @Test
    void aReportBeginsWithThePageFilledIn() {
        try (PlannedDocs docs = small("")) {
            assertThat(docs.page("guide/setup").source().issue().orElseThrow())
                    .startsWith(
                            "https://github.com/acme/shop/issues/new?title=Docs%3A%20Set%20up&body=Page%3A%20Set%20up");
        }
    }

    @Test
    void theWholeIsOnePageInReadingOrderWithLinksToItsParts() {
        try (PlannedDocs docs = small("")) {
            PrintPage print = docs.pages(PrintPage.class).get(0);
            assertThat(print.path().value()).isEqualTo(PlannedDocs.FOLDER + "print/index.html");
            assertThat(print.listed()).isFalse();
            assertThat(print.chapters())
                    .extracting(PrintPage.Chapter::id, chapter -> chapter.page().title())
                    .containsExactly(tuple("p1", "Home"), tuple("p2", "Set up"), tuple("p3", "Inner"));
            String home = print.chapters().get(0).html().toString();
            assertThat(home).contains("href=\"#p3-part\"").contains("src=\"../pic.png\"");
            assertThat(print.chapters().get(2).html().toString())
                    .contains("id=\"p3-inner\"")
                    .contains("href=\"#p3-inner\"")
                    .contains("href=\"#p1\"");
            assertThat(docs.page("guide/inner").print()).contains(print.path() + "#p3");
        }
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }

    @Test
    void aLargeDocumentationIsPrintedInPartsThatEndWithSections() {
        try (PlannedDocs docs = large(5, 60, "")) {
            List<PrintPage> parts = docs.pages(PrintPage.class);
            assertThat(parts).extracting(part -> part.chapters().size()).containsExactly(60, 60, 60, 60, 60);
            assertThat(docs.page("s1/p0").print()).contains(PlannedDocs.FOLDER + "print/2/index.html#p61");
        }
        try (PlannedDocs docs = large(1, 250, "")) {
            assertThat(docs.pages(PrintPage.class))
                    .extracting(part -> part.chapters().size())
                    .containsExactlyInAnyOrder(DocsPrint.PAGES, DocsPrint.PAGES, 50);
        }
    }

    @Test
    void aSinglePageIsNotPrintedTwice() {
        try (PlannedDocs docs = PlannedDocs.of(work, "", "index.md", "# Home\n")) {
            assertThat(docs.pages(PrintPage.class)).isEmpty();
            assertThat(docs.page("").print()).isEmpty();
        }
    }

    @Test
    void aPageThatIsCalledPrintKeepsItsPlace() {
        try (PlannedDocs docs = PlannedDocs.of(work, "", "index.md", "# Home\n", "print.md", "# Print\n")) {
            assertThat(docs.page("print").title()).isEqualTo("Print");
            assertThat(docs.pages(PrintPage.class).get(0).path()).isEqualTo(page("print-all"));
        }
    }

    @Test
    void everyPageLiesBesideItsMarkdownWhoseLinksWork() {
        try (PlannedDocs docs = small("")) {
            assertThat(docs.file(PlannedDocs.FOLDER + "index.md"))
                    .isEqualTo("# Home\n\n[inner](guide/inner/index.md#part) ![pic](pic.png)\n");
            assertThat(docs.file(PlannedDocs.FOLDER + "guide/inner/index.md"))
                    .startsWith(
                            "---\ntitle: The inner page\nhide: [toc]\n---\n# Inner\n\n[top](#inner) [home](../../index.md)\n");
        }
    }

    @Test
    void allPagesAreOneTextInReadingOrder() {
        try (PlannedDocs docs = small("")) {
            assertThat(docs.file(PlannedDocs.FOLDER + "llms-full.txt"))
                    .containsSubsequence("# Shop\n", "# Home\n", "# Set up\n", "# Inner\n")
                    .contains("[inner](guide/inner/index.md#part)")
                    .contains("[home](index.md)")
                    .doesNotContain("hide:");
        }
    }

    @Test
    void theListForLanguageModelsHasSectionsOfLinks() {
        try (PlannedDocs docs = small("site_description: All of it\n")) {
            assertThat(docs.file(PlannedDocs.FOLDER + "llms.txt")).isEqualTo("""
                    # Shop

                    > All of it

                    Documentation of the Component shop, owned by team.

                    ## Pages

                    - [Home](index.md)

                    ## Guide

                    - [Set up](guide/setup/index.md)
                    - [Inner](guide/inner/index.md)

                    ## Optional

                    - [All pages in one file](llms-full.txt)
                    """);
            assertThat(docs.file("llms.txt"))
                    .startsWith("# Test Portal\n\n")
                    .contains("## Documentation\n\n- [Shop](" + PlannedDocs.FOLDER + "llms.txt): All of it\n");
        }
    }

    @Test
    void theCopyrightIsCleaned() {
        try (PlannedDocs docs = small("copyright: 'Copyright <b onclick=x()>Acme</b> <script>x()</script>'\n")) {
            assertThat(docs.page("").frame().copyright().toString())
                    .contains("<b>Acme</b>")
                    .doesNotContain("script", "onclick");
        }
    }
}
