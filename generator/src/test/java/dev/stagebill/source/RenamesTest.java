package dev.stagebill.source;

import static dev.stagebill.source.Portal.git;
import static dev.stagebill.source.Portal.versions;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenamesTest {
    private static final String TEXT =
            IntStream.range(0, 30).mapToObj(line -> "Line " + line + "\n").collect(Collectors.joining());

    @TempDir
    Path temp;

    @Test
    void filesOfTheSameAndOfSimilarContentAreFound() {
        assertThat(renames(
                        Map.of("a.md", "# A\n", "b.md", TEXT, "c.md", "x"),
                        Map.of(
                                "d/a.md",
                                "# A\n",
                                "e.md",
                                TEXT + "more\n",
                                "c.md",
                                "other",
                                "new.md",
                                "quite something else\n"),
                        file -> true))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a.md", "d/a.md", "b.md", "e.md"));
    }

    @Test
    void onlyFilesThatCountAreLookedAt() {
        assertThat(renames(
                        Map.of("a.md", TEXT),
                        Map.of("b.txt", TEXT),
                        file -> file.path().endsWith(".md")))
                .isEmpty();
    }

    @Test
    void withVeryManyFilesOnlyEqualContentCounts() {
        Map<String, String> before = IntStream.range(0, 400)
                .boxed()
                .collect(Collectors.toMap(number -> "a/" + number + ".md", number -> TEXT + number));
        Map<String, String> after = IntStream.range(0, 400)
                .boxed()
                .collect(Collectors.toMap(
                        number -> "b/" + number + ".md", number -> TEXT + number + (number == 7 ? "" : " and more")));
        assertThat(renames(before, after, file -> true)).isEqualTo(Map.of("a/7.md", "b/7.md"));
    }

    private Map<String, String> renames(
            Map<String, String> before, Map<String, String> after, Predicate<SourceFile> counts) {
        try (FixtureRepository shop = FixtureRepository.at(temp.resolve("shop.git"))) {
            FixtureRepository.Change first = shop.on("main");
            before.forEach(first::file);
            shop.tag("v1", first.commit());
            FixtureRepository.Change second = shop.on("main");
            before.keySet().forEach(second::delete);
            after.forEach(second::file);
            second.commit();
            Portal portal =
                    new Portal(temp.resolve("portal")).only(versions(git(shop.url()), List.of("v*"), List.of(), 1));
            try (Sources sources = portal.crawl()) {
                SourceTree fresh = sources.trees().get(0);
                SourceTree old =
                        fresh.versions().orElseThrow().others().get(0).tree().get();
                return Renames.between(old, fresh, counts);
            }
        }
    }
}
