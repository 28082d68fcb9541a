package dev.stagebill.techdocs;

import static dev.stagebill.techdocs.DocsFixture.hrefs;
import static dev.stagebill.techdocs.DocsFixture.outline;
import static dev.stagebill.techdocs.DocsFixture.page;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The cases are those of the tests of backstage/mkdocs-monorepo-plugin (Apache License 2.0). */
final class MonorepoTest {
    @RegisterExtension
    private final DocsFixture site = new DocsFixture();

    @Test
    void includedPagesGoIntoAFolderNamedByTheirSite() {
        Documentation docs = site.build(
                "mkdocs.yml",
                "site_name: Root\nnav:\n  - Home: index.md\n  - Project A: '!include ./project-a/mkdocs.yml'\n",
                "docs/index.md",
                "# Root\n\n[a](test/index.md) [b](../project-a/docs/deep/x.md)",
                "project-a/mkdocs.yml",
                "site_name: test\nnav:\n  - index.md\n  - Deep: [deep/x.md]\n  - Out: http://www.absoluteurl.nl\n  - Ftp: ftp://ftp.absoluteurl.nl",
                "project-a/docs/README.md",
                "# A",
                "project-a/docs/index.md",
                "# A\n\n[x](deep/x.md) [root](../index.md)",
                "project-a/docs/deep/x.md",
                "# X\n\n[up](../index.md)");
        assertThat(outline(docs))
                .isEqualTo("Home=, Project A(A=test, Deep(X=test/deep/x), Out->http://www.absoluteurl.nl, Ftp->ftp://ftp.absoluteurl.nl)");
        assertThat(hrefs(docs, "")).containsExactly("test/index.html", "test/deep/x/index.html");
        assertThat(hrefs(docs, "test")).containsExactly("deep/x/index.html", "../index.html");
        assertThat(hrefs(docs, "test/deep/x")).containsExactly("../../index.html");
        assertThat(page(docs, "test").source().path()).isEqualTo("project-a/docs/index.md");
        assertThat(site.codes()).containsExactly("docs.duplicate-page");
    }

    @Test
    void aWildcardIncludesAllUnderTheirNames() {
        Documentation docs = site.build(
                "mkdocs.yml",
                "site_name: Root\nnav:\n  - index.md\n  - Projects: '*include ./projects/**/mkdocs.yml'\n",
                "docs/index.md",
                "# Root",
                "projects/b/mkdocs.yml",
                "site_name: Project B\nnav: [index.md]\n",
                "projects/b/docs/index.md",
                "# B",
                "projects/sub/c/mkdocs.yml",
                "site_name: plugins/c\ndocs_dir: mydocs\n",
                "projects/sub/c/mydocs/index.md",
                "text",
                "projects/sub/c/mydocs/small-small/test.md",
                "# T");
        assertThat(outline(docs))
                .isEqualTo("Root=, Projects(Project B(B=project-b), plugins/c(Small small(T=plugins/c/small-small/test), Index=plugins/c))");
        assertThat(site.findings()).isEmpty();
    }

    @Test
    void whatStopsABuildInBackstageIsToldAndTheRestIsShown() {
        Documentation docs = site.build(
                "mkdocs.yml",
                        """
                site_name: Root
                nav:
                  - index.md
                  - A: '!include ./a/mkdocs.yml'
                  - Twin: '!include ./twin/mkdocs.yml'
                  - Nameless: '!include ./nameless/mkdocs.yml'
                  - No docs: '!include ./empty/mkdocs.yml'
                  - Gone: '!include ./gone/mkdocs.yml'
                  - Text: '*include ./a/mkdocs.txt'
                  - Out: '!include ../../other/mkdocs.yml'
                """,
                "docs/index.md", "# Root",
                "a/mkdocs.yml", "site_name: test\nnav: [index.md, '!include ../twin/mkdocs.yml']\n",
                "a/docs/index.md", "# A",
                "twin/mkdocs.yml", "site_name: test\nnav: [index.md]\n",
                "twin/docs/index.md", "# Twin",
                "nameless/mkdocs.yml", "nav: [index.md]\n",
                "nameless/docs/index.md", "# N",
                "empty/mkdocs.yml", "site_name: E\n");
        assertThat(outline(docs)).isEqualTo("Root=, A(A=test), Twin(Twin=twin), Nameless(N=nameless)");
        assertThat(site.codes()).hasSize(7).containsOnly("docs.not-included");
    }

    @Test
    void editLinksAreThoseOfThePartElseOfTheWhole() {
        Documentation docs = site.build(
                "mkdocs.yml",
                        """
                site_name: Root
                repo_url: https://github.com/acme/shop
                edit_uri: edit/main/docs/
                nav: [index.md, {A: '!include ./a/mkdocs.yml'}, {B: '!include ./b/mkdocs.yml'}]
                """,
                "docs/index.md", "# Root",
                "a/mkdocs.yml", "site_name: a\nnav: [index.md]\n",
                "a/docs/index.md", "# A",
                "b/mkdocs.yml", "site_name: b\nrepo_url: https://example.org/b\nedit_uri: e/b/docs\nnav: [index.md]\n",
                "b/docs/index.md", "# B");
        assertThat(page(docs, "").editUrl()).contains("https://github.com/acme/shop/edit/main/docs/index.md");
        assertThat(page(docs, "a").editUrl()).contains("https://github.com/acme/shop/edit/main/a/docs/index.md");
        assertThat(page(docs, "b").editUrl()).contains("https://example.org/b/e/b/docs/index.md");
    }
}
