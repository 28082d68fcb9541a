package dev.stagebill.render;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.output.Content;
import dev.stagebill.output.OutputPath;
import dev.stagebill.site.SiteFile;
import dev.stagebill.theme.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The portal's picture as a file to publish. */
final class Logo {
    private static final Pattern PICTURE = Pattern.compile(".*\\.(svg|png|jpe?g|webp|gif|avif|ico)");
    private static final long MAX_BYTES = 4L << 20;

    private Logo() {}

    /** The picture that the portal file names; one that cannot be used is reported and left out. */
    static Optional<SiteFile> of(PortalConfig config, Diagnostics diagnostics) {
        return config.logo().flatMap(logo -> read(config.folder().resolve(logo), diagnostics));
    }

    private static Optional<SiteFile> read(Path file, Diagnostics diagnostics) {
        Matcher name = PICTURE.matcher(file.toString().toLowerCase(Locale.ROOT));
        try {
            if (name.matches() && Files.size(file) <= MAX_BYTES) {
                byte[] bytes = Files.readAllBytes(file);
                String path = "assets/logo." + ContentHash.of(bytes) + "." + name.group(1);
                return Optional.of(new SiteFile(new OutputPath(path), Content.of(bytes)));
            }
        } catch (IOException e) {
            // Said below, together with the other reasons.
        }
        diagnostics.report(
                Diagnostic.warning("theme.bad-logo", "the logo " + file + " cannot be shown")
                        .at(SourceLocation.ofFile("stagebill.yaml"))
                        .hint(
                                "logo: names an SVG, PNG, JPEG, WebP, GIF or AVIF file of at most 4 MiB, from the portal's folder"));
        return Optional.empty();
    }
}
