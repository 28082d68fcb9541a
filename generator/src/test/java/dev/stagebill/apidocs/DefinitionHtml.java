package dev.stagebill.apidocs;

import dev.stagebill.MemoryTree;
import dev.stagebill.Portals;
import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.CatalogResolver;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.EntityReader;
import dev.stagebill.output.Content;
import dev.stagebill.output.Staging;
import dev.stagebill.render.SiteRenderer;
import dev.stagebill.site.DefinitionPage;
import dev.stagebill.site.EntityLink;
import dev.stagebill.site.Page;
import dev.stagebill.site.SitePlan;
import dev.stagebill.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the pages of one definition, as a build would, below a folder. */
record DefinitionHtml(Path folder) {
    /** The HTML of a definition of this type. */
    String of(String type, String definition) throws IOException {
        return of(Apis.of(type, definition));
    }

    /** The HTML of all pages of the first of these APIs. */
    String of(Apis apis) throws IOException {
        return String.join("\n", pages(apis).values());
    }

    /** The pages of the first of these APIs, the overview first: paths and HTML. */
    Map<String, String> pages(Apis apis) throws IOException {
        PortalConfig config = Portals.in(folder);
        Diagnostics diagnostics = new Diagnostics();
        Catalog catalog = new CatalogResolver(diagnostics)
                .resolve(new EntityReader(diagnostics).read(MemoryTree.sources(MemoryTree.of("pets")), config), config);
        ApiDocumentation documentation = apis.documentations().get(0);
        EntityLink api = new EntityLink(documentation.api().ref(), "Pets", "API", Optional.empty(), true);
        DefinitionPage page = new DefinitionPage(
                api,
                documentation,
                List.of(),
                List.of(),
                List.of(),
                ApiSheets.of(documentation.content()),
                Optional.empty());
        List<Page> pages = new ArrayList<>(List.of(page));
        pages.addAll(page.parts());
        SitePlan plan = new SitePlan(config, catalog, pages, List.of(), List.of());
        Theme theme = Theme.load("default", Optional.empty(), Optional.empty());
        Path target = folder.resolve("site");
        try (Staging staging = Staging.beside(target)) {
            new SiteRenderer(theme, diagnostics, 1).render(plan, staging);
            staging.write(Staging.MARKER, Content.of("{}"));
            staging.publish();
        }
        Map<String, String> all = new LinkedHashMap<>();
        for (Page each : pages) {
            all.put(
                    each.path().value(),
                    Files.readString(target.resolve(each.path().value())));
        }
        return all;
    }
}
