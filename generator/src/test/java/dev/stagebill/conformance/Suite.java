package dev.stagebill.conformance;

import dev.stagebill.markdown.Includes;
import dev.stagebill.markdown.MarkdownOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pairs of a test suite of others, and the table that says what becomes of each; see ORIGIN.md beside them.
 *
 * @param title how the suite is called
 * @param file the name of its files
 */
record Suite(String title, String file) {
    /** All suites. */
    static final List<Suite> ALL = List.of(
            new Suite("PyMdown Extensions", "pymdown-extensions"),
            new Suite("Python-Markdown", "python-markdown"),
            new Suite("Admonitions of GitHub and GitLab", "admonitions"),
            new Suite("Truly sane lists", "truly-sane-lists"),
            new Suite("CommonMark 0.31.2", "commonmark"));

    private static final Path SOURCES = Path.of("src/test/resources/dev/stagebill/conformance");

    /** The files that snippets of the pairs are in. */
    static final Includes SNIPPETS = (path, from) ->
            path.startsWith("/") || path.contains("..") ? Optional.empty() : resource("snippets/" + path);

    /** The pairs, in the order of the suite. */
    List<Case> cases() {
        return JsonMapper.builder()
                .build()
                .readTree(resource(file + ".json").orElseThrow())
                .valueStream()
                .map(Suite::pair)
                .toList();
    }

    /** The status of each pair by its name. */
    Map<String, Status> table() {
        Map<String, Status> table = new LinkedHashMap<>();
        tableText().lines().map(line -> line.split("\t", 2)).forEach(cells -> table.put(cells[1], Status.of(cells[0])));
        return table;
    }

    /** Read from the sources, where it may just have been written. */
    private String tableText() {
        Path path = SOURCES.resolve(file + ".tsv");
        try {
            return Files.exists(path) ? Files.readString(path) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the table in the sources. */
    void write(Map<String, Status> table) {
        String text = table.entrySet().stream()
                .map(each -> each.getValue().label() + "\t" + each.getKey() + "\n")
                .collect(Collectors.joining());
        try {
            Files.writeString(SOURCES.resolve(file + ".tsv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return title;
    }

    private static Case pair(JsonNode node) {
        Map<String, Map<String, String>> options = new LinkedHashMap<>();
        node.get("options")
                .properties()
                .forEach(extension -> options.put(extension.getKey(), texts(extension.getValue())));
        return new Case(
                node.get("name").asString(),
                new MarkdownOptions(options),
                node.get("input").asString(),
                node.get("expected").asString(),
                Optional.ofNullable(node.get("techdocs")).map(JsonNode::asString));
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asString()));
        return texts;
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = Suite.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
