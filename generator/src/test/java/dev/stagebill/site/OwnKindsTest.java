package dev.stagebill.site;

import static dev.stagebill.site.Planned.component;
import static dev.stagebill.site.Planned.entity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.MemoryTree;
import dev.stagebill.Portals;
import dev.stagebill.config.KindConfig;
import dev.stagebill.config.KindConfig.ColumnConfig;
import dev.stagebill.config.KindConfig.RelationConfig;
import dev.stagebill.site.CatalogPage.KindTable;
import dev.stagebill.site.EntityPage.Pair;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Kinds that the portal file defines look as it says, wherever they are shown. */
final class OwnKindsTest {
    private static final KindConfig STAGE = new KindConfig(
            "Environment",
            List.of(),
            "Stage",
            "Stages",
            Optional.empty(),
            List.of(new RelationConfig(
                    "runs",
                    "runs",
                    Optional.of("runsOn"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("Component"),
                    List.of())),
            Optional.of("cloud"),
            List.of(new ColumnConfig("Region", "spec.region"), new ColumnConfig("Tier", "spec.tier")));

    private static final Planned PLANNED = Planned.of(
            MemoryTree.of(
                    "shop",
                    "catalog-info.yaml",
                    entity("Group", "team", "", "type: team", "children: []")
                            + component("cart", "")
                            + entity("Environment", "live", "", "owner: team", "region: eu", "runs: [cart, gone]")
                            + entity("Playbook", "fire", "", "owner: team")),
            Portals.with(List.of(STAGE)));

    @Test
    void theCatalogHasTheColumnsOfTheKind() {
        KindTable table = PLANNED.pages(CatalogPage.class).get(0).kinds().stream()
                .filter(each -> each.kind().equals("Environment"))
                .findFirst()
                .orElseThrow();
        assertThat(table.plural()).isEqualTo("Stages");
        assertThat(table.icon()).isEqualTo("custom");
        assertThat(table.picture()).isEqualTo("cloud");
        assertThat(table.columns()).containsExactly("Region", "Tier");
        assertThat(table.rows().get(0).own()).containsExactly("eu", "");
    }

    @Test
    void theRowsForTheScriptHaveThemToo() {
        String data = PLANNED.plan.files().stream()
                .map(file -> file.path().value())
                .filter(path -> path.contains("rows-custom"))
                .map(PLANNED::file)
                .filter(text -> text.contains("Environment"))
                .findFirst()
                .orElseThrow();
        assertThat(data)
                .contains("\"plural\":\"Stages\"", "\"picture\":\"cloud\"", "\"columns\":[\"Region\",\"Tier\"]")
                .contains("[3,0]]]");
    }

    @Test
    void thePageOfAnEntityShowsItsTitlePictureAndValues() {
        EntityPage page = PLANNED.page("environment:default/live");
        assertThat(page.self().kindTitle()).isEqualTo("Stage");
        assertThat(page.self().picture()).isEqualTo("cloud");
        assertThat(page.facts()).containsExactly(new Pair("Region", "eu"));
    }

    @Test
    void relationsNameSeveralOfThem() {
        assertThat(PLANNED.page("component:default/cart").relations())
                .extracting(EntityPage.RelationTable::title)
                .contains("Runs on stages");
        assertThat(PLANNED.page("group:default/team").team().orElseThrow().owned())
                .extracting(EntityPage.Owned::title)
                .contains("Stages", "Playbooks");
    }

    @Test
    void theGraphKnowsTheirRelations() {
        String graph = PLANNED.plan.files().stream()
                .map(file -> file.path().value())
                .filter(path -> path.contains("graph") && path.endsWith(".js"))
                .map(PLANNED::file)
                .findFirst()
                .orElseThrow();
        assertThat(graph).contains("\"runs\",\"runsOn\"", "\"kinds\":{\"environment\":[\"Stage\",\"Stages\"]}");
    }

    @Test
    void aKindThatNobodyDefinesLooksAsWritten() {
        EntityLink link = PLANNED.page("playbook:default/fire").self();
        assertThat(link.kindTitle()).isEqualTo("Playbook");
        assertThat(link.picture()).isEqualTo("custom");
    }
}
