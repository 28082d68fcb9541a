package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.yaml.JsonReader;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every fact of a definition can be read on its page, near what it belongs to. With {@code -Dopenapi.facts=FOLDER-OR-FILE} all definitions
 * there are measured, and what is missing is printed.
 */
class OpenApiFactsTest {
    private static final Pattern VERSION =
            Pattern.compile("^(?:\\{ *| {2}|\t| {4})?\"?(?:openapi|swagger)\"?: *['\"]?[23]\\.", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    @Test
    void everyFactOfTheFormatIsShown() throws IOException {
        for (String name : List.of("everything-3.1.yaml", "everything-3.0.yaml", "everything-2.0.yaml")) {
            try (var in = getClass().getResourceAsStream("/openapi/" + name)) {
                assertThat(in).as(name).isNotNull();
                assertThat(measure(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), List.of()).missing)
                        .as(name)
                        .isEmpty();
            }
        }
    }

    @Test
    void definitionsElsewhereAreMeasured() throws IOException {
        String places = System.getProperty("openapi.facts", "");
        List<String> low = new ArrayList<>();
        for (String place : places.isEmpty() ? List.<String>of() : List.of(places.split(","))) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(OpenApiFactsTest::isDefinition)
                        .sorted()
                        .toList()) {
                    Measure measure = measure(file.getFileName().toString(), Files.readString(file), beside(file));
                    System.out.println(measure);
                    if (measure.share() < 0.995) {
                        low.add(file.getFileName().toString());
                    }
                }
            }
        }
        assertThat(low).isEmpty();
    }

    private static boolean isDefinition(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            return name.matches(".*\\.(ya?ml|json)")
                    && VERSION.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            return false;
        }
    }

    private static YamlMapping root(String text) {
        YamlDocument document = DefinitionText.isJson(text)
                ? JsonReader.read(text)
                : YamlReader.keepingLast(fault -> {}).read(text).orElseThrow();
        return document.root().orElseThrow().asMapping().orElseThrow();
    }

    /** The other files of its folder, when it refers to any. */
    private static List<String> beside(Path file) throws IOException {
        List<String> all = new ArrayList<>();
        if (Pattern.compile("\\$ref\"?: *['\"]?[^#'\"\\s]")
                .matcher(Files.readString(file))
                .find()) {
            Path home = file.getParent();
            try (Stream<Path> files = Files.walk(home)) {
                for (Path each : files.filter(path -> path.toString().matches(".*\\.(ya?ml|json|md)"))
                        .sorted()
                        .toList()) {
                    all.add("api/" + file.getParent().relativize(each).normalize());
                    all.add(Files.readString(each));
                }
            }
        }
        return all;
    }

    private Measure measure(String name, String written, List<String> beside) throws IOException {
        long start = System.nanoTime();
        Apis apis = Apis.openApi(written, beside);
        String text =
                apis.documentations().get(0).api().definition().orElseThrow().text();
        long read = System.nanoTime();
        String html = new DefinitionHtml(folder.resolve(name)).of(apis);
        long done = System.nanoTime();
        ShownFacts shown = new ShownFacts(html);
        Measure measure = new Measure(name, html.length(), (read - start) / 1_000_000, (done - read) / 1_000_000);
        for (StatedFact fact : StatedFacts.of(root(text))) {
            measure.add(fact, shown.shows(fact));
        }
        return measure;
    }

    /** How many facts of each kind are stated and shown. */
    private static final class Measure {
        private final String head;
        private final Map<String, int[]> kinds = new TreeMap<>();
        private final List<String> missing = new ArrayList<>();
        private int stated;

        Measure(String name, int bytes, long read, long rendered) {
            head = "%s: HTML %,d characters, read in %,d ms, rendered in %,d ms".formatted(name, bytes, read, rendered);
        }

        void add(StatedFact fact, boolean shown) {
            int[] counts = kinds.computeIfAbsent(fact.kind(), key -> new int[2]);
            stated++;
            counts[0]++;
            if (shown) {
                counts[1]++;
            } else {
                missing.add(fact.kind() + " in " + fact.section() + " at " + fact.path() + ": "
                        + cut(fact.words().toString()));
            }
        }

        private static String cut(String text) {
            return text.length() > 160 ? text.substring(0, 160) + "..." : text;
        }

        double share() {
            return stated == 0 ? 1 : (stated - missing.size()) / (double) stated;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(head);
            text.append("%n  %.3f %% of %,d facts%n".formatted(100 * share(), stated));
            kinds.forEach((kind, counts) -> {
                if (counts[0] != counts[1]) {
                    text.append("  ")
                            .append(kind)
                            .append(' ')
                            .append(counts[1])
                            .append('/')
                            .append(counts[0])
                            .append('\n');
                    missing.stream()
                            .filter(each -> each.startsWith(kind + " "))
                            .limit(Integer.getInteger("openapi.shown", 2))
                            .forEach(each -> text.append("      ").append(each).append('\n'));
                }
            });
            return text.toString();
        }
    }
}
