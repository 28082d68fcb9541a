package dev.stagebill.site;

import static dev.stagebill.site.Planned.component;
import static dev.stagebill.site.Planned.entity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.MemoryTree;
import dev.stagebill.site.Beginnings.Step;
import dev.stagebill.site.EntityPage.FieldOrigin;
import dev.stagebill.site.EntityPage.Missing;
import dev.stagebill.site.EntityPage.Owned;
import dev.stagebill.site.EntityPage.Pair;
import dev.stagebill.site.EntityPage.RelationTable;
import dev.stagebill.site.EntityPage.RemoteLink;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class EntityPagesTest {
    private static final String ORGANISATION = entity("Group", "company", "", "type: company", "children: [team]")
            + entity("Group", "team", "", "type: team", "children: []")
            + entity("User", "ada", "", "memberOf: [team]");

    @Test
    void everyValueHasItsLineInTheFile() {
        Planned planned = Planned.of("# a comment\n---\n" + component("first", "") + component("cart", "tags: [java]"));
        assertThat(planned.page("component:default/cart").fields())
                .contains(
                        new FieldOrigin("metadata.name", "cart", 15, ""),
                        new FieldOrigin("metadata.tags[0]", "java", 16, ""),
                        new FieldOrigin("spec.owner", "team", 20, ""))
                .contains(new FieldOrigin("metadata.namespace", "default", 0, "default: the file names none"));
    }

    @Test
    void aValueFromAnotherFileSaysSo() {
        Planned planned = Planned.of(entity(
                "API",
                "pets",
                "",
                "type: openapi",
                "lifecycle: production",
                "owner: team",
                "definition:",
                "  $text: ./a.yaml"));
        assertThat(planned.page("api:default/pets").fields())
                .anySatisfy(field -> assertThat(field.note()).isEqualTo("from the file that $text names"));
    }

    @Test
    void whoOwnsSomethingOwnsOnlyTheRestThroughTheGroup() {
        Planned planned = Planned.of(ORGANISATION
                + entity("User", "bo", "", "memberOf: [team]")
                + component("cart", "")
                + entity("System", "till", "", "owner: user:ada")
                + entity("System", "shop", "", "owner: team"));
        assertThat(planned.page("user:default/ada").team().orElseThrow().owned())
                .extracting(Owned::direct, Owned::indirect)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(0, 1), org.assertj.core.groups.Tuple.tuple(1, 1));
        assertThat(planned.page("user:default/bo").team().orElseThrow().owned())
                .extracting(Owned::direct, Owned::indirect)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(0, 1), org.assertj.core.groups.Tuple.tuple(0, 1));
        assertThat(planned.page("group:default/team").team().orElseThrow().owned())
                .extracting(Owned::direct, Owned::indirect)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 0), org.assertj.core.groups.Tuple.tuple(1, 0));
    }

    @Test
    void aGroupOwnsThroughTheGroupsBelow() {
        Planned planned = Planned.of(ORGANISATION + component("cart", "") + component("till", ""));
        assertThat(planned.page("group:default/team").team().orElseThrow().owned())
                .containsExactly(new Owned(
                        "Components · service",
                        "component",
                        "component",
                        2,
                        0,
                        "catalog/index.html?kind=component&owner=group%3Adefault%2Fteam&type=service"));
        EntityPage company = planned.page("group:default/company");
        assertThat(company.team().orElseThrow().owned())
                .extracting(Owned::direct, Owned::indirect)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(0, 2));
        assertThat(table(company, "indirectlyOwned").rows())
                .extracting(row -> row.entity().name())
                .containsExactly("cart", "till");
        assertThat(company.members())
                .singleElement()
                .satisfies(member -> assertThat(member.inherited()).isTrue());
    }

    @Test
    void anOwnerOfNoSourceNeverTakesThePlaceOfThePageOfTheCatalog() {
        Planned planned = Planned.of(component("cart", "").replace("owner: team", "owner: index.html/team"));
        assertThat(planned.plan.pages())
                .extracting(page -> page.path().value())
                .contains("catalog/index.html")
                .noneMatch(path -> path.startsWith("catalog/index.html/"));
    }

    @Test
    void aUserOwnsThroughGroups() {
        Planned planned = Planned.of(ORGANISATION + component("cart", ""));
        EntityPage ada = planned.page("user:default/ada");
        assertThat(table(ada, "indirectlyOwned").rows()).hasSize(1);
        assertThat(ada.system()).isEmpty();
    }

    @Test
    void aTeamSeesTheProblemsOfWhatItOwns() {
        Planned planned = Planned.of(ORGANISATION + component("cart", "", "dependsOn: ['component:gone']"));
        assertThat(planned.page("group:default/team").team().orElseThrow().warnings())
                .isOne();
        assertThat(planned.pages(ProblemsPage.class).get(0).problems())
                .filteredOn(problem -> problem.code().equals("catalog.dangling-reference"))
                .allSatisfy(problem ->
                        assertThat(problem.owner()).map(EntityLink::name).contains("team"));
    }

    @Test
    void hundredsOfRelationsAreATableThenNamesThenANumber() {
        String needed =
                IntStream.range(0, 400).mapToObj(i -> "'component:c" + i + "'").collect(Collectors.joining(", "));
        Planned planned = Planned.of(component("hub", "", "dependsOn: [" + needed + "]"));
        RelationTable table = table(planned.page("component:default/hub"), "dependsOn-component");
        assertThat(table.total()).isEqualTo(400);
        assertThat(table.rows()).hasSize(40);
        assertThat(table.others()).hasSize(300);
        assertThat(table.left()).isEqualTo(60);
    }

    @Test
    void aTableShowsTheColumnsThatSaySomething() {
        Planned planned = Planned.of(
                component("cart", "", "dependsOn: ['component:till']") + component("till", "description: Takes money"));
        assertThat(table(planned.page("component:default/cart"), "dependsOn-component")
                        .columns())
                .containsExactly("owner", "type", "lifecycle", "description");
        assertThat(table(planned.page("component:default/till"), "dependencyOf-component")
                        .columns())
                .containsExactly("owner", "type", "lifecycle");
    }

    @Test
    void whatIsMissingComesWithAdvice() {
        Planned planned = Planned.of(component("cart", "", "providesApis: [pets]"));
        assertThat(planned.page("component:default/cart").missing())
                .extracting(Missing::what)
                .containsExactly("consumes no API", "depends on nothing");
    }

    @Test
    void anOwnerThatNoSourceDefinesHasAPageWithWhatItOwns() {
        EntityPage ghost = Planned.of(component("cart", "")).page("group:default/team");
        assertThat(ghost.entity()).isEmpty();
        assertThat(ghost.team().orElseThrow().owned()).hasSize(1);
        assertThat(table(ghost, "ownerOf-component").rows()).hasSize(1);
        assertThat(ghost.missing()).isEmpty();
    }

    @Test
    void entitiesOfOneFileKnowEachOther() {
        Beginnings origin = Planned.of(component("a", "") + component("b", "") + component("c", ""))
                .page("component:default/a")
                .origin();
        assertThat(origin.sameFile()).extracting(EntityLink::name).containsExactly("b", "c");
        assertThat(origin.inFile()).isEqualTo(2);
        assertThat(origin.inRepository()).isEqualTo(2);
    }

    @Test
    void theWayToAnEntityLeadsOverTheLocationThatNamesIt() {
        Planned planned = Planned.of(MemoryTree.of(
                "shop",
                "catalog-info.yaml",
                entity("Location", "all", "", "targets: [./more/cart.yaml]"),
                "more/cart.yaml",
                component("cart", "")));
        assertThat(planned.page("location:default/all").origin().steps())
                .extracting(Step::text)
                .first()
                .asString()
                .startsWith("the pattern **/catalog-info.{yaml,yml} found ");
        assertThat(planned.page("component:default/cart").origin().steps()).anySatisfy(step -> {
            assertThat(step.entity().map(EntityLink::name)).contains("all");
            assertThat(step.text()).isEqualTo("names ./more/cart.yaml at shop@0123456 catalog-info.yaml:6:13");
        });
    }

    @Test
    void relationsAreToldByType() {
        Planned planned = Planned.of(ORGANISATION + component("cart", ""));
        assertThat(planned.page("component:default/cart").stated())
                .singleElement()
                .satisfies(stated -> {
                    assertThat(stated.type()).isEqualTo("ownedBy");
                    assertThat(stated.targets()).extracting(EntityLink::name).containsExactly("team");
                });
        assertThat(planned.page("group:default/team").stated())
                .extracting(Stated::type)
                .containsExactly("childOf", "hasMember", "ownerOf");
    }

    @Test
    void anAiResourceTellsItsFacts() {
        EntityPage page = Planned.of(entity(
                        "AiResource",
                        "review",
                        "",
                        "type: skill",
                        "lifecycle: production",
                        "owner: team",
                        "agents: [claude, codex]",
                        "allowedTools: Read"))
                .page("airesource:default/review");
        assertThat(page.facts())
                .containsExactly(new Pair("Agents", "claude, codex"), new Pair("Allowed tools", "Read"));
    }

    @Test
    void aServerSaysWhereItAnswersAndUnsafeAddressesAreNoLinks() {
        EntityPage page = Planned.of(entity(
                        "API",
                        "tools",
                        "",
                        "type: mcp-server",
                        "lifecycle: production",
                        "owner: team",
                        "remotes:",
                        "  - {type: streamable-http, url: 'https://mcp.acme.example'}",
                        "  - {type: sse, url: 'javascript:alert(1)'}"))
                .page("api:default/tools");
        assertThat(page.remotes()).extracting(RemoteLink::name).containsExactly("streamable-http", "sse");
        assertThat(page.remotes())
                .extracting(remote -> remote.link().url())
                .containsExactly("https://mcp.acme.example", "");
    }

    @Test
    void annotationsSayWhereADescriptorIsSeenAndEdited() {
        EntityPage page = Planned.of(
                        component(
                                "cart",
                                "annotations:\n  backstage.io/view-url: https://git.acme.example/v\n  backstage.io/edit-url: 'javascript:alert(1)'"))
                .page("component:default/cart");
        assertThat(page.viewUrl()).contains("https://git.acme.example/v");
        assertThat(page.editUrl()).contains("https://github.com/acme/shop/edit/main/catalog-info.yaml");
    }

    @Test
    void aLongDescriptorIsCutAtTheEndOfALine() {
        String long_ = "description: |\n" + "  words and more words\n".repeat(2_000);
        EntityPage page = Planned.of(component("cart", long_)).page("component:default/cart");
        assertThat(page.raw().toString()).hasSizeLessThan(40_000).contains("more lines are in the file itself");
    }

    @Test
    void aStubHasAPage() {
        EntityPage page = Planned.of("apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: stub}\n")
                .page("component:default/stub");
        assertThat(page.type()).isEmpty();
        assertThat(page.owner()).isEmpty();
        assertThat(page.fields()).hasSize(4);
    }

    private static RelationTable table(EntityPage page, String id) {
        return page.relations().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(Arrays.toString(
                        page.relations().stream().map(RelationTable::id).toArray())));
    }
}
