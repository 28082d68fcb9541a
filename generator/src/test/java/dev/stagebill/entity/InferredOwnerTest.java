package dev.stagebill.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.MemoryTree;
import dev.stagebill.Portals;
import dev.stagebill.config.CatalogConfig;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.Strictness;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.SourceLocation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InferredOwnerTest {
    private static final String CODEOWNERS = "* @acme/everybody\n/services/cart/ @acme/cart-team\n*.md @writer\n";

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void theFolderOfTheDescriptorDecides() {
        Entity entity = read("services/cart/catalog-info.yaml", component("{type: service, lifecycle: production}"));
        Reference owner = entity.envelope().owner().orElseThrow();
        assertThat(owner.target()).hasToString("group:default/cart-team");
        assertThat(owner.inferred()).isTrue();
        assertThat(owner.location()).returns("CODEOWNERS", SourceLocation::path).returns(2, SourceLocation::line);
        assertThat(entity.references()).containsExactly(owner);
        assertThat(entity.envelope().spec().string("owner")).contains("cart-team");
        assertThat(entity.inference().of("spec.owner").map(Inference.Fact::how))
                .contains("CODEOWNERS names @acme/cart-team");
        assertThat(entity.inference().whole()).isFalse();
        assertThat(diagnostics.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{type: service, lifecycle: x, owner: }", "{type: service, lifecycle: x, owner: ''}"})
    void anEmptyOwnerIsNone(String spec) {
        assertThat(read("catalog-info.yaml", component(spec)).envelope().owner().map(Reference::inferred))
                .contains(true);
    }

    @Test
    void anOwnerThatIsWrittenCounts() {
        Entity entity = read("catalog-info.yaml", component("{type: service, lifecycle: x, owner: mine}"));
        assertThat(entity.envelope().owner().map(Reference::inferred)).contains(false);
        assertThat(entity.inference().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Component, true",
        "API, true",
        "Resource, true",
        "System, true",
        "Domain, true",
        "AiResource, true",
        "S3Bucket, true",
        "Group, false",
        "User, false",
        "Location, false"
    })
    void onlyWhatIsOwnedGetsAnOwner(String kind, boolean owned) {
        Entity entity = read("catalog-info.yaml", component("{type: x}").replace("Component", kind));
        assertThat(entity.envelope().owner().isPresent()).isEqualTo(owned);
    }

    @Test
    void anAccountIsAUserInTheDefaultNamespaceOfTheEntity() {
        Entity entity = read(
                "catalog-info.yaml",
                component("{type: x, lifecycle: y}").replace("name: shop", "name: shop, namespace: retail"),
                "* @Jane\n");
        assertThat(entity.envelope().owner().map(Reference::target)).contains(EntityRef.of("user:retail/jane"));
    }

    @Test
    void withoutSpecTheOwnerIsAllThereIs() {
        Entity entity = read("catalog-info.yaml", component("x").replace("spec: x\n", ""));
        assertThat(entity.envelope().owner().map(Reference::target)).contains(EntityRef.of("group:default/everybody"));
    }

    @Test
    void nothingIsInferredWhenThePortalFileSaysSo() {
        assertThat(read(component("{type: x, lifecycle: y}"), false, Strictness.LENIENT)
                        .envelope()
                        .owner())
                .isEmpty();
    }

    @Test
    void nothingIsInferredWhenOnlyWhatBackstageTakesIsWanted() {
        Entity template = read(component("{}").replace("Component", "Location"), true, Strictness.BACKSTAGE);
        assertThat(template.inference().isEmpty()).isTrue();
        assertThat(Portals.inferring(Strictness.BACKSTAGE, CatalogConfig.Inferring.USUAL)
                        .catalog()
                        .inferring())
                .isEqualTo(CatalogConfig.Inferring.NOTHING);
    }

    private Entity read(String path, String text) {
        return read(path, text, CODEOWNERS);
    }

    private Entity read(String path, String text, String codeowners) {
        return only(MemoryTree.of("shop", path, text, "CODEOWNERS", codeowners), Portals.in(Path.of("portal")));
    }

    private Entity read(String text, boolean codeowners, Strictness strictness) {
        PortalConfig config = Portals.inferring(strictness, new CatalogConfig.Inferring(codeowners, true, List.of()));
        return only(MemoryTree.of("shop", "catalog-info.yaml", text, "CODEOWNERS", CODEOWNERS), config);
    }

    private Entity only(MemoryTree tree, PortalConfig config) {
        List<Entity> read = new EntityReader(diagnostics)
                .read(MemoryTree.sources(tree), config)
                .entities();
        assertThat(read).hasSize(1);
        return read.get(0);
    }

    private static String component(String spec) {
        return "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: shop}\nspec: " + spec + "\n";
    }
}
