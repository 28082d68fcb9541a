package dev.stagebill;

import dev.stagebill.config.CatalogConfig;
import dev.stagebill.config.KindConfig;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.Strictness;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Portal settings for tests. */
public final class Portals {
    private Portals() {}

    /** The defaults, for a portal in this folder. */
    public static PortalConfig in(Path folder) {
        return in(folder, Strictness.LENIENT);
    }

    /** The same with this strictness. */
    public static PortalConfig in(Path folder, Strictness strictness) {
        return in(folder, strictness, CatalogConfig.PlaceholderScope.SAME_REPOSITORY);
    }

    /** The same with this strictness and these files for placeholders. */
    public static PortalConfig in(Path folder, Strictness strictness, CatalogConfig.PlaceholderScope placeholders) {
        return in(
                folder, new CatalogConfig(List.of("**/catalog-info.{yaml,yml}"), List.of(), strictness, placeholders));
    }

    /** The defaults, but for what is inferred. */
    public static PortalConfig inferring(Strictness strictness, CatalogConfig.Inferring inferring) {
        return in(
                Path.of("portal"),
                new CatalogConfig(
                        List.of("**/catalog-info.{yaml,yml}"),
                        List.of(),
                        List.of(),
                        strictness,
                        CatalogConfig.PlaceholderScope.SAME_REPOSITORY,
                        inferring));
    }

    /** The defaults, with kinds of one's own. */
    public static PortalConfig with(List<KindConfig> kinds) {
        return in(
                Path.of("portal"),
                new CatalogConfig(
                        List.of("**/catalog-info.{yaml,yml}"),
                        List.of(),
                        Strictness.LENIENT,
                        CatalogConfig.PlaceholderScope.SAME_REPOSITORY),
                kinds);
    }

    private static PortalConfig in(Path folder, CatalogConfig catalog) {
        return in(folder, catalog, List.of());
    }

    /** A portal that shows docs folders that no entity refers to. */
    public static PortalConfig discovering(Path folder) {
        CatalogConfig catalog = new CatalogConfig(
                List.of("**/catalog-info.{yaml,yml}"),
                List.of(),
                Strictness.LENIENT,
                CatalogConfig.PlaceholderScope.SAME_REPOSITORY);
        return in(folder, catalog, List.of(), new PortalConfig.DocsConfig(true, true, List.of(), Optional.empty()));
    }

    private static PortalConfig in(Path folder, CatalogConfig catalog, List<KindConfig> kinds) {
        return in(folder, catalog, kinds, new PortalConfig.DocsConfig(true, false, List.of(), Optional.empty()));
    }

    private static PortalConfig in(
            Path folder, CatalogConfig catalog, List<KindConfig> kinds, PortalConfig.DocsConfig docs) {
        return new PortalConfig(
                folder,
                "Test Portal",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new PortalConfig.ThemeConfig("default", Optional.empty(), Optional.empty()),
                List.of(),
                catalog,
                kinds,
                docs,
                new PortalConfig.SearchConfig(true, dev.stagebill.config.SearchLanguage.EN, Optional.empty()),
                folder.resolve("site"),
                folder.resolve("cache"),
                Optional.empty(),
                PortalConfig.FindingsConfig.USUAL,
                true);
    }
}
