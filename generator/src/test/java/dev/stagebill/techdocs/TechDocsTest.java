package dev.stagebill.techdocs;

import static dev.stagebill.techdocs.DocsFixture.hrefs;
import static dev.stagebill.techdocs.DocsFixture.html;
import static dev.stagebill.techdocs.DocsFixture.outline;
import static dev.stagebill.techdocs.DocsFixture.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.markdown.Section;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TechDocsTest {
    @RegisterExtension
    private final DocsFixture site = new DocsFixture();

    @Test
    void aBrokenConfigurationCostsOnlyItself() {
        Documentation docs = site.build("mkdocs.yml", "site_name: [\n", "docs/index.md", "# A");
        assertThat(outline(docs)).isEqualTo("A=");
        assertThat(site.diagnostics().all()).extracting(Diagnostic::code).containsExactly("docs.invalid-config");
    }

    @Test
    void pythonTagsAreInertAndWhatHasNoEffectIsTold() {
        site.build(
                "mkdocs.yml", """
                site_name: A
                hooks: [hook.py]
                plugins: [techdocs-core, mermaid2, {macros: {x: 1}}]
                markdown_extensions:
                  - admonition
                  - pymdownx.superfences:
                      custom_fences:
                        - name: mermaid
                          format: !!python/name:pymdownx.superfences.fence_code_format
                  - some.python:Code
                """,
                "docs/index.md", "# A");
        assertThat(site.findings())
                .containsExactly(
                        "docs.dropped mkdocs.yml:3 dropped: plugin macros, extension some.python:Code, hooks | these settings have no effect here");
    }

    @Test
    void docsDirAndExcludedFilesAreRespected() {
        Documentation docs = site.build(
                "mkdocs.yaml",
                "docs_dir: pages\nexclude_docs: |\n  drafts/\n  *.tmp.md\n  /top.md\n  !drafts/keep.md\n",
                "pages/index.md",
                "x",
                "pages/drafts/a.md",
                "x",
                "pages/drafts/keep.md",
                "x",
                "pages/b.tmp.md",
                "x",
                "pages/top.md",
                "x",
                "pages/sub/top.md",
                "x",
                "docs/other.md",
                "x");
        assertThat(docs.pages()).extracting(DocsPage::path).containsExactly("", "drafts/keep", "sub/top");
    }

    @Test
    void aDocsDirOutsideOfTheRepositoryIsReportedAndDocsIsUsed() {
        for (String outside : List.of("../../etc", "/etc")) {
            Documentation docs = site.build("mkdocs.yml", "docs_dir: " + outside + "\n", "docs/index.md", "# Inside");
            assertThat(page(docs, "").title()).isEqualTo("Inside");
        }
        assertThat(site.findings())
                .first()
                .asString()
                .startsWith(
                        "docs.invalid-config mkdocs.yml:1 docs_dir is ../../etc, which leads out of the repository");
    }

    @Test
    void twoFilesForOnePageAreReported() {
        Documentation docs =
                site.build("docs/index.md", "[one](a.md)", "docs/a.md", "# One", "docs/a/README.md", "# Two");
        assertThat(page(docs, "a").title()).isEqualTo("Two");
        assertThat(hrefs(docs, "")).containsExactly("a/index.html");
        assertThat(site.findings())
                .containsExactly(
                        "docs.duplicate-page docs/a.md two files make the same page; docs/a/README.md is shown");
    }

    @Test
    void sectionsAreReadBackFromTheSpool() {
        Documentation docs = site.build("docs/index.md", "intro\n\n# A\n\none\u001ftwo\n\n## B\n");
        assertThat(docs.pages().get(0).sections().get())
                .containsExactly(
                        new Section("", List.of(), "intro"),
                        new Section("a", List.of("A"), "one two"),
                        new Section("b", List.of("A", "B"), ""));
    }

    @Test
    void aPageWithoutAHeadingOfItsOwnAsksForOne() {
        Documentation docs = site.build(
                "docs/index.md", "Just a text.", "docs/own.md", "# Own", "docs/raw.md", "<h1 align=center>Raw</h1>");
        assertThat(page(docs, "").hasOwnTitle()).isFalse();
        assertThat(page(docs, "own").hasOwnTitle()).isTrue();
        assertThat(page(docs, "raw").hasOwnTitle()).isTrue();
    }

    @Test
    void namesThatNoAddressCanHoldAreReported() {
        site.build("docs/index.md", "x", "docs/what?.md", "x");
        assertThat(site.findings())
                .containsExactly(
                        "docs.unsafe-path docs/what?.md the name of the file cannot be part of an address | rename it");
    }

    @Test
    void hostileTextsAreMadeSafeAndRemarked() {
        Documentation docs = site.build("docs/index.md", "# A\n\n<script>alert(1)</script>\n");
        assertThat(html(docs, "")).doesNotContain("script");
        assertThat(site.findings())
                .containsExactly(
                        "docs.dropped-html docs/index.md:3 <script> is not allowed in a text and is not shown");
    }
}
