package dev.stagebill.site;

import dev.stagebill.MemoryTree;
import dev.stagebill.Portals;
import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.CatalogResolver;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.EntityReader;
import dev.stagebill.markdown.MarkdownRenderer;
import dev.stagebill.techdocs.Documentation;
import dev.stagebill.techdocs.PageStore;
import dev.stagebill.techdocs.TechDocs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The plan of a portal with the documentation of component:default/shop. */
final class PlannedDocs implements AutoCloseable {
    static final String FOLDER = "docs/default/component/shop/";

    private final PageStore store;
    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private final SitePlan plan;

    private PlannedDocs(Path work, Map<String, String> files) {
        this.store = PageStore.forOneBuild(work);
        MemoryTree tree = new MemoryTree("shop", files);
        Diagnostics diagnostics = new Diagnostics();
        MarkdownRenderer markdown = new MarkdownRenderer();
        PortalConfig config = Portals.in(work);
        var sources = MemoryTree.sources(tree);
        Catalog catalog =
                new CatalogResolver(diagnostics).resolve(new EntityReader(diagnostics).read(sources, config), config);
        List<Documentation> docs = new TechDocs(diagnostics, markdown, pool).build(catalog, config, store);
        this.plan = new SitePlanner(diagnostics, markdown)
                .plan(new SitePlanner.Material(config, sources, catalog, docs, List.of(), List.of()));
    }

    /** The plan for these files, given as path, text, path, text and so on; the paths of pages begin in the docs folder. */
    static PlannedDocs of(Path work, String mkdocs, String... pathsAndTexts) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put("docs/" + pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        files.put("mkdocs.yml", "site_name: Shop\n" + mkdocs);
        files.put("catalog-info.yaml", """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: shop
                  annotations: {backstage.io/techdocs-ref: "dir:."}
                spec: {type: service, lifecycle: production, owner: team}
                """);
        return new PlannedDocs(work, files);
    }

    DocumentPage page(String path) {
        return pages(DocumentPage.class).stream()
                .filter(page -> page.page().path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    <T extends Page> List<T> pages(Class<T> type) {
        return plan.pages().stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<String> files() {
        return plan.files().stream().map(file -> file.path().value()).toList();
    }

    String file(String path) {
        SiteFile file = plan.files().stream()
                .filter(each -> each.path().value().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " is not among " + files()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.content().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        pool.shutdownNow();
        store.close();
    }
}
