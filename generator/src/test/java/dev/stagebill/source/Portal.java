package dev.stagebill.source;

import dev.stagebill.config.CatalogConfig;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.SourceConfig;
import dev.stagebill.config.VersionsConfig;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A portal made for a test: sources are added, then it is crawled. */
final class Portal {
    final Path folder;
    final Path cache;
    private final List<SourceConfig> sources = new ArrayList<>();
    private Diagnostics diagnostics = new Diagnostics();
    private Credentials credentials = Credentials.none();
    private boolean offline;

    /** A portal in this folder, which keeps its cache in it too. */
    Portal(Path folder) {
        this.folder = folder;
        this.cache = folder.resolve("cache");
    }

    /** An entry with nothing but an address. */
    static SourceConfig git(String url) {
        return entry(Optional.of(url), Optional.empty());
    }

    /** An entry with nothing but a path. */
    static SourceConfig local(String path) {
        return entry(Optional.empty(), Optional.of(path));
    }

    private static SourceConfig entry(Optional<String> git, Optional<String> local) {
        Optional<String> none = Optional.empty();
        return new SourceConfig(git, local, none, none, none, none, List.of(), 1);
    }

    static SourceConfig ref(SourceConfig source, String ref) {
        return new SourceConfig(
                source.git(),
                source.local(),
                source.name(),
                Optional.of(ref),
                source.path(),
                source.url(),
                source.files(),
                source.line());
    }

    static SourceConfig path(SourceConfig source, String path) {
        return new SourceConfig(
                source.git(),
                source.local(),
                source.name(),
                source.ref(),
                Optional.of(path),
                source.url(),
                source.files(),
                source.line());
    }

    static SourceConfig url(SourceConfig source, String url) {
        return new SourceConfig(
                source.git(),
                source.local(),
                source.name(),
                source.ref(),
                source.path(),
                Optional.of(url),
                source.files(),
                source.line());
    }

    static SourceConfig versions(SourceConfig source, List<String> tags, List<String> branches, int max) {
        return new SourceConfig(
                source.git(),
                source.local(),
                source.name(),
                source.ref(),
                source.path(),
                source.url(),
                source.files(),
                source.line(),
                Optional.of(new VersionsConfig(
                        tags, branches, max, VersionsConfig.Shown.SOURCE, Optional.empty(), false, false)));
    }

    static SourceConfig name(SourceConfig source, String name) {
        return SourceNames.named(source, name);
    }

    /** The only source from now on. */
    Portal only(SourceConfig source) {
        sources.clear();
        return and(source);
    }

    Portal and(SourceConfig source) {
        sources.add(source);
        return this;
    }

    Portal credentials(Credentials known) {
        credentials = known;
        return this;
    }

    Portal offline(boolean now) {
        offline = now;
        return this;
    }

    PortalConfig config() {
        Optional<Path> none = Optional.empty();
        return new PortalConfig(
                folder,
                "Portal",
                Optional.empty(),
                Optional.empty(),
                none,
                none,
                new PortalConfig.ThemeConfig("default", none, Optional.empty()),
                sources,
                new CatalogConfig(List.of(), List.of()),
                List.of(),
                new PortalConfig.DocsConfig(true, false, List.of(), Optional.empty()),
                new PortalConfig.SearchConfig(true, dev.stagebill.config.SearchLanguage.EN, none),
                folder.resolve("output"),
                cache,
                Optional.empty(),
                PortalConfig.FindingsConfig.USUAL,
                offline);
    }

    /** Visits all sources; {@link #findings} are those of this visit. */
    Sources crawl() {
        diagnostics = new Diagnostics();
        return new Crawler(diagnostics, credentials, Progress.NONE).crawl(config());
    }

    /** What the last crawl found wrong. */
    List<Diagnostic> findings() {
        return diagnostics.all();
    }

    /** The codes of what the last crawl found wrong. */
    List<String> codes() {
        return findings().stream().map(Diagnostic::code).toList();
    }

    /** The paths of all files of a tree. */
    static List<String> paths(SourceTree tree) {
        return tree.files().stream().map(SourceFile::path).toList();
    }

    /** The text of a file of a tree. */
    static String text(SourceTree tree, String path) {
        return new String(tree.read(tree.file(path).orElseThrow()), StandardCharsets.UTF_8);
    }
}
