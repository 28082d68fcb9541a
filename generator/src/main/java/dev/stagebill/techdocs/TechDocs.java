package dev.stagebill.techdocs;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.markdown.MarkdownRenderer;
import dev.stagebill.output.Spool;
import java.util.List;

/** Builds documentation. */
public final class TechDocs {
    /** A builder. */
    public TechDocs(Diagnostics diagnostics, MarkdownRenderer markdown, int threads) {}

    /** All documentation. */
    public List<Documentation> build(Catalog catalog, PortalConfig config, Spool spool) {
        return List.of();
    }
}
