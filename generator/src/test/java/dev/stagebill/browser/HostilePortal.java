package dev.stagebill.browser;

import dev.stagebill.config.FailOn;
import dev.stagebill.config.Overrides;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.PortalFileReader;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import dev.stagebill.markdown.HostileTexts;
import dev.stagebill.portal.Environment;
import dev.stagebill.portal.PortalGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A portal whose repository holds every attack there is, wherever a repository can hold a text: pages, drawings, descriptions, links. */
final class HostilePortal {
    private static final int ATTACKS_ON_A_PAGE = 8;
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final List<String> attacks = HostileTexts.all();

    private HostilePortal(Path folder) {
        this.folder = folder;
    }

    /** Builds it in an empty folder. */
    static HostilePortal in(Path folder) {
        try {
            HostilePortal portal = new HostilePortal(folder);
            portal.write();
            portal.build();
            return portal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The published files. */
    Path site() {
        return folder.resolve("site");
    }

    /** The paths of all pages and drawings that hold what the repository said. */
    List<String> paths() {
        try (Stream<Path> files = Files.walk(site())) {
            return files.map(file -> site().relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.matches("(?:docs|catalog|api-docs)/.*\\.html|docs/.*\\.svg"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() throws IOException {
        put("stagebill.yaml", "title: Hostile\nsources: [{local: repository}]\nfail-on: never\n");
        put("repository/mkdocs.yml", "site_name: Attacks\nplugins: [techdocs-core]\n");
        StringBuilder entities = new StringBuilder();
        List<List<String>> pages = chunks();
        StringBuilder home = new StringBuilder("# Attacks\n\n");
        for (int i = 0; i < pages.size(); i++) {
            put("repository/docs/p" + i + ".md", String.join("\n\nnext\n\n", pages.get(i)) + "\n");
            put("repository/docs/d" + i + ".svg", drawing(pages.get(i)));
            home.append("![drawing](d")
                    .append(i)
                    .append(".svg) [page](p")
                    .append(i)
                    .append(".md)\n");
            entities.append(component(i, pages.get(i)));
        }
        put("repository/docs/index.md", home.toString());
        put("repository/catalog-info.yaml", entities.toString());
        put("repository/openapi.json", api(pages));
    }

    private List<List<String>> chunks() {
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < attacks.size(); from += ATTACKS_ON_A_PAGE) {
            chunks.add(attacks.subList(from, Math.min(attacks.size(), from + ATTACKS_ON_A_PAGE)));
        }
        return chunks;
    }

    private static String drawing(List<String> attacks) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">"
                + String.join("", attacks) + "<rect width=\"9\" height=\"9\"/></svg>";
    }

    private static String component(int number, List<String> attacks) {
        Map<String, Object> metadata = Map.of(
                "name", "c" + number,
                "title", attacks.get(0),
                "description", String.join("\n\n", attacks),
                "annotations",
                        Map.of(
                                // One of them has the documentation.
                                number == 0 ? "backstage.io/techdocs-ref" : "example.org/none",
                                "dir:.",
                                "example.org/attack",
                                attacks.get(attacks.size() - 1)),
                "links",
                        attacks.stream()
                                .map(attack -> Map.of("url", attack, "title", attack))
                                .toList());
        Map<String, Object> spec = Map.of("type", "service", "lifecycle", "production", "owner", attacks.get(0));
        return "---\n"
                + JSON.writeValueAsString(Map.of(
                        "apiVersion", "backstage.io/v1alpha1", "kind", "Component", "metadata", metadata, "spec", spec))
                + "\n";
    }

    private static String api(List<List<String>> pages) {
        Map<String, Object> paths = new java.util.TreeMap<>();
        for (int i = 0; i < pages.size(); i++) {
            String text = String.join("\n\n", pages.get(i));
            paths.put(
                    "/p" + i,
                    Map.of(
                            "get",
                            Map.of(
                                    "summary", pages.get(i).get(0),
                                    "description", text,
                                    "externalDocs",
                                            Map.of(
                                                    "url",
                                                    pages.get(i)
                                                            .get(pages.get(i).size() - 1)),
                                    "responses", Map.of("200", Map.of("description", text)))));
        }
        return JSON.writeValueAsString(Map.of(
                "openapi",
                "3.0.3",
                "info",
                Map.of("title", "<script>alert(1)</script>", "version", "1"),
                "paths",
                paths));
    }

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void build() throws IOException {
        Files.writeString(folder.resolve("repository/catalog-info.yaml"), """
                ---
                apiVersion: backstage.io/v1alpha1
                kind: API
                metadata: {name: attacks}
                spec: {type: openapi, lifecycle: production, owner: x, definition: {$text: ./openapi.json}}
                """, java.nio.file.StandardOpenOption.APPEND);
        Overrides overrides = new Overrides(
                Optional.of(site()),
                Optional.of(folder.resolve("cache")),
                Optional.of(FailOn.NEVER),
                Optional.of(true));
        Diagnostics diagnostics = new Diagnostics();
        PortalConfig config = new PortalFileReader().read(folder, overrides, Map.of(), diagnostics);
        new PortalGenerator(new Environment(Map.of(), folder, 2), Progress.NONE).generate(config, diagnostics);
    }
}
