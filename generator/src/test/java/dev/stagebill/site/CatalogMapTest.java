package dev.stagebill.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.MemoryTree;
import dev.stagebill.Portals;
import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.CatalogResolver;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.EntityReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CatalogMapTest {
    @Test
    void domainsHoldSystemsAndSystemsHoldTheirParts() {
        MapPage map = map(
                entity("Domain", "shop", ""),
                entity("System", "checkout", "domain: shop"),
                entity("Component", "cart", "system: checkout"),
                entity("System", "alone", ""));
        assertThat(names(map.boxes())).containsExactly("shop", "alone");
        MapPage.Box checkout = map.boxes().get(0).boxes().get(0);
        assertThat(checkout.entity().name()).isEqualTo("checkout");
        assertThat(checkout.parts()).extracting(EntityLink::name).containsExactly("cart");
    }

    @Test
    void aCircleOfDomainsIsCutAndNothingIsLost() {
        MapPage map = map(entity("Domain", "a", "subdomainOf: b"), entity("Domain", "b", "subdomainOf: a"));
        assertThat(names(map.boxes())).containsExactly("a");
        assertThat(names(map.boxes().get(0).boxes())).containsExactly("b");
    }

    @Test
    void whatIsPartOfAMissingDomainStandsByItself() {
        assertThat(names(map(entity("System", "s", "domain: gone")).boxes())).containsExactly("s");
    }

    private static List<String> names(List<MapPage.Box> boxes) {
        return boxes.stream().map(box -> box.entity().name()).toList();
    }

    private static MapPage map(String... entities) {
        var config = Portals.in(Path.of("portal"));
        var sources = MemoryTree.sources(MemoryTree.of("a", "catalog-info.yaml", String.join("---\n", entities)));
        Catalog catalog = new CatalogResolver(new Diagnostics())
                .resolve(new EntityReader(new Diagnostics()).read(sources, config), config);
        return new CatalogMap(SiteParts.of(catalog)).page();
    }

    private static String entity(String kind, String name, String spec) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: %s
                metadata:
                  name: %s
                spec:
                  owner: team
                  type: service
                  lifecycle: production
                  %s
                """.formatted(kind, name, spec);
    }
}
