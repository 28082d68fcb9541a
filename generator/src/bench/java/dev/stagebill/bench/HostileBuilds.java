package dev.stagebill.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.stagebill.apidocs.HostileDefinitions;
import dev.stagebill.apidocs.HostileDefinitions.Hostile;
import dev.stagebill.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Builds a portal of each hostile definition and compares it with itself, one after the other in one process, and prints what that took. Run it with little memory: what needs more
 * is printed as failed.
 *
 * <p>System properties: {@code bench.many} (100000), {@code bench.length} (10000000), {@code bench.only}, an expression that names of definitions match, {@code bench.seconds} of CPU
 * and {@code bench.bytes} of one page above which a line is marked (20 and 300000).
 */
public final class HostileBuilds {
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private HostileBuilds() {}

    /** No arguments. */
    public static void main(String[] args) throws IOException {
        String only = System.getProperty("bench.only", ".*");
        for (Hostile hostile : HostileDefinitions.all(Integer.getInteger("bench.many", 100_000), Integer.getInteger("bench.length", 10_000_000))) {
            if ((hostile.type() + ": " + hostile.name()).matches(only)) {
                Path folder = Files.createTempDirectory("stagebill-hostile");
                try {
                    build(hostile, folder);
                } finally {
                    DocsBenchmark.delete(folder);
                }
            }
        }
        System.exit(0);
    }

    private static void build(Hostile hostile, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("api"));
        for (Map.Entry<String, String> file : hostile.files().entrySet()) {
            Files.writeString(folder.resolve("api").resolve(file.getKey()), file.getValue());
        }
        Files.writeString(folder.resolve("stagebill.yaml"), "title: Bench\nsources: [{local: api}]\nfail-on: never\n");
        Files.writeString(folder.resolve("api/catalog-info.yaml"), """
                apiVersion: backstage.io/v1alpha1
                kind: API
                metadata: {name: hostile}
                spec: {type: %s, lifecycle: production, owner: x, definition: {$text: ./main}}
                """.formatted(hostile.type()));
        Run built = run("build", folder.toString());
        Path newer = folder.resolve("newer");
        Files.writeString(newer, hostile.text() + (hostile.text().startsWith("<") ? "<!-- -->" : "\n"));
        Run compared = run("diff", folder.resolve("api/main").toString(), newer.toString());
        String page = largest(folder.resolve("site"));
        long largest = page.isEmpty() ? -1 : Files.size(Path.of(page));
        boolean bad = built.exit != 0 || compared.exit > 2 || built.cpu > Integer.getInteger("bench.seconds", 20) || compared.cpu > Integer.getInteger("bench.seconds", 20)
                || largest > Integer.getInteger("bench.bytes", 300_000);
        System.out.printf(Locale.ROOT, "%s %-10s %-40s %5.1f MB  exit %d, %5.1f CPU s, %6d findings, largest page %8d; diff exit %d, %5.1f CPU s%s%n", bad ? "!!" : "  ", hostile.type(), hostile.name(),
                hostile.text().length() / 1e6, built.exit, built.cpu, built.output.lines().filter(line -> line.matches("(ERROR|WARNING|NOTICE) .*")).count(), largest, compared.exit, compared.cpu,
                largest > Integer.getInteger("bench.bytes", 300_000) ? "  " + folder.relativize(Path.of(page)) : "");
        Stream.of(built, compared).filter(run -> run.exit > 2 || run.exit < 0).forEach(run -> System.out.println(run.output.lines().filter(line -> !line.isBlank()).limit(12).reduce("", (a, b) -> a + "     " + b.substring(0, Math.min(200, b.length())) + "\n")));
    }

    private record Run(int exit, double cpu, String output) {}

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        long begun = SYSTEM.getProcessCpuTime();
        int exit;
        try {
            exit = Main.run(arguments, print, print);
        } catch (Throwable e) {
            exit = -1;
            print.println(e);
        }
        return new Run(exit, (SYSTEM.getProcessCpuTime() - begun) / 1e9, out.toString(StandardCharsets.UTF_8));
    }

    private static String largest(Path site) throws IOException {
        if (!Files.exists(site)) {
            return "";
        }
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html")).max(Comparator.comparing(HostileBuilds::size)).map(Path::toString).orElse("");
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
