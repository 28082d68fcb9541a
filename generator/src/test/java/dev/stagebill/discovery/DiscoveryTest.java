package dev.stagebill.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.stagebill.HostedTree;
import dev.stagebill.MemoryTree;
import dev.stagebill.Portals;
import dev.stagebill.config.CatalogConfig;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.Strictness;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityReader;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.Inference;
import dev.stagebill.entity.Reference;
import dev.stagebill.entity.RelationType;
import dev.stagebill.source.SourceTree;
import dev.stagebill.source.Sources;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscoveryTest {
    private static final String POM = """
            <?xml version="1.0"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <parent><artifactId>parent</artifactId><version>3.1.0</version></parent>
              <artifactId>Cart_Service</artifactId>
              <name>The Cart</name>
              <description>
                Keeps what people
                want to buy.
              </description>
              <dependencies><dependency><artifactId>other</artifactId></dependency></dependencies>
            </project>
            """;

    @Test
    void everyValueSaysWhereItComesFrom() {
        Entity entity = component(
                "pom.xml", POM, "src/main/java/A.java", "", "mkdocs.yml", "", "CODEOWNERS", "* @acme/shop-team");
        assertThat(entity.ref()).hasToString("component:default/cart_service");
        assertThat(entity.metadata().title()).contains("The Cart");
        assertThat(entity.metadata().description()).contains("Keeps what people want to buy.");
        assertThat(entity.metadata().tags()).containsExactly("java");
        assertThat(entity.metadata().annotations())
                .containsEntry("github.com/project-slug", "acme/shop")
                .containsEntry("backstage.io/techdocs-ref", "dir:.");
        assertThat(entity.type()).contains("library");
        assertThat(entity.lifecycle()).contains("production");
        assertThat(entity.envelope().owner().map(Reference::target)).contains(EntityRef.of("group:default/shop-team"));
        assertThat(entity.envelope().owner().map(Reference::inferred)).contains(true);
        assertThat(entity.location().path()).isEqualTo("pom.xml");
        assertThat(entity.inference().whole()).isTrue();
        assertThat(line(entity, "metadata.name")).isEqualTo(4);
        assertThat(line(entity, "metadata.title")).isEqualTo(5);
        assertThat(line(entity, "spec.lifecycle")).isEqualTo(3);
        assertThat(line(entity, "spec.owner")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "pom.xml | <project><artifactId>a</artifactId><description>d</description><version>1.0</version></project> | a | d | production",
                "pom.xml | <project><artifactId>a</artifactId><version>1-SNAPSHOT</version></project> | a | none | experimental",
                "pom.xml | <project><artifactId>a</artifactId><version>${revision}</version> | a | none | unknown",
                "pom.xml | <!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><project><artifactId>&e;</artifactId></project> | shop | none | unknown",
                "pom.xml | not xml | shop | none | unknown",
                "settings.gradle | rootProject.name = 'gradle-app' | gradle-app | none | unknown",
                "settings.gradle.kts | rootProject.name = \"kts\" | kts | none | unknown",
                "settings.gradle | rootProject.name = \"${x}\" | shop | none | unknown",
                "package.json | {\"name\": \"@acme/ui\", \"description\": \"d\", \"version\": \"0.3.0\"} | ui | d | experimental",
                "package.json | {\"name\": \"ui\", \"version\": \"2.0.0-beta.1\"} | ui | none | experimental",
                "package.json | [1] | shop | none | unknown",
                "package.json | {\"name\": {\"a\": 1} | shop | none | unknown",
                "go.mod | module github.com/acme/tool/v2 | tool | none | unknown",
                "Cargo.toml | [package]`name = \"crate\"  # c`description = 'd \"q\"'`version = \"1.2.3\"`[dependencies]`name = \"x\" | crate | d \"q\" | production",
                "pyproject.toml | [build-system]`name = \"no\"`[project]`name = \"py\"`version = \"0.1\" | py | none | experimental",
                "pyproject.toml | [tool.poetry]`name = \"poet\"`description = \"a \\\"b\\\"\" | poet | a \"b\" | unknown",
                "setup.cfg | [metadata]`name = cfg`version = attr: x.y`description = d e`[options]`name = no | cfg | d e | unknown"
            })
    void buildFilesAreReadAsData(String file, String text, String name, String description, String lifecycle) {
        Entity entity = component(file, text.replace('`', '\n'));
        assertThat(entity.metadata().name()).isEqualTo(name);
        assertThat(entity.metadata().description()).isEqualTo(Optional.ofNullable(description));
        assertThat(entity.lifecycle()).contains(lifecycle);
    }

    @ParameterizedTest
    @CsvSource({
        "service, Dockerfile, FROM x, go.mod, module a",
        "tool, main.go, package main, go.mod, module a",
        "library, a.go, package a, go.mod, module a",
        "terraform-module, main.tf, '', README.md, a",
        "documentation, mkdocs.yml, '', docs/index.md, a",
        "other, README.md, a, LICENSE, b",
        "website, package.json, '{\"dependencies\": {\"react-dom\": \"1\"}}', a.tsx, ''",
        "library, package.json, '{\"devDependencies\": {\"vue\": \"1\"}, \"peerDependencies\": {\"vue\": \"1\"}}', a.vue, ''",
        "service, package.json, '{\"dependencies\": {\"express\": \"1\", \"react-dom\": \"1\"}}', a.ts, ''",
        "tool, package.json, '{\"bin\": \"a.js\"}', a.js, ''"
    })
    void theTypeIsGuessedFromWhatIsThere(String type, String file, String text, String other, String otherText) {
        assertThat(component(file, text, other, otherText).type()).contains(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "# Shop/n/nSells **things** and more./nSecond line./n/nOther. | Shop | Sells things and more. Second line.",
                "[![b](c)](d)/n/n# The `Shop`/n/n> quote/n/n- list/n/n<b>html</b>/n/n![i](j)/n/nReal text here. | The Shop | Real text here.",
                "# README/n/nWord/n/nTwo words. | none | Two words.",
                "# ![logo](x.png)/n/n```/ncode here/n```/n | none | none",
                "no heading here | none | no heading here"
            })
    void aReadmeTellsTitleAndFirstParagraph(String text, String title, String description) {
        Entity entity = component("ReadMe.MD", text.replace("/n", "\n"));
        assertThat(entity.metadata().title()).isEqualTo(Optional.ofNullable(title));
        assertThat(entity.metadata().description()).isEqualTo(Optional.ofNullable(description));
    }

    @Test
    void aLongFirstParagraphEndsWithASentence() {
        String description = component("README.md", "One sentence. ".repeat(60))
                .metadata()
                .description()
                .orElseThrow();
        assertThat(description).hasSizeBetween(200, 300).endsWith("One sentence.");
    }

    @Test
    void languagesAreThoseOfAFifthOfTheFiles() {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            files.addAll(List.of("src/A" + i + ".kt", ""));
        }
        for (String other :
                List.of("a.py", "b.py", "c.py", "d.sh", "vendor/x.go", "node_modules/y/z.js", "test/a.rb")) {
            files.addAll(List.of(other, ""));
        }
        assertThat(component(files.toArray(String[]::new)).metadata().tags()).containsExactly("kotlin", "python");
    }

    @Test
    void definitionsAreToldByTheirContent() {
        List<Entity> entities = infer(MemoryTree.of(
                "shop",
                "README.md",
                "Sells things.",
                "api/openapi.yaml",
                "# comment\nopenapi: 3.0.3\ninfo: {title: Orders API, version: '1'}\npaths: {}\n",
                "api/old.json",
                "{\n  \"swagger\": \"2.0\", \"info\": {\"title\": \"Old\"}, \"paths\": {}}",
                "events.yml",
                "asyncapi: 3.0.0\ninfo:\n  title: Events\n",
                "schema.graphqls",
                "type Query {\n  a: Int\n}\n",
                "types.graphql",
                "type Order {\n  a: Int\n}\n",
                "proto/orders.proto",
                "syntax = \"proto3\";\nservice Orders {\n}\n",
                "proto/types.proto",
                "message A {}\n",
                "src/test/resources/openapi.yaml",
                "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n",
                "config.yaml",
                "app:\n  openapi: 3.0.0\n",
                "mention.md",
                "openapi: 3.0.0"));
        assertThat(entities.stream().skip(1))
                .extracting(
                        entity -> entity.ref().name(),
                        entity -> entity.type().orElse(""),
                        entity -> entity.metadata().title().orElse(""),
                        entity -> entity.location().path())
                .containsExactly(
                        tuple("shop-old", "openapi", "Old", "api/old.json"),
                        tuple("shop-api", "openapi", "Orders API", "api/openapi.yaml"),
                        tuple("shop-events", "asyncapi", "Events", "events.yml"),
                        tuple("shop-orders", "grpc", "Orders", "proto/orders.proto"),
                        tuple("shop-schema.graphqls", "graphql", "", "schema.graphqls"));
    }

    @Test
    void aDefinitionIsProvidedByTheComponentAndCanBeRead() {
        List<Entity> entities = infer(MemoryTree.of(
                "shop", "deep/api.yaml", "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n", "go.mod", "module shop"));
        assertThat(entities.get(0).references())
                .filteredOn(reference -> reference.relation() == RelationType.PROVIDES_API)
                .extracting(reference -> reference.target().toString())
                .containsExactly("api:default/shop-api");
        ApiEntity.Definition definition =
                ((ApiEntity) entities.get(1)).definition().orElseThrow();
        assertThat(definition.text()).startsWith("openapi: 3.0.3");
        assertThat(definition.file()).contains("deep/api.yaml");
    }

    @Test
    void aSourceThatIsDescribedIsLeftAlone() {
        String descriptor = """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: x, annotations: {%s}}
                spec: {type: a, lifecycle: b, owner: c}
                """;
        MemoryTree own = MemoryTree.of("own", "catalog-info.yaml", descriptor.formatted(""), "README.md", "a b");
        MemoryTree broken = MemoryTree.of("broken", "sub/catalog-info.yml", "- no", "README.md", "a b");
        MemoryTree slug = MemoryTree.of("slug", "README.md", "a b");
        MemoryTree location = MemoryTree.of("location", "README.md", "a b");
        MemoryTree about = MemoryTree.of(
                "about",
                "catalog-info.yaml",
                descriptor.formatted("github.com/project-slug: Acme/slug, "
                        + "backstage.io/source-location: 'url:https://github.com/acme/location/tree/main/'"));
        MemoryTree bare = MemoryTree.of("bare", "README.md", "a b", "src/test/a/catalog-info.yaml", "x");
        assertThat(infer(own, broken, slug, location, about, bare))
                .extracting(entity -> entity.ref().name())
                .containsExactly("bare");
    }

    @Test
    void anEntityThatIsDescribedElsewhereIsNotInferredAgain() {
        MemoryTree central = MemoryTree.of(
                "central",
                "catalog-info.yaml",
                "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: Cart}\nspec: {}\n");
        assertThat(infer(central, MemoryTree.of("cart", "README.md", "a b"))).isEmpty();
    }

    @Test
    void aSourceThatTellsNothingIsNotShown() {
        assertThat(infer(MemoryTree.of("empty"), MemoryTree.of("files", "LICENSE", "x", ".gitignore", "y")))
                .isEmpty();
    }

    @Test
    void nothingIsInferredWhenThePortalFileSaysSo() {
        PortalConfig config =
                Portals.inferring(Strictness.LENIENT, new CatalogConfig.Inferring(true, false, List.of()));
        assertThat(infer(config, MemoryTree.of("shop", "README.md", "a b"))).isEmpty();
    }

    @Test
    void aSourceCanBeLeftOut() {
        PortalConfig config =
                Portals.inferring(Strictness.LENIENT, new CatalogConfig.Inferring(true, true, List.of("data")));
        assertThat(infer(config, MemoryTree.of("data", "README.md", "a b"), MemoryTree.of("shop", "README.md", "a b")))
                .extracting(entity -> entity.ref().name())
                .containsExactly("shop");
    }

    @Test
    void aSourceThatIsNarrowedToAFolderTellsOfThatFolder() {
        Entity entity = component("services/cart/go.mod", "module cart", "services/cart/api/x.md", "x");
        assertThat(entity.metadata().name()).isEqualTo("cart");
        assertThat(entity.location().path()).isEqualTo("services/cart/go.mod");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://gitlab.com/acme/sub/shop | gitlab.com/project-slug | acme/sub/shop",
                "https://github.com/acme/shop     | github.com/project-slug | acme/shop"
            })
    void theHostIsAnnotated(String web, String key, String slug) {
        assertThat(infer(HostedTree.at(web, "README.md", "a b"))
                        .get(0)
                        .metadata()
                        .annotations())
                .containsEntry(key, slug);
    }

    @ParameterizedTest
    @CsvSource({"'Größe & more', gro-e-more", "'...', shop", "'a--b__c', a--b__c", "'-x-', x"})
    void namesAreMadeValid(String written, String name) {
        assertThat(component("package.json", "{\"name\": \"" + written + "\"}")
                        .metadata()
                        .name())
                .isEqualTo(name);
    }

    @Test
    void hostileFilesCostLittleAndBreakNothing() {
        String deep = "<a>".repeat(100_000);
        String laughs =
                "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><project><name>&b;</name></project>";
        String blanks = "\n".repeat(500_000);
        List<Entity> entities = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> infer(
                        MemoryTree.of("deep", "pom.xml", deep, "README.md", "# x: {y}\n\na b"),
                        MemoryTree.of("laughs", "pom.xml", laughs),
                        MemoryTree.of(
                                "blanks", "settings.gradle", blanks, "a.proto", blanks, "README.md", blanks + "a b"),
                        MemoryTree.of("nested", "package.json", "[".repeat(200_000)),
                        MemoryTree.of("quotes", "Cargo.toml", "[package]\nname = \"" + "\\\"".repeat(900)),
                        MemoryTree.of(
                                "evil",
                                "README.md",
                                "a: b # c\n  'd' \"e\" {f}",
                                "x\u2028\nkind: Group # y/openapi.yaml",
                                "openapi: 3.0.0\ninfo: {title: 'a: b\u2028# \"c'}\n"),
                        MemoryTree.of("large", "pom.xml", POM + " ".repeat(2_000_000))));
        assertThat(entities)
                .allSatisfy(entity -> assertThat(entity.inference().whole()).isTrue());
        assertThat(entities)
                .extracting(entity -> entity.ref().name())
                .contains("deep", "evil", "evil-api")
                .doesNotHaveDuplicates();
        assertThat(entities)
                .filteredOn(entity -> entity.ref().name().equals("evil"))
                .extracting(entity -> entity.metadata().description().orElse(""))
                .containsExactly("a: b # c 'd' \"e\" {f}");
    }

    private static int line(Entity entity, String field) {
        return entity.inference()
                .of(field)
                .map(Inference.Fact::place)
                .map(SourceLocation::line)
                .orElse(-1);
    }

    private static Entity component(String... pathsAndTexts) {
        return infer(MemoryTree.of("shop", pathsAndTexts)).get(0);
    }

    private static List<Entity> infer(SourceTree... trees) {
        return infer(Portals.in(Path.of("portal")), trees);
    }

    private static List<Entity> infer(PortalConfig config, SourceTree... trees) {
        Sources sources = MemoryTree.sources(trees);
        var written = new EntityReader(new Diagnostics()).read(sources, config);
        return new Discovery(sources)
                .complete(written, config).entities().stream()
                        .skip(written.entities().size())
                        .toList();
    }
}
