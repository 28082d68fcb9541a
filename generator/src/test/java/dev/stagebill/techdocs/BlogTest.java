package dev.stagebill.techdocs;

import static dev.stagebill.techdocs.DocsFixture.hrefs;
import static dev.stagebill.techdocs.DocsFixture.html;
import static dev.stagebill.techdocs.DocsFixture.outline;
import static dev.stagebill.techdocs.DocsFixture.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class BlogTest {
    private static final String HELLO = """
            ---
            date: 2026-01-31
            authors: [ada, unknown]
            categories: [News, C++]
            ---

            # Hello, *world*!

            See [Guide], [the guide][guide], [own](#rest), `[guide]`[^1] and ![p](../p.png).

            <!-- more -->

            ## Rest

            [^1]: A note.
            [guide]: ../../guide.md
            """;

    @RegisterExtension
    private final DocsFixture site = new DocsFixture();

    private Documentation blog(String config, String... more) {
        List<String> files = new ArrayList<>(List.of(
                "mkdocs.yml", config,
                "docs/index.md", "# I\n\n[post](blog/posts/hello.md#rest)",
                "docs/guide.md", "# G",
                "docs/blog/index.md", "# News\n",
                "docs/blog/p.png", "x",
                "docs/blog/.authors.yml", "authors: {ada: {name: Ada Lovelace}}",
                "docs/blog/posts/hello.md", HELLO,
                "docs/blog/posts/draft.md", "---\ndate: 2026-02-01\ndraft: true\n---\n# Draft"));
        files.addAll(List.of(more));
        return site.build(files.toArray(String[]::new));
    }

    @Test
    void aPostLiesWhereItsFileDoesItsAddressWithTheDayLeadsThereAndADraftIsNowhere() {
        Documentation docs = blog("plugins: [blog]");
        assertThat(docs.pages())
                .extracting(DocsPage::path)
                .containsExactly(
                        "",
                        "blog",
                        "blog/archive/2026",
                        "blog/category/c",
                        "blog/category/news",
                        "blog/posts/hello",
                        "guide");
        assertThat(docs.redirects())
                .containsExactly(new DocsRedirect("blog/2026/01/31/hello-world", Optional.of("blog/posts/hello"), ""));
        assertThat(hrefs(docs, "")).containsExactly("blog/posts/hello/index.html#rest");
        DocsPost post = page(docs, "blog/posts/hello").meta().post().orElseThrow();
        assertThat(post)
                .isEqualTo(new DocsPost(
                        "2026-01-31",
                        "January 31, 2026",
                        Optional.empty(),
                        List.of("Ada Lovelace", "unknown"),
                        List.of(
                                new DocsPost.Category("News", Optional.of("blog/category/news")),
                                new DocsPost.Category("C++", Optional.of("blog/category/c"))),
                        1));
        assertThat(site.findings()).isEmpty();
    }

    @Test
    void theFrontPageListsPostsUpToTheMarkWithLinksThatStillLeadThere() {
        Documentation docs = blog("plugins: [material/blog]");
        assertThat(html(docs, "blog"))
                .contains("<h2 id=\"hello-world\"><a href=\"posts/hello/index.html\">Hello, world!</a>")
                .contains("January 31, 2026 · Ada Lovelace · unknown · ")
                .contains("<a href=\"../guide/index.html\">Guide</a>, <a href=\"../guide/index.html\">the guide</a>")
                .contains("<a href=\"posts/hello/index.html#rest\">own</a>, <code>[guide]</code> and")
                .contains("<img src=\"p.png\"")
                .contains(">Continue reading</a>")
                .doesNotContain("id=\"rest\"", "A note");
        assertThat(html(docs, "blog/archive/2026")).contains("<h1 id=\"2026\">", "../../../guide/index.html");
    }

    @Test
    void archiveAndCategoriesStandBesideTheBlogInItsSectionElseBelowIt() {
        String below = "Archive(2026=blog/archive/2026(Hello, world!=blog/posts/hello)),"
                + " Categories(C++=blog/category/c, News=blog/category/news)";
        assertThat(outline(blog("plugins: [blog]\nnav: [index.md, {News: blog/index.md}, guide.md]")))
                .isEqualTo("I=, News=blog(" + below + "), G=guide");
        assertThat(outline(blog("plugins: [blog]\nnav: [{Blog: [blog/index.md]}]")))
                .isEqualTo("Blog(News=blog, " + below + ")");
        assertThat(outline(blog("plugins: [{blog: {archive: false, categories: false}}]")))
                .isEqualTo("I=, G=guide, Blog(News=blog)");
    }

    @Test
    void manyPostsAreListedOnSeveralPagesPinnedOnesFirst() {
        List<String> files = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            files.addAll(List.of(
                    "docs/blog/posts/" + i + ".md",
                    "---\ndate: {created: 2025-0" + i + "-01, updated: 2025-12-24}\npin: " + (i == 2) + "\n---\n# P"
                            + i));
        }
        Documentation docs = blog(
                "plugins: [{blog: {pagination_per_page: 3, post_url_format: '{slug}', post_date_format: yyyy.MM.dd, post_readtime: false}}]",
                files.toArray(String[]::new));
        assertThat(hrefs(docs, "blog")).startsWith("posts/2/index.html").contains("page/2/index.html");
        assertThat(html(docs, "blog")).contains("Older posts").doesNotContain("Newer posts", "P3");
        assertThat(html(docs, "blog/page/2"))
                .contains("P3", "P1", "Newer posts")
                .doesNotContain("Older posts");
        assertThat(html(docs, "blog/archive/2025/page/2")).contains("P1");
        assertThat(page(docs, "blog/posts/2").meta().post().orElseThrow())
                .isEqualTo(
                        new DocsPost("2025-02-01", "2025.02.01", Optional.of("2025.12.24"), List.of(), List.of(), 0));
    }

    @Test
    void theWholeDocumentationMayBeABlog() {
        Documentation docs = site.build(
                "mkdocs.yml", "plugins: [{blog: {blog_dir: ., post_slugify: x}}]",
                "docs/posts/a.md", "---\ndate: 2026-01-02 10:00:00\nslug: other\n---\nTitle\n=====\n\nText");
        assertThat(docs.pages()).extracting(DocsPage::path).containsExactly("", "archive/2026", "posts/a");
        assertThat(docs.redirects()).containsExactly(new DocsRedirect("2026/01/02/other", Optional.of("posts/a"), ""));
        assertThat(html(docs, "")).contains("<h1 id=\"blog\">Blog", "Text").doesNotContain("Continue reading");
    }

    @Test
    void aPostWithoutDateIsAPageAndAFinding() {
        Documentation docs = blog("plugins: [blog]", "docs/blog/posts/undated.md", "# Undated\n");
        assertThat(html(docs, "blog/posts/undated")).contains("Undated");
        assertThat(site.findings())
                .containsExactly(
                        "docs.post-without-date docs/blog/posts/undated.md the post has no date and is a plain page"
                                + " | write date: 2026-01-31 between --- lines at the top");
    }

    @Test
    void whatIsWrongInAPostIsSaidOnceThere() {
        blog(
                "plugins: [blog]",
                "docs/blog/posts/wrong.md",
                "---\ndate: 2026-01-01\n---\n# Wrong\n\n[gone](gone.md) [part](../../guide.md#gone)\n");
        assertThat(site.findings())
                .containsExactlyInAnyOrder(
                        "docs.broken-link docs/blog/posts/wrong.md:6 the link leads to gone.md, which does not exist",
                        "docs.broken-anchor docs/blog/posts/wrong.md:6 the link leads to #gone, which the page does not have");
    }

    @Test
    void withoutThePluginPostsArePages() {
        Documentation docs =
                site.build("docs/index.md", "# I", "docs/blog/posts/a.md", "---\ndate: 2026-01-01\n---\n# A");
        assertThat(docs.pages()).extracting(DocsPage::path).containsExactly("", "blog/posts/a");
    }
}
