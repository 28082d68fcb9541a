package dev.stagebill.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WatchedFoldersTest {
    @TempDir
    private Path temporary;

    private Path folder;
    private WatchService service;
    private WatchedFolders folders;
    private final List<Diagnostic> warnings = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(temporary.toRealPath().resolve("portal"));
        service = FileSystems.getDefault().newWatchService();
        folders = new WatchedFolders(service, warnings::add);
    }

    @AfterEach
    void close() throws IOException {
        service.close();
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/index.md", "catalog-info.yaml", ".github/CODEOWNERS", "a/b/c/d.md"})
    void changesInAFolderMatter(String name) throws Exception {
        write(name, "before");
        watch(folder);
        write(name, "after");
        assertThat(nextIsRelevant()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".site.staging123/index.html",
                "site/index.html",
                "index.md~",
                ".index.md.swp",
                ".#index.md",
                "target/classes",
                "node_modules/x"
            })
    void whatToolsWriteDoesNotMatter(String name) throws Exception {
        watch(folder);
        write(name, "x");
        assertThat(nextIsRelevant()).isFalse();
        write("real.md", "x");
        assertThat(untilRelevant()).isTrue();
    }

    @Test
    void nothingIsLookedAtInsideOfTheOutput() throws Exception {
        write("site/index.html", "x");
        watch(folder);
        write("site/index.html", "y");
        Files.delete(folder.resolve("site/index.html"));
        write("real.md", "x");
        assertThat(nextIsRelevant())
                .as("the first change that is noticed is the real one")
                .isTrue();
    }

    @Test
    void singleFileMattersAndItsNeighboursDoNot() throws Exception {
        write("stagebill.yaml", "x");
        watch(folder.resolve("stagebill.yaml"));
        write("other.yaml", "x");
        assertThat(nextIsRelevant()).isFalse();
        write("stagebill.yaml", "y");
        assertThat(untilRelevant()).isTrue();
    }

    @Test
    void fileThatIsReplacedByRenamingMatters() throws Exception {
        write("stagebill.yaml", "x");
        watch(folder.resolve("stagebill.yaml"));
        Path other = Files.writeString(temporary.resolve("written-elsewhere"), "y");
        Files.move(other, folder.resolve("stagebill.yaml"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(untilRelevant()).isTrue();
    }

    @Test
    void newCommitMattersAndTheIndexDoesNot() throws Exception {
        write(".git/HEAD", "ref: refs/heads/main");
        write(".git/refs/heads/main", "1");
        write(".git/objects/ab/cd", "x");
        watch(folder);
        write(".git/index", "x");
        assertThat(nextIsRelevant()).isFalse();
        write(".git/refs/heads/main", "2");
        assertThat(untilRelevant()).isTrue();
        write(".git/HEAD", "ref: refs/heads/other");
        assertThat(untilRelevant()).isTrue();
    }

    @Test
    void bareRepositoryIsWatchedForNewCommitsOnly() throws Exception {
        write("cart.git/HEAD", "ref: refs/heads/main");
        write("cart.git/refs/heads/main", "1");
        write("cart.git/objects/ab/cd", "x");
        watch(folder.resolve("cart.git"));
        write("cart.git/objects/ab/ef", "x");
        write("cart.git/gc.log", "x");
        assertThat(nextIsRelevant()).isFalse();
        write("cart.git/refs/heads/main", "2");
        assertThat(untilRelevant()).isTrue();
    }

    @Test
    void folderIsForgottenWhenItIsNoLongerNamed() throws Exception {
        write("a/x", "x");
        write("b/x", "x");
        watch(folder.resolve("a"));
        watch(folder.resolve("b"));
        write("a/x", "y");
        write("b/x", "y");
        WatchKey key = service.poll(30, TimeUnit.SECONDS);
        assertThat(key.watchable()).isEqualTo(folder.resolve("b"));
    }

    private void watch(Path root) {
        folders.watch(new PreviewBuild.Watched(Set.of(root), Set.of(folder.resolve("site"))));
    }

    private boolean nextIsRelevant() throws InterruptedException {
        return folders.isRelevant(service.take());
    }

    private boolean untilRelevant() throws InterruptedException {
        while (!nextIsRelevant()) {
            // Goes on with the next change.
        }
        return true;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
