package dev.stagebill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code stagebill diff}: what it prints and how it ends. */
class DiffCommandTest {
    private static final String OLD =
            "openapi: 3.0.0\ninfo: {title: T, version: 1.0.0}\npaths: {/a: {get: {}}, /b: {get: {summary: a}}}\n";
    private static final String BROKEN = OLD.replace("/a: {get: {}}, ", "").replace("1.0.0}", "2.0.0}");
    private static final String LARGER = OLD.replace("/a: {get: {}}", "/a: {get: {}, put: {}}");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        out.reset();
        err.reset();
        return Main.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void breakingChangesComeFirstAndLeadToExitCode1() throws IOException {
        assertThat(run("diff", file("old.yaml", OLD), file("new.yaml", BROKEN))).isEqualTo(1);
        assertThat(text())
                .contains("old.yaml (1.0.0) -> ")
                .contains("new.yaml (2.0.0)\n\nBreaking (1)\n  The path `/a` was removed (`get`)\n    path.removed")
                .endsWith("1 breaking, 0 perhaps breaking, 0 compatible.\n");
    }

    @Test
    void whatFailsCanBeChosen() throws IOException {
        String old = file("old.yaml", OLD);
        String larger = file("larger.yaml", LARGER);
        String broken = file("broken.yaml", BROKEN);

        assertThat(run("diff", old, larger)).isZero();
        assertThat(run("diff", "--fail-on", "any", old, larger)).isEqualTo(1);
        assertThat(run("diff", "--fail-on", "any", old, old)).isZero();
        assertThat(run("diff", "--fail-on", "never", old, broken)).isZero();
        assertThat(run("diff", "--fail-on", "sometimes", old, broken)).isEqualTo(2);
        assertThat(errors()).contains("--fail-on is breaking, any or never, not sometimes");
    }

    @Test
    void nothingIsSaidToHaveChanged() throws IOException {
        assertThat(run("diff", file("old.yaml", OLD), file("new.yaml", OLD.replace("summary: a", "summary: b"))))
                .isZero();
        assertThat(text()).endsWith("Nothing has changed but one text.\n");
    }

    @Test
    void changesAreGivenAsJson() throws IOException {
        assertThat(run("diff", "--json", file("old.yaml", OLD), file("new.yaml", LARGER)))
                .isZero();
        JsonNode json = JsonMapper.builder().build().readTree(text());
        assertThat(json.get("format").stringValue()).isEqualTo("openapi");
        assertThat(json.get("compatible").intValue()).isEqualTo(1);
        JsonNode change = json.get("changes").get(0);
        assertThat(change.get("rule").stringValue()).isEqualTo("operation.added");
        assertThat(change.get("impact").stringValue()).isEqualTo("compatible");
        assertThat(change.get("kind").stringValue()).isEqualTo("added");
        assertThat(change.get("place").get("name").stringValue()).isEqualTo("PUT /a");
    }

    @Test
    void refsOfTheRepositoryAreComparedWithTheFilesTheyReferTo() throws Exception {
        String definition =
                "openapi: 3.0.0\npaths: {/a: {get: {responses: {'200': {content: {a/b: {schema: {$ref: 'types.yaml#/A'}}}}}}}}\n";
        Files.createDirectory(folder.resolve("api"));
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            file("api/openapi.yaml", definition);
            file("api/types.yaml", "A: {type: object, properties: {x: {type: string}}}\n");
            commit(git, "v1");
            file("api/types.yaml", "A: {type: object}\n");
            commit(git, "v2");
        }
        file("api/types.yaml", "A: {type: object, properties: {x: {type: integer}}}\n");
        String file = folder.resolve("api/openapi.yaml").toString();

        assertThat(run("diff", "--git", "v1", file)).isEqualTo(1);
        assertThat(text()).contains("is of type `integer` now, before `string`");
        assertThat(run("diff", "--git", "v1..v2", file)).isEqualTo(1);
        assertThat(text()).contains("was removed").contains("openapi.yaml@v1 -> ");
        assertThat(run("diff", file + "@v1", file + "@HEAD~1")).isZero();
        assertThat(run("diff", "--git", "v9", file)).isEqualTo(2);
        assertThat(errors()).contains("the repository has no branch, tag or commit v9");
    }

    private static void commit(Git git, String tag) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage(tag)
                .setAuthor("Ada", "ada@example.com")
                .setCommitter("Ada", "ada@example.com")
                .setSign(false)
                .call();
        git.tag().setName(tag).setAnnotated(false).call();
    }

    @Test
    void whatCannotBeComparedIsWrongUsage() throws IOException {
        String old = file("old.yaml", OLD);

        assertThat(run("diff", old)).isEqualTo(2);
        assertThat(errors()).contains("name two definitions, or one with --git REF");
        assertThat(run("diff", old, folder.resolve("none.yaml").toString())).isEqualTo(2);
        assertThat(errors()).contains("none.yaml does not exist").contains("cli.no-definition");
        assertThat(run("diff", old, file("schema.graphql", "type Query {\n  a: Int\n}\n")))
                .isEqualTo(2);
        assertThat(errors()).contains("cli.not-comparable").contains("OpenAPI, the newer one GraphQL");
        assertThat(run("diff", "--git", "v1", old, old)).isEqualTo(2);
    }
}
