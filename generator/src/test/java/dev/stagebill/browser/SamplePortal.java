package dev.stagebill.browser;

import dev.stagebill.config.FailOn;
import dev.stagebill.config.Overrides;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.PortalFileReader;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import dev.stagebill.portal.Environment;
import dev.stagebill.portal.PortalGenerator;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The portal of the sample, built once for all tests and reachable both ways. */
final class SamplePortal {
    private static final Path SAMPLE = Path.of("..", "sample-site");
    private static final Path WORK = Path.of("target", "browser").toAbsolutePath();

    private final Path folder;
    private final URI server;

    private SamplePortal(Path folder, URI server) {
        this.folder = folder;
        this.server = server;
    }

    private static final class Built {
        private static final SamplePortal PORTAL = build();
    }

    /** The portal, built by whoever asks first. */
    static SamplePortal get() {
        return Built.PORTAL;
    }

    /** The folder with the files. */
    Path folder() {
        return folder;
    }

    /** The address of the portal, ending in a slash. */
    String address(Access access) {
        // A path's own URI has one slash where browsers write three.
        return access == Access.HTTP
                ? server.toString()
                : "file://" + folder.toUri().getRawPath();
    }

    private static SamplePortal build() {
        Path folder = WORK.resolve("portal");
        URI server = PortalServer.of(folder).address();
        Overrides overrides = new Overrides(
                Optional.of(folder), Optional.of(WORK.resolve("cache")), Optional.of(FailOn.NEVER), Optional.of(true));
        Diagnostics diagnostics = new Diagnostics();
        PortalConfig config = new PortalFileReader().read(SAMPLE, overrides, Map.of(), diagnostics);
        Environment environment = new Environment(Map.of(), WORK, 2);
        new PortalGenerator(environment, Progress.NONE).generate(publishedAt(server, config), diagnostics);
        return new SamplePortal(folder, server);
    }

    private static PortalConfig publishedAt(URI url, PortalConfig config) {
        return new PortalConfig(
                config.folder(),
                config.title(),
                config.description(),
                Optional.of(url),
                config.logo(),
                config.home(),
                config.theme(),
                config.sources(),
                config.catalog(),
                config.kinds(),
                config.docs(),
                config.search(),
                config.output(),
                config.cache(),
                config.failOn(),
                config.findings(),
                config.offline());
    }
}
