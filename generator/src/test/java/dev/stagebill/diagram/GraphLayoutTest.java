package dev.stagebill.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.MemoryTree;
import dev.stagebill.Portals;
import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.CatalogResolver;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagram.GraphDrawing.Edge;
import dev.stagebill.diagram.GraphDrawing.Node;
import dev.stagebill.entity.EntityReader;
import dev.stagebill.entity.EntityRef;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GraphLayoutTest {
    private static Catalog catalog(String... entities) {
        StringBuilder text = new StringBuilder();
        for (String entity : entities) {
            String[] parts = entity.split(" ", 3);
            text.append("---\napiVersion: backstage.io/v1alpha1\nkind: ").append(parts[0]);
            text.append("\nmetadata: {name: ").append(parts[1]).append("}\nspec: {type: x, lifecycle: x, ");
            text.append(parts[2]).append("}\n");
        }
        PortalConfig config = Portals.in(Path.of("."));
        Diagnostics diagnostics = new Diagnostics();
        MemoryTree tree = MemoryTree.of("graph", "catalog-info.yaml", text.toString());
        return new CatalogResolver(diagnostics)
                .resolve(new EntityReader(diagnostics).read(MemoryTree.sources(tree), config), config);
    }

    private static GraphDrawing draw(Catalog catalog, String root) {
        return GraphLayout.draw(catalog, EntityRef.of(root), EntityRef::shortName)
                .orElseThrow();
    }

    private static Catalog fanOut(int count) {
        String[] entities = new String[count];
        for (int i = 0; i < count; i++) {
            entities[i] = "Component c" + i + " owner: team";
        }
        return catalog(entities);
    }

    private static void assertTidy(GraphDrawing drawing) {
        List<Node> nodes = drawing.nodes();
        assertThat(nodes).filteredOn(Node::root).hasSize(1);
        for (int i = 0; i < nodes.size(); i++) {
            Node a = nodes.get(i);
            assertThat(a.x()).isNotNegative();
            assertThat(a.y()).isNotNegative();
            assertThat(a.x() + a.width()).isLessThanOrEqualTo(drawing.width());
            assertThat(a.y() + a.height()).isLessThanOrEqualTo(drawing.height());
            for (Node b : nodes.subList(i + 1, nodes.size())) {
                boolean apart = a.x() + a.width() <= b.x()
                        || b.x() + b.width() <= a.x()
                        || a.y() + a.height() <= b.y()
                        || b.y() + b.height() <= a.y();
                assertThat(apart).as("%s and %s", a, b).isTrue();
            }
        }
        assertThat(drawing.edges()).allMatch(edge -> edge.path().matches("M[-0-9.HVLMC ]+"));
    }

    @Test
    void anEntityWithoutRelationsHasNoDrawing() {
        assertThat(GraphLayout.draw(catalog(), EntityRef.of("component:default/a"), EntityRef::shortName))
                .isEmpty();
    }

    @Test
    void whatPointsToTheRootStandsOnTheLeftAndTheRestOnTheRight() {
        GraphDrawing drawing =
                draw(catalog("Component a owner: team, system: s, dependsOn: ['resource:r']"), "component:default/a");

        Node root = drawing.nodes().get(0);
        assertThat(drawing.nodes())
                .filteredOn(node -> node.x() < root.x())
                .extracting(node -> node.ref().toString())
                .containsExactlyInAnyOrder("group:default/team", "system:default/s");
        assertThat(drawing.nodes())
                .filteredOn(node -> node.x() > root.x())
                .extracting(node -> node.ref().toString())
                .containsExactly("resource:default/r");
        assertThat(drawing.nodes()).filteredOn(Node::missing).hasSize(3);
        assertTidy(drawing);
    }

    @Test
    void inverseRelationsAreOneLineFromTheOwnerTheWholeAndTheDependent() {
        GraphDrawing drawing =
                draw(catalog("Component a owner: team, system: s, dependsOn: ['resource:r']"), "component:default/a");

        assertThat(drawing.edges())
                .extracting(edge -> edge.from() + " " + edge.relation() + " " + edge.to())
                .containsExactlyInAnyOrder(
                        "group:default/team ownerOf component:default/a",
                        "system:default/s hasPart component:default/a",
                        "component:default/a dependsOn resource:default/r");
    }

    @Test
    void aNeighbourWithTwoRelationsIsOneBoxWithTwoLines() {
        GraphDrawing drawing =
                draw(catalog("Component a owner: team, providesApis: [b], consumesApis: [b]"), "component:default/a");

        assertThat(drawing.nodes()).hasSize(3);
        assertThat(drawing.edges())
                .filteredOn(edge -> edge.to().kind().equals("api"))
                .extracting(Edge::relation)
                .containsExactly("providesApi", "consumesApi");
        assertTidy(drawing);
    }

    @Test
    void thirtyNeighboursAreBoxesInColumns() {
        GraphDrawing drawing = draw(fanOut(30), "group:default/team");

        assertThat(drawing.nodes()).hasSize(31).allMatch(node -> node.rest().isEmpty());
        assertThat(drawing.edges()).hasSize(30);
        assertThat(drawing.summary()).isEqualTo("owner of · 30 components");
        assertTidy(drawing);
    }

    @Test
    void hundredsOfNeighboursAreAFewOfEachKindAndABoxThatCountsTheRest() {
        String[] entities = new String[400];
        for (int i = 0; i < entities.length; i++) {
            entities[i] = i < 300 ? "Component c" + i + " owner: team" : "API a" + i + " owner: team, definition: d";
        }
        GraphDrawing drawing = draw(catalog(entities), "group:default/team");

        assertThat(drawing.nodes())
                .filteredOn(node -> !node.rest().isEmpty())
                .extracting(node -> node.rest() + " " + node.label())
                .containsExactly("ownerOf-api 92 more APIs", "ownerOf-component 292 more components");
        assertThat(drawing.nodes()).hasSize(1 + 2 * (8 + 1));
        assertThat(drawing.summary()).isEqualTo("owner of · 100 APIs, owner of · 300 components");
        assertThat(drawing.height()).isLessThan(1000);
        assertTidy(drawing);
    }

    @Test
    void theNeighboursWithTheMostRelationsAreTheOnesShown() {
        String[] entities = new String[100];
        for (int i = 0; i < entities.length; i++) {
            entities[i] = "Component c" + i + (i == 99 ? " owner: team, dependsOn: ['resource:r']" : " owner: team");
        }
        assertThat(draw(catalog(entities), "group:default/team").nodes())
                .extracting(Node::label)
                .contains("c99", "92 more components");
    }

    @Test
    void theMapOfASystemShowsTheLinesBetweenItsParts() {
        Catalog catalog = catalog(
                "System s owner: team",
                "Component a owner: team, system: s, providesApis: [x], dependsOn: ['component:b']",
                "Component b owner: team, system: s, consumesApis: [x]",
                "API x owner: team, system: s, definition: d");
        GraphDrawing drawing = draw(catalog, "system:default/s");

        assertThat(drawing.edges())
                .extracting(edge -> edge.from() + " " + edge.relation() + " " + edge.to())
                .contains(
                        "component:default/a providesApi api:default/x",
                        "component:default/b consumesApi api:default/x",
                        "component:default/a dependsOn component:default/b");
        assertTidy(drawing);
        assertThat(draw(catalog, "system:default/s")).isEqualTo(drawing);
    }

    @Test
    void aMapThatIsWiderThanAPageShowsThePartsAlone() {
        String[] chain = new String[10];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = "Component part" + i + " owner: team, system: s, dependsOn: ['component:part" + (i + 1) + "']";
        }
        GraphDrawing drawing = draw(catalog(chain), "system:default/s");

        assertThat(drawing.width()).isLessThanOrEqualTo(1120);
        assertThat(drawing.edges())
                .hasSize(10)
                .allMatch(edge -> edge.from().toString().equals("system:default/s"));
        assertTidy(drawing);
    }

    @Test
    void drawingsDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        GraphDrawing drawing = draw(fanOut(30), "group:default/team");
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(draw(fanOut(30), "group:default/team")).isEqualTo(drawing);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void longLabelsAreCutToTheWidthOfABox() {
        assertThat(LabelText.cut("payments")).isEqualTo("payments");
        assertThat(LabelText.cut("a very long display name that nobody can read in a box"))
                .endsWith("…")
                .hasSizeLessThan(40);
        assertThat(LabelText.width(LabelText.cut("東京".repeat(30)))).isLessThanOrEqualTo(LabelText.MAX_WIDTH);
        assertThat(LabelText.cut("two\nlines")).isEqualTo("two lines");
        assertThat(LabelText.cut("😀".repeat(40))).doesNotContain("\ud83d…");
    }
}
