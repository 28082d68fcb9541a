package dev.stagebill.source;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.SourceConfig;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.SourceLocation;
import java.nio.file.Path;

/**
 * One visit to all sources of a portal, as a {@link SourceProvider} sees it.
 *
 * @param config the portal
 * @param diagnostics takes what is wrong
 */
public record Crawl(PortalConfig config, Diagnostics diagnostics) {
    static final String PORTAL_FILE = "stagebill.yaml";

    /** The folder that this part of the crawl may keep copies in; it may not exist yet. */
    public Path cache(String part) {
        return config.cache().resolve(part);
    }

    /** Where the portal file names a source. */
    public SourceLocation location(SourceConfig source) {
        return SourceLocation.ofFile(PORTAL_FILE).at(source.line(), 0);
    }

    /** Reports a finding about an entry of the portal file. */
    public void report(SourceConfig source, Diagnostic diagnostic) {
        diagnostics.report(diagnostic.at(location(source)));
    }
}
