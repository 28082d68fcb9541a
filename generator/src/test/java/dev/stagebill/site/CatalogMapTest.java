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

    @Test
    void whatCrossesBoxesIsCountedForTheCatalogAndForEachDomain() {
        List<MapPage> maps = maps(
                entity("Domain", "shop", ""),
                entity("Domain", "money", ""),
                entity("System", "cart", "domain: shop"),
                entity("System", "stock", "domain: shop"),
                entity("System", "bank", "domain: money"),
                entity("Component", "a", "{system: cart, dependsOn: ['component:b', 'component:c']}"),
                entity("Component", "b", "system: stock"),
                entity("Component", "c", "{system: bank, dependsOn: ['component:d']}"),
                entity("Component", "d", "system: bank"));
        assertThat(maps).extracting(MapPage::title).containsExactly("Map", "Map of money", "Map of shop");
        assertThat(crossings(maps.get(0))).containsExactly("shop -> money 1");
        assertThat(crossings(maps.get(1))).containsExactly("shop -> bank 1");
        assertThat(crossings(maps.get(2))).containsExactly("cart -> money 1", "cart -> stock 1");
    }

    @Test
    void theMapOfALargeCatalogIsBoundedAndLeadsToThoseOfDomains() {
        String[] entities = new String[1 + 60 + 900];
        entities[0] = entity("Domain", "shop", "");
        for (int i = 1; i < entities.length; i++) {
            entities[i] = i <= 60
                    ? entity("System", "s" + i, "domain: shop")
                    : entity("Component", "c" + i, "system: s" + (1 + i % 60));
        }
        List<MapPage> maps = maps(entities);
        MapPage.Box shop = maps.get(0).boxes().get(0);
        assertThat(shop.boxes()).hasSize(12).allMatch(box -> box.parts().isEmpty() && box.left() == 15);
        assertThat(shop.left()).isEqualTo(48);
        assertThat(shop.map()).contains(maps.get(1).path());
        assertThat(maps.get(1).boxes()).hasSize(60).allMatch(box -> box.parts().size() == 15 && box.left() == 0);
    }

    private static List<String> crossings(MapPage map) {
        return map.crossings().stream()
                .map(each -> each.from().name() + " -> " + each.to().name() + " " + each.count())
                .toList();
    }

    private static List<String> names(List<MapPage.Box> boxes) {
        return boxes.stream().map(box -> box.entity().name()).toList();
    }

    private static MapPage map(String... entities) {
        return maps(entities).get(0);
    }

    private static List<MapPage> maps(String... entities) {
        var config = Portals.in(Path.of("portal"));
        var sources = MemoryTree.sources(MemoryTree.of("a", "catalog-info.yaml", String.join("---\n", entities)));
        Catalog catalog = new CatalogResolver(new Diagnostics())
                .resolve(new EntityReader(new Diagnostics()).read(sources, config), config);
        return new CatalogMap(SiteParts.of(catalog, List.of())).pages();
    }

    private static String entity(String kind, String name, String spec) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: %s
                metadata:
                  name: %s
                spec: {owner: team, type: service, lifecycle: production, %s}
                """.formatted(kind, name, spec.replaceAll("^\\{|\\}$", ""));
    }
}
