package dev.stagebill.techdocs;

import static dev.stagebill.techdocs.DocsFixture.VIEW;
import static dev.stagebill.techdocs.DocsFixture.component;
import static dev.stagebill.techdocs.DocsFixture.hrefs;
import static dev.stagebill.techdocs.DocsFixture.html;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.MemoryTree;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DocsLinksTest {
    @RegisterExtension
    private final DocsFixture site = new DocsFixture();

    @Test
    void linksBetweenPagesAreRelativeAndNameTheFile() {
        Documentation docs = site.build(
                "docs/index.md",
                        "[a](guide/setup.md) [b](guide/setup.md#step-1) [c](guide/) [d](guide/README.md) [e](/guide/setup/) [f](#here)\n\n# Here",
                "docs/guide/README.md",
                        "[a](setup.md) [b](../index.md) [c](../) [d](../sp%20ace.md) [e](../b%C3%BCcher.md) [f](setup.md?x=1#step-1)",
                "docs/guide/setup.md", "# Step 1\n\n[a](../guide/) [b](./README.md) [c](setup.md) [d](../sp%20ace/)",
                "docs/sp ace.md", "x",
                "docs/bücher.md", "x");
        assertThat(hrefs(docs, ""))
                .containsExactly(
                        "guide/setup/index.html",
                        "guide/setup/index.html#step-1",
                        "guide/index.html",
                        "guide/index.html",
                        "guide/setup/index.html",
                        "#here");
        assertThat(hrefs(docs, "guide"))
                .containsExactly(
                        "setup/index.html",
                        "../index.html",
                        "../index.html",
                        "../sp%20ace/index.html",
                        "../b%C3%BCcher/index.html",
                        "setup/index.html?x=1#step-1");
        assertThat(hrefs(docs, "guide/setup"))
                .containsExactly("../index.html", "../index.html", "index.html", "../../sp%20ace/index.html");
        assertThat(site.findings()).isEmpty();
    }

    @Test
    void aLinkToAFolderStartsAtTheAddressOfThePage() {
        Documentation docs = site.build(
                "docs/index.md", "x",
                "docs/guide/index.md", "x",
                "docs/guide/setup.md", "[a](./#step-1) [b](../)\n\n# Step 1\n");
        assertThat(hrefs(docs, "guide/setup")).containsExactly("index.html#step-1", "../index.html");
        assertThat(site.findings()).isEmpty();
    }

    @Test
    void brokenLinksPicturesAndAnchorsAreReportedWithTheirLines() {
        Documentation docs = site.build(
                "docs/index.md",
                        "# A\n\n[x](setpu.md)\n\n![p](img/a.png)\n\n[y](setup.md#stepp-one) [z](#nope)\n\n[o](../../../etc/passwd)\n",
                "docs/setup.md", "# Step one\n");
        assertThat(site.findings())
                .containsExactlyInAnyOrder(
                        "docs.broken-link docs/index.md:3 the link leads to setpu.md, which does not exist | did you mean setup.md?",
                        "docs.missing-image docs/index.md:5 the picture img/a.png does not exist",
                        "docs.broken-anchor docs/index.md:7 the link leads to #stepp-one, which the page does not have | did you mean #step-one?",
                        "docs.broken-anchor docs/index.md:7 the link leads to #nope, which the page does not have",
                        "docs.broken-link docs/index.md:9 the link leads to ../../../etc/passwd, which does not exist");
        assertThat(html(docs, ""))
                .contains("<p>x</p>", "<span class=\"missing-image\">p</span>")
                .doesNotContain("passwd");
        assertThat(site.diagnostics().all())
                .allMatch(finding -> finding.entity().equals(Optional.of("component:default/shop")));
    }

    @Test
    void filesThatPagesReferToAreCopiedUnlessABrowserWouldRunThem() {
        Documentation docs = site.build(
                "docs/guide/index.md",
                        "![a](../img/a.png) [b](b.pdf) [c](page.html) [d](x.js) ![e](e.svg) <img src=\"../img/a.png\"> [f](../../src/Main.java) [g](../../src/)",
                "docs/index.md", "x",
                "docs/img/a.png", "x",
                "docs/img/unused.png", "x",
                "docs/guide/b.pdf", "x",
                "docs/guide/page.html", "<script>x</script>",
                "docs/guide/x.js", "x",
                "docs/guide/e.svg", "<svg><script>alert(1)</script><path d='M0'/></svg>",
                "src/Main.java", "x");
        assertThat(docs.assets())
                .extracting(DocsAsset::path)
                .containsExactly("guide/b.pdf", "guide/e.svg", "img/a.png");
        assertThat(new String(docs.assets().get(1).content(), StandardCharsets.UTF_8))
                .contains("<path")
                .doesNotContain("script");
        assertThat(html(docs, "guide")).contains("src=\"../img/a.png\"", "src=\"e.svg\"");
        assertThat(hrefs(docs, "guide"))
                .containsExactly(
                        "b.pdf",
                        VIEW + "docs/guide/page.html",
                        VIEW + "docs/guide/x.js",
                        VIEW + "src/Main.java",
                        VIEW + "src");
        assertThat(site.findings()).isEmpty();
    }

    @Test
    void routesOfBackstageLeadToThePortalsOwnPages() {
        Documentation docs = site.build(
                "docs/a/b.md",
                "[x](/catalog/default/component/shop) [y](/docs/default/component/shop/a/b/#t) [z](/catalog/default/component/none)\n\n# T",
                "docs/index.md",
                "x");
        assertThat(hrefs(docs, "a/b"))
                .containsExactly(
                        "../../../../../../catalog/default/component/shop/index.html",
                        "../../../../../../docs/default/component/shop/a/b/index.html#t");
        assertThat(site.findings()).hasSize(1).first().asString().startsWith("docs.broken-link docs/a/b.md:1");
    }

    @Test
    void tabsOfBackstageLeadToWhatShowsTheSameHere() {
        Documentation docs = site.build(
                "docs/index.md",
                "[x](/catalog/default/component/shop/docs) [y](/catalog/default/component/shop/dependencies) [z](/catalog/default/component/none/docs)");
        assertThat(hrefs(docs, ""))
                .containsExactly(
                        "../../../../docs/default/component/shop/index.html",
                        "../../../../catalog/default/component/shop/index.html");
        assertThat(site.findings()).hasSize(1);
    }

    @Test
    void linksLeadToEntitiesAndToOtherDocumentation() {
        MemoryTree shop = MemoryTree.of(
                "shop",
                "catalog-info.yaml",
                component("shop", "dir:.") + "---\n" + component("web", "dir:./web"),
                "docs/a/index.md",
                "[1](component:default/web) [2](entity:component/web) [3](api:nope) [4](https://github.com/acme/lib/blob/main/docs/x.md#part)"
                        + " [5](https://github.com/acme/lib/blob/main/src/Main.java) [6](../../web/docs/page.md?q=1#t)"
                        + " [7](https://github.com/acme/lib/edit/main/docs/x.md) [8](mailto:a@b.c) [9](https://github.com/acme/lib/blob/main/docs/x.md#L10)",
                "docs/index.md",
                "x",
                "web/docs/page.md",
                "# T");
        MemoryTree lib = MemoryTree.of(
                "lib", "catalog-info.yaml", component("lib", "dir:."), "docs/x.md", "# Part", "src/Main.java", "x");
        Documentation docs = site.buildAll(shop, lib).get(1);
        assertThat(hrefs(docs, "a"))
                .containsExactly(
                        "../../../../../catalog/default/component/web/index.html",
                        "../../../../../catalog/default/component/web/index.html",
                        "../../../../../docs/default/component/lib/x/index.html#part",
                        "https://github.com/acme/lib/blob/main/src/Main.java",
                        "../../../../../docs/default/component/web/page/index.html?q=1#t",
                        "https://github.com/acme/lib/edit/main/docs/x.md",
                        "mailto:a@b.c",
                        "../../../../../docs/default/component/lib/x/index.html");
        assertThat(site.findings())
                .containsExactly(
                        "docs.broken-link docs/a/index.md:1 the link leads to api:nope, which is not in the catalog");
    }

    @Test
    void referencesInHtmlStartFromTheAddressOfThePage() {
        Documentation docs = site.build(
                "docs/index.md", "x",
                "docs/a.md",
                        "<a href=\"../b/\">b</a> <a href=\"b.md\">file</a> <a href=\"../b.html\">old</a> <img src=\"../p.png\">",
                "docs/b.md", "x",
                "docs/p.png", "x");
        assertThat(hrefs(docs, "a")).containsExactly("../b/index.html", "../b/index.html", "../b/index.html");
        assertThat(html(docs, "a")).contains("src=\"../p.png\"");
        assertThat(site.findings()).isEmpty();
    }

    @Test
    void wikiLinksFindPagesByTheirNames() {
        for (String option : new String[] {"markdown_extensions: [wikilinks]", "plugins: [roamlinks]"}) {
            Documentation docs = site.build(
                    "mkdocs.yml", option,
                    "docs/guide/index.md", "# I\n\n[[Set Up]] [[set_up#The End|words]] [[other/Page]] [[#I]] [[Page]]",
                    "docs/index.md", "# H",
                    "docs/a/set-up.md", "# S\n\n## The end",
                    "docs/other/page.md", "# O",
                    "docs/guide/page.md", "# P");
            assertThat(html(docs, "guide"))
                    .contains(
                            "<a href=\"../a/set-up/index.html\">Set Up</a>",
                            "<a href=\"../a/set-up/index.html#the-end\">words</a>",
                            "<a href=\"../other/page/index.html\">other/Page</a>",
                            "<a href=\"#i\">#I</a>",
                            "<a href=\"page/index.html\">Page</a>");
            assertThat(site.findings()).isEmpty();
        }
    }

    @Test
    void aWikiLinkToNoPageIsAFinding() {
        site.build("mkdocs.yml", "plugins: [ezlinks]", "docs/index.md", "# I\n\n[[gone]] [[index#gone]]");
        assertThat(site.codes()).containsExactlyInAnyOrder("docs.broken-link", "docs.broken-anchor");
    }

    @Test
    void linksToPagesThatMovedLeadToWhatBecameOfThem() {
        Documentation docs = site.build(
                "mkdocs.yml", "plugins: [{redirects: {redirect_maps: {old/a.md: new.md}}}]",
                "docs/index.md", "# I\n\n[a](old/a.md#x) [gone](old/b.md)",
                "docs/new.md", "# N\n\n## X");
        assertThat(html(docs, "")).contains("<a href=\"new/index.html#x\">a</a>");
        assertThat(site.codes()).containsExactly("docs.broken-link");
    }
}
