package dev.stagebill.browser;

import dev.stagebill.config.Overrides;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.PortalFileReader;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import dev.stagebill.portal.Environment;
import dev.stagebill.portal.PortalGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A portal with a documentation of many pages, inside of the sample portal so that it is served; to be deleted again. */
final class LargeDocs {
    /** The first page of the documentation, seen from the portal. */
    static final String PATH = "large-docs/docs/default/component/large/";

    static final int SECTIONS = 9;
    static final int PAGES = 30;

    private static final Path WORK = Path.of("target", "browser").toAbsolutePath();

    private LargeDocs() {}

    /** Builds it. */
    static void write() throws IOException {
        delete();
        Path portal = WORK.resolve("large-source");
        Path repository = portal.resolve("large");
        Files.createDirectories(repository.resolve("docs"));
        Files.writeString(portal.resolve("stagebill.yaml"), "sources:\n  - local: large\nfail-on: never\n");
        Files.writeString(repository.resolve("catalog-info.yaml"), """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: large
                  annotations: {backstage.io/techdocs-ref: "dir:."}
                spec: {type: service, lifecycle: production, owner: team}
                """);
        StringBuilder nav = new StringBuilder("site_name: Large\nnav:\n  - Home: index.md\n");
        Files.writeString(repository.resolve("docs/index.md"), "# Home\n");
        for (int section = 0; section < SECTIONS; section++) {
            nav.append("  - Section ").append(section).append(":\n");
            for (int page = 0; page < PAGES; page++) {
                String name = "s" + section + "p" + page;
                nav.append("      - Page %d.%d: %s.md%n".formatted(section, page, name));
                Files.writeString(repository.resolve("docs/" + name + ".md"), "# Page\n\n[home](index.md)\n");
            }
        }
        Files.writeString(repository.resolve("mkdocs.yml"), nav.toString());
        Overrides overrides = new Overrides(
                Optional.of(SamplePortal.get().folder().resolve("large-docs")),
                Optional.of(WORK.resolve("large-cache")),
                Optional.empty(),
                Optional.of(true));
        Diagnostics diagnostics = new Diagnostics();
        PortalConfig config = new PortalFileReader().read(portal, overrides, Map.of(), diagnostics);
        new PortalGenerator(new Environment(Map.of(), WORK, 2), Progress.NONE).generate(config, diagnostics);
    }

    /** Deletes it: tests of all pages of the portal must not see it. */
    static void delete() throws IOException {
        for (Path folder : new Path[] {SamplePortal.get().folder().resolve("large-docs"), WORK.resolve("large-source")
        }) {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }
}
