package dev.stagebill.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.MemoryTree;
import dev.stagebill.Portals;
import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.CatalogResolver;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.entity.EntityReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsightTest {
    private static final String DANGLING = "catalog.dangling-reference";

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void danglingOwnerIsReportedWithASuggestion() {
        look(entity("Group", "payments-team", "type: team, children: []"), component("shop", "payment-team", ""));
        Diagnostic finding = only(DANGLING);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).contains("spec.owner", "group:default/payment-team");
        assertThat(finding.hint()).contains("did you mean group:default/payments-team?");
        assertThat(finding.location().map(SourceLocation::line)).contains(9);
        assertThat(finding.entity()).contains("component:default/shop");
        assertThat(finding.pointer()).contains("/spec/owner");
    }

    @Test
    void aReferenceInAListIsPointedAt() {
        look(component("shop", "a", "dependsOn: ['component:shop', 'resource:db']"));
        assertThat(found(DANGLING))
                .extracting(finding -> finding.pointer().orElse(""))
                .containsExactly("/spec/owner", "/spec/dependsOn/1");
    }

    @Test
    void theNamespaceOfTheEntityIsTheUsualSurprise() {
        look(entity("Group", "team-a", "type: team, children: []"), """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: pay, namespace: payments}
                spec: {type: service, lifecycle: production, owner: team-a}
                """);
        assertThat(only(DANGLING).hint())
                .contains("did you mean group:default/team-a? A reference without a namespace means the namespace of"
                        + " the entity itself");
    }

    @ParameterizedTest
    @CsvSource({
        "team-c, team-up, false",
        "team-d, team-dev, false",
        "lighthouse-ci, lighthouse-spa, false",
        "pay-team, payments-team, true",
        "paymnets, payments, true",
        "infra_team, infra-team, true",
        "platfrom-team, platform-team, true",
        "paymentsteam, payments-team, true",
        "team-1234, team-1235, false",
        "marians, maria, false"
    })
    void onlySlipsAreSuggested(String written, String existing, boolean suggested) {
        look(entity("Group", existing, "type: team, children: []"), component("shop", written, ""));
        assertThat(only(DANGLING).hint().isPresent()).isEqualTo(suggested);
    }

    @Test
    void aLocationIsNeverSuggestedAsAnOwner() {
        look(entity("Location", "shop-team", "targets: []"), component("shop", "shop-team", ""));
        assertThat(only(DANGLING).hint()).isEmpty();
    }

    @Test
    void aUserIsSuggestedForAGroup() {
        look(entity("User", "jane", "memberOf: [x]"), component("shop", "jane", ""));
        assertThat(found(DANGLING))
                .anySatisfy(finding -> assertThat(finding.hint()).contains("did you mean user:default/jane?"));
    }

    @Test
    void aPortalWithoutItsOrganisationSaysSoOnce() {
        look(
                component("a", "one", ""),
                component("b", "two", ""),
                component("c", "three", ""),
                component("d", "four", ""),
                component("e", "five", "system: gone"));
        assertThat(only("catalog.unknown-organisation").message()).startsWith("5 groups and users");
        assertThat(found(DANGLING))
                .filteredOn(finding -> finding.severity() == Severity.NOTICE)
                .hasSize(5);
        assertThat(found(DANGLING))
                .filteredOn(finding -> finding.severity() == Severity.WARNING)
                .extracting(Diagnostic::message)
                .containsExactly("spec.system names system:default/gone, which no source defines");
    }

    @Test
    void aReferenceThatLeadsSomewhereIsFine() {
        look(
                entity("Group", "team", "type: team, children: [], members: [jane]"),
                entity("User", "jane", "memberOf: []"),
                component("shop", "team", "dependsOn: ['Component:default/shop']"));
        assertThat(diagnostics.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "owner: 'component:shop'            | 1",
                "system: 'component:shop'           | 1",
                "consumesApis: ['component:shop']   | 1",
                "subcomponentOf: 'shop'             | 0",
                "dependsOn: ['component:shop']      | 0",
                "dependencyOf: ['group:team']       | 0",
                "owner: 'user:jane'                 | 0"
            })
    void aKindThatCannotBeThereIsTold(String field, int findings) {
        look(
                entity("Group", "team", "type: team, children: [], members: [jane]"),
                entity("User", "jane", "memberOf: []"),
                component("shop", "team", ""),
                entity(
                        "Component",
                        "ui",
                        "type: website, lifecycle: x, " + (field.startsWith("owner") ? "" : "owner: team, ") + field));
        assertThat(found("catalog.unexpected-kind")).hasSize(findings);
    }

    @Test
    void aNameInAnotherCaseIsANotice() {
        look(entity("Group", "Team-A", "type: team, children: []"), component("shop", "team-a", ""));
        assertThat(only("catalog.case-differs").message())
                .isEqualTo("spec.owner says team-a, the group calls itself Team-A");
        assertThat(found(DANGLING)).isEmpty();
    }

    @Test
    void aKindInAnotherCaseIsNot() {
        look(
                entity("Group", "team", "type: team, children: []"),
                component("shop", "GROUP:Default/team", "dependsOn: ['Component:shop']"));
        assertThat(found("catalog.case-differs")).isEmpty();
    }

    @Test
    void aCircleOfGroupsIsToldOnceWithAllItsPlaces() {
        look(
                entity("Group", "c", "type: team, children: [b], parent: a"),
                entity("Group", "a", "type: team, children: [], parent: b"),
                entity("Group", "b", "type: team, children: []"),
                entity("Group", "below", "type: team, children: [], parent: a"));
        Diagnostic finding = only("catalog.cycle");
        assertThat(finding.message())
                .isEqualTo(
                        "a circle of \"child of\": group:default/a → group:default/b → group:default/c → group:default/a");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.entity()).contains("group:default/a");
        assertThat(finding.location().map(SourceLocation::line)).contains(9);
        assertThat(finding.related()).extracting(SourceLocation::line).containsExactly(4, 4);
    }

    @Test
    void whatIsPartOfItselfIsACircle() {
        look(component("shop", "x", "subcomponentOf: shop"), entity("Domain", "d", "owner: x, subdomainOf: D"));
        assertThat(found("catalog.cycle"))
                .extracting(Diagnostic::message)
                .containsExactly(
                        "a circle of \"part of\": component:default/shop → component:default/shop",
                        "a circle of \"part of\": domain:default/d → domain:default/d");
    }

    @Test
    void aDiamondIsNoCircleAndNeitherAreDependencies() {
        look(
                component("top", "x", "dependsOn: ['component:left']"),
                component("left", "x", "subcomponentOf: top, dependsOn: ['component:top']"),
                component("right", "x", "subcomponentOf: top"),
                component("bottom", "x", "subcomponentOf: left, system: s"),
                entity("System", "s", "owner: x"));
        assertThat(found("catalog.cycle")).isEmpty();
    }

    @Test
    void aGroupThatNothingNamesIsAnOrphan() {
        look(
                entity("Group", "alone", "type: team, children: []"),
                entity("Group", "parent", "type: team, children: [child]"),
                entity("Group", "child", "type: team, children: []"),
                entity("Group", "owner", "type: team, children: []"),
                component("shop", "owner", ""));
        assertThat(only("catalog.orphan-group").entity()).contains("group:default/alone");
    }

    @Test
    void aGroupThatOwnsNeedsPeopleWhereThereArePeople() {
        look(
                entity("Group", "empty", "type: team, children: []"),
                entity("Group", "above", "type: team, children: [full]"),
                entity("Group", "full", "type: team, children: []"),
                entity("User", "jane", "memberOf: [full]"),
                component("a", "empty", ""),
                component("b", "above", ""),
                component("c", "full", ""));
        assertThat(only("catalog.group-without-members").entity()).contains("group:default/empty");
    }

    @Test
    void withoutAnyUsersNoGroupIsToldToBeEmpty() {
        look(entity("Group", "empty", "type: team, children: []"), component("a", "empty", ""));
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void aUserInNoGroupIsTold() {
        look(
                entity("User", "lost", "memberOf: []"),
                entity("User", "found", "memberOf: []"),
                entity("Group", "team", "type: team, children: [], members: [found]"));
        assertThat(only("catalog.user-without-group").entity()).contains("user:default/lost");
    }

    @Test
    void aTemplateWithoutAnOwnerIsTold() {
        look(entity("Template", "t", "type: service, steps: []")
                .replace("backstage.io/v1alpha1", "scaffolder.backstage.io/v1beta3"));
        assertThat(only("catalog.no-owner").severity()).isEqualTo(Severity.NOTICE);
    }

    @Test
    void apisWithoutProviderAndWithoutAnybodyAreTold() {
        String api = "type: openapi, lifecycle: production, owner: x, definition: d";
        look(
                entity("API", "unused", api),
                entity("API", "consumed", api),
                entity("API", "provided", api),
                component("shop", "x", "providesApis: [provided], consumesApis: [consumed]"));
        assertThat(only("catalog.unused-api").entity()).contains("api:default/unused");
        assertThat(only("catalog.api-without-provider").entity()).contains("api:default/consumed");
    }

    @Test
    void whatReliesOnSomethingDeprecatedIsTold() {
        String old = "type: service, lifecycle: deprecated, owner: x";
        look(
                entity("Component", "old", old),
                entity("Component", "older", old + ", dependsOn: ['component:old']"),
                component("shop", "x", "dependsOn: ['component:old']"));
        Diagnostic finding = only("catalog.relies-on-deprecated");
        assertThat(finding.entity()).contains("component:default/shop");
        assertThat(finding.related()).extracting(SourceLocation::line).containsExactly(1);
    }

    @Test
    void systemsAndDomainsWithoutPartsAreTold() {
        look(
                entity("System", "empty", "owner: x"),
                entity("System", "full", "owner: x, domain: used"),
                entity("Domain", "bare", "owner: x"),
                entity("Domain", "used", "owner: x"),
                component("shop", "x", "system: full"));
        assertThat(only("catalog.empty-system").entity()).contains("system:default/empty");
        assertThat(only("catalog.empty-domain").entity()).contains("domain:default/bare");
    }

    @Test
    void aLargeCatalogFullOfMistakesTakesLittleTime() {
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            documents.add(component(
                    "service-with-a-long-name-" + i,
                    "team-with-a-long-name-" + (i + 5_000),
                    "subcomponentOf: service-with-a-long-name-" + (i + 1)));
            documents.add(entity("Group", "team-of-another-name-" + i, "type: team, children: []"));
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> look(documents.toArray(String[]::new)));
        assertThat(found(DANGLING)).hasSizeGreaterThan(3_000);
    }

    private void look(String... documents) {
        var config = Portals.in(Path.of("portal"));
        var tree = MemoryTree.of("shop", "catalog-info.yaml", String.join("---\n", documents));
        var read = new EntityReader(diagnostics).read(MemoryTree.sources(tree), config);
        Catalog catalog = new CatalogResolver(diagnostics).resolve(read, config);
        new Insight(diagnostics).look(catalog);
    }

    private List<Diagnostic> found(String code) {
        return diagnostics.all().stream()
                .filter(each -> each.code().equals(code))
                .toList();
    }

    private Diagnostic only(String code) {
        assertThat(found(code)).hasSize(1);
        return found(code).get(0);
    }

    private static String component(String name, String owner, String more) {
        String spec = "type: service, lifecycle: production, owner: '" + owner + "'";
        return entity("Component", name, more.isEmpty() ? spec : spec + ", " + more);
    }

    private static String entity(String kind, String name, String spec) {
        return "apiVersion: backstage.io/v1alpha1\nkind: " + kind + "\nmetadata: {name: " + name + "}\nspec: {" + spec
                + "}\n";
    }
}
