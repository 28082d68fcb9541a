package dev.stagebill.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.MemoryTree;
import dev.stagebill.config.Overrides;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.PortalFileReader;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.Descriptors;
import dev.stagebill.entity.EntityReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules as in {@code plugins/catalog-backend/src/ingestion/CatalogRules.test.ts}, and by sources. */
final class AllowanceTest {
    private static final String ALL = """
            apiVersion: backstage.io/v1alpha1
            kind: Location
            metadata: {name: all}
            spec:
              target: https://github.com/acme/b/blob/main/more.yaml
            """;

    private static final String MORE = """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: web}
            spec: {type: website, lifecycle: production, owner: x}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata: {name: x}
            spec: {type: team, children: []}
            """;

    @TempDir
    private Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            [] ; component group location
            [{allow: [Location]}] ; location
            [{allow: [location, COMPONENT]}] ; component location
            [{allow: [{kind: Component, spec.type: WebSite}]}] ; component
            [{allow: [{kind: Component, spec.type: service}]}] ;
            [{allow: [Group], sources: [b]}] ; group
            [{allow: [Group], sources: [a]}] ;
            [{allow: [Group], locations: [{type: url, exact: 'https://github.com/acme/a/blob/main/catalog-info.yaml'}]}] ; group
            [{allow: [Group], locations: [{type: url, exact: 'https://github.com/acme/b/blob/main/more.yaml'}]}] ;
            [{allow: [Group], locations: [{type: url, pattern: 'https://github.com/ACME/*/blob/main/**'}]}] ; group
            [{allow: [Group], locations: [{type: url, pattern: 'https://github.com/acme/*/blob/dev/**'}]}] ;
            [{allow: [Group], locations: [{type: file, pattern: '**'}]}] ;
            [{allow: [Group], locations: [{type: url}]}] ; group
            [{allow: [Group]}, {allow: [Component]}] ; component group
            """)
    void anEntityIsTakenWhenARuleAllowsItsKindAtItsOrigin(String rules, String kinds) throws IOException {
        PortalConfig config = config("catalog: {rules: " + rules + "}");
        assertThat(kinds(config)).isEqualTo(kinds == null ? "" : kinds);
    }

    @Test
    void rulesOfALocationAllowMoreForWhatComesFromItAndNothingLess() throws IOException {
        PortalConfig config = config("""
                catalog:
                  files: []
                  rules: [{allow: [Location]}]
                  locations:
                    - target: https://github.com/acme/a/blob/main/catalog-info.yaml
                      rules: [{allow: [Group]}]
                """);
        assertThat(kinds(config)).isEqualTo("group location");
        assertThat(diagnostics.all())
                .filteredOn(each -> each.code().equals("catalog.not-allowed"))
                .singleElement()
                .satisfies(each -> assertThat(each.message())
                        .contains("Component of type website", "origin url:https://github.com/acme/a/blob/main"))
                .satisfies(each -> assertThat(each.hint().orElseThrow()).contains("allow: [Component]"));
    }

    @Test
    void aFileThatTwoLocationsNameBelongsToTheOneThatAllowsMore() throws IOException {
        PortalConfig config = config("""
                catalog:
                  files: []
                  rules: [{allow: [Location]}]
                  locations:
                    - target: https://github.com/acme/b/blob/main/more.yaml
                    - target: https://github.com/acme/b/blob/main/*.yaml
                      rules: [{allow: [Group, Component]}]
                """);
        assertThat(kinds(config)).isEqualTo("component group");
    }

    private String kinds(PortalConfig config) {
        Descriptors read = new EntityReader(diagnostics)
                .read(
                        MemoryTree.sources(
                                MemoryTree.of("a", "catalog-info.yaml", ALL), MemoryTree.of("b", "more.yaml", MORE)),
                        config);
        List<String> kinds = new CatalogResolver(diagnostics)
                .resolve(read, config).entities().stream()
                        .map(entity -> entity.ref().kind())
                        .toList();
        return String.join(" ", kinds);
    }

    private PortalConfig config(String catalog) throws IOException {
        Path file = Files.writeString(folder.resolve("stagebill.yaml"), "sources: [{local: .}]\n" + catalog);
        return new PortalFileReader().read(file, Overrides.NONE, Map.of(), diagnostics);
    }
}
