package dev.stagebill;

import dev.stagebill.config.PortalConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Portal settings for tests. */
public final class Portals {
    private Portals() {}

    /** The defaults, for a portal in this folder. */
    public static PortalConfig in(Path folder) {
        return new PortalConfig(
                folder,
                "Test Portal",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new PortalConfig.ThemeConfig("default", Optional.empty(), Optional.empty()),
                List.of(),
                new PortalConfig.CatalogConfig(List.of("**/catalog-info.{yaml,yml}"), List.of()),
                new PortalConfig.DocsConfig(true),
                new PortalConfig.SearchConfig(true, Optional.empty()),
                folder.resolve("site"),
                folder.resolve("cache"),
                Optional.empty(),
                PortalConfig.FindingsConfig.USUAL,
                true);
    }
}
