package dev.stagebill.techdocs;

import static dev.stagebill.techdocs.DocsFixture.component;
import static dev.stagebill.techdocs.DocsFixture.html;
import static dev.stagebill.techdocs.DocsFixture.outline;
import static dev.stagebill.techdocs.DocsFixture.page;
import static dev.stagebill.techdocs.DocsFixture.VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.MemoryTree;
import dev.stagebill.diagnostics.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DocsReferenceTest {
    @RegisterExtension
    private final DocsFixture site = new DocsFixture();

    @Test
    void readmeAloneIsADocumentation() {
        Documentation docs = site.build(
                "README.md",
                "# Shop\n\n[More](CONTRIBUTING.md) ![p](img/p.png)",
                "CONTRIBUTING.md",
                "x",
                "img/p.png",
                "x");
        assertThat(outline(docs)).isEqualTo("Shop=");
        assertThat(html(docs, "")).contains("href=\"" + VIEW + "CONTRIBUTING.md\"", "src=\"_repository/img/p.png\"");
        assertThat(docs.assets()).extracting(DocsAsset::path).containsExactly("_repository/img/p.png");
    }

    @Test
    void readmeOfAComponentIsShownWithoutAReference() {
        MemoryTree tree =
                MemoryTree.of("shop", "a/catalog-info.yaml", component("shop", ""), "a/README.md", "# Read me");
        assertThat(site.buildAll(tree)).extracting(Documentation::folder).containsExactly("docs/default/component/shop");
        assertThat(site.findings()).isEmpty();
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
        assertThat(site.buildAll(several))
                .extracting(Documentation::folder)
                .containsExactly("docs/default/component/shop", "docs/default/component/web");
    }

    @Test
    void theFrontPageIsTheReadmeElseTheFirstOfTheNavigation() {
        Documentation readme =
                site.build("mkdocs.yml", "site_name: S", "docs/a.md", "# A", "README.md", "# R\n\n[a](docs/a.md#a)");
        assertThat(page(readme, "").title()).isEqualTo("R");
        assertThat(html(readme, "")).contains("href=\"a/index.html#a\"");
        Documentation first = site.build("mkdocs.yml", "nav: [b.md, a.md]", "docs/a.md", "# A", "docs/b.md", "# B");
        assertThat(page(first, "").title()).isEqualTo("B");
        assertThat(first.pages()).extracting(DocsPage::path).containsExactly("", "a", "b");
        assertThat(site.findings()).isEmpty();
    }

    @Test
    void severalEntitiesMayShareADocumentation() {
        String both =
                component("one", "dir:.") + "---\n" + component("two", "url:https://github.com/acme/shop/tree/main/");
        List<Documentation> docs =
                site.buildAll(MemoryTree.of("shop", "catalog-info.yaml", both, "docs/index.md", "[x](none.md)"));
        assertThat(docs)
                .extracting(Documentation::folder)
                .containsExactly("docs/default/component/one", "docs/default/component/two");
        assertThat(docs).extracting(Documentation::title).containsExactly("one", "two");
        assertThat(docs.get(0).pages()).isEqualTo(docs.get(1).pages());
        assertThat(site.findings()).hasSize(1);
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
        assertThat(site.buildAll(shop, lib))
                .extracting(
                        docs -> docs.entity().name() + " " + docs.pages().get(0).title())
                .containsExactly("down Down", "other Deep", "up Up");
        assertThat(site.diagnostics().all())
                .extracting(Diagnostic::code)
                .containsOnly("docs.ref-outside")
                .hasSize(3);
    }

    @Test
    void aDocumentationThatIsMissingIsReported() {
        assertThat(site.buildAll(MemoryTree.of("shop", "catalog-info.yaml", component("shop", "dir:."))))
                .isEmpty();
        assertThat(site.findings()).hasSize(1).first().asString().startsWith("docs.missing catalog-info.yaml:1");
    }
}
