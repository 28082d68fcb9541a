package dev.stagebill.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryWalkTest {
    @TempDir
    Path temp;

    private FixtureRepository repository;

    @BeforeEach
    void create() {
        repository = FixtureRepository.at(temp.resolve("r.git"));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private RecordedHistory history(ObjectId head) throws IOException {
        return HistoryWalk.of(repository.repository(), head, "").history();
    }

    private FileHistory of(ObjectId head, String path) throws IOException {
        return history(head).of(path).orElseThrow();
    }

    @Test
    void commitsAreCountedByMonthAndContributorsByCommits() throws IOException {
        repository.on("main").file("a", "1").commit();
        repository.on("main").file("a", "2").by("Bo", "bo@example.com").commit();
        RevCommit head =
                repository.on("main").file("b", "1").by("Bo", "bo@example.com").commit();
        Activity activity = history(head).activity();
        assertThat(activity.months()).containsExactly(Map.entry("2024-01", 3));
        assertThat(activity.contributors()).hasSize(2).startsWith("Bo");
    }

    @Test
    void theNewestTagsAreReleasesWithoutThoseOfLaterCommits() throws IOException {
        RevCommit first = repository.on("main").file("a", "1").commit();
        RevCommit head = repository.on("main").file("a", "2").commit();
        RevCommit later = repository.on("main").file("a", "3").commit();
        repository.tag("v1.0.0", first);
        repository.tag("v1.1.0", head);
        repository.tag("v2.0.0", later);
        Version version = Version.find(repository.repository(), java.util.Optional.of(head.getName()));
        assertThat(Releases.of(repository.repository(), version))
                .extracting(Release::name)
                .containsExactly("v1.1.0", "v1.0.0");
    }

    @Test
    void whatHappenedIsKeptWithTheHistory() throws IOException {
        RevCommit head = repository.on("main").file("a", "1").commit();
        HistoryCache cache = new HistoryCache(temp.resolve("kept"));
        cache.save(head.getName(), "", history(head));
        assertThat(cache.load(head.getName(), "")).contains(history(head));
    }

    @Test
    void theLastChangeOfAFileIsTheNewestCommitThatChangedIt() throws IOException {
        RevCommit first = repository.on("main").file("a", "1").file("b", "1").commit();
        RevCommit second =
                repository.on("main").file("b", "2").by("Bo", "bo@example.com").commit();
        RevCommit head = repository.on("main").file("c", "1").commit();
        assertThat(of(head, "a").commit()).isEqualTo(first.getName());
        assertThat(of(head, "b").commit()).isEqualTo(second.getName());
        assertThat(of(head, "b").lastChange()).isEqualTo(Instant.parse("2024-01-01T01:00:00Z"));
        assertThat(history(head).of("gone")).isEmpty();
    }

    @Test
    void authorsAreOrderedByTheNumberOfTheirChangesThenByName() throws IOException {
        repository.on("main").file("a", "1").by("Zoe", "zoe@example.com").commit();
        repository.on("main").file("a", "2").by("Bo", "bo@example.com").commit();
        repository.on("main").file("a", "3").by("Zoe", "zoe@example.com").commit();
        RevCommit head = repository
                .on("main")
                .file("a", "4")
                .by("Ada", "ada@example.com")
                .commit();
        assertThat(of(head, "a").authors()).containsExactly("Zoe", "Ada", "Bo");
    }

    @Test
    void aPersonIsShownByTheNewestNameOfTheirAddress() throws IOException {
        repository.on("main").file("a", "1").by("bo", "Bo@Example.com").commit();
        RevCommit head = repository
                .on("main")
                .file("a", "2")
                .by("Bo Beispiel", "bo@example.com")
                .commit();
        assertThat(of(head, "a").authors()).containsExactly("Bo Beispiel");
    }

    @Test
    void coAuthorsAreAuthors() throws IOException {
        RevCommit head = repository
                .on("main")
                .file("a", "1")
                .by("Zoe", "zoe@example.com")
                .says("""
                        Write it

                        co-authored-by: Bo <bo@example.com>
                        Co-Authored-By: Ada <ada@example.com>
                        Signed-off-by: Nobody <nobody@example.com>
                        """)
                .commit();
        assertThat(of(head, "a").authors()).containsExactly("Ada", "Bo", "Zoe");
    }

    @Test
    void namesOfPeopleAreOneBoundedLine() throws IOException {
        RevCommit head = repository
                .on("main")
                .file("a", "1")
                .by("x".repeat(5000), "x@example.com")
                .says("s".repeat(5000))
                .commit();
        assertThat(of(head, "a").authors().get(0)).hasSize(200);
        assertThat(history(head).recent().get(0).subject()).hasSize(200);
    }

    @Test
    void aMergeCountsOnlyForWhatDiffersFromAllItsParents() throws IOException {
        RevCommit start = repository
                .on("main")
                .file("both", "0")
                .file("left", "0")
                .file("right", "0")
                .commit();
        RevCommit left =
                repository.on("left", start).file("both", "1").file("left", "1").commit();
        RevCommit right = repository
                .on("right", start)
                .file("both", "2")
                .file("right", "1")
                .commit();
        RevCommit merge = repository
                .on("main", left, right)
                .file("both", "3")
                .file("right", "1")
                .commit();
        assertThat(of(merge, "both").commit()).isEqualTo(merge.getName());
        assertThat(of(merge, "left").commit()).isEqualTo(left.getName());
        assertThat(of(merge, "right").commit()).isEqualTo(right.getName());
        assertThat(of(merge, "both").authors()).hasSize(1);
    }

    @Test
    void aChangeThatAMergeThrewAwayDoesNotCount() throws IOException {
        RevCommit start = repository.on("main").file("a", "kept").commit();
        RevCommit side = repository
                .on("side", start)
                .file("a", "thrown away")
                .by("Bo", "bo@example.com")
                .commit();
        RevCommit main = repository.on("main", start).file("b", "1").commit();
        RevCommit merge = repository.on("main", main, side).commit();
        assertThat(of(merge, "a").commit()).isEqualTo(start.getName());
        assertThat(of(merge, "a").authors()).containsExactly("Ada Example");
    }

    @Test
    void wrongClocksDoNotMatter() throws IOException {
        repository
                .on("main")
                .file("a", "1")
                .at(Instant.parse("2024-05-05T00:00:00Z"))
                .commit();
        RevCommit second = repository
                .on("main")
                .file("a", "2")
                .at(Instant.parse("2001-01-01T00:00:00Z"))
                .commit();
        RevCommit head = repository
                .on("main")
                .file("b", "1")
                .at(Instant.parse("2000-01-01T00:00:00Z"))
                .commit();
        assertThat(of(head, "a").commit()).isEqualTo(second.getName());
    }

    @Test
    void aFileThatCameBackHasItsOldAuthorsToo() throws IOException {
        repository.on("main").file("a", "1").by("Bo", "bo@example.com").commit();
        repository
                .on("main")
                .delete("a")
                .file("b", "1")
                .by("Cy", "cy@example.com")
                .commit();
        RevCommit head = repository.on("main").file("a", "2").commit();
        assertThat(of(head, "a").authors()).containsExactly("Ada Example", "Bo", "Cy");
    }

    @Test
    void theNewestCommitsAreListedNewestFirstAndAtMostTwenty() throws IOException {
        for (int i = 0; i < 30; i++) {
            repository
                    .on("main")
                    .file("a", "" + i)
                    .says("Change " + i + "\n\nWhy.")
                    .commit();
        }
        RevCommit head = repository.on("main").says("Empty").commit();
        List<Commit> recent = history(head).recent();
        assertThat(recent).hasSize(20);
        assertThat(recent).extracting(Commit::subject).startsWith("Empty", "Change 29", "Change 28");
    }

    @Test
    void ofAFolderOnlyItsFilesAndCommitsAreListed() throws IOException {
        RevCommit first = repository
                .on("main")
                .file("x/a", "1")
                .file("y/b", "1")
                .says("Both")
                .commit();
        repository.on("main").file("y/b", "2").says("Other folder").commit();
        RevCommit head = repository
                .on("main")
                .delete("x/old")
                .file("x/c", "1")
                .says("This folder")
                .commit();
        RecordedHistory history =
                HistoryWalk.of(repository.repository(), head, "x").history();
        assertThat(history.byPath()).containsOnlyKeys("a", "c");
        assertThat(history.of("a").orElseThrow().commit()).isEqualTo(first.getName());
        assertThat(history.recent()).extracting(Commit::subject).containsExactly("This folder", "Both");
    }

    @Test
    void whereAShallowCloneEndsNothingIsClaimed() throws IOException {
        repository.on("main").file("old", "1").file("new", "1").commit();
        RevCommit edge = repository.on("main").file("other", "1").commit();
        RevCommit head = repository.on("main").file("new", "2").commit();
        Files.writeString(repository.folder().resolve("shallow"), edge.getName() + "\n");
        HistoryWalk.Result result = HistoryWalk.of(repository.repository(), head, "");
        assertThat(result.complete()).isFalse();
        assertThat(result.history().of("old")).isEmpty();
        assertThat(result.history().of("other")).isEmpty();
        assertThat(result.history().of("new").orElseThrow().commit()).isEqualTo(head.getName());
        assertThat(result.history().recent()).hasSize(2);
    }

    @Test
    void beyondTheLimitOfCommitsNothingIsKnown() throws IOException {
        repository
                .on("main")
                .file("old", "1")
                .file("a", "1")
                .by("Bo", "bo@example.com")
                .commit();
        RevCommit middle = repository.on("main").file("a", "2").commit();
        RevCommit head = repository.on("main").file("b", "1").commit();
        RecordedHistory history =
                HistoryWalk.of(repository.repository(), head, "", 2).history();
        assertThat(history.of("old")).isEmpty();
        assertThat(history.of("a").orElseThrow().commit()).isEqualTo(middle.getName());
        assertThat(history.of("a").orElseThrow().authors()).containsExactly("Ada Example");
    }

    @Test
    void tangledHistoriesGiveWhatALogOfEachFileGives() throws IOException, GitAPIException {
        Random random = new Random(20240101);
        for (int round = 0; round < 10; round++) {
            RevCommit head = tangle(random, "round-" + round);
            assertSameAsLogs(
                    head, history(head).byPath().keySet().stream().sorted().toList());
        }
    }

    private RevCommit tangle(Random random, String branch) {
        List<RevCommit> commits = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ObjectId[] parents = new ObjectId[i == 0 ? 0 : 1 + (i > 2 ? random.nextInt(2) : 0)];
            for (int p = 0; p < parents.length; p++) {
                parents[p] = commits.get(commits.size() - 1 - random.nextInt(Math.min(4, commits.size())));
            }
            int who = random.nextInt(4);
            FixtureRepository.Change change = repository.on(branch, parents).by("P" + who, "p" + who + "@example.com");
            if (parents.length > 1 && random.nextBoolean()) {
                change.filesOf(parents[1]);
            }
            for (int edit = random.nextInt(4); edit > 0; edit--) {
                change.file("d" + random.nextInt(2) + "/f" + random.nextInt(4), "" + random.nextInt(3));
            }
            commits.add(change.commit());
        }
        return commits.get(commits.size() - 1);
    }

    @Test
    void thousandsOfFilesGiveWhatALogOfEachFileGives() throws IOException, GitAPIException {
        FixtureRepository.Change start = repository.on("main");
        for (int i = 0; i < 3000; i++) {
            start.file("docs/" + i % 17 + "/page-" + i + ".md", "first");
        }
        start.commit();
        Random random = new Random(7);
        RevCommit head = null;
        for (int i = 0; i < 60; i++) {
            FixtureRepository.Change change = repository.on("main").by("P" + i % 5, "p" + i % 5 + "@example.com");
            for (int edit = 0; edit < 20; edit++) {
                int page = random.nextInt(3000);
                change.file("docs/" + page % 17 + "/page-" + page + ".md", "change " + i);
            }
            head = change.commit();
        }
        assertThat(history(head).byPath()).hasSize(3000);
        List<String> paths = history(head).byPath().keySet().stream().sorted().toList();
        List<String> sample = new ArrayList<>();
        for (int i = 0; i < paths.size(); i += 150) {
            sample.add(paths.get(i));
        }
        assertSameAsLogs(head, sample);
    }

    /** The naive way: one log for each file, with JGit's own simplification of history. */
    private void assertSameAsLogs(ObjectId head, List<String> paths) throws IOException, GitAPIException {
        RecordedHistory history = history(head);
        assertThat(paths).isNotEmpty();
        for (String path : paths) {
            List<RevCommit> log = new ArrayList<>();
            try (Git git = Git.wrap(repository.repository())) {
                git.log().add(head).addPath(path).call().forEach(log::add);
            }
            FileHistory found = history.of(path).orElseThrow();
            assertThat(found.commit()).as(path).isEqualTo(log.get(0).getName());
            Map<String, Long> changes = log.stream()
                    .collect(Collectors.groupingBy(
                            commit -> commit.getAuthorIdent().getName(), TreeMap::new, Collectors.counting()));
            List<String> authors = changes.keySet().stream()
                    .sorted(Comparator.comparing((String name) -> -changes.get(name))
                            .thenComparing(name -> name))
                    .toList();
            assertThat(found.authors()).as(path).isEqualTo(authors);
        }
    }

    @Test
    void aCacheGivesBackWhatItWasGiven() throws IOException {
        RevCommit head = repository
                .on("main")
                .file("\u00fcber.md", "1")
                .by("Zo\u00eb", "zoe@example.com")
                .commit();
        HistoryCache cache = new HistoryCache(temp.resolve("cache"));
        RecordedHistory history = history(head);
        assertThat(cache.load(head.getName(), "")).isEmpty();
        cache.save(head.getName(), "", history);
        assertThat(cache.load(head.getName(), "")).contains(history);
        assertThat(cache.load(head.getName(), "docs")).isEmpty();
        assertThat(cache.load("0".repeat(40), "")).isEmpty();
    }

    @Test
    void aDamagedCacheFileCountsAsMissing() throws IOException {
        RevCommit head = repository.on("main").file("a", "1").commit();
        HistoryCache cache = new HistoryCache(temp.resolve("cache"));
        cache.save(head.getName(), "", history(head));
        Path file;
        try (var files = Files.list(temp.resolve("cache"))) {
            file = files.findFirst().orElseThrow();
        }
        byte[] good = Files.readAllBytes(file);
        for (int i = 0; i < good.length; i += 3) {
            byte[] bad = good.clone();
            bad[i] ^= 0x55;
            Files.write(file, bad);
            assertThat(cache.load(head.getName(), "")).as("byte " + i).isEmpty();
        }
        Files.write(file, "short".getBytes(StandardCharsets.UTF_8));
        assertThat(cache.load(head.getName(), "")).isEmpty();
        cache.save(head.getName(), "", history(head));
        assertThat(cache.load(head.getName(), "")).isPresent();
    }

    @Test
    void aCacheForgetsTheOldest() throws IOException {
        RevCommit head = repository.on("main").file("a", "1").commit();
        HistoryCache cache = new HistoryCache(temp.resolve("cache"));
        for (int i = 0; i < 40; i++) {
            cache.save(head.getName(), "folder-" + i, history(head));
        }
        try (var files = Files.list(temp.resolve("cache"))) {
            assertThat(files).hasSize(16);
        }
    }

    @Test
    void theSecondCrawlReadsTheCacheAndNotTheCommits() throws IOException {
        repository.on("main").file("a", "1").commit();
        RevCommit head = repository.on("main").file("b", "1").commit();
        Portal portal = new Portal(temp.resolve("portal")).only(Portal.git(repository.url()));
        portal.crawl().close();
        Path folder = portal.cache.resolve("history");
        List<Path> files;
        try (var walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSize(1);
        String name = String.valueOf(files.get(0).getParent().getFileName());
        FileHistory made = new FileHistory(head.getName(), Instant.EPOCH, List.of("From the cache"));
        new HistoryCache(folder.resolve(name))
                .save(head.getName(), "", new RecordedHistory(Map.of("a", made), List.of(), Activity.UNKNOWN));
        try (Sources sources = portal.crawl()) {
            assertThat(sources.trees().get(0).history().of("a")).contains(made);
        }
    }
}
