package dev.stagebill.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.MemoryTree;
import dev.stagebill.Portals;
import dev.stagebill.apidocs.ApiDocs;
import dev.stagebill.apidocs.ApiDocumentation;
import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.CatalogResolver;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.EntityReader;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.markdown.Highlighter;
import dev.stagebill.markdown.MarkdownRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the portal says of all APIs together: the table of them, and the file that programs look for. */
final class ApiListTest {
    private static final String ENTITIES = """
            apiVersion: backstage.io/v1alpha1
            kind: API
            metadata:
              name: orders
              links: [{url: 'https://status.example.com', type: status}, {url: 'javascript:alert(1)', type: status}]
            spec:
              type: openapi
              lifecycle: production
              owner: team
              definition: |
                openapi: 3.1.0
                info: {title: Orders, version: 2.4.1}
                paths:
                  /a: {get: {responses: {}}, put: {deprecated: true, responses: {}}}
                components: {schemas: {Order: {type: object}}}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: API
            metadata: {name: things}
            spec:
              type: crd
              lifecycle: deprecated
              owner: team
              definition: |
                kind: CustomResourceDefinition
                spec: {group: a.io, names: {kind: Thing}, versions: [{name: v1, storage: true, deprecated: true}]}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: API
            metadata: {name: words}
            spec: {type: library, lifecycle: production, owner: team, definition: some words}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: shop}
            spec: {type: service, lifecycle: production, owner: team, providesApis: [orders], consumesApis: [things]}
            """;

    private final List<ApiDocumentation> documentations;
    private final SiteParts parts;

    ApiListTest() {
        Catalog catalog = catalog(ENTITIES);
        documentations = new ApiDocs(
                        new Diagnostics(), List.of(), new MarkdownRenderer()::commonMark, new Highlighter()::highlight)
                .build(catalog);
        parts = SiteParts.of(catalog, documentations);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"orders|2.4.1, shop, 2, 1, 1", "things|v1, , , 1, all", "words|, , , , "},
            ignoreLeadingAndTrailingWhitespace = false)
    void theTableSaysWhatDefinitionsHold(String api, String values) {
        EntityRow row = parts.rows().row(EntityRef.of("api:default/" + api));

        assertThat(String.join(", ", row.own())).isEqualTo(values);
        assertThat(row.own()).hasSameSizeAs(parts.kinds().columns("API"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orders|production|One operation of this API is deprecated.",
                "orders|deprecated|This API is deprecated.",
                "things|production|This API is deprecated.",
                "words|production|''",
            })
    void consumersAreToldWhatIsDeprecated(String api, String lifecycle, String sentence) {
        ApiFigure figure =
                parts.apis().figure(EntityRef.of("api:default/" + api)).orElseThrow();

        assertThat(ApiSummary.deprecation(figure, lifecycle)).isEqualTo(sentence);
    }

    @Test
    void everyApiIsInTheSetOfLinks() throws IOException {
        JsonNode linkset = linkset(Optional.of("https://portal.example.com/dev/"));
        String folder = "https://portal.example.com/dev/catalog/default/api/";

        assertThat(linkset.get(0).get("anchor").asString())
                .isEqualTo("https://portal.example.com/dev/.well-known/api-catalog");
        assertThat(linkset.get(0).get("item")).hasSize(3);
        assertThat(linkset.get(0).get("item").get(0).get("href").asString()).isEqualTo(folder + "orders/index.html");
        assertThat(linkset.get(1).toString()).isEqualTo("""
                {"anchor":"F/index.html",\
                "service-desc":[{"href":"F/definition/openapi.yaml","type":"application/vnd.oai.openapi"}],\
                "service-doc":[{"href":"F/definition/index.html","type":"text/html"}],\
                "service-meta":[{"href":"F/entity.json","type":"application/json"}],\
                "status":[{"href":"https://status.example.com"}]}""".replace("F/", folder + "orders/"));
    }

    @Test
    void addressesAreRelativeToTheFileWhenThePortalDoesNotKnowItsOwn() throws IOException {
        assertThat(linkset(Optional.empty()).get(2).get("service-desc").get(0).toString())
                .isEqualTo(
                        "{\"href\":\"../catalog/default/api/things/definition/crd.yaml\",\"type\":\"application/yaml\"}");
    }

    @Test
    void aPortalWithoutApisHasNoSuchFile() {
        SiteParts none = SiteParts.of(catalog("kind: Nothing\n"), List.of());

        assertThat(new ApiCatalogFile(none, Optional.empty()).of(List.of())).isEmpty();
    }

    private static Catalog catalog(String entities) {
        var config = Portals.in(Path.of("portal"));
        var sources = MemoryTree.sources(MemoryTree.of("a", "catalog-info.yaml", entities));
        return new CatalogResolver(new Diagnostics())
                .resolve(new EntityReader(new Diagnostics()).read(sources, config), config);
    }

    private JsonNode linkset(Optional<String> url) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ApiCatalogFile(parts, url)
                .of(documentations)
                .orElseThrow()
                .content()
                .writeTo(out);
        return JsonMapper.builder().build().readTree(out.toByteArray()).get("linkset");
    }
}
