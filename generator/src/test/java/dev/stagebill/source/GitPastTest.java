package dev.stagebill.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.config.HostKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitPastTest {
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

    private Past past(RevCommit head) {
        Origin origin = Origin.ofFolder("", Optional.empty(), HostKind.of(""));
        return new GitPast(temp.resolve("r.git").toFile(), head, "", origin);
    }

    private List<String> releases(RevCommit head, String path, String name) {
        return past(head).releases(new PackageFile(path, name), 10).stream()
                .map(past -> past.release().name())
                .toList();
    }

    private RevCommit commit(String content) {
        return repository.on("main").file("api/a.yaml", content).commit();
    }

    @Test
    void releasesAreOrderedByTheirNumbers() {
        repository.tag("v1.10.0", commit("1"));
        repository.tag("v1.9.0", commit("2"));
        repository.tag("v1.2.0", commit("3"));

        assertThat(releases(commit("4"), "api/a.yaml", "a")).containsExactly("v1.10.0", "v1.9.0", "v1.2.0");
    }

    @Test
    void aTagOfAnotherBranchIsNoReleaseBefore() {
        RevCommit first = commit("1");
        repository.branch("old", first);
        repository.tag("v1.0", first);
        repository.tag("v9.0", repository.on("old").file("api/a.yaml", "x").commit());

        assertThat(releases(commit("2"), "api/a.yaml", "a")).containsExactly("v1.0");
    }

    @Test
    void tagsOfOtherBranchesCountWhenThereIsNoneBefore() {
        RevCommit first = commit("1");
        repository.branch("release", first);
        repository.tag("v1.0", repository.on("release").file("api/a.yaml", "x").commit());

        assertThat(releases(commit("2"), "api/a.yaml", "a")).containsExactly("v1.0");
    }

    @Test
    void previewsCountOnlyWhenThereIsNoRelease() {
        repository.tag("v1.0", commit("1"));
        repository.tag("v2.0-rc1", commit("2"));
        RevCommit head = commit("3");

        assertThat(releases(head, "api/a.yaml", "a")).containsExactly("v1.0");
        repository.tag("orders-v3.0.0-beta.2", head);
        repository.tag("orders-v3.0.0-beta.10", head);
        repository.tag("orders-v3.0.0-beta.1", commit("4"));
        assertThat(releases(commit("5"), "api/a.yaml", "orders"))
                .containsExactly("orders-v3.0.0-beta.10", "orders-v3.0.0-beta.2", "orders-v3.0.0-beta.1");
    }

    @Test
    void tagsOfThePackageHideAllOthers() {
        RevCommit head = commit("1");
        for (String tag :
                List.of("v7.0", "orders-v1.2", "orders/v1.3", "@shop/orders@1.4.0", "billing-v5", "api-2.0")) {
            repository.tag(tag, head);
        }
        RevCommit now = commit("2");

        assertThat(releases(now, "api/a.yaml", "orders-api"))
                .containsExactly("@shop/orders@1.4.0", "orders/v1.3", "orders-v1.2");
        assertThat(releases(now, "api/a.yaml", "shipping")).containsExactly("api-2.0");
    }

    @Test
    void tagsOfOtherPackagesAreNoReleases() {
        RevCommit head = commit("1");
        repository.tag("orders-v1.2", head);
        repository.tag("billing-v5", head);

        assertThat(releases(commit("2"), "api/a.yaml", "shipping")).isEmpty();
    }

    @Test
    void tagsThatAllNameTheProductCount() {
        RevCommit head = commit("1");
        repository.tag("hugeshop-1.2", head);
        repository.tag("hugeshop-1.3", head);

        assertThat(releases(commit("2"), "api/a.yaml", "shipping")).containsExactly("hugeshop-1.3", "hugeshop-1.2");
    }

    @Test
    void daysAreCountedFromTheCommitThatIsRead() {
        RevCommit first = commit("0");
        for (int hour = 1; hour < 30; hour++) {
            commit("" + hour);
        }
        RevCommit head = commit("30");
        Optional<PastCommit> yesterday = past(head).before(1);

        assertThat(yesterday).map(PastCommit::time).contains(Instant.parse("2024-01-01T06:00:00Z"));
        assertThat(yesterday.flatMap(past -> past.tree()
                        .file("api/a.yaml")
                        .map(file -> new String(past.tree().read(file), StandardCharsets.UTF_8))))
                .contains("6");
        assertThat(past(head).before(2)).isEmpty();
        assertThat(past(first).before(1)).isEmpty();
    }

    @Test
    void namesOfTagsAreUnderstood() {
        assertThat(List.of(
                        "v1.2",
                        "orders-v1.2",
                        "s3/v2.0.1",
                        "release-2024-01-05",
                        "1.0.0.RELEASE",
                        "rel_1_2_3",
                        "v1beta1",
                        "1.0rc1",
                        "v1.2.3-hotfix1",
                        "2.0.0-SNAPSHOT",
                        "latest"))
                .extracting(ReleaseName::of)
                .extracting(name -> name.owner() + " "
                        + name.number().map(VersionNumber::toString).orElse("-") + (name.preview() ? " preview" : ""))
                .containsExactly(
                        " 1.2",
                        "orders 1.2",
                        "s3 2.0.1",
                        " 2024.1.5",
                        " 1.0.0.release",
                        " 1.2.3",
                        " 1beta1 preview",
                        " 1.0rc1 preview",
                        " 1.2.3-hotfix1",
                        " 2.0.0-snapshot preview",
                        "latest -");
    }
}
