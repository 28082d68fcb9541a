package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every fact of a definition in Protocol Buffers can be read on its page, near what it belongs to. With {@code -Dproto.facts=FOLDER} all
 * files there are measured, and what is missing is printed.
 */
class ProtoFactsTest {
    private static final Pattern REFERENCE = Pattern.compile("\\]\\[[\\w.]*\\]|\\]\\([^)\\s]*\\)?");
    private static final Pattern LIST_NUMBER = Pattern.compile("^[\\s*]*\\d+[.)]\\s");

    @TempDir
    private Path folder;

    @Test
    void everyFactOfTheFormatIsShown() throws IOException {
        for (String name : List.of("orders.proto", "legacy.proto", "edition.proto")) {
            try (var in = getClass().getResourceAsStream("/proto/" + name)) {
                assertThat(in).as(name).isNotNull();
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Measure measure = measure(text);
                assertThat(measure.stated).as(name).isGreaterThan(8);
                assertThat(measure.missing).as(name).isEmpty();
            }
        }
    }

    @Test
    void definitionsElsewhereAreMeasured() throws IOException {
        String place = System.getProperty("proto.facts", "");
        Map<String, Measure> measures = new TreeMap<>();
        if (!place.isEmpty()) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                for (Path file : files.filter(each -> each.toString().endsWith(".proto"))
                        .sorted()
                        .toList()) {
                    measures.put(Path.of(place).relativize(file).toString(), measure(Files.readString(file)));
                }
            }
            int stated =
                    measures.values().stream().mapToInt(each -> each.stated).sum();
            int missing = measures.values().stream()
                    .mapToInt(each -> each.missing.size())
                    .sum();
            measures.forEach((file, each) -> each.missing.forEach(what -> System.out.println(file + ": " + what)));
            System.out.printf("%d files, %d of %d facts%n", measures.size(), stated - missing, stated);
            assertThat((double) missing).isLessThanOrEqualTo(stated * 0.005);
        }
    }

    private static final class Measure {
        private final List<String> missing = new ArrayList<>();
        private int stated;

        void fact(boolean shown, String what) {
            stated++;
            if (!shown) {
                missing.add(what);
            }
        }
    }

    private Measure measure(String text) throws IOException {
        StatedProto stated = StatedProto.of(text);
        Measure measure = new Measure();
        Document page = Jsoup.parse(new DefinitionHtml(folder).of("grpc", text));
        page.select("nav, script, style").remove();
        for (StatedProto.Fact fact : stated.facts()) {
            String told = near(page, fact.id());
            fact.words().forEach(word -> measure.fact(told.contains(" " + word + " "), fact.id() + " " + word));
        }
        String all = StatedProto.essence(page.wholeText());
        for (String line : stated.comments()) {
            String words = REFERENCE
                    .matcher(LIST_NUMBER.matcher(line).replaceFirst(""))
                    .replaceAll("] ");
            if (!words.contains("```")) {
                measure.fact(all.contains(StatedProto.essence(words)), line);
            }
        }
        return measure;
    }

    /** What is told from a label up to the next one, or in the whole section; each word between blanks. */
    private static String near(Document page, String id) {
        Element element = page.getElementById(id);
        if (element == null) {
            return "";
        }
        StringBuilder told = new StringBuilder(" ").append(element.text());
        if (element.nameIs("dt")) {
            Element meaning = element.nextElementSibling();
            told.append(' ').append(meaning == null ? "" : meaning.text());
        }
        told.append(' ').append(element.text().replace('.', ' ')).append(' ');
        return told.toString().replaceAll("[<>,()]", " ").replaceAll("\\s+", " ");
    }
}
