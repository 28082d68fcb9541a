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

/** A portal with an API of many pages, inside of the sample portal so that it is served; to be deleted again. */
final class LargeApi {
    /** The overview of the reference, seen from the portal. */
    static final String PATH = "large-api/catalog/default/api/large/definition/";

    private static final int OPERATIONS = 300;
    private static final int PROPERTIES = 60;

    private static final Path WORK = Path.of("target", "browser").toAbsolutePath();

    private LargeApi() {}

    /** Builds it. */
    static void write() throws IOException {
        delete();
        Path portal = WORK.resolve("large-api-source");
        Path repository = portal.resolve("large");
        Files.createDirectories(repository);
        Files.writeString(portal.resolve("stagebill.yaml"), "sources:\n  - local: large\nfail-on: never\n");
        Files.writeString(repository.resolve("catalog-info.yaml"), """
                apiVersion: backstage.io/v1alpha1
                kind: API
                metadata:
                  name: large
                spec: {type: openapi, lifecycle: production, owner: team, definition: {$text: ./openapi.yaml}}
                """);
        Files.writeString(repository.resolve("openapi.yaml"), definition());
        Overrides overrides = new Overrides(
                Optional.of(SamplePortal.get().folder().resolve("large-api")),
                Optional.of(WORK.resolve("large-api-cache")),
                Optional.empty(),
                Optional.of(true));
        Diagnostics diagnostics = new Diagnostics();
        PortalConfig config = new PortalFileReader().read(portal, overrides, Map.of(), diagnostics);
        new PortalGenerator(new Environment(Map.of(), WORK, 2), Progress.NONE).generate(config, diagnostics);
    }

    /** Deletes it: tests of all pages of the portal must not see it. */
    static void delete() throws IOException {
        for (Path folder :
                new Path[] {SamplePortal.get().folder().resolve("large-api"), WORK.resolve("large-api-source")}) {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private static String definition() {
        StringBuilder text = new StringBuilder("openapi: 3.1.0\ninfo: {title: Large, version: '1'}\npaths:\n");
        for (int i = 0; i < OPERATIONS; i++) {
            text.append("""
                      /things%1$d:
                        get:
                          operationId: getThing%1$d
                          tags: [group%2$d]
                          summary: Gets thing %1$d
                          responses: {'200': {description: It, content: {application/json: {schema: {$ref: '#/components/schemas/Thing%1$d'}}}}}
                    """.formatted(i, i % 5));
        }
        text.append("components:\n  schemas:\n");
        for (int i = 0; i < OPERATIONS; i++) {
            text.append("    Thing%d:\n      type: object\n      properties:\n".formatted(i));
            for (int p = 0; p < PROPERTIES; p++) {
                text.append("        field%d: {type: string, description: A field of this thing}\n".formatted(p));
            }
        }
        return text.toString();
    }
}
