package dev.stagebill.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The page of the catalog of the sample portal with the data of many more entities, in a folder of its own, to be deleted again. */
final class LargeCatalog {
    static final int ROWS = 3_000;
    private static final String NAME = "large";

    private LargeCatalog() {}

    /** Writes it; the answer is its path seen from the portal. */
    static String write() throws IOException {
        Path portal = SamplePortal.get().folder();
        Path folder = portal.resolve(NAME);
        Files.createDirectories(folder.resolve("assets"));
        Files.createDirectories(folder.resolve("catalog"));
        try (Stream<Path> assets = Files.list(portal.resolve("assets"))) {
            for (Path asset : assets.filter(Files::isRegularFile).toList()) {
                Files.write(folder.resolve("assets").resolve(asset.getFileName()), Files.readAllBytes(asset));
            }
        }
        String rows = IntStream.range(0, ROWS).mapToObj(LargeCatalog::row).collect(Collectors.joining(","));
        Files.writeString(folder.resolve("assets/rows-large.js"), """
                (window.stagebillRows ??= []).push({"kind": "Component", "plural": "Components", "icon": "component",
                 "words": ["default", "service", "library"], "links": [], "rows": [%s]});
                """.formatted(rows));
        String page = Files.readString(portal.resolve("catalog/index.html"))
                .replaceAll("assets/rows-component\\.[0-9a-f]+\\.js", "assets/rows-large.js")
                .replaceAll("<script defer src=\"[^\"]*assets/rows-(?!large)[^>]*></script>", "");
        Files.writeString(folder.resolve("catalog/index.html"), page);
        return NAME + "/catalog/index.html";
    }

    /** Deletes it: tests of all pages of the portal must not see it. */
    static void delete() throws IOException {
        Path folder = SamplePortal.get().folder().resolve(NAME);
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Rows differ in height, and some begin as a formula does. */
    private static String row(int number) {
        String description = (number % 7 == 0 ? "=1+1 " : "") + "word ".repeat(number * 31 % 60);
        return "[1, \"c%04d\", 0, %d, 0, 0, 0, \"%s\", [], 0]".formatted(number, 2 + number % 2, description.strip());
    }
}
