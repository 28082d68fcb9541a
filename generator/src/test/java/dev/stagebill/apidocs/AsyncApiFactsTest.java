package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.markdown.Highlighter;
import dev.stagebill.markdown.MarkdownRenderer;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlReader;
import dev.stagebill.yaml.YamlScalar;
import dev.stagebill.yaml.YamlSequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a definition states can be read on its page. The raw tree is walked, not the model, so that what the model forgets is found. */
class AsyncApiFactsTest {
    private static final Set<String> SAMPLES = Set.of("example", "examples");
    private static final Set<String> NAMED = Set.of(
            "properties", "channels", "operations", "messages", "parameters", "schemas", "servers", "securitySchemes");
    private static final int WORDS = 6;

    @TempDir
    private Path folder;

    @Test
    void everyFactOfTheDefinitionsOfTheTestsIsOnThePage() throws IOException {
        for (String name :
                List.of("market-2.6.yaml", "market-3.0.yaml", "streetlights-kafka-3.0.yaml", "slack-rtm-2.6.yaml")) {
            assertThat(missing(Files.readString(Path.of("src/test/resources/dev/stagebill/apidocs/asyncapi", name))))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void nearlyEveryFactOfRealDefinitionsIsOnThePage() throws IOException {
        int facts = 0;
        Map<String, List<String>> missing = new LinkedHashMap<>();
        for (Path file : realDefinitions()) {
            String text = Files.readString(file);
            facts += facts(text).size();
            List<String> lost = missing(text);
            if (!lost.isEmpty()) {
                missing.put(file.getFileName().toString(), lost);
            }
        }
        int lost = missing.values().stream().mapToInt(List::size).sum();
        assertThat((double) lost).as("%d facts are missing: %s", lost, missing).isLessThanOrEqualTo(facts * 0.005);
    }

    /** Definitions beside the project, when they are there. */
    private static List<Path> realDefinitions() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path parent = Path.of("").toAbsolutePath(); parent != null; parent = parent.getParent()) {
            for (String each : List.of("asyncapi-2.6", "asyncapi-3.0")) {
                Path specs = parent.resolve("shared/specs").resolve(each);
                if (Files.isDirectory(specs)) {
                    try (Stream<Path> files = Files.walk(specs)) {
                        files.filter(AsyncApiFactsTest::isDefinition).sorted().forEach(found::add);
                    }
                }
            }
        }
        return found;
    }

    private static boolean isDefinition(Path file) {
        try {
            return Files.isRegularFile(file) && Files.readString(file).contains("asyncapi:");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> missing(String definition) throws IOException {
        RenderedDefinition page =
                RenderedDefinition.of(folder.resolve("p" + definition.hashCode()), "asyncapi", definition);
        String text = page.text();
        List<String> missing = new ArrayList<>();
        for (Fact fact : facts(definition)) {
            if (!(fact.label() ? isLabel(page, fact.text()) : isRead(page, text, fact.text()))) {
                missing.add(fact.path() + ": " + fact.text());
            }
        }
        return missing;
    }

    private static boolean isLabel(RenderedDefinition page, String name) {
        return page.html().contains(">" + escaped(name) + "<");
    }

    /** In the text, or where a link leads; schemas in other languages are source. */
    private static boolean isRead(RenderedDefinition page, String text, String words) {
        return text.contains(words)
                || page.html().contains("href=\"" + escaped(words) + "\"")
                || (words.startsWith("syntax = ") && page.source().contains(words));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Something that is stated: where, the words to find, and whether they are a name that stands for itself. */
    private record Fact(String path, String text, boolean label) {}

    private static List<Fact> facts(String definition) {
        List<Fact> facts = new ArrayList<>();
        YamlNode root = YamlReader.keepingLast(fault -> {})
                .read(definition)
                .flatMap(document -> document.root())
                .orElseThrow();
        collect(root, "", facts);
        return facts;
    }

    private static void collect(YamlNode node, String path, List<Fact> facts) {
        String key = path.substring(path.lastIndexOf('/') + 1);
        if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach((name, entry) -> {
                String below = path + "/" + name.replace('/', '|');
                if (NAMED.contains(key)) {
                    facts.add(new Fact(below, name, true));
                }
                if (!SAMPLES.contains(name) || NAMED.contains(key)) {
                    collect(entry.value(), below, facts);
                }
            });
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> collect(item, path + "[]", facts));
        } else if (node instanceof YamlScalar scalar && isStated(key, scalar)) {
            facts.add(new Fact(path, words(key, scalar), false));
        }
    }

    private static boolean isStated(String key, YamlScalar scalar) {
        boolean flag = scalar.value() instanceof Boolean || scalar.isNull();
        return !flag && !scalar.text().isBlank() && !key.equals("$ref") && !isZero(key, scalar);
    }

    /** "At least 0 items" says nothing. */
    private static boolean isZero(String key, YamlScalar scalar) {
        return Set.of("minLength", "minItems", "minProperties").contains(key)
                && scalar.text().equals("0");
    }

    private static String words(String key, YamlScalar scalar) {
        if (!Set.of("description", "summary", "doc").contains(key)) {
            return RenderedDefinition.spaced(scalar.text());
        }
        String html = new Prose(new MarkdownRenderer()::fragment, new Highlighter()::highlight)
                .text(Optional.of(scalar.text()))
                .toString();
        String text = key.equals("summary") ? RenderedDefinition.spaced(scalar.text()) : RenderedDefinition.plain(html);
        return String.join(" ", List.of(text.split(" ")).subList(0, Math.min(WORDS, text.split(" ").length)));
    }
}
