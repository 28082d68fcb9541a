package dev.stagebill.techdocs;

import static dev.stagebill.techdocs.DocsFixture.hrefs;
import static dev.stagebill.techdocs.DocsFixture.html;
import static dev.stagebill.techdocs.DocsFixture.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.MemoryTree;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class RedirectsAndTagsTest {
    @RegisterExtension
    private final DocsFixture site = new DocsFixture();

    @Test
    void oldAddressesLeadToWhatBecameOfThem() {
        Documentation docs = site.build(
                "mkdocs.yml", """
                plugins:
                  - redirects:
                      redirect_maps:
                        old.md: guide/new.md#part
                        old/index.md: index.md
                        away.md: https://example.org/x
                        evil.md: javascript:alert(1)
                        lost.md: guide/nwe.md
                        anchor.md: guide/new.md#gone
                        guide/new.md: index.md
                        picture.png: index.md
                """,
                "docs/index.md", "# I",
                "docs/guide/new.md", "# N\n\n## Part\n");
        assertThat(docs.redirects())
                .containsExactly(
                        new DocsRedirect("old", Optional.of("guide/new"), "#part"),
                        new DocsRedirect("away", Optional.empty(), "https://example.org/x"),
                        new DocsRedirect("anchor", Optional.of("guide/new"), "#gone"));
        assertThat(site.findings())
                .containsExactlyInAnyOrder(
                        "docs.broken-redirect mkdocs.yml:8 a redirect leads to guide/nwe.md, which does not exist | did you mean guide/new.md?",
                        "docs.broken-redirect mkdocs.yml:9 a redirect leads to guide/new.md#gone, but the page has no such anchor | correct it",
                        "docs.broken-redirect mkdocs.yml:10 a redirect starts from guide/new.md, which is a page that exists | remove the line",
                        "docs.broken-redirect mkdocs.yml:11 a redirect starts from picture.png, which is no Markdown file | remove the line");
    }

    @Test
    void tagsAreListedWhereTheMarkIs() {
        Documentation docs = site.build(
                "mkdocs.yml", "plugins: [tags]\nnav: [index.md, {Given: a.md}, guide/b.md, tags.md]",
                "docs/index.md", "# I",
                "docs/a.md", "---\ntags: [HTML 5, css]\n---\n# A",
                "docs/guide/b.md", "---\ntags: [css]\n---\n# B *two*",
                "docs/tags.md", "# Tags\n\n<!-- material/tags -->\n");
        assertThat(docs.tagPage()).contains("tags");
        assertThat(html(docs, "tags")).contains("id=\"tag:html-5\"", "id=\"tag:css\"", ">Given</a>", ">B two</a>");
        assertThat(hrefs(docs, "tags")).contains("../a/index.html", "../guide/b/index.html");
        assertThat(page(docs, "a").meta().anchor("HTML 5")).isEqualTo("tag:html-5");
        assertThat(site.findings()).isEmpty();
    }

    @Test
    void tagsAreListedInTheFileThatTheOldOptionNames() {
        Documentation docs = site.build(
                "mkdocs.yml", "plugins: [{tags: {tags_file: all.md}}]",
                "docs/index.md", "---\ntags: [one]\n---\n# I",
                "docs/all.md", "# Tags");
        assertThat(docs.tagPage()).contains("all");
        assertThat(hrefs(docs, "all")).contains("../index.html");
    }

    @Test
    void withoutThePluginNothingIsListed() {
        Documentation docs = site.build("docs/index.md", "---\ntags: [one]\n---\n# I\n\n[TAGS]\n");
        assertThat(docs.tagPage()).isEmpty();
        assertThat(html(docs, "")).doesNotContain("tag:");
    }

    @Test
    void aPageFullOfMarksDoesNotGrowWithoutEnd() {
        String tag = "a tag of many words ".repeat(500).strip();
        MemoryTree tree = MemoryTree.of(
                "shop",
                "mkdocs.yml",
                "plugins: [tags]",
                "docs/index.md",
                "---\ntags: [" + tag + "]\n---\n" + "[TAGS]\n\n".repeat(5_000) + "The end.");
        DocsSite docs = new DocsFinder(tree, "", new ArrayList<>()).find();
        DocsFile page = docs.pages().get("");
        assertThat(docs.filled(page, docs.textOf(page)))
                .hasSizeBetween(2_000_000, 2_200_000)
                .contains("## a tag of many words", "[TAGS]\n\nThe end.");
    }
}
