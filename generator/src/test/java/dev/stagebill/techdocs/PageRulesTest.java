package dev.stagebill.techdocs;

import static dev.stagebill.techdocs.DocsFixture.html;
import static dev.stagebill.techdocs.DocsFixture.outline;
import static dev.stagebill.techdocs.DocsFixture.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.MemoryTree;
import dev.stagebill.markdown.Includes;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What mkdocs.structure of MkDocs 1.6 says of the same files. */
final class PageRulesTest {
    @RegisterExtension
    private final DocsFixture site = new DocsFixture();

    @Test
    void titlesComeFromTheNavigationThenFrontMatterThenTheFirstLineThenTheName() {
        Documentation docs = site.build(
                "mkdocs.yml",
                        "nav: [index.md, {Given: given.md}, front.md, heading.md, setext.md, late.md, comment.md, remark.md, some_file-name.md, CamelCase.md]",
                "docs/index.md", "No heading",
                "docs/given.md", "---\ntitle: Not this\n---\n# Nor this",
                "docs/front.md", "---\ntitle: 'From: front'\n---\n# Not this",
                "docs/heading.md", "\n# With `code`, **bold** & [link](index.md) { #own }",
                "docs/setext.md", "Underlined\n==========\n",
                "docs/late.md", "text first\n\n# Late",
                "docs/comment.md", "<div>x</div>\n\n# After",
                "docs/remark.md", "---\nhide: [toc]\n---\n\n<!-- made by x -->\n\n# After",
                "docs/some_file-name.md", "## Second level",
                "docs/CamelCase.md", "text");
        assertThat(outline(docs))
                .isEqualTo(
                        "Home=, Given=given, From: front=front, With code, bold & link=heading, Underlined=setext,"
                                + " Late=late, Comment=comment, Remark=remark, Some file name=some_file-name, CamelCase=CamelCase");
    }

    @Test
    void onlyAnIndexOnTheFirstLevelIsTheHomePage() {
        Documentation docs = site.build("mkdocs.yml", "nav: [{Section: [index.md]}]", "docs/index.md", "text");
        assertThat(outline(docs)).isEqualTo("Section(Index=)");
    }

    @Test
    void filesAreListedIndexFirstAndFoldersLast() {
        Documentation docs = site.build(
                "docs/z.md", "# Z",
                "docs/README.md", "# Read me",
                "docs/B.md", "# B",
                "docs/a.md", "# A",
                "docs/sub_folder/index.md", "text",
                "docs/sub_folder/readme.md", "lower",
                "docs/sub_folder/deep/x.markdown", "# X");
        assertThat(outline(docs))
                .isEqualTo(
                        "Read me=, B=B, A=a, Z=z, Sub folder(Index=sub_folder, Readme=sub_folder/readme, Deep(X=sub_folder/deep/x))");
    }

    @Test
    void anIndexGoesBeforeAReadme() {
        Documentation docs = site.build("docs/index.md", "# Index", "docs/README.md", "# Read me");
        assertThat(page(docs, "").title()).isEqualTo("Index");
        assertThat(site.codes()).containsExactly("docs.duplicate-page");
    }

    @Test
    void aPageThatIsNamedTwiceKeepsItsFirstTitle() {
        Documentation docs = site.build(
                "mkdocs.yml", "nav: [{One: a.md}, index.md, {Two: a.md}]", "docs/index.md", "# I", "docs/a.md", "# A");
        assertThat(outline(docs)).isEqualTo("One=a, I=, One=a");
    }

    @Test
    void draftsAndUnlistedPagesStayOutOfTheNavigation() {
        Documentation docs = site.build(
                "mkdocs.yml", "draft_docs: 'draft-*.md'\nnot_in_nav: |\n  hidden.md\nexclude_docs: |\n  private/\n",
                "docs/index.md", "# I\n\n[h](hidden.md)",
                "docs/hidden.md", "# H",
                "docs/draft-a.md", "# D",
                "docs/private/x.md", "# X");
        assertThat(outline(docs)).isEqualTo("I=");
        assertThat(docs.pages()).extracting(DocsPage::path).containsExactly("", "hidden");
        assertThat(site.findings()).isEmpty();
    }

    @Test
    void pagesThatNoNavigationNamesAreTold() {
        site.build(
                "mkdocs.yml", "site_name: A\nnot_in_nav: b.md\nnav: [index.md]",
                "docs/index.md", "# I",
                "docs/a.md", "# A",
                "docs/b.md", "# B");
        assertThat(site.findings())
                .containsExactly(
                        "docs.not-in-nav mkdocs.yml:3 1 page is in no navigation: a.md | add them to nav, or name them in not_in_nav or exclude_docs");
    }

    @Test
    void levelsOfValidationDecideWhatIsTold() {
        site.build(
                "mkdocs.yml",
                        "validation: {omitted_files: ignore, not_found: ignore, anchors: ignore}\nnav: [index.md, gone.md]",
                "docs/index.md", "# I\n\n[a](gone.md) [b](#gone)",
                "docs/a.md", "# A");
        assertThat(site.findings()).isEmpty();
    }

    @Test
    void filesThatAreNoPagesAreLinkedInTheNavigation() {
        Documentation docs = site.build(
                "mkdocs.yml",
                        "nav: [index.md, {Spec: api/openapi.yaml}, {Script: x.js}, {Excluded: no.md}]\nexclude_docs: no.md",
                "docs/index.md", "# I",
                "docs/api/openapi.yaml", "openapi: 3.0.0",
                "docs/x.js", "x",
                "docs/no.md", "# N");
        assertThat(outline(docs))
                .isEqualTo("I=, Spec~api/openapi.yaml, Script->" + DocsFixture.VIEW + "docs/x.js, Excluded->"
                        + DocsFixture.VIEW + "docs/no.md");
        assertThat(docs.assets()).extracting(DocsAsset::path).containsExactly("api/openapi.yaml");
    }

    @Test
    void frontMatterSaysHowAPageIsShown() {
        Documentation docs = site.build("docs/index.md", """
                ---
                title: Start
                description: All about it
                hide: [navigation, toc]
                status: new
                template: home.html
                tags:
                  - One
                  - two words
                search:
                  exclude: true
                  boost: 2.5
                ---
                text
                """);
        PageMeta meta = page(docs, "").meta();
        assertThat(meta.title()).contains("Start");
        assertThat(meta.description()).contains("All about it");
        assertThat(meta.hidden()).containsExactlyInAnyOrder("navigation", "toc");
        assertThat(meta.status()).contains("new");
        assertThat(meta.template()).contains("home.html");
        assertThat(meta.tags()).containsExactly("One", "two words");
        assertThat(meta.searchable()).isFalse();
        assertThat(meta.boost()).isEqualTo(2.5);
    }

    @Test
    void includedTextsAreLookedUpWhereMkDocsRunsAndNeverOutside() {
        MemoryTree tree = MemoryTree.of(
                "shop",
                "a/mkdocs.yml",
                "markdown_extensions: [{pymdownx.snippets: {base_path: [parts, !relative $docs_dir/inc]}}]",
                "a/docs/index.md",
                "x",
                "a/docs/inc/three.md",
                "from inc",
                "a/parts/one.md",
                "from\r\nparts",
                "a/docs/two.md",
                "from docs",
                "CHANGELOG.md",
                "from root");
        DocsSite docs = new DocsFinder(tree, "a", new ArrayList<>()).find();
        SourceIncludes includes = new SourceIncludes(docs, docs.pages().get(""));
        assertThat(includes.text("one.md", Includes.From.BASE)).contains("from\nparts");
        assertThat(includes.text("three.md", Includes.From.BASE)).contains("from inc");
        assertThat(includes.text("docs/two.md", Includes.From.BASE)).contains("from docs");
        assertThat(includes.text("two.md", Includes.From.BASE)).contains("from docs");
        assertThat(includes.text("CHANGELOG.md", Includes.From.BASE)).contains("from root");
        assertThat(includes.text("../../CHANGELOG.md", Includes.From.PAGE)).contains("from root");
        assertThat(includes.text("../../../CHANGELOG.md", Includes.From.PAGE)).isEmpty();
        assertThat(includes.text("../../../etc/passwd", Includes.From.BASE)).isEmpty();
        assertThat(includes.text("/CHANGELOG.md", Includes.From.BASE)).isEmpty();
    }

    @Test
    void thePluginExcludeLeavesFilesOut() {
        Documentation docs = site.build(
                "mkdocs.yml", "plugins: [{exclude: {glob: ['*.tmp.md'], regex: ['.*/old[0-9]+\\.md$']}}]",
                "docs/index.md", "# I",
                "docs/x.tmp.md", "# T",
                "docs/a/old12.md", "# Old",
                "docs/a/older.md", "# Older");
        assertThat(docs.pages()).extracting(DocsPage::path).containsExactly("", "a/older");
    }

    @Test
    void picturesOfAllUsualTypesAreCopied() {
        Documentation docs = site.build(
                "docs/index.md", "![a](a.apng) ![b](b.tiff) ![c](c.jxl) ![d](d.avif)",
                "docs/a.apng", "x",
                "docs/b.tiff", "x",
                "docs/c.jxl", "x",
                "docs/d.avif", "x");
        assertThat(docs.assets()).extracting(DocsAsset::path).containsExactly("a.apng", "b.tiff", "c.jxl", "d.avif");
        assertThat(html(docs, "")).contains("<img src=\"a.apng\"");
        assertThat(site.findings()).isEmpty();
    }

    @Test
    void whatAStatusMeansIsSaidInTheSettings() {
        Documentation docs = site.build(
                "mkdocs.yml", "extra: {status: {beta: Not finished yet}}",
                "docs/index.md", "---\nstatus: beta\n---\n# I");
        assertThat(docs.look().statusMeaning("beta")).isEqualTo("Not finished yet");
        assertThat(docs.look().statusMeaning("new")).isEqualTo("Recently added");
        assertThat(docs.look().statusMeaning("odd")).isEqualTo("odd");
        assertThat(page(docs, "").meta().status()).contains("beta");
    }
}
