package dev.stagebill.apidocs;

import dev.stagebill.MemoryTree;
import dev.stagebill.Portals;
import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.CatalogResolver;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.EntityReader;
import dev.stagebill.markdown.Highlighter;
import dev.stagebill.markdown.MarkdownRenderer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** APIs read from texts, with everything that was reported about them. */
record Apis(List<ApiDocumentation> documentations, List<Diagnostic> findings) {
    private static final String ENTITY = """
            apiVersion: backstage.io/v1alpha1
            kind: API
            metadata:
              name: orders
            spec:
              type: %s
              lifecycle: production
              owner: team
              definition:
                $text: ./api/definition.txt
            """;

    /** The only API of a source, of this type, with its definition in a file. */
    static Apis of(String type, String definition) {
        return in("catalog-info.yaml", ENTITY.formatted(type), "api/definition.txt", definition);
    }

    /** The only API of a source, of type openapi. */
    static Apis openApi(String definition) {
        return of("openapi", definition);
    }

    /** The only API of a source, of type openapi, with further files: paths and texts in turn. */
    static Apis openApi(String definition, List<String> beside) {
        List<String> files = new ArrayList<>(
                List.of("catalog-info.yaml", ENTITY.formatted("openapi"), "api/definition.txt", definition));
        files.addAll(beside);
        return in(files.toArray(String[]::new));
    }

    /** The paths and components of a document of OpenAPI 3.1. */
    static OpenApiReference reference(String rest) {
        return openApi("openapi: 3.1.0\ninfo: {title: Orders, version: '1'}\n" + rest)
                .reference();
    }

    /** All APIs of a source with these files. */
    static Apis in(String... pathsAndTexts) {
        PortalConfig config = Portals.in(Path.of("."));
        Diagnostics reading = new Diagnostics();
        MemoryTree tree = MemoryTree.of("orders", pathsAndTexts);
        Catalog catalog = new CatalogResolver(reading)
                .resolve(new EntityReader(reading).read(MemoryTree.sources(tree), config), config);
        Diagnostics diagnostics = new Diagnostics();
        List<ApiDocumentation> built = new ApiDocs(
                        diagnostics, List.of(), new MarkdownRenderer()::commonMark, new Highlighter()::highlight)
                .build(catalog);
        return new Apis(built, diagnostics.all());
    }

    /** The same without findings about good manners, which short definitions of tests lack. */
    Apis withoutManners() {
        return new Apis(
                documentations,
                findings.stream()
                        .filter(finding -> !finding.code().startsWith("api.no-"))
                        .toList());
    }

    OpenApiReference reference() {
        return (OpenApiReference) documentations.get(0).content();
    }

    /** The findings as {@code code line:column}. */
    List<String> places() {
        return findings.stream()
                .map(finding -> finding.code() + " "
                        + finding.location()
                                .map(place -> place.line() + ":" + place.column())
                                .orElse(""))
                .toList();
    }
}
