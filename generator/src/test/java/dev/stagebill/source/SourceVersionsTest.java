package dev.stagebill.source;

import static dev.stagebill.source.Portal.git;
import static dev.stagebill.source.Portal.local;
import static dev.stagebill.source.Portal.ref;
import static dev.stagebill.source.Portal.text;
import static dev.stagebill.source.Portal.versions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stagebill.config.SourceConfig;
import dev.stagebill.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceVersionsTest {
    private static final List<String> NONE = List.of();

    @TempDir
    Path temp;

    private FixtureRepository shop;
    private Portal portal;

    @BeforeEach
    void prepare() {
        shop = FixtureRepository.at(temp.resolve("origin/shop.git"));
        portal = new Portal(temp.resolve("portal"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private SourceConfig shop(List<String> tags, List<String> branches) {
        return versions(git(shop.url()), tags, branches, 10);
    }

    private RevCommit commit(String content) {
        return shop.on("main").file("a", content).commit();
    }

    private static List<String> names(SourceTree tree) {
        return tree.versions().orElseThrow().others().stream()
                .map(SourceVersion::name)
                .toList();
    }

    @Test
    void withoutConfigurationThereAreNoVersions() {
        shop.tag("v1", commit("1"));
        try (Sources sources = portal.only(git(shop.url())).crawl()) {
            assertThat(sources.trees().get(0).versions()).isEmpty();
        }
        try (Sources sources = portal.only(shop(NONE, NONE)).crawl()) {
            assertThat(sources.trees().get(0).versions()).isEmpty();
        }
    }

    @Test
    void versionsAreReadFromTheSameCloneTheNewestFirst() throws IOException {
        shop.tag("v1.9", commit("1.9"));
        RevCommit ten = commit("1.10");
        shop.annotatedTag("v1.10", ten);
        shop.branch("release/2.0", ten);
        shop.branch("next", commit("next"));
        commit("main");
        try (Sources sources =
                portal.only(shop(List.of("v*"), List.of("release/*", "next"))).crawl()) {
            SourceTree tree = sources.trees().get(0);
            assertThat(portal.findings()).isEmpty();
            assertThat(names(tree)).containsExactly("next", "release/2.0", "v1.10", "v1.9");
            assertThat(tree.versions().orElseThrow().others())
                    .extracting(version -> text(version.tree().get(), "a"))
                    .containsExactly("next", "1.10", "1.10", "1.9");
            Origin origin =
                    tree.versions().orElseThrow().others().get(2).tree().get().origin();
            assertThat(origin.ref()).contains("v1.10");
            assertThat(origin.commit()).contains(ten.getName());
            assertThat(origin.name()).isEqualTo("shop");
        }
    }

    @Test
    void whatTheSourceIsReadAtIsNoOtherVersion() {
        shop.tag("v1", commit("1"));
        shop.tag("v2", commit("2"));
        try (Sources sources = portal.only(versions(ref(git(shop.url()), "v2"), List.of("v*"), List.of("main"), 10))
                .crawl()) {
            assertThat(names(sources.trees().get(0))).containsExactly("main", "v1");
        }
    }

    @Test
    void hundredsOfTagsAreBounded() {
        RevCommit commit = commit("1");
        IntStream.range(0, 400).forEach(number -> shop.tag("v1." + number, commit));
        try (Sources sources =
                portal.only(versions(git(shop.url()), List.of("v*"), NONE, 3)).crawl()) {
            assertThat(names(sources.trees().get(0))).containsExactly("v1.399", "v1.398", "v1.397");
        }
    }

    @Test
    void aPatternThatMatchesNothingIsReported() {
        shop.tag("v1", commit("1"));
        portal.only(shop(List.of("v*", "rel-*"), List.of("realease/*"))).crawl().close();
        assertThat(portal.findings())
                .extracting(Diagnostic::code, Diagnostic::message)
                .containsExactlyInAnyOrder(
                        tuple("source.no-version", "no tag of shop matches rel-*"),
                        tuple("source.no-version", "no branch of shop matches realease/*"));
        assertThat(portal.findings().get(0).hint()).contains("there is, for example, main");
    }

    @Test
    void aStarStaysWithinAPartOfTheName() {
        RevCommit commit = commit("1");
        List.of("release/1", "release/2/fix", "v1x", "vx").forEach(name -> shop.tag(name, commit));
        assertThat(matching("release/*")).containsExactly("release/1");
        assertThat(matching("release/**")).containsExactlyInAnyOrder("release/1", "release/2/fix");
        assertThat(matching("v?x")).containsExactly("v1x");
        assertThat(matching("v.x")).isEmpty();
    }

    private List<String> matching(String pattern) {
        try (Sources sources = portal.only(shop(List.of(pattern), NONE)).crawl()) {
            return names(sources.trees().get(0));
        }
    }

    @Test
    void hostileNamesAreNamesLikeOthersOrLeftOut() throws IOException {
        RevCommit commit = commit("1");
        shop.tag("v1<script>alert(1)<", commit);
        shop.tag("v" + "9".repeat(120), commit);
        Path packed = shop.folder().resolve("packed-refs");
        Files.writeString(packed, commit.getName() + " refs/tags/v1/../../x\n" + commit.getName() + " refs/tags/v2\n");
        try (Sources sources = portal.only(local(shop.folder().toString())).crawl()) {
            assertThat(sources.trees()).hasSize(1);
        }
        portal.only(versions(local(shop.folder().toString()), List.of("v**"), NONE, 10));
        try (Sources sources = portal.crawl()) {
            SourceTree tree = sources.trees().get(0);
            assertThat(names(tree)).contains("v2", "v1<script>alert(1)<").allMatch(name -> name.length() <= 100);
            assertThat(tree.versions().orElseThrow().others())
                    .allSatisfy(version ->
                            assertThat(text(version.tree().get(), "a")).isEqualTo("1"));
        }
    }

    @Test
    void aTagOfSomethingElseThanACommitIsLeftOut() throws IOException {
        commit("1");
        try (ObjectInserter inserter = shop.repository().newObjectInserter()) {
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, new byte[] {1});
            inserter.flush();
            shop.tag("v1", blob);
        }
        assertThat(matching("v*")).isEmpty();
    }

    @Test
    void newTagsAreFetchedAndKeptForOfflineBuilds() {
        RevCommit one = commit("1");
        shop.tag("v1", one);
        SourceConfig pinned = versions(ref(git(shop.url()), one.getName()), List.of("v*"), NONE, 10);
        portal.only(pinned).crawl().close();
        shop.tag("v2", commit("2"));
        try (Sources sources = portal.crawl()) {
            assertThat(names(sources.trees().get(0))).containsExactly("v2", "v1");
        }
        try (Sources sources = portal.offline(true).crawl()) {
            SourceTree tree = sources.trees().get(0);
            assertThat(names(tree)).containsExactly("v2", "v1");
            assertThat(text(tree.versions().orElseThrow().others().get(0).tree().get(), "a"))
                    .isEqualTo("2");
        }
    }

    @Test
    void aWorkingTreeHasVersionsTooBelowItsFolder() throws Exception {
        shop.tag("v1", shop.on("main").file("part/a", "1").file("b", "1").commit());
        shop.branch("release/1", shop.on("main").file("part/a", "2").commit());
        Path clone = temp.resolve("portal/shop");
        Git.cloneRepository()
                .setURI(shop.url())
                .setDirectory(clone.toFile())
                .call()
                .close();
        Files.writeString(clone.resolve("part/a"), "not committed");
        portal.only(versions(local("shop/part"), List.of("v*"), List.of("release/*"), 10));
        try (Sources sources = portal.crawl()) {
            SourceTree tree = sources.trees().get(0);
            assertThat(text(tree, "a")).isEqualTo("not committed");
            assertThat(tree.folder()).contains(clone.resolve("part"));
            assertThat(names(tree)).containsExactly("v1", "release/1");
            assertThat(tree.versions().orElseThrow().others())
                    .extracting(version -> text(version.tree().get(), "a"))
                    .containsExactly("1", "2");
        }
    }

    @Test
    void aPlainFolderHasNoVersions() throws IOException {
        Files.createDirectories(temp.resolve("portal/plain"));
        Files.writeString(temp.resolve("portal/plain/a"), "1");
        portal.only(versions(local("plain"), List.of("v*"), NONE, 10)).crawl().close();
        assertThat(portal.codes()).containsExactly("source.no-version");
    }
}
