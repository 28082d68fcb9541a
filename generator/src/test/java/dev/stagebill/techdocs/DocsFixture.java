package dev.stagebill.techdocs;

import dev.stagebill.MemoryTree;
import dev.stagebill.Portals;
import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.CatalogResolver;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.EntityReader;
import dev.stagebill.markdown.MarkdownRenderer;
import dev.stagebill.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Builds documentation of texts, and says in short what came out. */
final class DocsFixture implements BeforeEachCallback, AfterEachCallback {
    static final String VIEW = "https://github.com/acme/shop/blob/0123456789abcdef0123456789abcdef01234567/";

    private Diagnostics diagnostics = new Diagnostics();
    private ExecutorService pool;
    private Path folder;
    private PageStore store;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        diagnostics = new Diagnostics();
        pool = Executors.newFixedThreadPool(2);
        folder = Files.createTempDirectory("docs");
        store = PageStore.forOneBuild(folder);
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        pool.shutdownNow();
        store.close();
        Files.deleteIfExists(folder);
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    PortalConfig config() {
        return Portals.in(folder);
    }

    PortalConfig discovering() {
        return Portals.discovering(folder);
    }

    /** The documentation of a component beside these files, given as path, text, path, text and so on. */
    Documentation build(String... files) {
        List<String> all = new ArrayList<>(List.of("catalog-info.yaml", component("shop", "dir:.")));
        all.addAll(List.of(files));
        return buildAll(MemoryTree.of("shop", all.toArray(String[]::new))).get(0);
    }

    List<Documentation> buildAll(SourceTree... trees) {
        return buildAll(config(), trees);
    }

    List<Documentation> buildAll(PortalConfig config, SourceTree... trees) {
        return new TechDocs(diagnostics, new MarkdownRenderer(), pool).build(catalog(trees), config, store);
    }

    Catalog catalog(SourceTree... trees) {
        return new CatalogResolver(new Diagnostics())
                .resolve(new EntityReader(new Diagnostics()).read(MemoryTree.sources(trees), config()), config());
    }

    static String component(String name, String reference) {
        return described(name, reference.isEmpty() ? "" : "backstage.io/techdocs-ref: \"" + reference + "\"");
    }

    /** A component with annotations as a flow mapping would have them. */
    static String described(String name, String annotations) {
        return "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: " + name
                + (annotations.isEmpty() ? "" : ", annotations: {" + annotations + "}")
                + "}\nspec: {type: service, lifecycle: production, owner: me}\n";
    }

    /** Each finding with its place and hint. */
    List<String> findings() {
        return diagnostics.all().stream()
                .map(finding -> finding.code() + " "
                        + finding.location()
                                .map(place -> place.pathAndPosition() + " ")
                                .orElse("") + finding.message()
                        + finding.hint().map(hint -> " | " + hint).orElse(""))
                .toList();
    }

    List<String> codes() {
        return diagnostics.all().stream().map(finding -> finding.code()).toList();
    }

    static DocsPage page(Documentation docs, String path) {
        return docs.pages().stream()
                .filter(page -> page.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    static String html(Documentation docs, String path) {
        return page(docs, path).html().toString();
    }

    /** Where the links of a page lead, permalinks apart. */
    static List<String> hrefs(Documentation docs, String path) {
        return Pattern.compile("<a href=\"([^\"]*)\"")
                .matcher(html(docs, path))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** A navigation as {@code title=page, section(title->address)}. */
    static String outline(Documentation docs) {
        return outline(docs.navigation());
    }

    private static String outline(List<NavItem> items) {
        return items.stream()
                .map(item -> item.title()
                        + item.page().map(page -> "=" + page).orElse("")
                        + item.url().map(url -> "->" + url).orElse("")
                        + item.file().map(file -> "~" + file).orElse("")
                        + (item.children().isEmpty() ? "" : "(" + outline(item.children()) + ")"))
                .collect(Collectors.joining(", "));
    }
}
