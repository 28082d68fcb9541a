package dev.stagebill.source;

import static dev.stagebill.source.Portal.local;
import static dev.stagebill.source.Portal.path;
import static dev.stagebill.source.Portal.paths;
import static dev.stagebill.source.Portal.ref;
import static dev.stagebill.source.Portal.text;
import static dev.stagebill.source.Portal.url;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stagebill.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSourceTest {
    private static final PersonIdent ADA =
            new PersonIdent("Ada", "ada@example.com", FixtureRepository.START, ZoneOffset.UTC);

    @TempDir
    Path temp;

    private Path shop;
    private Portal portal;

    @BeforeEach
    void prepare() throws IOException {
        QuietSystem.install();
        shop = Files.createDirectories(temp.resolve("shop"));
        portal = new Portal(Files.createDirectories(temp.resolve("portal"))).only(local("../shop"));
    }

    private static void write(Path folder, String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** Makes the folder a repository, and commits what git would add by itself. */
    private static RevCommit commitAll(Path folder) throws GitAPIException {
        try (Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call()) {
            git.add().addFilepattern(".").call();
            return git.commit()
                    .setMessage("Start")
                    .setAuthor(ADA)
                    .setCommitter(ADA)
                    .setSign(false)
                    .call();
        }
    }

    private SourceTree only(Sources sources) {
        assertThat(portal.findings()).isEmpty();
        assertThat(sources.trees()).hasSize(1);
        return sources.trees().get(0);
    }

    @Test
    void aPlainFolderNeedsNoGit() throws IOException {
        write(shop, "docs/index.md", "# Shop");
        write(shop, "node_modules/left-pad/README.md", "no");
        write(shop, "target/site/index.md", "no");
        write(shop, "build/out.md", "no");
        write(shop, ".gitignore", "build/\n");
        try (Sources sources = portal.crawl()) {
            SourceTree tree = only(sources);
            assertThat(paths(tree)).containsExactly(".gitignore", "docs/index.md");
            assertThat(text(tree, "docs/index.md")).isEqualTo("# Shop");
            assertThat(tree.origin().name()).isEqualTo("shop");
            assertThat(tree.origin().commit()).isEmpty();
            assertThat(tree.origin().workingTree()).isTrue();
            assertThat(tree.history().of("docs/index.md")).isEmpty();
            assertThat(tree.location("docs/index.md").commit()).isEmpty();
        }
    }

    @Test
    void aWorkingTreeIsReadAsItIsAndWithoutWhatGitIgnores() throws IOException, GitAPIException {
        write(shop, "changed.md", "old");
        write(shop, "deleted.md", "old");
        write(shop, "target/kept.md", "tracked although ignored");
        RevCommit commit = commitAll(shop);
        write(shop, ".gitignore", "*.log\ntarget/\n/secret\n");
        write(shop, "changed.md", "new");
        write(shop, "untracked.md", "new");
        write(shop, "noise.log", "no");
        write(shop, "target/other.md", "no");
        write(shop, "secret/key.md", "no");
        write(shop, "docs/.gitignore", "draft*\n!draft-shown.md\n");
        write(shop, "docs/draft.md", "no");
        write(shop, "docs/draft-shown.md", "yes");
        Files.delete(shop.resolve("deleted.md"));
        try (Sources sources = portal.crawl()) {
            SourceTree tree = only(sources);
            assertThat(paths(tree))
                    .containsExactly(
                            ".gitignore",
                            "changed.md",
                            "docs/.gitignore",
                            "docs/draft-shown.md",
                            "target/kept.md",
                            "untracked.md");
            assertThat(text(tree, "changed.md")).isEqualTo("new");
            assertThat(tree.origin().commit()).contains(commit.getName());
            assertThat(tree.origin().ref()).contains("main");
            assertThat(tree.history().of("changed.md").orElseThrow().authors()).containsExactly("Ada");
            assertThat(tree.history().of("untracked.md")).isEmpty();
        }
    }

    @Test
    void contentIdsAreThoseOfGit() throws IOException {
        byte[] content = "a\r\nb".getBytes(StandardCharsets.UTF_8);
        write(shop, "a.txt", "a\r\nb");
        write(shop, ".gitattributes", "* text=auto eol=lf\n");
        try (Sources sources = portal.crawl();
                ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            SourceFile file = only(sources).file("a.txt").orElseThrow();
            assertThat(file.contentId())
                    .isEqualTo(formatter.idFor(Constants.OBJ_BLOB, content).getName());
            assertThat(only(sources).read(file)).isEqualTo(content);
        }
    }

    @Test
    void aFileThatChangesDuringTheBuildIsNotMixedUp() throws IOException {
        write(shop, "a.md", "listed");
        try (Sources sources = portal.crawl()) {
            SourceTree tree = only(sources);
            SourceFile file = tree.file("a.md").orElseThrow();
            write(shop, "a.md", "changed");
            assertThatThrownBy(() -> tree.read(file))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("has changed");
        }
    }

    @Test
    void aFolderInsideALargerRepositoryIsASourceOfItsOwn() throws IOException, GitAPIException {
        write(shop, "repositories/pay/docs/index.md", "pay");
        write(shop, "repositories/pay/README.md", "pay");
        write(shop, "other.md", "other");
        write(shop, ".gitignore", "*.log\n");
        commitAll(shop);
        write(shop, "repositories/pay/noise.log", "no");
        try (Git git = Git.open(shop.toFile())) {
            git.getRepository().getConfig().setString("remote", "origin", "url", "git@github.com:acme/mono.git");
            git.getRepository().getConfig().save();
        }
        portal.only(local("../shop/repositories/pay"));
        try (Sources sources = portal.crawl()) {
            SourceTree tree = only(sources);
            assertThat(paths(tree)).containsExactly("README.md", "docs/index.md");
            assertThat(tree.origin().root()).isEqualTo("repositories/pay");
            assertThat(tree.history().of("docs/index.md")).isPresent();
            assertThat(tree.origin().editUrl("docs/index.md"))
                    .hasToString("Optional[https://github.com/acme/mono/edit/main/repositories/pay/docs/index.md]");
        }
        portal.only(url(local("../shop/repositories/pay"), "https://git.example/acme/{name}"));
        try (Sources sources = portal.crawl()) {
            assertThat(only(sources).origin().root()).isEmpty();
            assertThat(only(sources).origin().editUrl("docs/index.md"))
                    .hasToString("Optional[https://git.example/acme/pay/edit/main/docs/index.md]");
        }
        portal.only(ref(local("../shop/repositories/pay"), "main"));
        try (Sources sources = portal.crawl()) {
            SourceTree tree = only(sources);
            assertThat(paths(tree)).containsExactly("README.md", "docs/index.md");
            assertThat(tree.origin().root()).isEqualTo("repositories/pay");
            assertThat(tree.origin().workingTree()).isFalse();
            assertThat(tree.history().of("docs/index.md")).isPresent();
        }
        portal.only(path(local("../shop/repositories/pay"), "docs"));
        try (Sources sources = portal.crawl()) {
            assertThat(paths(only(sources))).containsExactly("docs/index.md");
            assertThat(only(sources).history().of("docs/index.md")).isPresent();
        }
    }

    @Test
    void aFolderThatItsRepositoryIgnoresIsAPlainFolder() throws IOException, GitAPIException {
        write(shop, ".gitignore", "downloads/\n");
        commitAll(shop);
        write(shop, "downloads/pay/README.md", "pay");
        portal.only(local("../shop/downloads/pay"));
        try (Sources sources = portal.crawl()) {
            assertThat(paths(only(sources))).containsExactly("README.md");
            assertThat(only(sources).origin().commit()).isEmpty();
        }
    }

    @Test
    void withARefTheObjectDatabaseIsRead() throws IOException, GitAPIException {
        write(shop, "a.md", "committed");
        commitAll(shop);
        write(shop, "a.md", "not committed");
        portal.only(ref(local("../shop"), "main"));
        try (Sources sources = portal.crawl()) {
            assertThat(text(only(sources), "a.md")).isEqualTo("committed");
            assertThat(only(sources).origin().workingTree()).isFalse();
        }
    }

    @Test
    void aBareRepositoryIsReadWhereItIs() {
        try (FixtureRepository bare = FixtureRepository.at(temp.resolve("bare.git"))) {
            bare.on("main").file("a.md", "1").commit();
        }
        portal.only(local("../bare.git"));
        try (Sources sources = portal.crawl()) {
            assertThat(text(only(sources), "a.md")).isEqualTo("1");
            assertThat(only(sources).origin().name()).isEqualTo("bare");
        }
    }

    @Test
    void aRefNeedsARepository() throws IOException {
        write(shop, "a.md", "1");
        portal.only(ref(local("../shop"), "main"));
        portal.crawl().close();
        assertThat(portal.codes()).containsExactly("source.unknown-ref");
    }

    @Test
    void aRepositoryWithoutCommitsIsReadAsAFolder() throws IOException, GitAPIException {
        write(shop, "a.md", "1");
        Git.init().setDirectory(shop.toFile()).call().close();
        try (Sources sources = portal.crawl()) {
            assertThat(paths(only(sources))).containsExactly("a.md");
        }
    }

    @Test
    void aMissingFolderIsAnError() {
        portal.only(local("../nowhere"));
        portal.crawl().close();
        assertThat(portal.codes()).containsExactly("source.not-found");
    }

    @Test
    void repositoriesInsideAreNotPartOfIt() throws IOException, GitAPIException {
        write(shop, "a.md", "1");
        write(shop, "vendor/lib/b.md", "2");
        commitAll(shop.resolve("vendor/lib"));
        try (Sources sources = portal.crawl()) {
            assertThat(paths(sources.trees().get(0))).containsExactly("a.md");
        }
        assertThat(portal.codes()).containsExactly("source.submodule");
    }

    @Test
    void linksAreNotFollowedOutOfTheFolder() throws IOException {
        write(temp, "secret/passwords.md", "secret");
        write(shop, "README.md", "# Shop");
        write(shop, "docs/a.md", "a");
        try {
            Files.createSymbolicLink(shop.resolve("docs/index.md"), Path.of("../README.md"));
            Files.createSymbolicLink(shop.resolve("leak.md"), temp.resolve("secret/passwords.md"));
            Files.createSymbolicLink(shop.resolve("up.md"), Path.of("../secret/passwords.md"));
            Files.createSymbolicLink(shop.resolve("folder"), temp.resolve("secret"));
        } catch (FileSystemException | UnsupportedOperationException e) {
            assumeThat(e).as("this system has no symbolic links").isNull();
        }
        try (Sources sources = portal.crawl()) {
            SourceTree tree = sources.trees().get(0);
            assertThat(paths(tree)).containsExactly("README.md", "docs/a.md", "docs/index.md");
            assertThat(text(tree, "docs/index.md")).isEqualTo("# Shop");
        }
        assertThat(portal.findings()).extracting(Diagnostic::code).containsExactly("source.symlink");
    }

    @Test
    void thePortalsOwnOutputAndCacheAreNotRead() throws IOException {
        write(portal.folder, "catalog-info.yaml", "1");
        write(portal.folder, "output/index.html", "no");
        write(portal.folder, "cache/x", "no");
        portal.only(local("."));
        try (Sources sources = portal.crawl()) {
            assertThat(paths(only(sources))).containsExactly("catalog-info.yaml");
            assertThat(only(sources).origin().name()).isEqualTo("portal");
        }
    }

    @Test
    void namesInAnyScriptAreRead() throws IOException {
        String name = "\u6982\u8ff0 100% gr\u00fcn+?.md";
        try {
            write(shop, name, "text");
        } catch (java.nio.file.InvalidPathException e) {
            assumeThat(e).as("the locale of this process has no such name").isNull();
        }
        try (Sources sources = portal.crawl()) {
            assertThat(text(only(sources), name)).isEqualTo("text");
        }
    }

    @Test
    void aGlobStandsForEveryFolderWithFiles() throws IOException, GitAPIException {
        write(temp, "all/beta/README.md", "b");
        write(temp, "all/alpha/docs/deep/index.md", "a");
        write(temp, "all/repo/x.md", "r");
        commitAll(temp.resolve("all/repo"));
        write(temp, "all/.hidden/x.md", "no");
        Files.createDirectories(temp.resolve("all/empty/below"));
        write(temp, "all/file.md", "no folder");
        portal.only(url(local("../all/*"), "https://git.example/{name}"));
        try (Sources sources = portal.crawl()) {
            assertThat(sources.trees())
                    .extracting(tree -> tree.origin().name())
                    .containsExactly("alpha", "beta", "repo");
            assertThat(sources.tree("beta").orElseThrow().origin().webUrl())
                    .hasToString("Optional[https://git.example/beta]");
        }
        assertThat(portal.findings()).isEmpty();
    }

    @Test
    void twoStarsLookAtAnyDepthAndStopAtAMatch() throws IOException, GitAPIException {
        write(temp, "all/team/one/README.md", "1");
        write(temp, "all/team/one/docs/index.md", "part of one");
        write(temp, "all/team/sub/two/src/x.md", "2");
        commitAll(temp.resolve("all/team/sub/two"));
        portal.only(local("../all/**"));
        try (Sources sources = portal.crawl()) {
            assertThat(sources.trees()).extracting(tree -> tree.origin().name()).containsExactly("one", "two");
        }
    }

    @Test
    void namesThatClashAreMadeUniqueAndReported() throws IOException {
        for (String folder : List.of("a/docs", "b/docs", "B/docs2")) {
            write(temp, folder + "/x.md", "x");
        }
        write(temp, "c/Docs/x.md", "x");
        portal.only(local("../a/docs")).and(local("../b/docs")).and(local("../c/Docs"));
        try (Sources sources = portal.crawl()) {
            assertThat(sources.trees())
                    .extracting(tree -> tree.origin().name())
                    .containsExactly("b-docs", "c-Docs", "docs");
        }
        assertThat(portal.codes()).containsOnly("source.name-clash");
        assertThat(portal.findings())
                .allSatisfy(finding -> assertThat(finding.related()).isNotEmpty());
    }

    @Test
    void aNameOfThePortalFileComesBeforeOneThatIsMadeUp() throws IOException {
        write(temp, "a/docs/x.md", "made up");
        write(temp, "b/other/x.md", "given");
        portal.only(local("../a/docs")).and(Portal.name(local("../b/other"), "docs"));
        try (Sources sources = portal.crawl()) {
            assertThat(text(sources.tree("docs").orElseThrow(), "x.md")).isEqualTo("given");
            assertThat(text(sources.tree("a-docs").orElseThrow(), "x.md")).isEqualTo("made up");
        }
    }

    @Test
    void aGlobWithoutMatchIsReported() {
        portal.only(local("../nothing/*"));
        portal.crawl().close();
        assertThat(portal.codes()).containsExactly("source.no-match");
    }

    @Test
    void anAddressThatIsNoWebPageIsReportedAndNotUsed() throws IOException {
        write(shop, "a.md", "1");
        portal.only(url(local("../shop"), "javascript:alert(1)"));
        try (Sources sources = portal.crawl()) {
            assertThat(sources.trees().get(0).origin().webUrl()).isEmpty();
        }
        assertThat(portal.codes()).containsExactly("source.invalid-url");
    }

    @Test
    void pointersOfLfsAreLeftOut() throws IOException {
        write(shop, ".gitattributes", "*.png filter=lfs\n");
        write(shop, "a.png", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n");
        write(shop, "b.png", "a real picture");
        try (Sources sources = portal.crawl()) {
            assertThat(paths(sources.trees().get(0))).containsExactly(".gitattributes", "b.png");
        }
        assertThat(portal.codes()).containsExactly("source.lfs-pointer");
    }
}
