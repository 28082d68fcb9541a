package dev.stagebill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.Oracle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class FileCheckTest {
    private static final String GOOD = """
            apiVersion: backstage.io/v1alpha1
            kind: System
            metadata:
              name: shop
            spec:
              owner: team
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void aRepository() throws IOException {
        write(".git/config", "[core]\n\tbare = false\n[remote \"origin\"]\n\turl = git@github.com:acme/repo.git\n");
    }

    @Test
    void everyDocumentOfEveryFileHasALine() throws IOException {
        Path good = write("a/catalog-info.yaml", GOOD + "---\n---\n" + GOOD.replace("owner", "ownr"));
        Path broken = write("broken.yaml", "kind: [\n");
        assertThat(check("--json", good.toString(), broken.toString())).isEqualTo(1);
        List<JsonNode> lines = lines();
        assertThat(lines)
                .extracting(line ->
                        line.get("file").asString() + " " + line.get("document").asInt() + " "
                                + line.get("accepted").asBoolean())
                .containsExactly(good + " 1 true", good + " 2 false", broken + " 1 false");
        assertThat(lines.get(0).get("findings").isEmpty()).isTrue();
        assertThat(lines.get(0).at("/entity/metadata/name").asString()).isEqualTo("shop");
        JsonNode finding = lines.get(1).get("findings").get(0);
        assertThat(finding.get("code").asString()).isEqualTo("catalog.missing-field");
        assertThat(finding.get("severity").asString()).isEqualTo("error");
        assertThat(finding.get("pointer").asString()).isEqualTo("/spec/owner");
        assertThat(finding.get("line").asInt()).isEqualTo(13);
        assertThat(finding.get("column").asInt()).isEqualTo(1);
        assertThat(lines.get(2).get("entity").isNull()).isTrue();
        assertThat(lines.get(2).get("findings").size()).isEqualTo(1);
    }

    @Test
    void textNamesTheFileAsItWasNamed() throws IOException {
        Path file = write("catalog-info.yaml", GOOD.replace("name: shop", "name: shop\n  tags: [Java]"));
        assertThat(check(file.toString())).isEqualTo(1);
        assertThat(text(out))
                .contains("ERROR catalog.invalid-field  " + file + ":5:10", "\"Java\" is not a tag", "hint: ")
                .contains("1 file, 1 entity: 1 error; Backstage refuses 1");
        assertThat(check("--fail-on=never", file.toString())).isZero();
    }

    @Test
    void aMissingFileSparesTheOthers() throws IOException {
        Path good = write("good.yaml", GOOD);
        assertThat(check("--json", folder.resolve("no.yaml").toString(), good.toString()))
                .isEqualTo(2);
        assertThat(lines()).hasSize(1);
        assertThat(text(err)).contains("ERROR cli.no-file", "no.yaml");
    }

    @Test
    void aMissingFileAloneIsNoPortalEither() {
        assertThat(check("--json", folder.resolve("no.yaml").toString())).isEqualTo(2);
        assertThat(text(err)).contains("cli.no-file");
    }

    @Test
    void whatIsOnlyUnknownToBackstageIsANoticeUnlessItsStrictnessIsAskedFor() throws IOException {
        String file = write("a.yaml", GOOD.replace("System", "Environment")).toString();
        assertThat(check("--json", file)).isZero();
        assertThat(lines().get(0).get("accepted").asBoolean()).isFalse();
        assertThat(check("--json", "--strictness=backstage", file)).isEqualTo(1);
        assertThat(lines().get(0).at("/findings/0/severity").asString()).isEqualTo("error");
    }

    @Test
    void placeholdersMeanFilesOfTheRepositoryAndNothingElse() throws IOException {
        write("x.txt", "team");
        write("outside/y.txt", "team");
        Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("/etc/passwd"));
        String head = GOOD.replace("owner: team", "owner: {$text: %s}");
        String good = write(
                        "a/b.yaml",
                        head.formatted("../x.txt") + "---\n" + head.formatted("/x.txt") + "---\n"
                                + head.formatted("https://github.com/acme/repo/blob/main/x.txt"))
                .toString();
        String bad = write(
                        "a/c.yaml",
                        head.formatted("../../x.txt") + "---\n" + head.formatted("/link.txt") + "---\n"
                                + head.formatted("/.git/config") + "---\n"
                                + head.formatted("https://github.com/acme/other/blob/main/x.txt"))
                .toString();
        check("--json", "--strictness=backstage", good, bad);
        assertThat(lines())
                .extracting(line -> line.get("accepted").asBoolean())
                .containsExactly(true, true, true, false, false, false, false);
        assertThat(lines().get(3).at("/findings/0/pointer").asString()).isEqualTo("/spec/owner/$text");
    }

    @Test
    void withoutARepositoryTheFolderOfTheFileIsAllThereIs() throws IOException {
        Files.delete(folder.resolve(".git/config"));
        Files.delete(folder.resolve(".git"));
        write("x.txt", "team");
        String file = write("a/b.yaml", GOOD.replace("owner: team", "owner: {$text: ../x.txt}"))
                .toString();
        check("--json", file);
        assertThat(lines().get(0).get("accepted").asBoolean()).isFalse();
    }

    @Test
    void manyFilesKeepTheirOrder() throws IOException {
        List<String> files = new ArrayList<>(List.of("--json"));
        for (int i = 0; i < 1200; i++) {
            files.add(write("f" + i + ".yaml", GOOD).toString());
        }
        assertThat(check(files.toArray(String[]::new))).isZero();
        assertThat(lines())
                .extracting(line -> line.get("file").asString())
                .containsExactlyElementsOf(files.subList(1, files.size()));
    }

    @Test
    void reportsForACiServerAreWritten() throws IOException {
        String file = write("a.yaml", GOOD.replace("owner", "ownr")).toString();
        Path sarif = folder.resolve("out.sarif");
        check("--report", "sarif=" + sarif, file);
        assertThat(sarif).content().contains("catalog.missing-field");
        check("--format=github", file);
        assertThat(text(out)).contains("::error");
    }

    @Test
    void theTableOfBackstageGivesTheSameLines() throws IOException {
        List<JsonNode> cases = Oracle.cases("validation.json")
                .map(each -> (JsonNode) each.get()[1])
                .filter(each -> !each.toString().contains("unspecified"))
                .toList();
        cases.stream()
                .filter(each -> each.has("files"))
                .limit(1)
                .forEach(each -> each.get("files").properties().forEach(file -> write(file.getKey(), file.getValue())));
        List<String> words = new ArrayList<>(List.of("--json", "--strictness=backstage"));
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            String name = write("case-" + i + ".yaml", cases.get(i).get("input").asString())
                    .toString();
            words.add(name);
            cases.get(i)
                    .get("expected")
                    .forEach(each ->
                            expected.add(name + " " + each.get("document").asInt() + " "
                                    + each.get("accepted").asBoolean()));
        }
        check(words.toArray(String[]::new));
        assertThat(lines())
                .extracting(line ->
                        line.get("file").asString() + " " + line.get("document").asInt() + " "
                                + line.get("accepted").asBoolean())
                .containsExactlyElementsOf(expected);
    }

    private void write(String path, JsonNode text) {
        try {
            write(path, text.asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private int check(String... words) {
        out.reset();
        err.reset();
        String[] args = Stream.concat(Stream.of("check"), Arrays.stream(words)).toArray(String[]::new);
        return Main.run(args, printer(out), printer(err));
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private List<JsonNode> lines() {
        return text(out).lines().map(line -> new JsonMapper().readTree(line)).toList();
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
