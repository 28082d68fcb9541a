package dev.stagebill.source;

import static dev.stagebill.source.Portal.git;
import static dev.stagebill.source.Portal.path;
import static dev.stagebill.source.Portal.paths;
import static dev.stagebill.source.Portal.ref;
import static dev.stagebill.source.Portal.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitSourceTest {
    @TempDir
    Path temp;

    private FixtureRepository shop;
    private Portal portal;

    @BeforeEach
    void prepare() {
        shop = FixtureRepository.at(temp.resolve("origin/shop.git"));
        portal = new Portal(temp.resolve("portal")).only(git(shop.url()));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private SourceTree first(Sources sources) {
        assertThat(portal.findings()).isEmpty();
        return sources.trees().get(0);
    }

    @Test
    void filesOfTheDefaultBranchAreReadWithoutACheckout() {
        RevCommit commit = shop.on("main")
                .file("docs/index.md", "# Shop")
                .file("README.md", "Read me")
                .commit();
        try (Sources sources = portal.crawl()) {
            SourceTree tree = first(sources);
            assertThat(paths(tree)).containsExactly("README.md", "docs/index.md");
            assertThat(text(tree, "./docs/../docs//index.md")).isEqualTo("# Shop");
            assertThat(tree.file("../shop/README.md")).isEmpty();
            assertThat(tree.file("/README.md")).isEmpty();
            assertThat(tree.origin().name()).isEqualTo("shop");
            assertThat(tree.origin().ref()).contains("main");
            assertThat(tree.origin().commit()).contains(commit.getName());
            assertThat(tree.origin().lastChange()).contains(FixtureRepository.START);
            assertThat(tree.origin().stale()).isFalse();
            assertThat(tree.location("README.md").commit()).contains(commit.getName());
        }
    }

    @Test
    void theDefaultBranchMayHaveAnyNameAndMayChange() throws IOException {
        shop.on("trunk").file("a", "trunk").commit();
        shop.on("next").file("a", "next").commit();
        shop.defaultBranch("trunk");
        try (Sources sources = portal.crawl()) {
            assertThat(first(sources).origin().ref()).contains("trunk");
        }
        shop.defaultBranch("next");
        try (Sources sources = portal.crawl()) {
            assertThat(text(first(sources), "a")).isEqualTo("next");
        }
    }

    @Test
    void aSecondCrawlBringsWhatIsNew() {
        shop.on("main").file("a", "old").commit();
        portal.crawl().close();
        shop.on("main").file("a", "new").commit();
        try (Sources sources = portal.crawl()) {
            assertThat(text(first(sources), "a")).isEqualTo("new");
        }
    }

    @Test
    void historyThatWasRewrittenIsFollowed() {
        RevCommit start = shop.on("main").file("a", "1").commit();
        shop.on("main").file("a", "2").commit();
        portal.crawl().close();
        shop.on("main", start).file("a", "3").commit();
        try (Sources sources = portal.crawl()) {
            assertThat(text(first(sources), "a")).isEqualTo("3");
        }
    }

    @Test
    void aBranchCanTakeThePlaceOfAFolderOfBranches() throws IOException {
        RevCommit start = shop.on("main").file("a", "1").commit();
        shop.branch("release", start);
        portal.crawl().close();
        shop.deleteBranch("release");
        shop.branch("release/one", start);
        portal.only(ref(git(shop.url()), "release/one"));
        try (Sources sources = portal.crawl()) {
            assertThat(first(sources).origin().ref()).contains("release/one");
        }
    }

    @Test
    void branchTagAndCommitCanBeNamed() throws IOException {
        RevCommit one = shop.on("main").file("a", "1").commit();
        RevCommit two = shop.on("main").file("a", "2").commit();
        shop.on("main").file("a", "3").commit();
        shop.tag("v1", one);
        shop.annotatedTag("v2", two);
        shop.branch("feature/x", one);
        assertThat(read("v1")).isEqualTo("1");
        assertThat(read("refs/tags/v2")).isEqualTo("2");
        assertThat(read("feature/x")).isEqualTo("1");
        assertThat(read("refs/heads/main")).isEqualTo("3");
        assertThat(read(two.getName())).isEqualTo("2");
        assertThat(read(two.getName().substring(0, 9))).isEqualTo("2");
    }

    private String read(String ref) {
        portal.only(ref(git(shop.url()), ref));
        try (Sources sources = portal.crawl()) {
            return text(first(sources), "a");
        }
    }

    @Test
    void onlyABranchCanBeEdited() {
        shop.tag("v1", shop.on("main").file("a", "1").commit());
        portal.only(Portal.url(ref(git(shop.url()), "v1"), "https://github.com/acme/shop"));
        try (Sources sources = portal.crawl()) {
            assertThat(first(sources).origin().editUrl("a")).isEmpty();
            assertThat(first(sources).origin().viewUrl("a", 0)).isPresent();
        }
        portal.only(Portal.url(git(shop.url()), "https://github.com/acme/shop"));
        try (Sources sources = portal.crawl()) {
            assertThat(first(sources).origin().editUrl("a"))
                    .hasToString("Optional[https://github.com/acme/shop/edit/main/a]");
        }
    }

    @Test
    void aMissingRefIsReportedWithTheNearestOne() {
        shop.branch("release-1", shop.on("main").file("a", "1").commit());
        portal.only(ref(git(shop.url()), "relase-1"));
        try (Sources sources = portal.crawl()) {
            assertThat(sources.trees()).isEmpty();
        }
        assertThat(portal.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("source.unknown-ref");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message()).contains("relase-1");
            assertThat(finding.hint()).contains("did you mean release-1?");
        });
    }

    @Test
    void aCommitThatDoesNotExistIsAMissingRef() {
        shop.on("main").file("a", "1").commit();
        portal.only(ref(git(shop.url()), "0123456789012345678901234567890123456789"));
        portal.crawl().close();
        assertThat(portal.codes()).containsExactly("source.unknown-ref");
    }

    @Test
    void aRepositoryWithoutCommitsIsReported() {
        portal.crawl().close();
        assertThat(portal.codes()).containsExactly("source.empty");
    }

    @Test
    void onlyFilesBelowThePathCountAndKeepTheirPaths() {
        shop.on("main")
                .file("services/a/x.md", "x")
                .file("services/ab/y.md", "y")
                .file("z.md", "z")
                .commit();
        portal.only(path(git(shop.url()), "/services/a/"));
        try (Sources sources = portal.crawl()) {
            SourceTree tree = first(sources);
            assertThat(paths(tree)).containsExactly("services/a/x.md");
            assertThat(tree.history().of("services/a/x.md")).isPresent();
            assertThat(tree.origin().root()).isEmpty();
        }
    }

    @Test
    void aPathThatLeavesTheRepositoryIsRefused() {
        shop.on("main").file("a", "1").commit();
        portal.only(path(git(shop.url()), "../other"));
        portal.crawl().close();
        assertThat(portal.codes()).containsExactly("source.invalid-path");
    }

    @Test
    void aPathWithoutFilesIsReported() {
        shop.on("main").file("a", "1").commit();
        portal.only(path(git(shop.url()), "nothing/here"));
        portal.crawl().close();
        assertThat(portal.codes()).containsExactly("source.no-files");
    }

    @Test
    void withoutTheRepositoryTheLastCopyIsUsedAndMarked() throws IOException {
        shop.on("main").file("a", "1").commit();
        portal.crawl().close();
        Files.move(shop.folder(), temp.resolve("gone"));
        try (Sources sources = portal.crawl()) {
            assertThat(text(sources.trees().get(0), "a")).isEqualTo("1");
            assertThat(sources.trees().get(0).origin().stale()).isTrue();
        }
        assertThat(portal.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("source.unreachable");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).contains("last copy");
        });
        Files.move(temp.resolve("gone"), shop.folder());
        try (Sources sources = portal.crawl()) {
            assertThat(first(sources).origin().stale()).isFalse();
        }
    }

    @Test
    void aRepositoryThatNeverWasReachableCostsNoOtherItsPlace() {
        shop.on("main").file("a", "1").commit();
        portal.and(git(temp.resolve("nowhere.git").toUri().toString()));
        try (Sources sources = portal.crawl()) {
            assertThat(sources.trees()).extracting(tree -> tree.origin().name()).containsExactly("shop");
        }
        assertThat(portal.codes()).containsExactly("source.unreachable");
    }

    @Test
    void offlineUsesTheCopyAndAsksNobody() throws IOException {
        shop.on("main").file("a", "1").commit();
        portal.crawl().close();
        Files.move(shop.folder(), temp.resolve("gone"));
        try (Sources sources = portal.offline(true).crawl()) {
            assertThat(text(first(sources), "a")).isEqualTo("1");
            assertThat(first(sources).origin().stale()).isFalse();
        }
    }

    @Test
    void offlineWithoutACopyIsAFinding() {
        shop.on("main").file("a", "1").commit();
        portal.offline(true).crawl().close();
        assertThat(portal.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("source.unreachable");
            assertThat(finding.message()).contains("not in the cache");
        });
    }

    @Test
    void anInterruptedFetchIsClonedAnew() throws IOException {
        shop.on("main").file("a", "1").commit();
        portal.crawl().close();
        Path copy = copy();
        Files.delete(copy.resolve("valid"));
        Files.writeString(copy.resolve("objects/rubbish"), "left behind");
        try (Sources sources = portal.crawl()) {
            assertThat(text(first(sources), "a")).isEqualTo("1");
        }
        assertThat(copy.resolve("valid")).exists();
        assertThat(copy.resolve("objects/rubbish")).doesNotExist();
    }

    @Test
    void anInterruptedFetchIsStillOfUseWhenTheRepositoryIsGone() throws IOException {
        shop.on("main").file("a", "1").commit();
        portal.crawl().close();
        Files.delete(copy().resolve("valid"));
        Files.move(shop.folder(), temp.resolve("gone"));
        try (Sources sources = portal.crawl()) {
            assertThat(text(sources.trees().get(0), "a")).isEqualTo("1");
        }
        assertThat(portal.codes()).containsExactly("source.unreachable");
    }

    @Test
    void aDamagedCopyIsClonedAnew() throws IOException {
        shop.on("main").file("a", "1").commit();
        portal.crawl().close();
        spoilPacks();
        try (Sources sources = portal.crawl()) {
            assertThat(text(first(sources), "a")).isEqualTo("1");
        }
    }

    @Test
    void aDamagedCopyThatCannotBeReplacedIsAFinding() throws IOException {
        shop.on("main").file("a", "1").commit();
        portal.crawl().close();
        spoilPacks();
        try (Sources sources = portal.offline(true).crawl()) {
            assertThat(sources.trees()).isEmpty();
        }
        assertThat(portal.codes()).containsExactly("source.damaged-copy");
    }

    private void spoilPacks() throws IOException {
        try (Stream<Path> packs = Files.list(copy().resolve("objects/pack"))) {
            for (Path pack : packs.toList()) {
                assertThat(pack.toFile().setWritable(true)).isTrue();
                Files.writeString(pack, "spoilt");
            }
        }
        try (Stream<Path> histories = Files.walk(portal.cache.resolve("history"))) {
            for (Path history : histories.filter(Files::isRegularFile).toList()) {
                Files.delete(history);
            }
        }
    }

    private Path copy() throws IOException {
        try (Stream<Path> copies = Files.list(portal.cache.resolve("repositories"))) {
            return copies.filter(path -> path.toString().endsWith(".git"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aCopyIsNamedAfterTheRepositoryAndItsAddress() throws IOException {
        shop.on("main").file("a", "1").commit();
        portal.crawl().close();
        assertThat(copy().getFileName().toString()).matches("shop-[0-9a-f]{16}\\.git");
    }

    @Test
    void aCommitThatNoBranchReachesCanBeAskedForByItsId() throws IOException {
        RevCommit hidden = shop.on("side").file("a", "hidden").commit();
        shop.on("main").file("a", "1").commit();
        shop.deleteBranch("side");
        shop.repository().getConfig().setBoolean("uploadpack", null, "allowAnySHA1InWant", true);
        shop.repository().getConfig().save();
        assertThat(read(hidden.getName())).isEqualTo("hidden");
    }

    @Test
    void twoSourcesOfOneRepositoryShareItsCopy() throws IOException {
        shop.tag("v1", shop.on("main").file("a", "1").commit());
        shop.on("main").file("a", "2").commit();
        portal.and(Portal.name(ref(git(shop.url()), "v1"), "old-shop"));
        try (Sources sources = portal.crawl()) {
            assertThat(text(sources.tree("shop").orElseThrow(), "a")).isEqualTo("2");
            assertThat(text(sources.tree("old-shop").orElseThrow(), "a")).isEqualTo("1");
        }
        try (Stream<Path> copies = Files.list(portal.cache.resolve("repositories"))) {
            assertThat(copies.filter(Files::isDirectory)).hasSize(1);
        }
    }

    @Test
    void sourcesAreOrderedByName() {
        shop.on("main").file("a", "1").commit();
        portal.and(Portal.name(git(shop.url()), "alpha")).and(Portal.name(git(shop.url()), "zebra"));
        try (Sources sources = portal.crawl()) {
            assertThat(sources.trees())
                    .extracting(tree -> tree.origin().name())
                    .containsExactly("alpha", "shop", "zebra");
        }
    }

    @Test
    void aLinkToAFileOfTheRepositoryIsThatFile() {
        shop.on("main")
                .file("README.md", "# Shop")
                .link("docs/index.md", "../README.md")
                .link("docs/again.md", "index.md")
                .commit();
        try (Sources sources = portal.crawl()) {
            SourceTree tree = first(sources);
            assertThat(paths(tree)).containsExactly("README.md", "docs/again.md", "docs/index.md");
            assertThat(text(tree, "docs/again.md")).isEqualTo("# Shop");
        }
    }

    @Test
    void linksThatLeaveTheRepositoryAreNotFollowed() {
        shop.on("main")
                .file("a.md", "a")
                .link("passwd.md", "/etc/passwd")
                .link("up.md", "../../../etc/passwd")
                .link("loop.md", "loop.md")
                .link("quiet", "/etc/passwd")
                .commit();
        try (Sources sources = portal.crawl()) {
            assertThat(paths(sources.trees().get(0))).containsExactly("a.md");
        }
        assertThat(portal.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("source.symlink");
            assertThat(finding.severity()).isEqualTo(Severity.NOTICE);
            assertThat(finding.message()).endsWith("loop.md, passwd.md, up.md");
        });
    }

    @Test
    void submodulesAreLeftOutAndNamedOnce() {
        shop.on("main").file("a", "1").submodule("lib/one").submodule("lib/two").commit();
        try (Sources sources = portal.crawl()) {
            assertThat(paths(sources.trees().get(0))).containsExactly("a");
        }
        assertThat(portal.findings()).extracting(Diagnostic::code).containsExactly("source.submodule");
    }

    @Test
    void lfsPointersAreLeftOutWhereTheRepositoryUsesLfs() {
        String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "a".repeat(64) + "\nsize 12345\n";
        shop.on("main").file("picture.png", pointer).file("about.md", pointer).commit();
        try (Sources sources = portal.crawl()) {
            assertThat(paths(first(sources))).containsExactly("about.md", "picture.png");
        }
        shop.on("main")
                .file(".gitattributes", "*.png filter=lfs diff=lfs merge=lfs -text\n")
                .delete("about.md")
                .commit();
        try (Sources sources = portal.crawl()) {
            assertThat(paths(sources.trees().get(0))).containsExactly(".gitattributes");
        }
        assertThat(portal.codes()).containsExactly("source.lfs-pointer");
    }

    @Test
    void namesThatCannotBeUsedAreReportedAndLeftOut() {
        shop.on("main")
                .file("good.md", "good")
                .file("a/../b.md", "up")
                .file("back\\slash.md", "")
                .file("line\nbreak.md", "")
                .file(".git/hooks/run", "")
                .file("\u202egnp.exe", "")
                .rawName("latin-\u00e9.md".getBytes(StandardCharsets.ISO_8859_1), "")
                .commit();
        try (Sources sources = portal.crawl()) {
            assertThat(paths(sources.trees().get(0))).containsExactly("good.md");
        }
        assertThat(portal.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("source.file-name");
            assertThat(finding.message()).doesNotContain("\n").doesNotContain("\u202e");
        });
    }

    @Test
    void namesInAnyScriptAreKeptAndFoundInEitherForm() {
        shop.on("main")
                .file("\u6587\u6863/\u6982\u8ff0.md", "1")
                .file("Cafe\u0301.md", "decomposed")
                .commit();
        try (Sources sources = portal.crawl()) {
            SourceTree tree = first(sources);
            assertThat(paths(tree)).containsExactly("Cafe\u0301.md", "\u6587\u6863/\u6982\u8ff0.md");
            assertThat(text(tree, "Caf\u00e9.md")).isEqualTo("decomposed");
            assertThat(text(tree, "Cafe\u0301.md")).isEqualTo("decomposed");
        }
    }

    @Test
    void namesThatDifferOnlyInCaseAreKeptAndReported() {
        shop.on("main")
                .file("Docs.md", "1")
                .file("docs.md", "2")
                .file("aux.txt", "a device elsewhere")
                .commit();
        try (Sources sources = portal.crawl()) {
            assertThat(paths(sources.trees().get(0))).containsExactly("Docs.md", "aux.txt", "docs.md");
        }
        assertThat(portal.codes()).containsExactly("source.case-clash");
    }

    @Test
    void bytesAreReadAsTheyAre() {
        byte[] bytes = {'a', '\r', '\n', 0, (byte) 0xff};
        shop.on("main")
                .file(".gitattributes", "* text eol=lf\n")
                .bytes("crlf.txt", bytes)
                .commit();
        try (Sources sources = portal.crawl()) {
            SourceTree tree = first(sources);
            assertThat(tree.read(tree.file("crlf.txt").orElseThrow())).isEqualTo(bytes);
        }
    }

    @Test
    void aFileLargerThanTheLimitIsNotRead() {
        shop.on("main")
                .bytes("big.bin", new byte[SourceTree.MAX_FILE_BYTES + 1])
                .commit();
        try (Sources sources = portal.crawl()) {
            SourceTree tree = first(sources);
            assertThatThrownBy(() -> tree.read(tree.file("big.bin").orElseThrow()))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("more than the limit");
        }
    }

    @Test
    void anObjectThatIsMissingIsAMessageAndTheCopyIsReplacedNextTime() throws IOException {
        shop.on("main").file("a", "1").commit();
        try (Sources sources = portal.crawl()) {
            SourceTree tree = first(sources);
            SourceFile made = new SourceFile("a", ObjectId.zeroId().name());
            assertThatThrownBy(() -> tree.read(made)).isInstanceOf(SourceException.class);
        }
        assertThat(copy().resolve("valid")).doesNotExist();
    }

    @Test
    void addressesThatCannotBeUsedAreReportedWithoutShowingThem() {
        portal.only(git("ext::sh -c 'secret'"))
                .and(git("https://user:se@cret@host/x"))
                .and(git("gopher://host/secret"));
        portal.crawl().close();
        assertThat(portal.codes())
                .filteredOn(code -> code.equals("source.invalid-address"))
                .hasSize(2);
        assertThat(portal.findings().toString()).doesNotContain("cret");
    }

    @Test
    void theLockOfAnEntryIsWaitedForWithinABound() throws IOException {
        Path file = temp.resolve("entry.lock");
        try (EntryLock held = EntryLock.acquire(file, Duration.ofSeconds(5)).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(EntryLock.acquire(file, Duration.ZERO)).isEmpty();
        }
        try (EntryLock again = EntryLock.acquire(file, Duration.ZERO).orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void nothingIsWrittenIntoTheRepositoryThatIsRead() throws IOException {
        shop.on("main").file("a", "1").commit();
        List<Path> before = everything(shop.folder());
        portal.only(Portal.local(shop.folder().toString()));
        try (Sources sources = portal.crawl()) {
            assertThat(text(first(sources), "a")).isEqualTo("1");
        }
        assertThat(everything(shop.folder())).isEqualTo(before);
    }

    private static List<Path> everything(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }
}
