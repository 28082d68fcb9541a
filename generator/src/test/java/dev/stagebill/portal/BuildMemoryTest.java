package dev.stagebill.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.config.Overrides;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.PortalFileReader;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that takes over what is remembered makes the portal that a first build would make. */
class BuildMemoryTest {
    @TempDir
    Path work;

    private final BuildMemory memory = new BuildMemory();

    private record Built(SortedMap<String, Integer> files, List<Diagnostic> findings) {}

    @BeforeEach
    void write() throws IOException {
        file("stagebill.yaml", "title: Test\nfail-on: never\nsources: [{local: shop}]\n");
        file("shop/catalog-info.yaml", """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: shop
                  annotations: {backstage.io/techdocs-ref: "dir:."}
                spec: {type: service, lifecycle: production, owner: team}
                ---
                apiVersion: backstage.io/v1alpha1
                kind: System
                metadata:
                  name: sales
                  annotations: {backstage.io/techdocs-ref: "dir:sales"}
                spec: {owner: team}
                """);
        file(
                "shop/mkdocs.yml",
                "site_name: Shop\nmarkdown_extensions: [pymdownx.snippets]\nplugins: [techdocs-core, tags]\n");
        file(
                "shop/docs/index.md",
                "# Shop\n\n[set up](guide/setup.md#first) ![plan](plan.png)\n\n--8<-- \"terms.txt\"\n");
        file("shop/docs/guide/setup.md", "---\ntitle: Set up\ntags: [start]\n---\n# Setting up\n\n## First\n\nOne.\n");
        file("shop/docs/about.md", "# About\n\nWords.\n");
        file("shop/docs/plan.png", "not really");
        file("shop/terms.txt", "Some terms.\n");
        file("shop/sales/mkdocs.yml", "site_name: Sales\n");
        file("shop/sales/docs/index.md", "# Sales\n");
        file("shop/sales/docs/about.md", "# About\n\nWords.\n");
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void everyEditMakesThePortalOfAFirstBuild() throws IOException {
        agrees("at first");
        agrees("nothing changed");
        file("shop/docs/about.md", "# About us\n\nMore words.\n");
        agrees("a text changed");
        file("shop/terms.txt", "Other terms.\n");
        agrees("an included text changed");
        file(
                "shop/docs/guide/setup.md",
                "---\ntitle: Setting up\ntags: [start, more]\n---\n# Setting up\n\n## First\n\nOne.\n");
        agrees("front matter changed");
        Files.move(work.resolve("shop/docs/guide/setup.md"), work.resolve("shop/docs/setup.md"));
        agrees("the target of a link went away");
        file("shop/docs/guide/setup.md", "# Setting up\n\n## Second\n");
        agrees("it came back without the anchor");
        file("shop/docs/plan.png", "really not");
        agrees("a picture changed");
        file("shop/mkdocs.yml", "site_name: The Shop\nnav: [About: about.md, Home: index.md]\n");
        agrees("the navigation and the extensions changed");
        Files.delete(work.resolve("shop/docs/about.md"));
        file("shop/docs/about/index.md", "title: Plain\n\n# About\n");
        agrees("a page became a folder");
        file("shop/docs/about/index.md", "title: Other\n\n# About\n");
        agrees("plain front matter changed");
        file("stagebill.yaml", "title: Best\nfail-on: never\ndocs: {readme: false}\nsources: [{local: shop}]\n");
        agrees("the portal file changed");
    }

    @Test
    void whatAnEditDoesNotChangeIsNotWrittenAgain() throws IOException {
        build("site", Optional.of(memory));
        Path untouched = work.resolve("site/docs/default/system/sales/about/index.html");
        Path edited = work.resolve("site/docs/default/component/shop/about/index.html");
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(untouched, longAgo);
        Files.setLastModifiedTime(edited, longAgo);
        file("shop/docs/about.md", "# About\n\nOther words.\n");
        build("site", Optional.of(memory));
        assertThat(Files.getLastModifiedTime(untouched)).isEqualTo(longAgo);
        assertThat(Files.getLastModifiedTime(edited)).isGreaterThan(longAgo);
    }

    @Test
    void aPortalThatWasTakenAwayIsWrittenAsAWhole() throws IOException {
        build("site", Optional.of(memory));
        Path gone = work.resolve("site/docs/default/system/sales/index.html");
        Files.delete(gone);
        build("site", Optional.of(memory));
        assertThat(gone).exists();
        try (Stream<Path> files = Files.walk(work.resolve("site"))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        agrees("everything was deleted");
    }

    private void agrees(String when) throws IOException {
        Built kept = build("site", Optional.of(memory));
        Built fresh = build("fresh", Optional.empty());
        assertThat(kept.files()).as(when).isEqualTo(fresh.files());
        assertThat(kept.findings()).as(when).isEqualTo(fresh.findings());
    }

    private void file(String path, String text) throws IOException {
        Path file = work.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Built build(String output, Optional<BuildMemory> known) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Overrides overrides = Overrides.NONE
                .publishing(Optional.of(work.resolve(output)))
                .caching(Optional.of(work.resolve(output + "-cache")));
        PortalConfig config = new PortalFileReader().read(work, overrides, Map.of(), diagnostics);
        new PortalGenerator(new Environment(Map.of(), work, 2), Progress.NONE, known).generate(config, diagnostics);
        SortedMap<String, Integer> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(work.resolve(output))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(work.resolve(output).relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return new Built(files, diagnostics.all());
    }
}
