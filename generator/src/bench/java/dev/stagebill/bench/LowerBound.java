package dev.stagebill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The least a generator on the JVM can do: read every Markdown file and every entity, escape them, write each as a page. */
public final class LowerBound {
    private LowerBound() {}

    /** Arguments: the folder to read from, the folder to write to. */
    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[1]);
        List<Path> pages;
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            pages = files.filter(file -> file.toString().endsWith(".md") || file.endsWith("catalog-info.yaml")).sorted().toList();
        }
        int number = 0;
        for (Path page : pages) {
            String[] texts = page.endsWith("catalog-info.yaml")
                    ? Files.readString(page).split("\n---\n", -1)
                    : new String[] {Files.readString(page)};
            for (String text : texts) {
                String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
                Path out = target.resolve("p" + number++).resolve("index.html");
                Files.createDirectories(out.getParent());
                Files.writeString(out, "<!doctype html><title>x</title><pre>" + escaped + "</pre>");
            }
        }
        System.out.println(Measured.line());
    }
}
