package dev.stagebill.bench;

import dev.stagebill.bench.KnownItems.Item;
import dev.stagebill.bench.SitePages.SitePage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Compares our search with Pagefind, MiniSearch and Lunr over the same HTML, in Chromium: what they find, what they load, how long they take, and what their index
 * costs to make. The engines come from npm; without npm only ours is measured.
 *
 * <p>System properties: {@code bench.docs} or {@code bench.pages} as for {@link DocsBenchmark}; {@code bench.queries} of each kind (300), {@code bench.visits} (30),
 * {@code bench.seed} (1), {@code bench.peers} (true), {@code bench.lunr} (true; Lunr takes minutes on thousands of pages), {@code bench.folder}, where everything is
 * kept, and a portal that is there already is not built again.
 */
public final class SearchBenchmark {
    private static final String RESOURCES =
            "import resource,subprocess,sys,time;t=time.time();c=subprocess.call(sys.argv[1:]);r=resource.getrusage(resource.RUSAGE_CHILDREN);"
                    + "print('MEASURED %d %d %d' % ((time.time()-t)*1000, (r.ru_utime+r.ru_stime)*1e9, r.ru_maxrss));sys.exit(c)";
    private static final String MAKE_INDEX = """
            const MiniSearch = require("./npm/node_modules/minisearch/dist/cjs/index.cjs");
            const engine = new MiniSearch({ fields: ["title", "text"], storeFields: ["location", "title"] });
            const fs = require("fs");
            engine.addAll(JSON.parse(fs.readFileSync("lunr/sections.json")).map((each, id) => ({ id, ...each })));
            fs.writeFileSync("minisearch/index.json", JSON.stringify(engine));
            """;

    private final Path folder;

    private SearchBenchmark(Path folder) {
        this.folder = folder;
    }

    /** No arguments. Needs chromium and chromedriver. */
    public static void main(String[] args) throws IOException, InterruptedException {
        String kept = System.getProperty("bench.folder", "");
        Path folder = kept.isEmpty() ? Files.createTempDirectory("stagebill-search") : Files.createDirectories(Path.of(kept)).toAbsolutePath();
        try {
            new SearchBenchmark(folder).run();
        } finally {
            if (kept.isEmpty()) {
                DocsBenchmark.delete(folder);
            }
        }
    }

    private void run() throws IOException, InterruptedException {
        build();
        List<SitePage> pages = SitePages.read(folder.resolve("site"));
        List<Item> items = KnownItems.of(pages, Integer.getInteger("bench.queries", 300), Long.getLong("bench.seed", 1));
        keep(items);
        System.out.printf(Locale.ROOT, "%d pages, %.1f MB of text, %d queries%n", pages.size(),
                pages.stream().mapToLong(page -> page.text().length()).sum() / 1e6, items.size());
        List<SearchPeer> engines = new ArrayList<>();
        engines.add(SearchPeer.ours(folder));
        if (Boolean.parseBoolean(System.getProperty("bench.peers", "true"))) {
            engines.addAll(peers(pages));
        }
        for (SearchPeer engine : engines) {
            engine.write(folder);
            printIndex(engine);
        }
        try (SearchBrowser browser = new SearchBrowser(folder)) {
            for (SearchPeer engine : engines) {
                browser.measure(engine, items, Integer.getInteger("bench.visits", 30));
            }
            browser.instant(engines.get(0), items);
            browser.fromFolder(engines.get(0), items);
        }
    }

    /** Twice, without search and with it: the difference is what the index costs. */
    private void build() throws IOException, InterruptedException {
        if (Files.exists(folder.resolve("site"))) {
            return;
        }
        DocsBenchmark.delete(folder.resolve("docs"));
        DocsBenchmark.write(folder);
        String portal = Files.readString(folder.resolve("stagebill.yaml"));
        Files.writeString(folder.resolve("stagebill.yaml"), portal + "search: {enabled: false}\n");
        Measured without = java();
        DocsBenchmark.delete(folder.resolve("site"));
        DocsBenchmark.delete(folder.resolve(".stagebill"));
        Files.writeString(folder.resolve("stagebill.yaml"), portal);
        Measured with = java();
        System.out.printf(Locale.ROOT, "%-11s index: %.1f CPU s more for a build with search than without, peak %d MB with and %d MB without%n", "stagebill",
                with.cpuSeconds() - without.cpuSeconds(), with.peakMegabytes(), without.peakMegabytes());
    }

    private Measured java() throws IOException, InterruptedException {
        return command(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"), MeasuredBuild.class.getName(), "build", folder.toString(), "--json"));
    }

    private void keep(List<Item> items) throws IOException {
        Files.write(folder.resolve("queries.tsv"), items.stream().map(item -> item.kind() + "\t" + item.text() + "\t" + String.join(" ", item.right())).toList());
    }

    private List<SearchPeer> peers(List<SitePage> pages) throws IOException, InterruptedException {
        if (!isInstalled("npm") || !isInstalled("python3")) {
            System.out.println("Pagefind, MiniSearch and Lunr are left out: they need npm, and python3 to measure them");
            return List.of();
        }
        Files.createDirectories(folder.resolve("npm"));
        if (!Files.exists(folder.resolve("npm/node_modules/pagefind"))) {
            command(List.of("python3", "-c", RESOURCES, "npm", "install", "--prefix", folder.resolve("npm").toString(), "--no-audit", "--no-fund", "pagefind", "minisearch", "lunr"));
        }
        DocsBenchmark.delete(folder.resolve("html"));
        SitePages.write(pages, folder.resolve("html"));
        Files.createDirectories(folder.resolve("lunr"));
        Files.createDirectories(folder.resolve("minisearch"));
        SitePages.writeSections(pages, folder.resolve("lunr/sections.json"));
        printCost("Pagefind", List.of("node", "npm/node_modules/pagefind/lib/runner/bin.cjs", "--site", "html", "--output-path", "pagefind"));
        printCost("MiniSearch", List.of("node", "-e", MAKE_INDEX));
        List<SearchPeer> peers = new ArrayList<>(List.of(SearchPeer.pagefind(folder), SearchPeer.miniSearch(folder)));
        if (Boolean.parseBoolean(System.getProperty("bench.lunr", "true"))) {
            peers.add(SearchPeer.lunr(folder));
        }
        return peers;
    }

    private void printCost(String name, List<String> command) throws IOException, InterruptedException {
        List<String> measured = new ArrayList<>(List.of("python3", "-c", RESOURCES));
        measured.addAll(command);
        Measured cost = command(measured);
        System.out.printf(Locale.ROOT, "%-11s index: %.1f CPU s, peak %d MB%n", name, cost.cpuSeconds(), cost.peakMegabytes());
    }

    private Measured command(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        return Measured.of(output.lines().toList());
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator)).anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    private static void printIndex(SearchPeer engine) throws IOException {
        try (Stream<Path> files = Files.walk(engine.index())) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            System.out.printf(Locale.ROOT, "%-11s index: %d files, %.0f kB, %.0f kB compressed%n", engine.name(), all.size(),
                    all.stream().mapToLong(SearchBenchmark::size).sum() / 1e3, all.stream().mapToLong(SearchBenchmark::compressedSize).sum() / 1e3);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long compressedSize(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            return Math.min(content.length, CountingServer.compressed(content).length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
