package dev.stagebill.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.MemoryTree;
import dev.stagebill.Oracle;
import dev.stagebill.Portals;
import dev.stagebill.config.Strictness;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.entity.EntityReader;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;
import dev.stagebill.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

final class CatalogResolverTest {
    private final Diagnostics diagnostics = new Diagnostics();

    static Stream<Arguments> cases() {
        return Oracle.cases("relations.json");
    }

    /** In both: an entity that Backstage refuses keeps its page where that is not asked for, which the table does not know of. */
    static Stream<Arguments> strictnesses() {
        return cases().flatMap(each -> Stream.of(Strictness.values())
                .filter(strictness -> strictness == Strictness.BACKSTAGE
                        || ((JsonNode) each.get()[1]).at("/expected/refused").isEmpty())
                .map(strictness -> Arguments.of(each.get()[0], strictness, each.get()[1])));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("strictnesses")
    void relationsAgreeWithBackstage(String name, Strictness strictness, JsonNode each) {
        String text = each.get("entities").valueStream().map(JsonNode::toString).collect(Collectors.joining("\n---\n"));
        Catalog catalog = resolve(strictness, MemoryTree.of("shop", "catalog-info.yaml", text));
        assertThat(catalog.entities())
                .hasSize(each.get("entities").size()
                        - each.at("/expected/refused").size());
        each.at("/expected/relations")
                .properties()
                .forEach(entity -> assertThat(catalog.relations(EntityRef.of(entity.getKey())).stream()
                                .map(relation -> relation.type().id() + " " + relation.target()))
                        .as(entity.getKey())
                        .containsExactlyElementsOf(entity.getValue()
                                .valueStream()
                                .map(relation -> relation.get("type").asString() + " "
                                        + relation.get("targetRef").asString())
                                .toList()));
        assertThat(catalog.missing().stream().map(EntityRef::toString))
                .containsExactlyInAnyOrderElementsOf(each.at("/expected/missing")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }

    @Test
    void aDuplicateNamesBothPlacesAndTheFirstOneIsKept() {
        Catalog catalog = resolve(
                MemoryTree.of("a", "catalog-info.yaml", component("shop", "first")),
                MemoryTree.of("b", "catalog-info.yaml", component("Shop", "second")));
        Diagnostic finding = only("catalog.duplicate-entity");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.location().orElseThrow().repository()).isEqualTo("b");
        assertThat(finding.related()).extracting("repository").containsExactly("a");
        assertThat(catalog.owner(EntityRef.of("component:default/shop"))).contains(EntityRef.of("group:default/first"));
    }

    @Test
    void aMissingOwnerKnowsWhatItOwns() {
        Catalog catalog = resolve(MemoryTree.of("a", "catalog-info.yaml", component("shop", "nobody")));
        EntityRef nobody = EntityRef.of("group:default/nobody");
        assertThat(catalog.missing()).containsExactly(nobody);
        assertThat(catalog.targets(nobody, RelationType.OWNER_OF))
                .containsExactly(EntityRef.of("component:default/shop"));
    }

    @Test
    void withinOneFileTheLastDefinitionCountsAsInBackstage() {
        Catalog catalog = resolve(MemoryTree.of(
                "a", "catalog-info.yaml", component("shop", "first") + "---\n" + component("shop", "second")));
        Diagnostic finding = only("catalog.duplicate-entity");
        assertThat(finding.location().orElseThrow().line()).isEqualTo(1);
        assertThat(finding.related()).extracting("line").containsExactly(10);
        assertThat(catalog.owner(EntityRef.of("component:default/shop")))
                .contains(EntityRef.of("group:default/second"));
    }

    @Test
    void ofThreeDefinitionsEachUnusedOneNamesTheOneThatIsUsed() {
        resolve(
                MemoryTree.of(
                        "a",
                        "catalog-info.yaml",
                        component("shop", "x") + "---\n" + component("shop", "y") + "---\n" + component("shop", "z")),
                MemoryTree.of("b", "catalog-info.yaml", component("shop", "w")));
        assertThat(diagnostics.all())
                .filteredOn(finding -> finding.code().equals("catalog.duplicate-entity"))
                .hasSize(3)
                .allSatisfy(finding -> {
                    assertThat(finding.message()).contains("defined 4 times");
                    assertThat(finding.related()).extracting("line").containsExactly(19);
                });
    }

    @Test
    void ownershipAndMembersAreRolledUpAndCirclesEnd() {
        Catalog catalog = resolve(MemoryTree.of(
                "a",
                "catalog-info.yaml",
                String.join(
                        "---\n",
                        group("top", "bottom"),
                        group("middle", "top"),
                        group("bottom", "middle"),
                        user("tina", "top"),
                        user("ben", "bottom, top"),
                        user("max", "middle"),
                        component("own", "top"),
                        component("deep", "bottom"),
                        component("mine", "user:ben"))));
        EntityRef top = EntityRef.of("group:default/top");
        assertThat(names(catalog.ownership(top).direct())).containsExactly("own");
        assertThat(names(catalog.ownership(top).indirect())).containsExactly("deep");
        assertThat(names(catalog.members(top).direct())).containsExactly("ben", "tina");
        assertThat(names(catalog.members(top).inherited())).containsExactly("max");
        EntityRef ben = EntityRef.of("user:default/ben");
        assertThat(names(catalog.ownership(ben).direct())).containsExactly("mine");
        assertThat(names(catalog.ownership(ben).indirect())).containsExactly("deep", "own");
    }

    @Test
    void aMissingGroupHasMembersAndChildrenToo() {
        Catalog catalog = resolve(MemoryTree.of(
                "a",
                "catalog-info.yaml",
                String.join("---\n", group("child", "gone"), user("ben", "child"), component("shop", "child"))));
        EntityRef gone = EntityRef.of("group:default/gone");
        assertThat(catalog.missingPeople()).containsExactly(gone);
        assertThat(names(catalog.ownership(gone).indirect())).containsExactly("shop");
        assertThat(names(catalog.members(gone).inherited())).containsExactly("ben");
        assertThat(catalog.ownership(EntityRef.of("group:default/unheard-of")).isEmpty())
                .isTrue();
    }

    @Test
    void anInferredOwnerSaysWhereItComesFrom() {
        Catalog catalog = resolve(MemoryTree.of(
                "a",
                "catalog-info.yaml",
                component("shop", "''") + "---\n" + component("other", "mine"),
                "CODEOWNERS",
                "* @acme/retail"));
        assertThat(catalog.inferredOwner(EntityRef.of("component:default/shop"))
                        .map(fact -> fact.place().path()))
                .contains("CODEOWNERS");
        assertThat(catalog.owner(EntityRef.of("component:default/shop")))
                .contains(EntityRef.of("group:default/retail"));
        assertThat(catalog.inferredOwner(EntityRef.of("component:default/other")))
                .isEmpty();
    }

    @Test
    void circlesOfGroupsEnd() {
        Catalog catalog = resolve(MemoryTree.of("a", "catalog-info.yaml", group("x", "y") + "---\n" + group("y", "x")));
        assertThat(catalog.closure(EntityRef.of("group:default/x"), RelationType.CHILD_OF))
                .containsExactly(EntityRef.of("group:default/y"));
    }

    private Catalog resolve(SourceTree... trees) {
        return resolve(Strictness.LENIENT, trees);
    }

    private Catalog resolve(Strictness strictness, SourceTree... trees) {
        var config = Portals.in(Path.of("portal"), strictness);
        var read = new EntityReader(diagnostics).read(MemoryTree.sources(trees), config);
        return new CatalogResolver(diagnostics).resolve(read, config);
    }

    private Diagnostic only(String code) {
        List<Diagnostic> found = diagnostics.all().stream()
                .filter(each -> each.code().equals(code))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static String component(String name, String owner) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: %s
                spec:
                  type: service
                  owner: %s
                  lifecycle: production
                """.formatted(name, owner);
    }

    private static List<String> names(List<EntityRef> refs) {
        return refs.stream().map(EntityRef::name).toList();
    }

    private static String user(String name, String groups) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: User
                metadata: {name: %s}
                spec: {memberOf: [%s]}
                """.formatted(name, groups);
    }

    private static String group(String name, String parent) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: Group
                metadata: {name: %s}
                spec: {type: team, parent: %s, children: []}
                """.formatted(name, parent);
    }
}
