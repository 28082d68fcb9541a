package dev.stagebill.techdocs;

import static dev.stagebill.techdocs.DocsFixture.component;
import static dev.stagebill.techdocs.DocsFixture.described;
import static dev.stagebill.techdocs.DocsFixture.html;
import static dev.stagebill.techdocs.DocsFixture.outline;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.MemoryTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class DecisionRecordsTest {
    private static final String FIRST = "# 1. Record *decisions*\n\nDate: 2020-01-02\n\n## Status\n\nAccepted\n";
    private static final String SECOND = "---\ntitle: Use | git\nstatus: proposed\ndate: 2021-03-04\n---\n# 2. Git\n";

    @RegisterExtension
    private final DocsFixture site = new DocsFixture();

    private Documentation build(String annotations, String... files) {
        String[] all = new String[files.length + 2];
        all[0] = "catalog-info.yaml";
        all[1] = described("shop", annotations);
        System.arraycopy(files, 0, all, 2, files.length);
        return site.buildAll(MemoryTree.of("shop", all)).get(0);
    }

    @Test
    void recordsAlongsideDocumentationGetPagesAndAList() {
        Documentation docs = build(
                "backstage.io/techdocs-ref: 'dir:.', backstage.io/adr-location: decisions",
                "mkdocs.yml",
                "nav: [index.md]",
                "docs/index.md",
                "# Shop",
                "decisions/0001-record.md",
                FIRST,
                "decisions/0002-git.md",
                SECOND,
                "decisions/template.md",
                "# Template");
        assertThat(outline(docs))
                .isEqualTo(
                        "Shop=, Decisions(Decisions=adr, 1. Record decisions=adr/0001-record, Use | git=adr/0002-git)");
        assertThat(html(docs, "adr"))
                .contains("href=\"0001-record/index.html\"", ">Accepted<", ">2020-01-02<", ">proposed<", "Use | git");
        assertThat(site.findings()).isEmpty();
    }

    @Test
    void recordsInTheDocsFolderKeepTheirPages() {
        Documentation docs = build(
                "backstage.io/techdocs-ref: 'dir:.', backstage.io/adr-location: docs/adrs",
                "docs/index.md",
                "# Shop",
                "docs/adrs/0001-record.md",
                FIRST);
        assertThat(outline(docs)).isEqualTo("Shop=, Adrs(Decisions=adrs, 1. Record decisions=adrs/0001-record)");
    }

    @Test
    void recordsAloneAreADocumentationAndTheirFolderMayBeAnAddress() {
        Documentation docs = build(
                "backstage.io/adr-location: 'https://github.com/acme/shop/tree/main/adr'", "adr/0001-record.md", FIRST);
        assertThat(outline(docs)).isEqualTo("Decisions(Decisions=adr, 1. Record decisions=adr/0001-record)");
    }

    @Test
    void recordsOutsideOfTheRepositoryAreNotShown() {
        MemoryTree tree = MemoryTree.of(
                "shop", "catalog-info.yaml", described("shop", "backstage.io/adr-location: ../../adr"), "x.md", "x");
        assertThat(site.buildAll(tree)).isEmpty();
    }

    @Test
    void entitiesShowTheDocumentationOfAnother() {
        MemoryTree tree = MemoryTree.of(
                "shop",
                "catalog-info.yaml",
                component("shop", "dir:.") + "---\n"
                        + described(
                                "part",
                                "backstage.io/techdocs-entity: shop, backstage.io/techdocs-entity-path: /guide/setup#x")
                        + "---\n" + described("lost", "backstage.io/techdocs-entity: 'component:shpo'") + "---\n"
                        + described(
                                "page", "backstage.io/techdocs-entity: shop, backstage.io/techdocs-entity-path: /gone"),
                "docs/index.md",
                "# Shop",
                "docs/guide/setup.md",
                "# Setup");
        var borrowed = BorrowedDocs.of(site.catalog(tree), site.buildAll(tree));
        assertThat(borrowed.values())
                .extracting(each -> each.docs().title() + " " + each.page().orElse("-") + each.fragment())
                .containsExactly("shop -", "shop guide/setup#x");
        assertThat(site.findings())
                .containsExactly(
                        "docs.borrowed-missing catalog-info.yaml:11:1 backstage.io/techdocs-entity names component:shpo, which has no"
                                + " documentation here | did you mean component:default/shop?",
                        "docs.borrowed-missing catalog-info.yaml:16:1 backstage.io/techdocs-entity-path is /gone, which is no page of that documentation");
    }

    @Test
    void docsFoldersAreFoundWhereThePortalFileWantsIt() {
        MemoryTree tree = MemoryTree.of(
                "shop", "catalog-info.yaml", component("shop", ""), "README.md", "# Read", "docs/a.md", "# A");
        assertThat(site.buildAll(tree).get(0).pages()).hasSize(1);
        assertThat(site.buildAll(site.discovering(), tree).get(0).pages())
                .extracting(DocsPage::path)
                .containsExactly("", "a");
    }

    @Test
    void statusAndDateAreReadInAllUsualForms() {
        Documentation docs = build(
                "backstage.io/adr-location: docs/adr",
                "docs/adr/0001-adr-tools.md",
                "# 1. Tools\n\nDate: 2020-01-02\n\n## Status\n\nSuperseded by [2. MADR](0002-madr-2.md)\n",
                "docs/adr/0002-madr-2.md",
                "# MADR\n\n* Status: **rejected**\n* Deciders: us\n* Date: 2021-05-06\n",
                "docs/adr/ADR-0003-madr-3.md",
                "---\nstatus: \"superseded by [ADR-0001](0001-adr-tools.md)\"\ndate: 2022-03-04\n---\n# Three\n");
        assertThat(html(docs, "adr"))
                .contains(
                        ">Superseded by <a href=\"0002-madr-2/index.html\">2. MADR</a><",
                        ">2020-01-02<",
                        ">rejected<",
                        ">2021-05-06<",
                        "<td>0003</td>",
                        ">superseded by <a href=\"0001-adr-tools/index.html\">ADR-0001</a><",
                        ">2022-03-04<");
        assertThat(DocsFixture.page(docs, "adr/ADR-0003-madr-3").meta().status())
                .contains("superseded by ADR-0001");
        assertThat(site.findings()).isEmpty();
    }
}
