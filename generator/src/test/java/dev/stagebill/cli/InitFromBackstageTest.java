package dev.stagebill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.config.CatalogLocation;
import dev.stagebill.config.Overrides;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.PortalFileReader;
import dev.stagebill.diagnostics.Diagnostics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples are cut from the configurations of backstage/demo, backstage/backstage and of users of the GitHub discovery. */
class InitFromBackstageTest {
    private static final Map<String, String> VARIABLES = Map.of("HOST_THAT_IS_SET", "git.acme.org");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void everyRepositoryThatALocationNamesBecomesASource() throws IOException {
        PortalConfig config = init("""
                app:
                  title: Backstage Demo
                  baseUrl: https://demo.example.org
                catalog:
                  rules:
                    - allow: [Component, API, {kind: Template, spec.type: website}]
                  locations:
                    - type: url
                      target: https://github.com/backstage/backstage/blob/master/packages/catalog-model/examples/all-apis.yaml
                    - type: url
                      target: https://github.com/Backstage/backstage/blob/master/catalog-info.yaml
                    - type: url
                      target: https://gitlab.example.org/a/b/c/-/blob/main/template.yaml
                      rules:
                        - allow: [Template]
                    - type: url
                      target: https://bitbucket.example.org/projects/WEB/repos/shop/browse/catalog-info.yaml?at=refs/heads/dev
                """);
        assertThat(config.title()).isEqualTo("Backstage Demo");
        assertThat(config.url()).hasToString("Optional[https://demo.example.org/]");
        assertThat(config.sources())
                .extracting(
                        source -> source.git().orElse("") + "@" + source.ref().orElse(""))
                .containsExactly(
                        "https://github.com/backstage/backstage.git@master",
                        "https://gitlab.example.org/a/b/c.git@main",
                        "https://bitbucket.example.org/scm/WEB/shop.git@dev");
        assertThat(config.catalog().files()).isEmpty();
        assertThat(config.catalog().locations()).hasSize(4);
        assertThat(config.catalog().locations().get(2).allow()).hasToString("[Template]");
        assertThat(config.catalog().rules().get(0).allow())
                .hasToString("[Component, API, {kind: Template, spec.type: website}]");
    }

    @Test
    void withoutRulesThoseOfBackstageAreWritten() throws IOException {
        assertThat(init("organization: {name: Acme}\n").catalog().rules().get(0).allow())
                .hasToString("[Component, API, Location]");
    }

    @Test
    void fileLocationsAreFoundWhereTheBackendStarts() throws IOException {
        Files.createDirectories(folder.resolve("backstage/.git"));
        Files.createDirectories(folder.resolve("backstage/packages/backend"));
        Files.createDirectories(folder.resolve("backstage/examples"));
        Files.writeString(folder.resolve("backstage/examples/org.yaml"), "");
        PortalConfig config = init(List.of("backstage/app-config.yaml"), List.of("""
                        catalog:
                          rules:
                            - allow: [User]
                              locations: [{type: file, exact: ../../examples/org.yaml}]
                          locations:
                            - type: file
                              target: ../../examples/org.yaml
                            - type: file
                              target: ../../examples/gone.yaml
                        """));
        assertThat(config.sources())
                .extracting(source -> source.local().orElse(""))
                .containsExactly("../backstage");
        assertThat(config.catalog().locations())
                .extracting(CatalogLocation::target)
                .containsExactly("../backstage/examples/org.yaml");
        assertThat(config.catalog().rules().get(0).locations().get(0).exact())
                .contains("../backstage/examples/org.yaml");
        assertThat(printed()).contains("../../examples/gone.yaml");
    }

    @Test
    void laterFilesCountMoreAndListsAreReplaced() throws IOException {
        PortalConfig config = init(List.of("app-config.yaml", "app-config.production.yaml"), List.of("""
                        app: {title: Local, baseUrl: 'http://localhost:3000'}
                        catalog:
                          locations: [{type: url, target: 'https://github.com/acme/a/blob/main/x.yaml'}]
                        """, """
                        app: {baseUrl: 'https://portal.acme.org'}
                        catalog:
                          locations: [{type: url, target: 'https://github.com/acme/b/blob/main/x.yaml'}]
                        """));
        assertThat(config.title()).isEqualTo("Local");
        assertThat(config.url()).hasToString("Optional[https://portal.acme.org/]");
        assertThat(config.sources())
                .extracting(source -> source.git().orElse(""))
                .containsExactly("https://github.com/acme/b.git");
    }

    @Test
    void discoveryBecomesPatternsAndSourcesAsFarAsTheyAreNamed() throws IOException {
        PortalConfig config = init("""
                catalog:
                  providers:
                    github:
                      backstageRepo:
                        organization: backstage
                        catalogPath: '**/catalog-info.yaml'
                        filters: {repository: backstage, branch: master}
                      everything:
                        organization: acme
                    gitlab:
                      host: gitlab.acme.org
                      group: platform
                      entityFilename: entity.yaml
                    microsoftGraphOrg:
                      default: {tenantId: x}
                """);
        assertThat(config.sources())
                .extracting(source -> source.git().orElse(""))
                .containsExactly("https://github.com/backstage/backstage.git");
        assertThat(config.sources().get(0).files()).containsExactly("**/catalog-info.yaml");
        assertThat(config.catalog().files()).containsExactly("catalog-info.yaml", "entity.yaml");
        assertThat(Files.readString(folder.resolve("portal/stagebill.yaml")))
                .contains("all repositories of https://github.com/acme.", "https://gitlab.acme.org/platform");
        assertThat(printed()).contains("microsoftGraphOrg", "catalog.providers.github.everything");
    }

    @Test
    void secretsAreNeverCopiedAndVariablesThatAreNotSetAreExplained() throws IOException {
        PortalConfig config = init("""
                app: {baseUrl: '${APP_URL}', title: '${TITLE:-Acme}'}
                integrations:
                  github: [{host: ghe.acme.org, token: very-secret-token}]
                catalog:
                  locations:
                    - {type: url, target: 'https://github.com/${ORG}/a/blob/main/x.yaml'}
                    - {type: url, target: 'https://${HOST_THAT_IS_SET}/acme/a/blob/main/x.yaml'}
                    - {type: github-discovery, target: "https://github.com/acme/*\\nkinds: [1]"}
                """);
        assertThat(config.title()).isEqualTo("Acme");
        assertThat(config.url()).isEmpty();
        assertThat(config.sources())
                .extracting(source -> source.git().orElse(""))
                .containsExactly("https://git.acme.org/acme/a.git");
        String text = Files.readString(folder.resolve("portal/stagebill.yaml"));
        assertThat(text + printed()).doesNotContain("very-secret-token");
        assertThat(printed()).contains("APP_URL", "ORG", "STAGEBILL_GIT_TOKEN_GHE_ACME_ORG", "github-discovery");
    }

    @Test
    void nothingIsInferredThatBackstageWouldNotHave() throws IOException {
        PortalConfig config = init("organization: {name: Acme}\n");
        assertThat(config.catalog().inferring().sources()).isFalse();
        assertThat(config.catalog().inferring().codeowners()).isFalse();
        assertThat(Files.readString(folder.resolve("portal/stagebill.yaml"))).contains("# Nothing is added");
    }

    @Test
    void ownersComeFromCodeownersWhereABackendHasTheModule() throws IOException {
        Files.createDirectories(folder.resolve("packages/backend"));
        Files.writeString(
                folder.resolve("packages/backend/package.json"),
                "{\"dependencies\": {\"@backstage-community/plugin-catalog-backend-module-codeowners\": \"^1.0.0\"}}");
        PortalConfig config = init("organization: {name: Acme}\n");
        assertThat(config.catalog().inferring().sources()).isFalse();
        assertThat(config.catalog().inferring().codeowners()).isTrue();
    }

    @Test
    void aRepositoryWithoutADescriptorIsNoEntityOfThePortal() throws IOException {
        Files.createDirectories(folder.resolve("portal/plain"));
        Files.writeString(folder.resolve("portal/plain/pom.xml"), "<project><artifactId>plain</artifactId></project>");
        Files.writeString(folder.resolve("portal/plain/entities.yaml"), "# none yet\n");
        init("catalog: {locations: [{type: file, target: portal/plain/entities.yaml}]}\n");
        assertThat(entities()).isZero();

        Path file = folder.resolve("portal/stagebill.yaml");
        Files.writeString(file, Files.readString(file).replace("  infer: false\n", ""));
        assertThat(entities()).isOne();
    }

    private long entities() throws IOException {
        assertThat(run("build", folder.resolve("portal").toString())).isZero();
        try (var lines = Files.lines(folder.resolve("portal/site/catalog.json"))) {
            return lines.filter(line -> line.contains("\"kind\":")).count();
        }
    }

    @Test
    void aFileThatCannotBeReadIsAnError() {
        assertThat(run(
                        "init",
                        folder.resolve("portal").toString(),
                        "--from",
                        folder.resolve("none.yaml").toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("cli.unreadable-app-config");
        assertThat(folder.resolve("portal/stagebill.yaml")).doesNotExist();
    }

    private PortalConfig init(String text) throws IOException {
        return init(List.of("app-config.yaml"), List.of(text));
    }

    /** What is written, read back; nothing about it may be worth a finding. */
    private PortalConfig init(List<String> names, List<String> texts) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("init", folder.resolve("portal").toString()));
        for (int i = 0; i < names.size(); i++) {
            Path file = folder.resolve(names.get(i));
            Files.createDirectories(file.getParent());
            Files.writeString(file, texts.get(i));
            arguments.addAll(List.of("--from", file.toString()));
        }
        assertThat(run(arguments.toArray(String[]::new)))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        Diagnostics diagnostics = new Diagnostics();
        PortalConfig config =
                new PortalFileReader().read(folder.resolve("portal"), Overrides.NONE, VARIABLES, diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        return config;
    }

    private int run(String... arguments) {
        Shell shell = new Shell(stream(out), stream(err), false, false, VARIABLES, folder, () -> 0L);
        return Main.run(arguments, shell, Engine.generator(shell));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
