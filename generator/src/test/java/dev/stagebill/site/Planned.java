package dev.stagebill.site;

import dev.stagebill.MemoryTree;
import dev.stagebill.Portals;
import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.CatalogResolver;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityReader;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.insight.Insight;
import dev.stagebill.markdown.MarkdownRenderer;
import dev.stagebill.source.SourceTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A plan of a portal with one repository. */
final class Planned {
    final SitePlan plan;

    private Planned(SitePlan plan) {
        this.plan = plan;
    }

    /** The plan of a portal whose only descriptor is this text. */
    static Planned of(String descriptors) {
        return of(MemoryTree.of("shop", "catalog-info.yaml", descriptors));
    }

    static Planned of(SourceTree tree) {
        return of(tree, Portals.in(Path.of("portal")));
    }

    static Planned of(SourceTree tree, PortalConfig config) {
        return of(tree, config, new Diagnostics());
    }

    static Planned of(SourceTree tree, PortalConfig config, Diagnostics diagnostics) {
        var sources = MemoryTree.sources(tree);
        Catalog catalog =
                new CatalogResolver(diagnostics).resolve(new EntityReader(diagnostics).read(sources, config), config);
        new Insight(diagnostics).look(catalog);
        var material = new SitePlanner.Material(config, sources, catalog, List.of(), List.of(), List.of());
        return new Planned(new SitePlanner(diagnostics, new MarkdownRenderer()).plan(material));
    }

    EntityPage page(String ref) {
        EntityRef wanted = EntityRef.of(ref);
        return plan.pages().stream()
                .filter(EntityPage.class::isInstance)
                .map(EntityPage.class::cast)
                .filter(page -> page.self().ref().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    Entity entity(String ref) {
        return page(ref).entity().orElseThrow();
    }

    <T extends Page> List<T> pages(Class<T> type) {
        return plan.pages().stream().filter(type::isInstance).map(type::cast).toList();
    }

    String file(String path) {
        SiteFile file = plan.files().stream()
                .filter(each -> each.path().value().equals(path))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.content().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A descriptor of this kind and name, with these lines under metadata and spec. */
    static String entity(String kind, String name, String metadata, String... spec) {
        StringBuilder text = new StringBuilder("apiVersion: backstage.io/v1alpha1\nkind: ")
                .append(kind)
                .append("\nmetadata:\n  name: ")
                .append(name)
                .append('\n');
        metadata.lines().forEach(line -> text.append("  ").append(line).append('\n'));
        text.append("spec:\n");
        for (String line : spec) {
            text.append("  ").append(line).append('\n');
        }
        return text.append("---\n").toString();
    }

    static String component(String name, String metadata, String... more) {
        String[] spec = new String[more.length + 3];
        spec[0] = "type: service";
        spec[1] = "lifecycle: production";
        spec[2] = "owner: team";
        System.arraycopy(more, 0, spec, 3, more.length);
        return entity("Component", name, metadata, spec);
    }
}
