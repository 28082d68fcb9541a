package dev.stagebill.techdocs;

import static dev.stagebill.techdocs.DocsFixture.outline;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class NavigationTest {
    @RegisterExtension
    private final DocsFixture site = new DocsFixture();

    @Test
    void navigationComesInAllItsForms() {
        Documentation docs = site.build(
                "mkdocs.yml", """
                site_name: Shop
                site_description: All about it
                nav:
                  - index.md
                  - Setup: guide/setup.md
                  - Guide:
                      - guide/index.md
                      - Deep:
                          - ./guide/deep.md
                  - Elsewhere: https://example.org/" target="_blank
                  - Evil: javascript:alert(1)
                  - Lost: guide/setpu.md
                  - Sub: '!include ./sub/mkdocs.yml'
                  - Folder: guide/
                """,
                "docs/index.md", "# Welcome\n",
                "docs/guide/index.md", "# The guide\n",
                "docs/guide/setup.md", "# Setting up\n",
                "docs/guide/deep.md", "text\n");
        assertThat(docs.title()).isEqualTo("Shop");
        assertThat(docs.description()).contains("All about it");
        assertThat(outline(docs))
                .isEqualTo("Welcome=, Setup=guide/setup, Guide(The guide=guide, Deep(Deep=guide/deep)),"
                        + " Elsewhere->https://example.org/, Folder=guide");
        assertThat(docs.pages()).extracting(DocsPage::path).containsExactly("", "guide", "guide/deep", "guide/setup");
        assertThat(docs.pages()).extracting(DocsPage::title).containsExactly("Welcome", "The guide", "Deep", "Setup");
        assertThat(site.findings())
                .containsExactlyInAnyOrder(
                        "docs.missing-page mkdocs.yml:11:11 nav names javascript:alert(1), which is not a safe address",
                        "docs.missing-page mkdocs.yml:12:11 nav names guide/setpu.md, which does not exist | did you mean guide/setup.md?",
                        "docs.not-included mkdocs.yml:13:10 nav includes another mkdocs.yml, but ./sub/mkdocs.yml does not exist in this repository"
                                + " | name a mkdocs.yml of this repository, relative to the one that includes it");
    }

    @Test
    void theIndexOfASectionCanBeItsPage() {
        Documentation docs = site.build(
                "mkdocs.yml",
                        "theme: {name: material, features: [navigation.indexes]}\nnav:\n  - Guide: [guide/index.md, guide/a.md]\n",
                "docs/index.md", "# H\n",
                "docs/guide/index.md", "# G\n",
                "docs/guide/a.md", "# A\n");
        assertThat(outline(docs)).isEqualTo("Guide=guide(A=guide/a)");
    }

    @Test
    void withoutConfigurationPagesAreFoundByThemselves() {
        Documentation docs = site.build(
                "docs/zebra.md", "text",
                "docs/index.md", "# Front",
                "docs/b/README.md", "# B",
                "docs/b/in_side.md", "text",
                "docs/a-part/x.md", "# X",
                "docs/.hidden/y.md", "# Y",
                "docs/templates/z.md", "# Z",
                "docs/notes.txt", "no page");
        assertThat(outline(docs)).isEqualTo("Front=, Zebra=zebra, A part(X=a-part/x), B(B=b, In side=b/in_side)");
        assertThat(docs.title()).isEqualTo("shop");
    }
}
