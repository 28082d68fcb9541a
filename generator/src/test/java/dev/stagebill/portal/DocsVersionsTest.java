package dev.stagebill.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.config.Overrides;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.PortalFileReader;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import dev.stagebill.source.FixtureRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole builds of a documentation that is shown at several branches and tags. */
class DocsVersionsTest {
    private static final String DOCS = "docs/default/component/shop/";
    private static final String ADDRESS = "https://portal.example.org/";
    private static final String COMPONENT = """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata:
              name: shop
              annotations: {backstage.io/techdocs-ref: "dir:."}
            spec: {type: service, lifecycle: production, owner: team}
            """;

    @TempDir
    Path work;

    private FixtureRepository shop;
    private Diagnostics diagnostics = new Diagnostics();

    @BeforeEach
    void makeRepository() throws IOException {
        Files.createDirectories(work.resolve("portal"));
        shop = FixtureRepository.at(work.resolve("portal/shop.git"));
        shop.tag(
                "v0.1",
                shop.on("main")
                        .file("catalog-info.yaml", COMPONENT)
                        .file("src/a.txt", "a")
                        .commit());
        shop.tag(
                "v1.9",
                shop.on("main")
                        .file("mkdocs.yml", "site_name: Shop\nnav: [index.md, Install: install.md, old.md]\n")
                        .file("docs/index.md", "# Shop\n\n[i](install.md) [e](/catalog/default/component/shop)\n")
                        .file("docs/install.md", "# Installing\n\nOne two three.\n\n[lost](nowhere.md)\n")
                        .file("docs/old.md", "# Old\n\n[source](../src/a.txt)\n")
                        .commit());
        shop.tag(
                "v1.10",
                shop.on("main")
                        .file("mkdocs.yml", "site_name: Shop\nnav: [index.md, Set up: guide/setup.md, new.md]\n")
                        .file("docs/index.md", "# Shop\n\n[e](/catalog/default/component/shop)\n")
                        .delete("docs/install.md")
                        .delete("docs/old.md")
                        .file("docs/guide/setup.md", "# Installing\n\nOne two three.\n\n[lost](nowhere.md)\n")
                        .file("docs/new.md", "# New\n")
                        .commit());
        shop.on("main").file("docs/new.md", "# New\n\nAnd newer.\n").commit();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void build(String versions) {
        try {
            Files.writeString(
                    work.resolve("portal/stagebill.yaml"),
                    "url: " + ADDRESS + "\nfail-on: never\ndocs: {versions: " + versions + "}\n"
                            + "sources: [{local: shop.git, url: 'https://github.com/acme/shop'}]\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        diagnostics = new Diagnostics();
        Overrides overrides = new Overrides(
                Optional.of(work.resolve("site")),
                Optional.of(work.resolve("cache")),
                Optional.empty(),
                Optional.of(true));
        PortalConfig config = new PortalFileReader().read(work.resolve("portal"), overrides, Map.of(), diagnostics);
        new PortalGenerator(new Environment(Map.of(), work, 2), Progress.NONE).generate(config, diagnostics);
    }

    private Document page(String path) {
        try {
            return Jsoup.parse(Files.readString(work.resolve("site").resolve(DOCS + path + "index.html")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file(String path) {
        try {
            return Files.readString(work.resolve("site").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean exists(String path) {
        return Files.exists(work.resolve("site").resolve(DOCS + path));
    }

    private List<String> findings(String prefix) {
        return diagnostics.all().stream()
                .filter(finding -> finding.code().startsWith(prefix))
                .map(finding -> finding.code() + " " + finding.message())
                .toList();
    }

    private static List<String> switcher(Document page) {
        return page.select("[data-versions] li a").eachText();
    }

    private static List<String> switcherLinks(Document page) {
        return page.select("[data-versions] li a").eachAttr("href");
    }

    @Test
    void withoutVersionsNothingOfThemIsThere() throws IOException {
        build("{}");
        assertThat(page("").select("[data-versions], [data-version-note]")).isEmpty();
        try (Stream<Path> files = Files.list(work.resolve("site").resolve(DOCS))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("guide", "index.html", "new")
                    .noneMatch(name -> name.startsWith("@") || name.startsWith("versions"));
        }
    }

    @Test
    void theSwitcherLeadsToTheSamePageAndFollowsRenames() {
        build("{tags: ['v*']}");
        assertThat(switcher(page("guide/setup/"))).containsExactly("main default", "v1.10 newest", "v1.9");
        assertThat(switcherLinks(page("guide/setup/")))
                .containsExactly("index.html", "../../@v1.10/guide/setup/index.html", "../../@v1.9/install/index.html");
        assertThat(switcherLinks(page("@v1.9/install/")))
                .containsExactly("../../guide/setup/index.html", "../../@v1.10/guide/setup/index.html", "index.html");
        assertThat(page("@v1.9/install/")
                        .select("[data-versions] [aria-current]")
                        .eachText())
                .containsExactly("v1.9");
    }

    @Test
    void whereAPageIsNotThereTheFrontPageIsAndThatIsSaid() {
        build("{tags: ['v*']}");
        assertThat(switcher(page("@v1.9/old/")))
                .containsExactly(
                        "main default front page: this page is not in it",
                        "v1.10 newest front page: this page is not in it",
                        "v1.9");
        assertThat(switcherLinks(page("@v1.9/old/")))
                .containsExactly("../../index.html", "../../@v1.10/index.html", "index.html");
        assertThat(page("@v1.9/old/").select("[data-version-note]").text())
                .isEqualTo(
                        "You are reading v1.9, an older version. The newest version is v1.10, which does not have this"
                                + " page.");
    }

    @Test
    void olderAndUnreleasedVersionsSaySo() {
        shop.branch(
                "release/2.0", shop.on("main").file("docs/new.md", "# Newest\n").commit());
        build("{tags: ['v*'], branches: ['release/*']}");
        Document older = page("@v1.9/install/");
        assertThat(older.select("[data-version-note=older]").text())
                .isEqualTo("You are reading v1.9, an older version. The newest version is v1.10.");
        assertThat(older.select("[data-version-note] a").attr("href")).isEqualTo("../../@v1.10/guide/setup/index.html");
        assertThat(page("@release-2.0/new/").select("[data-version-note=ahead]").text())
                .isEqualTo("You are reading release/2.0, which is not released. The newest version is v1.10.");
        assertThat(page("@v1.10/new/").select("[data-version-note]")).isEmpty();
        assertThat(page("new/").select("[data-version-note]")).isEmpty();
        assertThat(older.title()).isEqualTo("Install - Shop v1.9 - Developer Portal");
    }

    @Test
    void onlyTheShownVersionIsListed() {
        build("{tags: ['v*']}");
        Document older = page("@v1.9/install/");
        assertThat(older.select("link[rel=canonical]").attr("href")).isEqualTo(ADDRESS + DOCS + "guide/setup/");
        assertThat(older.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page("@v1.9/old/").select("link[rel=canonical]")).isEmpty();
        assertThat(page("guide/setup/").select("meta[name=robots]")).isEmpty();
        assertThat(file("sitemap.xml")).contains(DOCS + "new/").doesNotContain("@v");
        assertThat(searched()).doesNotContain("@v1");
    }

    @Test
    void allVersionsAreListedOnDemand() {
        build("{tags: ['v*'], listed: true}");
        Document older = page("@v1.9/install/");
        assertThat(older.select("link[rel=canonical]").attr("href")).isEqualTo(ADDRESS + DOCS + "@v1.9/install/");
        assertThat(older.select("meta[name=robots]")).isEmpty();
        assertThat(file("sitemap.xml")).contains(DOCS + "@v1.9/install/");
        assertThat(searched()).contains("@v1.9");
    }

    private String searched() {
        try (Stream<Path> files = Files.walk(work.resolve("site/search"))) {
            StringBuilder all = new StringBuilder();
            files.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> all.append(
                            file(work.resolve("site").relativize(file).toString())));
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void versionsAreWrittenForTools() {
        build("{tags: ['v*']}");
        assertThat(file(DOCS + "versions.json"))
                .isEqualTo("[{\"version\":\".\",\"title\":\"main\",\"aliases\":[]},"
                        + "{\"version\":\"@v1.10\",\"title\":\"v1.10\",\"aliases\":[\"latest\"]},"
                        + "{\"version\":\"@v1.9\",\"title\":\"v1.9\",\"aliases\":[]}]\n");
        assertThat(exists("@v1.9/versions.json")).isFalse();
        assertThat(exists("@v1.9/navigation.json")).isTrue();
        Document entity = Jsoup.parse(file("catalog/default/component/shop/index.html"));
        assertThat(entity.select(".summary a[href*=/docs/]").eachText()).containsExactly("main", "v1.10", "v1.9");
    }

    @Test
    void theNewestTagCanHaveThePlainAddress() {
        shop.tag("v2.0-rc1", shop.on("main").file("docs/next.md", "# Next\n").commit());
        build("{tags: ['v*'], show: newest-tag, title: next}");
        assertThat(page("new/").select("article").text()).isEqualTo("New#");
        assertThat(page("@next/new/").select("article").text()).contains("And newer.");
        assertThat(page("@next/new/").select("[data-version-note=ahead]").text())
                .isEqualTo("You are reading next, which is not released. The newest version is v1.10.");
        assertThat(page("@next/new/").select("[data-version-note] a").attr("href"))
                .isEqualTo("../../new/index.html");
        assertThat(page("@v2.0-rc1/next/").select("[data-version-note=ahead]")).hasSize(1);
        assertThat(switcher(page(""))).containsExactly("next", "v2.0-rc1", "v1.10 newest", "v1.9");
        assertThat(findings("docs.broken"))
                .containsExactly("docs.broken-link the link leads to nowhere.md, which does not exist");
    }

    @Test
    void findingsInOtherVersionsAreOneNotice() {
        build("{tags: ['v*']}");
        assertThat(findings("docs."))
                .containsExactlyInAnyOrder(
                        "docs.broken-link the link leads to nowhere.md, which does not exist",
                        "docs.version-findings findings that are not shown: 1 in v1.10, 1 in v1.9",
                        "docs.version-left-out there is no documentation in v0.1");
        build("{tags: ['v1*'], findings: true}");
        assertThat(diagnostics.all())
                .filteredOn(finding -> finding.code().equals("docs.broken-link"))
                .extracting(Diagnostic::location)
                .extracting(place -> place.orElseThrow().path())
                .containsExactlyInAnyOrder("docs/guide/setup.md", "docs/guide/setup.md", "docs/install.md");
        assertThat(findings("docs.version")).isEmpty();
    }

    @Test
    void linksOutOfAVersionLeadToItsCommitAndToThePortal() {
        build("{tags: ['v*']}");
        assertThat(page("@v1.9/old/").select("article a:not(.headerlink)").attr("href"))
                .matches("https://github.com/acme/shop/blob/[0-9a-f]{40}/src/a.txt");
        assertThat(page("@v1.9/old/")
                        .select(".doc-foot a[href*=/blob/]:contains(View source)")
                        .eachAttr("href"))
                .hasSize(1)
                .allMatch(link -> link.matches("https://github.com/acme/shop/blob/[0-9a-f]{40}/docs/old.md"));
        assertThat(page("@v1.10/").select("article a:not(.headerlink)").attr("href"))
                .isEqualTo("../../../../../catalog/default/component/shop/index.html");
        assertThat(page("").select("article a:not(.headerlink)").attr("href"))
                .isEqualTo("../../../../catalog/default/component/shop/index.html");
    }

    @Test
    void namesOfVersionsCannotLeaveTheDocumentationNorTakeItsPages() {
        var commit = shop.on("main")
                .file("docs/@v1.9.md", "# A page\n")
                .file("docs/index.md", "# Shop\n")
                .commit();
        shop.tag("v1<script>alert(1)<", commit);
        shop.branch("a/b", commit);
        shop.branch("a-b", commit);
        shop.tag("日本1", commit);
        build("{tags: ['v*', '日*'], branches: ['**']}");
        assertThat(page("@v1.9/").select("article").text()).isEqualTo("A page#");
        assertThat(page("@v1.9-2/").select("[data-version-note=older]")).hasSize(1);
        assertThat(exists("@a-b/index.html")).isTrue();
        assertThat(exists("@a-b-2/index.html")).isTrue();
        assertThat(exists("@日本1/index.html")).isTrue();
        Document hostile = page("@v1-script-alert-1/");
        assertThat(hostile.select("[data-version-note] b").text()).isEqualTo("v1<script>alert(1)<");
        assertThat(hostile.select("script:not([src])")).isEmpty();
        assertThat(findings("site.")).isEmpty();
    }

    @Test
    void manyVersionsAreBounded() {
        var commit = shop.on("main").file("docs/index.md", "# Shop\n").commit();
        IntStream.range(0, 300).forEach(number -> shop.tag("v3." + number, commit));
        build("{tags: ['v*'], max: 4}");
        assertThat(switcher(page(""))).containsExactly("main default", "v3.299 newest", "v3.298", "v3.297", "v3.296");
    }

    @Test
    void aDocumentationThatLayInAnotherFolderIsAVersionToo() throws IOException {
        shop.tag(
                "v2.0",
                shop.on("main")
                        .file("handbook/mkdocs.yml", "site_name: Shop\nnav: [index.md, new.md]\n")
                        .file("handbook/docs/index.md", "# Shop two\n")
                        .file("handbook/docs/new.md", "# New\n\nAnd newer.\n")
                        .file("other/mkdocs.yml", "site_name: Other\n")
                        .file("other/docs/index.md", "# Other\n")
                        .delete("mkdocs.yml")
                        .delete("docs/index.md")
                        .delete("docs/guide/setup.md")
                        .delete("docs/new.md")
                        .file("catalog-info.yaml", COMPONENT.replace("dir:.", "dir:handbook"))
                        .commit());
        build("{tags: ['v1.10', v2.0, 'v0.1']}");
        assertThat(page("@v2.0/").select("article").text()).contains("Shop two");
        assertThat(page("@v1.10/new/").select("article").text()).contains("New");
        assertThat(switcherLinks(page("new/"))).contains("../@v1.10/new/index.html");
        assertThat(findings("docs.version-left-out"))
                .hasSize(1)
                .first()
                .asString()
                .contains("v0.1")
                .doesNotContain("v1.10");
    }

    @Test
    void eachVersionHasItsOwnRedirectsAndTags() throws IOException {
        String config = "site_name: Shop\nplugins: [{tags: {}}, {redirects: {redirect_maps: {";
        shop.tag(
                "v2.0",
                shop.on("main")
                        .file("mkdocs.yml", config + "gone.md: new.md}}}]\n")
                        .file("docs/tags.md", "# Tags\n\n[TAGS]\n")
                        .file("docs/new.md", "---\ntags: [two]\n---\n# New\n")
                        .commit());
        shop.on("main")
                .file("mkdocs.yml", config + "older.md: index.md}}}]\n")
                .file("docs/new.md", "---\ntags: [three]\n---\n# New\n")
                .commit();
        build("{tags: ['v2*']}");
        assertThat(file(DOCS + "@v2.0/gone/index.html")).contains("../new/index.html");
        assertThat(exists("gone/index.html")).isFalse();
        assertThat(exists("older/index.html")).isTrue();
        assertThat(exists("@v2.0/older/index.html")).isFalse();
        assertThat(page("@v2.0/new/").select(".tags a").eachAttr("href"))
                .containsExactly("../tags/index.html#tag%3Atwo");
        assertThat(page("@v2.0/tags/").select("article h2").eachAttr("id")).containsExactly("tag:two");
        assertThat(page("tags/").select("article h2").eachAttr("id")).containsExactly("tag:three");
    }
}
