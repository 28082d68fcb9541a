package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Definitions that are too large for one page. */
class BigDefinitionTest {
    private static final Pattern FILE_TO_TAKE_ALONG = Pattern.compile("\\.(yaml|json|graphql|proto|md)$");
    private static final String OVERVIEW = "catalog/default/api/orders/definition/index.html";
    private static final int LIMIT = 300_000;
    private static final String WORDS =
            "What this is about is said in a sentence that is neither long nor short. ".repeat(8);

    @TempDir
    private Path folder;

    @Test
    void aBigOpenApiDefinitionIsCutIntoPagesWhoseLinksAllLandSomewhere() throws IOException {
        Map<String, String> pages = pages("openapi", openApi(300, 200));

        assertThat(pages).hasSizeGreaterThan(300).hasSizeLessThan(1000);
        assertSound(pages);
        Document overview = Jsoup.parse(pages.get(OVERVIEW), "");
        assertThat(overview.getElementById("operation-getThing7")
                        .selectFirst("a")
                        .attr("href"))
                .isEqualTo("getthing7/index.html#operation-getThing7");
        assertThat(overview.getElementById("schema-Thing7").selectFirst("a").attr("href"))
                .endsWith("/index.html#schema-Thing7");
        assertThat(overview.select("section.operation, section.schema")).isEmpty();
        assertThat(pages.get("catalog/default/api/orders/definition/getthing7/index.html"))
                .contains("<section class=\"operation\" id=\"operation-getThing7\"");
    }

    @Test
    void everyOperationAndTypeOfABigDefinitionStandsOnOnePage() throws IOException {
        List<String> sections = pages("openapi", openApi(300, 200)).values().stream()
                .flatMap(html -> Jsoup.parse(html).select("section.operation, section.schema").eachAttr("id").stream())
                .toList();

        assertThat(sections).hasSize(500).doesNotHaveDuplicates();
    }

    @Test
    void operationsSharePagesWhenThereAreTooManyOfThem() throws IOException {
        Map<String, String> pages = pages("openapi", openApi(1500, 3));

        assertThat(pages).hasSizeLessThan(700);
        assertSound(pages);
    }

    @Test
    void aListThatIsTooLongForTheOverviewHasPagesOfItsOwn() throws IOException {
        Map<String, String> pages = pages("openapi", openApi(3, 4000));

        assertSound(pages);
        assertThat(pages.keySet()).anyMatch(path -> path.contains("/list-of-schemas-1/"));
        assertThat(pages.get(OVERVIEW)).contains("list-of-schemas-1/index.html");
    }

    @Test
    void aBigGraphQlSchemaIsCutIntoPagesWhoseLinksAllLandSomewhere() throws IOException {
        StringBuilder schema = new StringBuilder("type Query {\n");
        for (int i = 0; i < 150; i++) {
            schema.append("\"\"\"")
                    .append(WORDS)
                    .append("\"\"\"\nthing")
                    .append(i)
                    .append("(id: ID!): Thing")
                    .append(i)
                    .append("\n");
        }
        schema.append("}\n");
        for (int i = 0; i < 150; i++) {
            schema.append("type Thing%d { \"%s\" id: ID! next(first: Int): Thing%d all: [Thing%d!]! }%n"
                    .formatted(i, WORDS, (i + 1) % 150, (i + 7) % 150));
        }

        Map<String, String> pages = pages("graphql", schema.toString());

        assertThat(pages).hasSizeGreaterThan(150);
        assertSound(pages);
    }

    @Test
    void aBigProtobufDefinitionIsCutIntoPagesWhoseLinksAllLandSomewhere() throws IOException {
        StringBuilder proto = new StringBuilder("syntax = \"proto3\";\npackage shop;\nservice Shop {\n");
        IntStream.range(0, 150)
                .forEach(i -> proto.append("  // ")
                        .append(WORDS)
                        .append("\n  rpc Get")
                        .append(i)
                        .append("(Thing")
                        .append(i)
                        .append(") returns (Thing")
                        .append((i + 1) % 150)
                        .append(");\n"));
        proto.append("}\n");
        IntStream.range(0, 150)
                .forEach(i -> proto.append("// ")
                        .append(WORDS)
                        .append("\nmessage Thing")
                        .append(i)
                        .append(" {\n  string name = 1;\n  Thing")
                        .append((i + 9) % 150)
                        .append(" next = 2;\n}\n"));

        Map<String, String> pages = pages("grpc", proto.toString());

        assertThat(pages).hasSizeGreaterThan(150);
        assertSound(pages);
    }

    @Test
    void aBigAsyncApiDefinitionIsCutIntoPagesWhoseLinksAllLandSomewhere() throws IOException {
        StringBuilder text = new StringBuilder("asyncapi: 3.0.0\ninfo: {title: Shop, version: '1'}\nchannels:\n");
        IntStream.range(0, 150)
                .forEach(i ->
                        text.append("  c%d: {address: 'a/%d', messages: {m: {$ref: '#/components/messages/M%d'}}}%n"
                                .formatted(i, i, i)));
        text.append("operations:\n");
        IntStream.range(0, 150)
                .forEach(
                        i -> text.append("  o%d: {action: send, channel: {$ref: '#/channels/c%d'}, description: '%s'}%n"
                                .formatted(i, i, WORDS)));
        text.append("components:\n  messages:\n");
        IntStream.range(0, 150)
                .forEach(i -> text.append(
                        "    M%d: {description: '%s', payload: {type: object, properties: {id: {type: string}}}}%n"
                                .formatted(i, WORDS)));

        Map<String, String> pages = pages("asyncapi", text.toString());

        assertThat(pages).hasSizeGreaterThan(150);
        assertSound(pages);
    }

    @Test
    void anOperationThatIsTooLargeForAPageIsContinuedOnOthers() throws IOException {
        StringBuilder text = new StringBuilder(
                "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n  /big:\n    get:\n      operationId: big\n      responses:\n");
        for (int status = 200; status < 210; status++) {
            text.append("        '%d':%n          description: It%n          content:%n            application/json:%n"
                    .formatted(status));
            text.append("              schema:\n                type: object\n                properties:\n");
            for (int i = 0; i < 60; i++) {
                text.append("                  p%d: {type: string, description: '%s'}%n".formatted(i, WORDS));
            }
        }

        Map<String, String> pages = pages("openapi", text.toString());

        assertSound(pages);
        assertThat(pages.keySet()).anyMatch(path -> path.endsWith("/big-2/index.html"));
        assertThat(String.join("", pages.values())).contains("(continued)").doesNotContain("too large for this page");
        assertThat(pages.values().stream()
                        .mapToInt(html ->
                                Jsoup.parse(html).select(".responses > dt").size())
                        .sum())
                .isEqualTo(10);
    }

    @Test
    void aSchemaThatIsTooLargeForAPageIsContinuedOnOthersAndFoldedInside() throws IOException {
        StringBuilder text = new StringBuilder(
                "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    Big:\n      type: object\n      properties:\n");
        for (int i = 0; i < 600; i++) {
            text.append("        p%d: {type: string, description: '%s'}%n".formatted(i, WORDS));
        }
        text.append("        inner:\n          type: object\n          properties:\n");
        for (int i = 0; i < 600; i++) {
            text.append("            q%d: {type: string, description: '%s'}%n".formatted(i, WORDS));
        }

        Map<String, String> pages = pages("openapi", text.toString());

        assertSound(pages);
        String all = String.join("", pages.values());
        assertThat(all).contains(">p0<").contains(">p599<").contains(">inner<").contains("too large for this page");
    }

    @Test
    void longExamplesOfALargeOperationAreLeftToTheRawDefinition() throws IOException {
        StringBuilder text = new StringBuilder("""
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths:
                  /big:
                    get:
                      operationId: big
                      responses:
                        '200':
                          description: It
                          content:
                            application/json:
                              schema: {type: object}
                              examples:
                """);
        for (int i = 0; i < 9; i++) {
            text.append("                e%d: {value: {a: '%s'}}%n".formatted(i, WORDS.repeat(80)));
        }

        Map<String, String> pages = pages("openapi", text.toString());

        assertSound(pages);
        assertThat(String.join("", pages.values())).contains("Too long for this page");
    }

    @Test
    void aGraphQlTypeThatIsTooLargeForAPageIsContinuedOnOthers() throws IOException {
        StringBuilder schema = new StringBuilder("type Query { big: Big }\ntype Big {\n");
        IntStream.range(0, 700)
                .forEach(i -> schema.append("\"")
                        .append(WORDS)
                        .append("\" f")
                        .append(i)
                        .append(": Int\n"));

        Map<String, String> pages = pages("graphql", schema.append("}").toString());

        assertSound(pages);
        assertThat(String.join("", pages.values())).contains(">f0<").contains(">f699<");
    }

    @Test
    void aMessageThatIsTooLargeForAPageIsContinuedOnOthers() throws IOException {
        StringBuilder proto =
                new StringBuilder("syntax = \"proto3\";\nservice S { rpc Get(Big) returns (Big); }\nmessage Big {\n");
        IntStream.range(1, 600)
                .forEach(i -> proto.append("  // ")
                        .append(WORDS)
                        .append("\n  string f")
                        .append(i)
                        .append(" = ")
                        .append(i)
                        .append(";\n"));

        Map<String, String> pages = pages("grpc", proto.append("}").toString());

        assertSound(pages);
        assertThat(String.join("", pages.values())).contains(">f1<").contains(">f599<");
    }

    @Test
    void aPayloadThatIsTooLargeForAPageIsFolded() throws IOException {
        StringBuilder text = new StringBuilder("""
                asyncapi: 3.0.0
                info: {title: Shop, version: '1'}
                components:
                  messages:
                    M:
                      payload:
                        type: object
                        properties:
                """);
        IntStream.range(0, 900)
                .forEach(i -> text.append("          p%d: {type: string, description: '%s'}%n".formatted(i, WORDS)));

        Map<String, String> pages = pages("asyncapi", text.toString());

        assertSound(pages);
        assertThat(String.join("", pages.values()))
                .contains(">p0<")
                .contains(">p899<")
                .contains("too large for this page");
    }

    @Test
    void aBigCustomResourceIsCutAtItsLargestFieldsAndNothingIsLeftOut() throws IOException {
        Map<String, String> pages = pages("crd", customResource());

        assertThat(pages).hasSizeGreaterThan(4);
        assertSound(pages);
        String all = String.join("", pages.values());
        assertThat(all)
                .contains("<h3><a href=\"#version-v1-spec\">App example.io/v1: spec</a>")
                .contains("id=\"version-v1-spec-part7-f99\"")
                .contains("id=\"version-v1-spec-any-s\"")
                .doesNotContain("too large for this page");
        List<String> ids = pages.values().stream()
                .flatMap(html -> Jsoup.parse(html).select("dt[id]").eachAttr("id").stream())
                .toList();
        assertThat(ids).hasSize(1 + 8 + 800 + 1 + 300).doesNotHaveDuplicates();
    }

    @Test
    void theFieldsOfABigCustomResourceAreFoundOnTheirPages() throws IOException {
        ApiSheets sheets = ApiSheets.of(
                Apis.of("crd", customResource()).documentations().get(0).content());

        assertThat(sheets.of("version-v1-spec-part7-f99"))
                .isPresent()
                .isNotEqualTo(sheets.of("version-v1"))
                .isNotEqualTo(sheets.of("version-v1-spec-part1-f1"));
    }

    /** One version with eight lists of fields that are each too large to share a page, and a choice. */
    private static String customResource() {
        StringBuilder text = new StringBuilder("""
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: apps.example.io}
                spec:
                  group: example.io
                  names: {kind: App, plural: apps}
                  scope: Namespaced
                  versions:
                  - name: v1
                    served: true
                    storage: true
                    schema:
                      openAPIV3Schema:
                        type: object
                        properties:
                          spec:
                            type: object
                            properties:
                """);
        for (int part = 0; part < 8; part++) {
            text.append("              part%d:%n                type: object%n                properties:%n"
                    .formatted(part));
            for (int i = 0; i < 100; i++) {
                text.append("                  f%d: {type: string, description: '%s'}%n".formatted(i, WORDS));
            }
        }
        text.append(
                "              any:\n                oneOf:\n                - {title: t, type: string}\n                - title: s\n                  type: object\n");
        text.append("                  properties:\n");
        for (int i = 0; i < 300; i++) {
            text.append("                    g%d: {type: string, description: '%s'}%n".formatted(i, WORDS));
        }
        return text.toString();
    }

    @Test
    void aSmallDefinitionIsOnePage() throws IOException {
        assertThat(pages("openapi", openApi(5, 5))).containsOnlyKeys(OVERVIEW);
        assertThat(pages("graphql", "type Query { a: Int }")).containsOnlyKeys(OVERVIEW);
    }

    @Test
    void hostileNamesMakeSafeFolders() throws IOException {
        StringBuilder paths = new StringBuilder("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n");
        List<String> names = List.of(
                "..",
                "../../etc",
                "a/b",
                "con",
                "NUL",
                "listPets",
                "ListPets",
                "LISTPETS",
                "x".repeat(3000),
                "x".repeat(3001),
                "%2e%2e",
                "index.html",
                "\u043f\u0440\u0438\u0432\u0435\u0442",
                " ");
        for (int i = 0; i < 120; i++) {
            String name = i < names.size() ? names.get(i) : "other" + i;
            paths.append("  /p%d:%n    get: {operationId: '%s', summary: '%s', description: '%s', responses: {}}%n"
                    .formatted(i, name, name, WORDS.repeat(5)));
        }

        Map<String, String> pages = pages("openapi", paths.toString());

        assertSound(pages);
        assertThat(pages).hasSize(121);
        List<String> folders = pages.keySet().stream()
                .filter(path -> !path.equals(OVERVIEW))
                .map(path -> path.substring(
                        OVERVIEW.length() - "index.html".length(), path.length() - "/index.html".length()))
                .toList();
        assertThat(folders)
                .allMatch(name -> name.matches("[a-z0-9-]{1,90}"))
                .doesNotHaveDuplicates()
                .doesNotContain("con", "nul");
    }

    @Test
    void aBigDefinitionIsAlwaysCutAlike() throws IOException {
        String definition = openApi(100, 100);

        assertThat(new DefinitionHtml(folder.resolve("a")).pages(Apis.openApi(definition)))
                .isEqualTo(new DefinitionHtml(folder.resolve("b")).pages(Apis.openApi(definition)));
    }

    private Map<String, String> pages(String type, String definition) throws IOException {
        return new DefinitionHtml(folder).pages(Apis.of(type, definition));
    }

    private static String openApi(int operations, int schemas) {
        StringBuilder text = new StringBuilder("""
                openapi: 3.1.0
                info: {title: Things, version: '1'}
                security: [{key: []}]
                paths:
                """);
        for (int i = 0; i < operations; i++) {
            text.append("""
                      /things/%1$d:
                        get:
                          operationId: getThing%1$d
                          tags: [t%2$d]
                          summary: Gets thing %1$d
                          description: '%3$s'
                          responses:
                            '200':
                              description: It
                              content: {application/json: {schema: {$ref: '#/components/schemas/Thing%4$d'}}}
                              links: {again: {operationId: getThing%5$d}}
                    """.formatted(i, i % 7, WORDS, i % schemas, (i + 1) % operations));
        }
        text.append("components:\n  securitySchemes: {key: {type: http, scheme: bearer}}\n  schemas:\n");
        for (int i = 0; i < schemas; i++) {
            text.append(
                    "    Thing%d: {type: object, description: '%s', properties: {next: {$ref: '#/components/schemas/Thing%d'}}}%n"
                            .formatted(i, schemas > 1000 ? "" : WORDS, (i + 1) % schemas));
        }
        return text.toString();
    }

    /** No page is too large, no id is there twice, every link lands on an id of a page, and every page can be reached. */
    private static void assertSound(Map<String, String> pages) {
        Map<String, Document> documents = new HashMap<>();
        pages.forEach((path, html) -> documents.put(path, Jsoup.parse(html)));
        Map<String, Set<String>> ids = new HashMap<>();
        documents.forEach((path, page) -> ids.put(path, ids(path, page)));
        Set<String> reached = new HashSet<>(Set.of(OVERVIEW));
        List<String> broken = new ArrayList<>();
        documents.forEach((path, page) -> page.select("main a[href]").forEach(link -> {
            URI target = URI.create("site:/" + path).resolve(link.attr("href"));
            String file = target.getPath() == null ? "" : target.getPath().substring(1);
            if (file.startsWith("catalog/default/api/orders/definition/")
                    && !FILE_TO_TAKE_ALONG.matcher(file).find()) {
                reached.add(file);
                String id = target.getFragment();
                if (!ids.containsKey(file) || (id != null && !ids.get(file).contains(id))) {
                    broken.add(path + " -> " + link.attr("href"));
                }
            }
        }));
        assertThat(broken).isEmpty();
        assertThat(reached).containsAll(pages.keySet());
        pages.forEach((path, html) -> assertThat(html.getBytes(StandardCharsets.UTF_8).length)
                .as(path)
                .isLessThanOrEqualTo(LIMIT));
        assertThat(pages.keySet().stream()
                        .map(path -> path.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()))
                .hasSameSizeAs(pages.keySet());
    }

    private static Set<String> ids(String path, Document page) {
        List<String> all = page.select("[id]").stream().map(Element::id).toList();
        assertThat(all).as(path).doesNotHaveDuplicates();
        return Set.copyOf(all);
    }
}
