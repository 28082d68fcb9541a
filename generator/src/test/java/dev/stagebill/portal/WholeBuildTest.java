package dev.stagebill.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.config.Overrides;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.PortalFileReader;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import dev.stagebill.source.FixtureRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds every portal in {@code src/test/resources/portals} and compares it with what is expected of it: {@code expected/findings.txt},
 * {@code expected/files.txt} (hashes masked), and for each {@code expected/pages/NAME.txt} what a reader sees on that page. An expectation that is
 * not met or not used fails. Folders below {@code history} become git repositories first. {@code -Dexpectations=write} writes them anew; read the difference before committing it.
 */
final class WholeBuildTest {
    private static final Path CASES = Path.of("src", "test", "resources", "portals");
    private static final boolean WRITE = "write".equals(System.getProperty("expectations"));

    @TempDir
    Path work;

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void buildsWhatIsExpected(String name) throws IOException {
        Path folder = CASES.resolve(name);
        SortedMap<String, String> actual = build(folder);
        Path expected = folder.resolve("expected");
        if (WRITE) {
            write(expected, actual);
        }
        assertThat(texts(expected))
                .isNotEmpty()
                .allSatisfy((path, text) -> assertThat(actual)
                        .as("nothing is built that %s expects", path)
                        .containsEntry(path, text));
        assertThat(texts(expected)).containsKeys("findings.txt", "files.txt");
    }

    private SortedMap<String, String> build(Path folder) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Overrides overrides = new Overrides(
                java.util.Optional.of(work.resolve("site")),
                java.util.Optional.of(work.resolve("cache")),
                java.util.Optional.empty(),
                java.util.Optional.of(true));
        PortalConfig config = new PortalFileReader().read(copy(folder), overrides, Map.of(), diagnostics);
        new PortalGenerator(new Environment(Map.of(), work, 2), Progress.NONE).generate(config, diagnostics);
        SortedMap<String, String> actual = new TreeMap<>();
        StringBuilder findings = new StringBuilder();
        diagnostics
                .all()
                .forEach(each -> findings.append("%s %s %s%n  %s%n"
                        .formatted(
                                each.severity().word(),
                                each.code(),
                                each.location().map(Object::toString).orElse(""),
                                each.message())
                        .replace(System.lineSeparator(), "\n")));
        actual.put("findings.txt", findings.toString());
        StringBuilder files = new StringBuilder();
        for (Map.Entry<String, Path> file : files(work.resolve("site")).entrySet()) {
            files.append(file.getKey().replaceAll("\\.[0-9a-f]{8}\\.", ".HASH."))
                    .append('\n');
            if (file.getKey().endsWith(".html")) {
                actual.put(pageName(file.getKey()), visible(file.getValue()));
            }
        }
        actual.put("files.txt", files.toString());
        return actual;
    }

    /** Outside of any repository, so that the history of this one does not show. */
    private Path copy(Path folder) throws IOException {
        Path copy = work.resolve("portal");
        for (Map.Entry<String, Path> file : files(folder).entrySet()) {
            if (!file.getKey().startsWith("expected/")) {
                Path target = copy.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.copy(file.getValue(), target);
            }
        }
        makeRepositories(copy);
        return copy;
    }

    /** A folder {@code history/NAME} holds commits: {@code 1-v1.0} is the first and has the tag v1.0. What comes of it is {@code sources/NAME.git}. */
    private static void makeRepositories(Path portal) throws IOException {
        for (Path history : folders(portal.resolve("history"))) {
            Path repository = portal.resolve("sources").resolve(history.getFileName() + ".git");
            Files.createDirectories(repository.getParent());
            try (FixtureRepository made = FixtureRepository.at(repository)) {
                for (Path step : folders(history)) {
                    FixtureRepository.Change change = made.on("main").empty();
                    files(step).forEach((path, file) -> change.file(path, text(file)));
                    made.tag(step.getFileName().toString().replaceFirst("^[0-9]+-", ""), change.commit());
                }
            }
        }
    }

    private static List<Path> folders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.sorted().toList();
        }
    }

    private static String pageName(String path) {
        return "pages/"
                + path.replaceFirst("/?index\\.html$", "").replace('/', '_').replaceFirst("^$", "home") + ".txt";
    }

    private static String visible(Path page) throws IOException {
        Document document = Jsoup.parse(Files.readString(page));
        document.select("[aria-hidden=true], svg, script, template").remove();
        document.outputSettings().prettyPrint(false);
        return document.select("main")
                .first()
                .wholeText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce("", (text, line) -> text + line + "\n");
    }

    private static SortedMap<String, Path> files(Path folder) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(Files::isRegularFile)
                        .forEach(file ->
                                files.put(folder.relativize(file).toString().replace('\\', '/'), file));
            }
        }
        return files;
    }

    private static SortedMap<String, String> texts(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        files(folder).forEach((path, file) -> texts.put(path, text(file)));
        return texts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path expected, SortedMap<String, String> actual) throws IOException {
        for (Map.Entry<String, String> entry : actual.entrySet()) {
            boolean always = !entry.getKey().startsWith("pages/");
            Path file = expected.resolve(entry.getKey());
            if (always || Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, entry.getValue());
            }
        }
    }
}
