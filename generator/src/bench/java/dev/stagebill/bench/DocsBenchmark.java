package dev.stagebill.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Builds one documentation with us and, where it is installed, with MkDocs and Material in the same run, each in a process of its own, and prints what they cost.
 *
 * <p>System properties: {@code bench.docs}, a folder of Markdown files (without it, {@code bench.pages} synthetic pages of about 700 words),
 * {@code bench.runs} (3), {@code bench.mkdocs} (true). The name of a Hugo index page, {@code _index.md}, becomes {@code index.md}.
 */
public final class DocsBenchmark {
    private static final String RESOURCES =
            "import resource,subprocess,sys,time;t=time.time();c=subprocess.call(sys.argv[1:]);r=resource.getrusage(resource.RUSAGE_CHILDREN);"
                    + "print('MEASURED %d %d %d' % ((time.time()-t)*1000, (r.ru_utime+r.ru_stime)*1e9, r.ru_maxrss));sys.exit(c)";

    private final Path folder;
    private int pages;

    private DocsBenchmark(Path folder) {
        this.folder = folder;
    }

    /** No arguments. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("stagebill-docs");
        try {
            new DocsBenchmark(folder).run();
        } finally {
            delete(folder);
        }
    }

    private void run() throws IOException, InterruptedException {
        pages = write(folder);
        System.out.printf(Locale.ROOT, "%d pages, %.1f MB of Markdown%n", pages, size(folder.resolve("docs/docs")) / 1e6);
        Measured ours = null;
        for (int run = 1; run <= Integer.getInteger("bench.runs", 3); run++) {
            delete(folder.resolve("site"));
            delete(folder.resolve(".stagebill"));
            ours = java("-Xmx1g", folder.toString());
            print("stagebill build, cold, run " + run, ours, folder.resolve("site/docs"));
        }
        if (Boolean.parseBoolean(System.getProperty("bench.mkdocs", "true")) && isInstalled() && ours != null) {
            Measured theirs = command(List.of("python3", "-c", RESOURCES, "mkdocs", "build", "-q", "-f", folder.resolve("docs/mkdocs.yml").toString(), "-d", folder.resolve("theirs").toString()));
            print("mkdocs build, Material", theirs, folder.resolve("theirs"));
            System.out.printf(Locale.ROOT, "mkdocs needs %.1f times the CPU of stagebill, and %.1f times the bytes of its documentation pages%n",
                    theirs.cpuSeconds() / ours.cpuSeconds(),
                    (double) size(folder.resolve("theirs")) / size(folder.resolve("site/docs")));
        }
    }

    /** Writes a portal of one documentation; how many pages it has. */
    static int write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("docs"));
        Files.writeString(folder.resolve("stagebill.yaml"), "title: Bench\nsources: [{local: docs}]\nfail-on: never\n");
        Files.writeString(folder.resolve("docs/catalog-info.yaml"), """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: bench
                  annotations: {backstage.io/techdocs-ref: 'dir:.'}
                spec: {type: documentation, lifecycle: production, owner: x}
                """);
        Files.writeString(folder.resolve("docs/mkdocs.yml"), """
                site_name: Bench
                theme: {name: material}
                markdown_extensions: [admonition, attr_list, def_list, footnotes, md_in_html, tables, pymdownx.betterem,
                  pymdownx.superfences, pymdownx.tasklist, pymdownx.tilde, {toc: {permalink: true}},
                  {pymdownx.highlight: {linenums: true}}]
                """);
        String from = System.getProperty("bench.docs", "");
        return from.isEmpty() ? synthetic(folder.resolve("docs/docs")) : copy(Path.of(from), folder.resolve("docs/docs"));
    }

    private static int synthetic(Path docs) throws IOException {
        int count = Integer.getInteger("bench.pages", 5000);
        SyntheticText text = new SyntheticText(new java.util.Random(20_260_101L));
        for (int i = 0; i < count; i++) {
            Path page = docs.resolve(i == 0 ? "index.md" : "s" + i / 25 + "/p" + i + ".md");
            Files.createDirectories(page.getParent());
            Files.writeString(page, text.page("Page " + i, i == 0 ? "s0/p1.md" : "p" + i + ".md"));
        }
        return count;
    }

    private static int copy(Path from, Path to) throws IOException {
        int count = 0;
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
                Path page = to.resolve(from.relativize(file).toString().replace("_index.md", "index.md"));
                Files.createDirectories(page.getParent());
                Files.copy(file, page);
                count++;
            }
        }
        return count;
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator)).anyMatch(path -> Files.isExecutable(Path.of(path, "mkdocs")));
    }

    private static Measured java(String option, String portal) throws IOException, InterruptedException {
        return command(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), option, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"), MeasuredBuild.class.getName(), "build", portal, "--json"));
    }

    private static Measured command(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        return Measured.of(output.lines().toList());
    }

    private void print(String name, Measured cost, Path output) throws IOException {
        System.out.printf(Locale.ROOT, "%-28s wall %6.1f s  cpu %6.1f s  %6.2f cpu-ms/page  peak %4d MB  %8.1f kB a page, %.1f MB in all  %s%n", name,
                cost.wallSeconds(), cost.cpuSeconds(), cost.cpuSeconds() * 1000 / pages, cost.peakMegabytes(),
                size(output) / 1e3 / pages, size(output) / 1e6, cost.stages());
    }

    private static long size(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(Files::isRegularFile).mapToLong(DocsBenchmark::sizeOf).sum();
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
