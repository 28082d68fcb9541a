package dev.stagebill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.config.Overrides;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.PortalFileReader;
import dev.stagebill.config.SourceConfig;
import dev.stagebill.diagnostics.Diagnostics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void repositoriesInTheFolderAndBesideItBecomeSources() throws IOException {
        repository("cart/.git");
        repository("portal/own/.git");
        repository("portal/many/one/.git");
        repository("portal/many/two/.git");
        repository("portal/2024/.git");
        repository("portal/.hidden/.git");
        repository("portal/[odd]/.git");
        repository("portal/plain/src");
        assertThat(init("portal")).isZero();
        PortalConfig config = read("portal");
        assertThat(config.sources())
                .extracting(source -> source.local().orElseThrow())
                .containsExactly("2024", "many/*", "own", "../cart");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Next:", "stagebill serve " + folder.resolve("portal"));
    }

    @Test
    void folderWithoutRepositoriesIsItsOwnSource() throws IOException {
        assertThat(init("new/portal")).isZero();
        assertThat(read("new/portal").sources())
                .extracting(SourceConfig::local)
                .containsExactly(java.util.Optional.of("."));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("no git repositories were found nearby");
    }

    @Test
    void existingFileIsNeverOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("stagebill.yaml"), "mine");
        assertThat(init(".")).isEqualTo(2);
        assertThat(file).hasContent("mine");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("cli.file-exists", "there is already a");
    }

    @Test
    void schemaIsNamedOnlyWhenItIsThere() throws IOException {
        init("a");
        assertThat(folder.resolve("a/stagebill.yaml")).content().doesNotContain("$schema");
        repository("b");
        Files.writeString(folder.resolve("b/stagebill.schema.json"), "{}");
        init("b");
        assertThat(folder.resolve("b/stagebill.yaml"))
                .content()
                .startsWith("# yaml-language-server: $schema=stagebill.schema.json\n");
    }

    @Test
    void aRepositoryGetsTheDescriptorThatItsFilesTell() throws IOException {
        repository("cart/.git");
        repository("ui/.git");
        Files.writeString(folder.resolve("cart/package.json"), "{\"name\": \"@acme/cart\", \"version\": \"1.0.0\"}");
        Files.writeString(folder.resolve("cart/CODEOWNERS"), "* @acme/retail");
        Files.writeString(
                folder.resolve("cart/openapi.json"), "{\"openapi\": \"3.0.0\", \"info\": {\"title\": \"Cart\"}}");
        assertThat(init("cart")).isZero();
        assertThat(folder.resolve("cart/stagebill.yaml")).doesNotExist();
        assertThat(folder.resolve("cart/catalog-info.yaml")).hasContent("""
                # Inferred by stagebill init from the files of this repository. Correct what is wrong; from now on this file counts.
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: cart  # package.json:1
                spec:
                  type: library  # there is a package.json, package.json
                  lifecycle: production  # version 1.0.0 in package.json, package.json:1
                  owner: retail  # CODEOWNERS names @acme/retail, CODEOWNERS:1
                  providesApis:
                    - cart-api  # API definition, openapi.json:1
                ---
                apiVersion: backstage.io/v1alpha1
                kind: API
                metadata:
                  name: cart-api  # API definition, openapi.json:1
                  title: Cart  # API definition, openapi.json:1
                spec:
                  type: openapi  # API definition, openapi.json:1
                  lifecycle: production  # version 1.0.0 in package.json, package.json:1
                  owner: retail  # CODEOWNERS names @acme/retail, CODEOWNERS:1
                  definition:
                    $text: "./openapi.json"  # API definition, openapi.json:1
                """);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("with 1 API", "init --portal");
    }

    @Test
    void aDescriptorIsNeverOverwritten() throws IOException {
        repository("cart/.git");
        Files.writeString(folder.resolve("cart/README.md"), "a b");
        Path file = Files.writeString(folder.resolve("cart/catalog-info.yaml"), "mine");
        assertThat(init("cart", "--component")).isEqualTo(2);
        assertThat(file).hasContent("mine");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("cli.file-exists");
    }

    @Test
    void aRepositoryThatIsDescribedGetsAPortal() throws IOException {
        repository("cart/.git");
        Files.writeString(folder.resolve("cart/README.md"), "a b");
        Files.writeString(folder.resolve("cart/catalog-info.yaml"), "");
        assertThat(init("cart")).isZero();
        assertThat(folder.resolve("cart/stagebill.yaml")).exists();
    }

    @Test
    void anEmptyRepositoryGetsAPortal() throws IOException {
        repository("portal/.git");
        repository("cart/.git");
        assertThat(init("portal")).isZero();
        assertThat(read("portal").sources()).hasSize(2);
    }

    @Test
    void theChoiceCanBeSaid() throws IOException {
        repository("cart/.git");
        Files.writeString(folder.resolve("cart/README.md"), "a b");
        assertThat(init("cart", "--portal")).isZero();
        assertThat(folder.resolve("cart/stagebill.yaml")).exists();
        Files.createDirectories(folder.resolve("plain"));
        Files.writeString(folder.resolve("plain/README.md"), "a b");
        assertThat(init("plain", "--component")).isZero();
        assertThat(folder.resolve("plain/catalog-info.yaml")).exists();
        assertThat(init("plain", "--component", "--portal")).isEqualTo(2);
    }

    @Test
    void whereNothingTellsAnythingNothingIsWritten() throws IOException {
        repository("empty");
        assertThat(init("empty", "--component")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("cli.nothing-to-infer");
        assertThat(folder.resolve("empty")).isEmptyDirectory();
    }

    @Test
    void everyCommentedSettingOfTheStarterIsValid() throws IOException {
        init("portal");
        Path file = folder.resolve("portal/stagebill.yaml");
        String settings = Files.readString(file)
                .lines()
                .map(line -> line.replaceFirst("^( *)# (?=[ -]|[a-z-]+:)", "$1"))
                .filter(line -> !line.startsWith("logo:") && !line.startsWith("home:") && !line.contains("folder:"))
                .reduce("", (text, line) -> text + line + "\n");
        Files.writeString(file, settings);
        PortalConfig config = read("portal");
        assertThat(config.url()).isPresent();
        assertThat(config.theme().accent()).contains("#0b6e6e");
        assertThat(config.sources()).hasSize(3);
        assertThat(config.catalog().files()).hasSize(2);
    }

    private void repository(String path) throws IOException {
        Files.createDirectories(folder.resolve(path));
    }

    private PortalConfig read(String path) {
        Diagnostics diagnostics = new Diagnostics();
        PortalConfig config = new PortalFileReader().read(folder.resolve(path), Overrides.NONE, Map.of(), diagnostics);
        assertThat(diagnostics.all()).isEmpty();
        return config;
    }

    private int init(String path, String... options) {
        Stream<String> arguments =
                Stream.of("init", folder.resolve(path).normalize().toString());
        return Main.run(
                Stream.concat(arguments, Stream.of(options)).toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
