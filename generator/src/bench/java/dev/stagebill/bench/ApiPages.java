package dev.stagebill.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * What one program made of one API definition.
 *
 * @param program the name of the program
 * @param folder where its files are
 * @param start the page a reader opens first
 * @param operation the page with the first operation; empty when that is the first page
 * @param cost what making them took
 */
record ApiPages(String program, Path folder, Path start, Optional<Path> operation, Measured cost) {
    private static final Pattern FIRST = Pattern.compile("href=\"([^\"#]*)#operation-");

    /** Ours: the overview and the page of the operation that it names first. */
    static ApiPages ours(Path site, String name, Measured cost) throws IOException {
        Path folder = site.resolve("catalog/default/api/" + name + "/definition");
        Path start = folder.resolve("index.html");
        Matcher first = FIRST.matcher(Files.readString(start));
        Optional<Path> operation = first.find() && !first.group(1).isEmpty() ? Optional.of(folder.resolve(first.group(1)).normalize()) : Optional.empty();
        return new ApiPages("Stagebill", folder, start, operation, cost);
    }

    /** One page that has everything. */
    static ApiPages of(String program, Path page, Measured cost) {
        return new ApiPages(program, page.getParent(), page, Optional.empty(), cost);
    }

    /** The pages a reader opens until the first operation can be read. */
    List<Path> opened() {
        return Stream.concat(Stream.of(start), operation.stream()).toList();
    }

    /** All pages. */
    List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }

    /** Bytes of all pages. */
    long bytes() throws IOException {
        long sum = 0;
        for (Path page : all()) {
            sum += Files.size(page);
        }
        return sum;
    }

    /** Bytes of the largest page. */
    long largest() throws IOException {
        long most = 0;
        for (Path page : all()) {
            most = Math.max(most, Files.size(page));
        }
        return most;
    }

    /** Elements of all pages, as they are in the files. */
    long elements() throws IOException {
        long sum = 0;
        for (Path page : new ArrayList<>(all())) {
            sum += Jsoup.parse(Files.readString(page, StandardCharsets.UTF_8)).getAllElements().size();
        }
        return sum;
    }
}
