package dev.stagebill.techdocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.MemoryTree;
import dev.stagebill.Portals;
import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.CatalogResolver;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.EntityReader;
import dev.stagebill.markdown.MarkdownRenderer;
import dev.stagebill.markdown.Section;
import dev.stagebill.output.Spool;
import dev.stagebill.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TechDocsTest {
    private static final String VIEW = "https://github.com/acme/shop/blob/0123456789abcdef0123456789abcdef01234567/";

    private final Diagnostics diagnostics = new Diagnostics();
    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private Spool spool;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        spool = Spool.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        pool.shutdownNow();
        spool.close();
    }

    @Test
    void navigationComesInAllItsForms() {
        Documentation docs = build(
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
                  - Elsewhere: https://example.org/
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
        assertThat(outline(docs.navigation()))
                .isEqualTo("Welcome=, Setup=guide/setup, Guide(The guide=guide, Deep(Deep=guide/deep)),"
                        + " Elsewhere->https://example.org/, Folder=guide");
        assertThat(docs.pages()).extracting(DocsPage::path).containsExactly("", "guide", "guide/deep", "guide/setup");
        assertThat(docs.pages()).extracting(DocsPage::title).containsExactly("Welcome", "The guide", "Deep", "Setup");
        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "docs.missing-page mkdocs.yml:11 nav names javascript:alert(1), which is not a safe address",
                        "docs.missing-page mkdocs.yml:12 nav names guide/setpu.md, which does not exist | did you mean guide/setup.md?",
                        "docs.not-included mkdocs.yml:13:10 nav includes another mkdocs.yml (!include ./sub/mkdocs.yml), which is not supported"
                                + " yet | give the included documentation an entity of its own with a techdocs-ref");
    }

    @Test
    void theIndexOfASectionCanBeItsPage() {
        Documentation docs = build(
                "mkdocs.yml",
                        "theme: {name: material, features: [navigation.indexes]}\nnav:\n  - Guide: [guide/index.md, guide/a.md]\n",
                "docs/index.md", "# H\n",
                "docs/guide/index.md", "# G\n",
                "docs/guide/a.md", "# A\n");
        assertThat(outline(docs.navigation())).isEqualTo("Guide=guide(A=guide/a)");
    }

    @Test
    void withoutConfigurationPagesAreFoundByThemselves() {
        Documentation docs = build(
                "docs/zebra.md", "text",
                "docs/index.md", "# Front",
                "docs/b/README.md", "# B",
                "docs/b/in_side.md", "text",
                "docs/a-part/x.md", "# X",
                "docs/.hidden/y.md", "# Y",
                "docs/templates/z.md", "# Z",
                "docs/notes.txt", "no page");
        assertThat(outline(docs.navigation()))
                .isEqualTo("Front=, Zebra=zebra, A part(X=a-part/x), B(B=b, In side=b/in_side)");
        assertThat(docs.title()).isEqualTo("shop");
    }

    @Test
    void readmeAloneIsADocumentation() {
        Documentation docs = build(
                "README.md",
                "# Shop\n\n[More](CONTRIBUTING.md) ![p](img/p.png)",
                "CONTRIBUTING.md",
                "x",
                "img/p.png",
                "x");
        assertThat(outline(docs.navigation())).isEqualTo("Shop=");
        assertThat(html(docs, "")).contains("href=\"" + VIEW + "CONTRIBUTING.md\"", "src=\"_repository/img/p.png\"");
        assertThat(docs.assets()).extracting(DocsAsset::path).containsExactly("_repository/img/p.png");
    }

    @Test
    void readmeOfAComponentIsShownWithoutAReference() {
        MemoryTree tree =
                MemoryTree.of("shop", "a/catalog-info.yaml", component("shop", ""), "a/README.md", "# Read me");
        assertThat(buildAll(tree)).extracting(Documentation::folder).containsExactly("docs/default/component/shop");
        assertThat(findings()).isEmpty();
    }

    @Test
    void aReadmeStandsInForTheFirstComponentOfItsFolderOnly() {
        MemoryTree several = MemoryTree.of(
                "shop",
                "catalog-info.yaml",
                component("shop", "") + "---\n" + component("cart", ""),
                "README.md",
                "# Read me",
                "web/catalog-info.yaml",
                component("web", "dir:.") + "---\n" + component("web-tests", ""),
                "web/README.md",
                "# Web");
        assertThat(buildAll(several))
                .extracting(Documentation::folder)
                .containsExactly("docs/default/component/shop", "docs/default/component/web");
    }

    @Test
    void theFrontPageIsTheReadmeElseTheFirstOfTheNavigation() {
        Documentation readme =
                build("mkdocs.yml", "site_name: S", "docs/a.md", "# A", "README.md", "# R\n\n[a](docs/a.md#a)");
        assertThat(page(readme, "").title()).isEqualTo("R");
        assertThat(html(readme, "")).contains("href=\"a/index.html#a\"");
        Documentation first = build("mkdocs.yml", "nav: [b.md, a.md]", "docs/a.md", "# A", "docs/b.md", "# B");
        assertThat(page(first, "").title()).isEqualTo("B");
        assertThat(first.pages()).extracting(DocsPage::path).containsExactly("", "a", "b");
        assertThat(findings()).isEmpty();
    }

    @Test
    void linksBetweenPagesAreRelativeAndNameTheFile() {
        Documentation docs = build(
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
        assertThat(findings()).isEmpty();
    }

    @Test
    void brokenLinksPicturesAndAnchorsAreReportedWithTheirLines() {
        Documentation docs = build(
                "docs/index.md",
                        "# A\n\n[x](setpu.md)\n\n![p](img/a.png)\n\n[y](setup.md#stepp-one) [z](#nope)\n\n[o](../../../etc/passwd)\n",
                "docs/setup.md", "# Step one\n");
        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "docs.broken-link docs/index.md:3 the link leads to setpu.md, which does not exist | did you mean setup.md?",
                        "docs.missing-image docs/index.md:5 the picture img/a.png does not exist",
                        "docs.broken-anchor docs/index.md:7 the link leads to #stepp-one, which the page does not have | did you mean #step-one?",
                        "docs.broken-anchor docs/index.md:7 the link leads to #nope, which the page does not have",
                        "docs.broken-link docs/index.md:9 the link leads to ../../../etc/passwd, which does not exist");
        assertThat(html(docs, ""))
                .contains("<p>x</p>", "<span class=\"missing-image\">p</span>")
                .doesNotContain("passwd");
        assertThat(diagnostics.all())
                .allMatch(finding -> finding.entity().equals(Optional.of("component:default/shop")));
    }

    @Test
    void filesThatPagesReferToAreCopiedUnlessABrowserWouldRunThem() {
        Documentation docs = build(
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
        assertThat(findings()).isEmpty();
    }

    @Test
    void routesOfBackstageLeadToThePortalsOwnPages() {
        Documentation docs = build(
                "docs/a/b.md",
                "[x](/catalog/default/component/shop) [y](/docs/default/component/shop/a/b/#t) [z](/catalog/default/component/none)\n\n# T",
                "docs/index.md",
                "x");
        assertThat(hrefs(docs, "a/b"))
                .containsExactly(
                        "../../../../../../catalog/default/component/shop/index.html",
                        "../../../../../../docs/default/component/shop/a/b/index.html#t");
        assertThat(findings()).hasSize(1).first().asString().startsWith("docs.broken-link docs/a/b.md:1");
    }

    @Test
    void tabsOfBackstageLeadToWhatShowsTheSameHere() {
        Documentation docs = build(
                "docs/index.md",
                "[x](/catalog/default/component/shop/docs) [y](/catalog/default/component/shop/dependencies) [z](/catalog/default/component/none/docs)");
        assertThat(hrefs(docs, ""))
                .containsExactly(
                        "../../../../docs/default/component/shop/index.html",
                        "../../../../catalog/default/component/shop/index.html");
        assertThat(findings()).hasSize(1);
    }

    @Test
    void severalEntitiesMayShareADocumentation() {
        String both =
                component("one", "dir:.") + "---\n" + component("two", "url:https://github.com/acme/shop/tree/main/");
        List<Documentation> docs =
                buildAll(MemoryTree.of("shop", "catalog-info.yaml", both, "docs/index.md", "[x](none.md)"));
        assertThat(docs)
                .extracting(Documentation::folder)
                .containsExactly("docs/default/component/one", "docs/default/component/two");
        assertThat(docs).extracting(Documentation::title).containsExactly("one", "two");
        assertThat(docs.get(0).pages()).isEqualTo(docs.get(1).pages());
        assertThat(findings()).hasSize(1);
    }

    @Test
    void referencesAreRelativeToTheDescriptorAndMayNameOtherSources() {
        MemoryTree shop = MemoryTree.of(
                "shop",
                "a/b/catalog-info.yaml",
                component("up", "dir:../") + "---\n" + component("down", "dir:./c")
                        + "---\n" + component("other", "url:https://github.com/acme/lib/blob/main/deep/") + "---\n"
                        + component("out", "dir:../../..") + "---\n" + component("web", "url:https://example.org/x")
                        + "---\n"
                        + component("odd", "nonsense"),
                "a/docs/index.md",
                "# Up",
                "a/b/c/README.md",
                "# Down");
        MemoryTree lib =
                MemoryTree.of("lib", "catalog-info.yaml", component("lib", ""), "deep/docs/index.md", "# Deep");
        assertThat(buildAll(shop, lib))
                .extracting(
                        docs -> docs.entity().name() + " " + docs.pages().get(0).title())
                .containsExactly("down Down", "other Deep", "up Up");
        assertThat(diagnostics.all())
                .extracting(Diagnostic::code)
                .containsOnly("docs.ref-outside")
                .hasSize(3);
    }

    @Test
    void aDocumentationThatIsMissingIsReported() {
        assertThat(buildAll(MemoryTree.of("shop", "catalog-info.yaml", component("shop", "dir:."))))
                .isEmpty();
        assertThat(findings()).hasSize(1).first().asString().startsWith("docs.missing catalog-info.yaml:1");
    }

    @Test
    void aBrokenConfigurationCostsOnlyItself() {
        Documentation docs = build("mkdocs.yml", "site_name: [\n", "docs/index.md", "# A");
        assertThat(outline(docs.navigation())).isEqualTo("A=");
        assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly("docs.invalid-config");
    }

    @Test
    void pythonTagsAreInertAndWhatHasNoEffectIsTold() {
        build(
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
        assertThat(findings())
                .containsExactly(
                        "docs.dropped mkdocs.yml:3 dropped: plugin macros, extension some.python:Code, hooks | these settings have no effect here");
    }

    @Test
    void docsDirAndExcludedFilesAreRespected() {
        Documentation docs = build(
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
            Documentation docs = build("mkdocs.yml", "docs_dir: " + outside + "\n", "docs/index.md", "# Inside");
            assertThat(page(docs, "").title()).isEqualTo("Inside");
        }
        assertThat(findings())
                .first()
                .asString()
                .startsWith("docs.invalid-config mkdocs.yml:1 docs_dir is ../../etc, which leads out of the repository");
    }

    @Test
    void twoFilesForOnePageAreReported() {
        Documentation docs = build("docs/index.md", "x", "docs/a.md", "# One", "docs/a/README.md", "# Two");
        assertThat(page(docs, "a").title()).isEqualTo("One");
        assertThat(findings())
                .containsExactly(
                        "docs.duplicate-page docs/a/README.md two files make the same page; docs/a.md is shown");
    }

    @Test
    void sectionsAreReadBackFromTheSpool() {
        Documentation docs = build("docs/index.md", "intro\n\n# A\n\none\u001ftwo\n\n## B\n");
        assertThat(docs.pages().get(0).sections().get())
                .containsExactly(
                        new Section("", List.of(), "intro"),
                        new Section("a", List.of("A"), "one two"),
                        new Section("b", List.of("A", "B"), ""));
    }

    @Test
    void aPageWithoutAHeadingOfItsOwnAsksForOne() {
        Documentation docs = build(
                "docs/index.md", "Just a text.", "docs/own.md", "# Own", "docs/raw.md", "<h1 align=center>Raw</h1>");
        assertThat(page(docs, "").hasOwnTitle()).isFalse();
        assertThat(page(docs, "own").hasOwnTitle()).isTrue();
        assertThat(page(docs, "raw").hasOwnTitle()).isTrue();
    }

    @Test
    void namesThatNoAddressCanHoldAreReported() {
        build("docs/index.md", "x", "docs/what?.md", "x");
        assertThat(findings())
                .containsExactly(
                        "docs.unsafe-path docs/what?.md the name of the file cannot be part of an address | rename it");
    }

    @Test
    void hostileTextsAreMadeSafeAndRemarked() {
        Documentation docs = build("docs/index.md", "# A\n\n<script>alert(1)</script>\n");
        assertThat(html(docs, "")).doesNotContain("script");
        assertThat(findings())
                .containsExactly(
                        "docs.dropped-html docs/index.md:3 <script> is not allowed in a text and is not shown");
    }

    private Documentation build(String... files) {
        List<String> all = new ArrayList<>(List.of("catalog-info.yaml", component("shop", "dir:.")));
        all.addAll(List.of(files));
        return buildAll(MemoryTree.of("shop", all.toArray(String[]::new))).get(0);
    }

    private List<Documentation> buildAll(SourceTree... trees) {
        Catalog catalog = new CatalogResolver(new Diagnostics())
                .resolve(
                        new EntityReader(new Diagnostics()).read(MemoryTree.sources(trees), Portals.in(folder)),
                        Portals.in(folder));
        return new TechDocs(diagnostics, new MarkdownRenderer(), pool).build(catalog, Portals.in(folder), spool);
    }

    private static String component(String name, String reference) {
        String annotations =
                reference.isEmpty() ? "" : ", annotations: {backstage.io/techdocs-ref: \"" + reference + "\"}";
        return "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: " + name + annotations
                + "}\nspec: {type: service, lifecycle: production, owner: me}\n";
    }

    private List<String> findings() {
        return diagnostics.all().stream()
                .map(finding -> finding.code() + " "
                        + finding.location()
                                .map(place -> place.pathAndPosition() + " ")
                                .orElse("") + finding.message()
                        + finding.hint().map(hint -> " | " + hint).orElse(""))
                .toList();
    }

    private static DocsPage page(Documentation docs, String path) {
        return docs.pages().stream()
                .filter(page -> page.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String html(Documentation docs, String path) {
        return page(docs, path).html().toString();
    }

    /** Where the links of a page lead, permalinks apart. */
    private static List<String> hrefs(Documentation docs, String path) {
        return java.util.regex.Pattern.compile("<a href=\"([^\"]*)\"")
                .matcher(html(docs, path))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String outline(List<NavItem> items) {
        return items.stream()
                .map(item -> item.title()
                        + item.page().map(page -> "=" + page).orElse("")
                        + item.url().map(url -> "->" + url).orElse("")
                        + (item.children().isEmpty() ? "" : "(" + outline(item.children()) + ")"))
                .collect(Collectors.joining(", "));
    }
}
