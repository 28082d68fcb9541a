package dev.stagebill.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts to take apart: the table, the words of a portal, and the corners of Unicode. */
public final class AnalysisCases {
    private AnalysisCases() {}

    /** The texts of the table. */
    public static List<String> table() {
        try (InputStream table = AnalysisCases.class.getResourceAsStream("/search/analysis.json")) {
            List<String> texts = new ArrayList<>();
            for (JsonNode row : JsonMapper.shared().readTree(table)) {
                texts.add(row.get(0).asString());
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Characters between letters: all of the blocks that lower case, decomposition, marks and scripts are known to go wrong in. */
    public static List<String> unicode() {
        return Stream.of(
                        IntStream.range(0x20, 0x590),
                        IntStream.range(0x900, 0x980),
                        IntStream.range(0xe00, 0xe60),
                        IntStream.range(0x10a0, 0x1140),
                        IntStream.range(0x13a0, 0x1400),
                        IntStream.range(0x1e00, 0x2190),
                        IntStream.range(0x2460, 0x2500),
                        IntStream.range(0x3040, 0x3100),
                        IntStream.range(0x3130, 0x3190),
                        IntStream.range(0xac00, 0xac40),
                        IntStream.range(0xfb00, 0xfb50),
                        IntStream.range(0xff00, 0xffe0),
                        IntStream.range(0x10400, 0x10450),
                        IntStream.range(0x1d400, 0x1d440),
                        IntStream.range(0x1f600, 0x1f610),
                        IntStream.range(0x20000, 0x20010))
                .flatMapToInt(block -> block)
                .mapToObj(Character::toString)
                // Versions of Unicode differ in whether this one is a small letter.
                .filter(c -> !Folding.fold(c).equals("\u0295"))
                .map(c -> "a" + c + "b " + c + "Test " + c + c + "s x" + c)
                .toList();
    }

    /** The words of all texts that a portal shows of what search can find. */
    public static List<String> vocabulary(Path portal) {
        Set<String> words = new TreeSet<>();
        try (Stream<Path> files = Files.walk(portal)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                String text = Files.readString(file).replaceAll("<[^>]*>", " ");
                words.addAll(List.of(text.strip().split("\\s+", -1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(words);
    }

    /** The languages, as they are published. */
    public static List<List<String>> languages() {
        return Languages.known().all().stream().map(Language::row).toList();
    }

    /** What the engine makes of a text: a line for each token, of parts, wholes and specials. */
    public static String shown(String text, String code) {
        Language language = Languages.language(code);
        return Analysis.tokens(text).stream()
                .map(language::terms)
                .map(token -> String.join(" ", token.parts()) + "|" + String.join(" ", token.wholes()) + "|"
                        + String.join(" ", token.specials()))
                .collect(Collectors.joining("\n"));
    }
}
