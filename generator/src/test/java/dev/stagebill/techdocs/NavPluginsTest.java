package dev.stagebill.techdocs;

import static dev.stagebill.techdocs.DocsFixture.outline;
import static dev.stagebill.techdocs.DocsFixture.page;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class NavPluginsTest {
    @RegisterExtension
    private final DocsFixture site = new DocsFixture();

    @Test
    void filesNamedPagesArrangeTheirFolders() {
        Documentation docs = site.build(
                "mkdocs.yml", "plugins: [search, awesome-pages]",
                "docs/.pages",
                        "nav:\n  - index.md\n  - Second: b.md\n  - ...\n  - guide\n  - Web: https://example.org/\n  - More:\n      - c.md\n",
                "docs/index.md", "# Home",
                "docs/a.md", "# A",
                "docs/b.md", "# B",
                "docs/c.md", "# C",
                "docs/guide/.pages", "title: The Guide\norder: desc\nsort_type: natural\n",
                "docs/guide/2.md", "# Two",
                "docs/guide/10.md", "# Ten",
                "docs/secret/.pages", "hide: true",
                "docs/secret/x.md", "# X",
                "docs/one/.pages", "collapse_single_pages: true",
                "docs/one/only.md", "# Only");
        assertThat(outline(docs))
                .isEqualTo("Home=, Second=b, A=a, Only=one/only, The Guide(Ten=guide/10, Two=guide/2),"
                        + " Web->https://example.org/, More(C=c)");
    }

    @Test
    void awesomeNavTakesPatterns() {
        Documentation docs = site.build(
                "mkdocs.yml", "plugins: [awesome-nav]\nnav: [ignored.md]",
                "docs/.nav.yml",
                        "ignore: '*.hidden.md'\nnav:\n  - first.md\n  - Notes: 'n-*.md'\n  - '*'\nsort: {direction: asc}\n",
                "docs/index.md", "# Home",
                "docs/first.md", "# First",
                "docs/n-10.md", "# Ten",
                "docs/n-9.md", "# Nine",
                "docs/x.hidden.md", "# X",
                "docs/guide/.nav.yml", "title: Guide!\nappend_unmatched: true\nnav: [b.md]",
                "docs/guide/a.md", "# A",
                "docs/guide/b.md", "# B");
        assertThat(outline(docs))
                .isEqualTo("First=first, Notes(Nine=n-9, Ten=n-10), Home=, Guide!(B=guide/b, A=guide/a)");
    }

    @Test
    void aListInMarkdownIsTheNavigation() {
        Documentation docs = site.build(
                "mkdocs.yml", "plugins: [literate-nav]",
                "docs/SUMMARY.md", """
                # Contents

                * [Start](index.md)
                * [Deep](deep/)
                * Section
                    * [Web](https://example.org/)
                    * other/*.md
                * [Both](both/a.md)
                    * [Inner](both/b.md)
                * *.md
                """,
                "docs/index.md", "# Home",
                "docs/rest.md", "# Rest",
                "docs/deep/SUMMARY.md", "- [Two](two.md)\n- [One](one.md)\n",
                "docs/deep/one.md", "# 1",
                "docs/deep/two.md", "# 2",
                "docs/other/x.md", "# X",
                "docs/both/a.md", "# A",
                "docs/both/b.md", "# B");
        assertThat(outline(docs))
                .isEqualTo("Start=, Deep(Two=deep/two, One=deep/one), Section(Web->https://example.org/, X=other/x),"
                        + " Both(A=both/a, Inner=both/b), Rest=rest");
    }

    @Test
    void aFolderInTheNavigationIsTheListInIt() {
        Documentation docs = site.build(
                "mkdocs.yml", """
                plugins:
                  - literate-nav: {nav_file: README.md, implicit_index: true}
                nav:
                  - Home: index.md
                  - User Guide: user-guide/
                  - About:
                    - about/license.md
                    - Legal: about/legal/
                  - dev-guide/
                """,
                "docs/index.md", "# Home",
                "docs/user-guide/README.md",
                        "# User Guide\n\n- [Installation](installation.md)\n- [Settings](configuration.md)\n",
                "docs/user-guide/configuration.md", "# Configuration",
                "docs/user-guide/installation.md", "# Installation",
                "docs/about/license.md", "# License",
                "docs/about/legal/terms.md", "# Terms",
                "docs/dev-guide/README.md", "- [Overview](README.md)\n- [API](api.md)\n",
                "docs/dev-guide/api.md", "# API");
        assertThat(outline(docs))
                .isEqualTo("Home=, User Guide(User Guide=user-guide, Installation=user-guide/installation,"
                        + " Settings=user-guide/configuration), About(License=about/license, Legal(Terms=about/legal/terms)),"
                        + " Dev guide(Overview=dev-guide, API=dev-guide/api)");
        assertThat(site.findings()).isEmpty();
    }

    @Test
    void patternsInTheNavigationStandForWhatHasNoPlaceOfItsOwn() {
        Documentation docs = site.build(
                "mkdocs.yml",
                        "plugins: [literate-nav]\nnav:\n  - Notes: notes/*.md\n  - notes/first.md\n  - '*/'\n  - Gone: gone/*.md\n  - '*.md'\n",
                "docs/index.md", "# Home",
                "docs/other.md", "# Other",
                "docs/notes/first.md", "# First",
                "docs/notes/second.md", "# Second",
                "docs/guide/SUMMARY.md", "- [Two](two.md)\n- [One](one.md)\n",
                "docs/guide/one.md", "# 1",
                "docs/guide/two.md", "# 2");
        assertThat(outline(docs))
                .isEqualTo("Notes(Second=notes/second), First=notes/first, Guide(Two=guide/two, One=guide/one),"
                        + " Home=, Other=other");
        assertThat(site.findings()).singleElement().asString().contains("gone/*.md, which does not exist");
    }

    @Test
    void theListInTheDocsFolderCountsMoreThanTheNavigation() {
        Documentation docs = site.build(
                "mkdocs.yml", "plugins: [literate-nav]\nnav: [b.md]",
                "docs/SUMMARY.md", "- [A](a.md)\n",
                "docs/a.md", "# A",
                "docs/b.md", "# B");
        assertThat(outline(docs)).isEqualTo("A=a");
    }

    @Test
    void theFirstPageOfASectionBecomesItsPage() {
        Documentation docs = site.build(
                "mkdocs.yml",
                        "plugins: [section-index]\nnav:\n  - index.md\n  - Guide: [guide/start.md, guide/a.md]\n  - Named: [Own: b.md, c.md]\n",
                "docs/index.md", "# Home",
                "docs/guide/start.md", "# Start",
                "docs/guide/a.md", "# A",
                "docs/b.md", "# B",
                "docs/c.md", "# C");
        assertThat(outline(docs)).isEqualTo("Home=, Guide=guide/start(A=guide/a), Named(Own=b, C=c)");
        assertThat(page(docs, "guide/start").title()).isEqualTo("Guide");
    }

    @Test
    void excludedFilesAreNoPages() {
        Documentation docs = site.build(
                "mkdocs.yml", "plugins: [{exclude: {glob: ['drafts/*', '*.tmp.md']}}]",
                "docs/index.md", "# Home",
                "docs/drafts/deep/a.md", "# A",
                "docs/x/b.tmp.md", "# B");
        assertThat(outline(docs)).isEqualTo("Home=");
    }

    @Test
    void theFolderOfTheConfigurationCanBeTheDocsFolder() {
        Documentation docs = site.build(
                "mkdocs.yml", "docs_dir: .\nplugins: [same-dir]\nnav: [README.md, src/notes.md]",
                "README.md", "# Read me",
                "src/notes.md", "# Notes",
                "src/Main.java", "x");
        assertThat(outline(docs)).isEqualTo("Read me=, Notes=src/notes");
        assertThat(site.findings()).isEmpty();
    }

    @Test
    void pagesAreOrderedByTheirTitlesWhereThatIsAskedFor() {
        Documentation docs = site.build(
                "mkdocs.yml", "plugins: [{awesome-pages: {order_by: title, order: desc}}]",
                "docs/index.md", "# Home",
                "docs/a.md", "# Beta",
                "docs/b.md", "---\ntitle: Alpha\n---\nx",
                "docs/c.md", "text",
                "docs/d/.pages", "order_by: filename\norder: asc",
                "docs/d/y.md", "# A",
                "docs/d/x.md", "# B");
        assertThat(outline(docs)).isEqualTo("Home=, C=c, Beta=a, Alpha=b, D(B=d/x, A=d/y)");
    }

    @Test
    void theRestIsTakenByExpressionsAndFromAllFoldersAtOnce() {
        Documentation docs = site.build(
                "mkdocs.yml", "plugins: [awesome-pages]",
                "docs/.pages",
                        "nav:\n  - ... | regex=^intro-[0-9]+\\.md$\n  - Flat:\n    - ... | flat | *-x.md\n  - ... | flat | regex=deep/\n  - ...\n",
                "docs/index.md", "# Home",
                "docs/intro-1.md", "# One",
                "docs/intro-b.md", "# B",
                "docs/a-x.md", "# Ax",
                "docs/sub/b-x.md", "# Bx",
                "docs/sub/deep/c.md", "# C");
        assertThat(outline(docs)).isEqualTo("One=intro-1, Flat(Ax=a-x, Bx=sub/b-x), C=sub/deep/c, Home=, B=intro-b");
    }

    @Test
    void awesomeNavHandsRulesDownAndKnowsGlobs() {
        Documentation docs = site.build(
                "mkdocs.yml", "plugins: [awesome-nav]",
                "docs/.nav.yml",
                        "sort: {by: title, direction: desc}\nflatten_single_child_sections: true\nnav:\n  - glob: 'g/*'\n    ignore_no_matches: true\n  - index.md\n  - '*'\n",
                "docs/index.md", "# Home",
                "docs/one/only.md", "# Only",
                "docs/g/1.md", "# Lower",
                "docs/g/2.md", "# Upper",
                "docs/two/.nav.yml", "sort: {type: natural}\nflatten_single_child_sections: false",
                "docs/two/10.md", "# A",
                "docs/two/9.md", "# B");
        assertThat(outline(docs)).isEqualTo("Lower=g/1, Upper=g/2, Home=, Two(B=two/9, A=two/10), Only=one/only");
    }

    @Test
    void namesAreInTheirNaturalOrderWithAwesomeNav() {
        Documentation docs = site.build(
                "mkdocs.yml",
                "plugins: [awesome-nav]",
                "docs/p10.md",
                "# Ten",
                "docs/p9.md",
                "# Nine",
                "docs/a/x.md",
                "# X");
        assertThat(outline(docs)).isEqualTo("Nine=p9, Ten=p10, A(X=a/x)");
    }
}
