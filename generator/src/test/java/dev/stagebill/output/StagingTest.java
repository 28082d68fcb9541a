package dev.stagebill.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StagingTest {
    @TempDir
    Path folder;

    @Test
    void aPublicationReplacesThePreviousOneAndLeavesNothingElseBehind() throws IOException {
        Path target = folder.resolve("portal");
        publish(target, "old.html");
        Publication publication = publish(target, "new.html");
        assertThat(publication.files()).isEqualTo(2);
        assertThat(target.resolve("new.html")).exists();
        assertThat(target.resolve("old.html")).doesNotExist();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void whatIsNotPublishedLeavesThePreviousPortalUntouched() throws IOException {
        Path target = folder.resolve("portal");
        publish(target, "old.html");
        try (Staging staging = Staging.beside(target)) {
            staging.write(new OutputPath("new.html"), Content.of("new"));
        }
        assertThat(target.resolve("old.html")).hasContent("old.html");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void aFolderWithOtherFilesIsNeverReplaced() throws IOException {
        Path target = Files.createDirectory(folder.resolve("precious"));
        Files.writeString(target.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> Staging.beside(target)).isInstanceOf(IllegalStateException.class);
        assertThat(target.resolve("thesis.txt")).exists();
    }

    @Test
    void pathsThatDifferOnlyInCaseAreWrittenOnce() {
        try (Staging staging = Staging.beside(folder.resolve("portal"))) {
            assertThat(staging.write(new OutputPath("a/B.html"), Content.of("1")))
                    .isTrue();
            assertThat(staging.write(new OutputPath("A/b.html"), Content.of("2")))
                    .isFalse();
        }
    }

    @Test
    void aPublicationOverAKnownOneMovesWhatDiffersAndRemovesWhatIsGone() throws IOException {
        Path target = folder.resolve("portal");
        PublishedFiles known = new PublishedFiles();
        publish(target, known, "a.html", "one", "b/c.html", "two", "d/e/f.html", "three");
        Publication publication = publish(target, known, "a.html", "other", "b", "file now", "g.html", "four");
        assertThat(publication.files()).isEqualTo(4);
        assertThat(publication.bytes()).isEqualTo(2 + 5 + 8 + 4);
        assertThat(target.resolve("a.html")).hasContent("other");
        assertThat(target.resolve("b")).hasContent("file now");
        assertThat(target.resolve("g.html")).hasContent("four");
        assertThat(target.resolve("d")).doesNotExist();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void aFolderThatSomebodyElseEmptiedIsPublishedToAsAWhole() throws IOException {
        Path target = folder.resolve("portal");
        PublishedFiles known = new PublishedFiles();
        publish(target, known, "a.html", "one");
        Files.delete(target.resolve("a.html"));
        Files.delete(target.resolve(Staging.MARKER.value()));
        publish(target, known, "a.html", "one");
        assertThat(target.resolve("a.html")).hasContent("one");
    }

    private static Publication publish(Path target, PublishedFiles known, String... files) {
        try (Staging staging = Staging.beside(target, Optional.of(known))) {
            staging.write(Staging.MARKER, Content.of("{}"));
            for (int i = 0; i < files.length; i += 2) {
                staging.write(new OutputPath(files[i]), Content.of(files[i + 1]));
            }
            return staging.publish();
        }
    }

    private static Publication publish(Path target, String file) {
        try (Staging staging = Staging.beside(target)) {
            staging.write(Staging.MARKER, Content.of("{}"));
            staging.write(new OutputPath(file), Content.of(file));
            return staging.publish();
        }
    }
}
