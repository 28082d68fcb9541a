package dev.stagebill.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.cli.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Builds documentation with MkDocs and with us, and compares what the pages say. Runs only when {@code -Ddifferential=<folder>} names a folder
 * in which {@code mkdocs.yml} files are (several folders with a colon between them), and where {@code python3} has MkDocs and Material;
 * {@code -Ddifferential.python} is added to where Python looks for extensions. Counts and differences are in {@code target/differential}.
 */
@EnabledIfSystemProperty(named = "differential", matches = ".+")
final class DifferentialTest {
    private static final Path OUT = Path.of("target/differential").toAbsolutePath();

    @Test
    void pagesSayWhatMkdocsSays() throws IOException, InterruptedException {
        Comparison all = new Comparison();
        for (String folder : System.getProperty("differential").split(":")) {
            run(Path.of(folder), all);
        }
        Files.writeString(OUT.resolve("all.txt"), all.table() + all.differences());
        assertThat(all.tallies().get(Sort.PAGES).compared).isPositive();
    }

    private static void run(Path folder, Comparison all) throws IOException, InterruptedException {
        String name = folder.getFileName().toString();
        Path work = OUT.resolve(name);
        List<Path> configurations = configurations(folder);
        portal(folder, work, configurations);
        Comparison own = new Comparison();
        for (int i = 0; i < configurations.size(); i++) {
            Path theirs = work.resolve("mkdocs-" + i);
            String where = name + ":" + folder.relativize(configurations.get(i));
            Path ours = work.resolve("site/docs/default/component/site-" + i);
            if (mkdocs(configurations.get(i), theirs) && Files.isDirectory(theirs)) {
                BuiltSite mkdocs = BuiltSite.read(theirs);
                BuiltSite portal = Files.isDirectory(ours) ? BuiltSite.read(ours) : BuiltSite.NONE;
                own.add(where, mkdocs, portal);
                all.add(where, mkdocs, portal);
            }
        }
        Files.writeString(OUT.resolve(name + ".txt"), own.table() + own.differences());
    }

    private static List<Path> configurations(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(each -> each.getFileName().toString().matches("mkdocs\\.ya?ml")).sorted().toList();
        }
    }

    private static boolean mkdocs(Path configuration, Path site) throws IOException, InterruptedException {
        Path program = OUT.resolve("techdocs_build.py");
        try (InputStream in = DifferentialTest.class.getResourceAsStream("techdocs_build.py")) {
            Files.copy(Objects.requireNonNull(in), program, StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder builder = new ProcessBuilder(
                System.getProperty("differential.interpreter", "/usr/bin/python3"), program.toString(), configuration.toString(),
                site.toString(), site + ".json");
        builder.environment().put("PYTHONPATH", System.getProperty("differential.python", ""));
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        builder.redirectErrorStream(true).redirectOutput(Path.of(site + ".log").toFile());
        return builder.start().waitFor() == 0;
    }

    private static void portal(Path folder, Path work, List<Path> configurations) throws IOException {
        Path copy = work.resolve("repository");
        copy(folder, copy);
        List<String> entities = new ArrayList<>();
        for (int i = 0; i < configurations.size(); i++) {
            Path parent = folder.relativize(configurations.get(i)).getParent();
            entities.add(ENTITY.formatted(i, parent == null ? "" : parent.toString()));
        }
        Files.writeString(copy.resolve("differential-entities.yaml"), String.join("---\n", entities));
        Files.writeString(work.resolve("stagebill.yaml"), PORTAL);
        try (PrintStream said = new PrintStream(Files.newOutputStream(work.resolve("stagebill.log")), true, StandardCharsets.UTF_8)) {
            Main.run(new String[] {"build", work.toString(), "-o", work.resolve("site").toString()}, said, said);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static final String PORTAL = """
            title: Differential
            sources:
              - local: ./repository
            catalog:
              files: [differential-entities.yaml]
            fail-on: never
            """;

    private static final String ENTITY = """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata:
              name: site-%d
              annotations:
                backstage.io/techdocs-ref: dir:./%s
            spec: {type: library, lifecycle: production, owner: group:default/nobody}
            """;
}
