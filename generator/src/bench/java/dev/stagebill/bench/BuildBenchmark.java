package dev.stagebill.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;

/**
 * Builds a portal of synthetic repositories in a process of its own, and the lower bound in another one, and prints what they cost. Nothing is
 * judged: figures of a shared machine are for reading, ratios for comparing.
 *
 * <p>System properties: {@code bench.repositories} (200), {@code bench.pages} (5000), {@code bench.entities} (1000), {@code bench.runs} (3). With {@code bench.entities=30000 bench.repositories=20
 * bench.pages=100} it measures a catalog instead of documentation.
 */
public final class BuildBenchmark {
    private static final long SEED = 20_260_101L;

    private final Path folder;
    private final int pages = Integer.getInteger("bench.pages", 5000);
    private final int entities = Integer.getInteger("bench.entities", 1000);

    private BuildBenchmark(Path folder) {
        this.folder = folder;
    }

    /** No arguments. The processes run with the options of the start script. */
    public static void main(String[] args) throws IOException, GitAPIException, InterruptedException {
        Path folder = Files.createTempDirectory("stagebill-bench");
        try {
            new BuildBenchmark(folder).run();
        } finally {
            delete(folder);
        }
    }

    private void run() throws IOException, GitAPIException, InterruptedException {
        int repositories = Integer.getInteger("bench.repositories", 200);
        System.out.printf("%d documentation pages, %d repositories, %d entities; seed %d%n", pages, repositories, entities, SEED);
        new SyntheticRepositories(repositories, pages, entities, SEED).make(folder);
        Measured floor = lowerBound();
        print("lower bound (read, escape, write)", floor, floor);
        for (int run = 1; run <= Integer.getInteger("bench.runs", 3); run++) {
            delete(folder.resolve("site"));
            delete(folder.resolve(".stagebill"));
            print("build " + run + ", cold", build(), floor);
        }
        print("build again, caches kept", build(), floor);
        printSizes();
    }

    private Measured lowerBound() throws IOException, InterruptedException {
        return java("-Xmx1g", LowerBound.class, folder.resolve("repositories").toString(), folder.resolve("floor").toString());
    }

    private Measured build() throws IOException, InterruptedException {
        return java("-Xmx1g", MeasuredBuild.class, "build", folder.toString(), "--json");
    }

    private static Measured java(String option, Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        return Measured.of(output.lines().toList());
    }

    private void print(String name, Measured cost, Measured floor) {
        System.out.printf(
                "%-36s wall %6.1f s  cpu %6.1f s  %5.2f cpu-ms/page  %5.0f pages/s  peak %4d MB  cpu x%.1f of lower bound%n",
                name,
                cost.wallSeconds(),
                cost.cpuSeconds(),
                cost.cpuSeconds() * 1000 / (pages + entities),
                (pages + entities) / cost.wallSeconds(),
                cost.peakMegabytes(),
                cost.cpuSeconds() / floor.cpuSeconds());
        if (!cost.stages().isEmpty()) {
            System.out.println("    " + cost.stages());
        }
    }

    private void printSizes() throws IOException {
        System.out.printf("output %.1f MB in %d files, search %.1f MB in %d files, %.1f kB a documentation page%n",
                size(folder.resolve("site")) / 1e6, count(folder.resolve("site")),
                size(folder.resolve("site/search")) / 1e6, count(folder.resolve("site/search")),
                size(folder.resolve("site/docs")) / 1e3 / pages);
    }

    private static long count(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static long size(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(Files::isRegularFile).mapToLong(BuildBenchmark::sizeOf).sum();
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path tree) throws IOException {
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
