package dev.stagebill.config;

import dev.stagebill.diagnostics.Diagnostic;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes a configuration of a portal file: paths absolute, overrides in place, values checked that one key alone cannot tell. */
final class Completion {
    private final Path folder;
    private final Overrides overrides;
    private final Binding binding;

    Completion(Path folder, Overrides overrides, Binding binding) {
        this.folder = folder;
        this.overrides = overrides;
        this.binding = binding;
    }

    PortalConfig complete(PortalFile file) {
        checkSources(file.sources());
        PortalConfig config = new PortalConfig(
                folder,
                file.title().value(),
                file.description().map(Text::value),
                file.url().flatMap(this::site),
                file.logo().flatMap(text -> existing("logo", text, Files::isRegularFile, "file")),
                file.home().flatMap(text -> existing("home", text, Files::isRegularFile, "file")),
                theme(file.theme()),
                file.sources().stream()
                        .map(source -> source(source, file.docs().versions()))
                        .toList(),
                CatalogCompletion.of(file.catalog(), overrides.strictness()),
                new KindCompletion(folder, binding).of(file.kinds()),
                docs(file.docs()),
                search(file.search()),
                place("output", output(file.output()), file.output()),
                place("cache", overrides.cache(), file.cache()),
                overrides.failOn().orElse(file.failOn()).severity(),
                new FindingsReader(binding).read(file.findings(), this::baseline),
                overrides.offline().orElse(file.offline()),
                links(file),
                new PortalConfig.ApisConfig(
                        file.apis().changes(),
                        file.apis().changesDays(),
                        file.apis().changesReleases()));
        new OutputRules(config, binding).check(file.output());
        return config;
    }

    private static PortalConfig.DocsConfig docs(DocsSection docs) {
        List<String> hosts = docs.allowedIframeHosts().stream()
                .map(host -> host.value().toLowerCase(Locale.ROOT))
                .toList();
        return new PortalConfig.DocsConfig(
                docs.readme(), docs.discover(), hosts, docs.versions().map(Completion::versions));
    }

    private Optional<URI> site(Text url) {
        try {
            String text = url.value();
            return Optional.of(new URI(text.endsWith("/") ? text : text + "/"));
        } catch (URISyntaxException e) {
            String trouble = "is not an address: " + e.getReason();
            binding.badValue("url", url, trouble, Optional.of("write what is not a plain letter as %XX"));
            return Optional.empty();
        }
    }

    private PortalConfig.ThemeConfig theme(PortalFile.Theme theme) {
        return new PortalConfig.ThemeConfig(
                ChoiceShape.word(theme.name()),
                theme.folder().flatMap(text -> existing("theme.folder", text, Files::isDirectory, "folder")),
                theme.accent().map(Text::value));
    }

    private PortalConfig.SearchConfig search(PortalFile.Search search) {
        return new PortalConfig.SearchConfig(
                search.enabled(),
                search.language(),
                Optional.of(search.luceneFolder())
                        .filter(folder -> search.lucene() == PortalFile.Lucene.KEEP)
                        .flatMap(text -> path("search.lucene-folder", text)));
    }

    private PortalConfig.LinksConfig links(PortalFile file) {
        return new PortalConfig.LinksConfig(
                file.hosts().stream()
                        .map(host -> new PortalConfig.Host(host.host().value().toLowerCase(Locale.ROOT), host.kind()))
                        .toList(),
                file.annotationLinks().stream().map(this::annotationLink).toList());
    }

    private PortalConfig.AnnotationLink annotationLink(PortalFile.AnnotationLink link) {
        if (link.enabled() && link.url().isEmpty()) {
            binding.badValue(
                    "annotation-links.annotation",
                    link.annotation(),
                    "needs a url",
                    Optional.of("add url: with {value} in it, or enabled: false to take built-in links away"));
        }
        String title = link.enabled() ? link.annotation().value() : "";
        return new PortalConfig.AnnotationLink(
                link.annotation().value(),
                link.title().map(Text::value).orElse(title),
                link.url().map(Text::value).orElse(""),
                link.icon().map(Text::value).orElse(""),
                values(link.kinds()),
                link.enabled());
    }

    private static SourceConfig source(PortalFile.Source source, Optional<DocsSection.Versions> usual) {
        return new SourceConfig(
                source.git().map(Text::value),
                source.local().map(Text::value),
                source.name().map(Text::value),
                source.ref().map(Text::value),
                source.path().map(Text::value).map(Completion::inner),
                source.url().map(Text::value),
                patterns(source.files()),
                source.place().line(),
                source.docsVersions().or(() -> usual).map(Completion::versions));
    }

    private static VersionsConfig versions(DocsSection.Versions versions) {
        return new VersionsConfig(
                values(versions.tags()),
                values(versions.branches()),
                versions.max(),
                versions.show(),
                versions.title().map(Text::value),
                versions.listed(),
                versions.findings());
    }

    static List<String> values(List<Text> texts) {
        return texts.stream().map(Text::value).toList();
    }

    static List<String> patterns(List<Text> texts) {
        return texts.stream().map(Text::value).map(Completion::inner).toList();
    }

    /** The one way of writing an inner path: no dot in front, no slash behind. */
    private static String inner(String path) {
        String tail = path.startsWith("./") ? path.substring(2) : path;
        return tail.endsWith("/") ? tail.substring(0, tail.length() - 1) : tail;
    }

    private void checkSources(List<PortalFile.Source> sources) {
        Map<String, Text> names = new HashMap<>();
        for (PortalFile.Source source : sources) {
            source.name().ifPresent(name -> checkName(source, name, names));
            source.git().ifPresent(this::checkPassword);
        }
    }

    private void checkName(PortalFile.Source source, Text name, Map<String, Text> names) {
        if (source.local().filter(local -> OutputRules.isGlob(local.value())).isPresent()) {
            String hint = "remove the name: each match is named by its folder";
            binding.badValue("name", name, "would be the name of every match of the glob", Optional.of(hint));
        }
        Text first = names.putIfAbsent(name.value(), name);
        if (first != null) {
            binding.report(Diagnostic.error("config.bad-value", "two sources are called " + name.written())
                    .at(name.location())
                    .related(List.of(first.location()))
                    .hint("give one of them another name; the first is on line "
                            + first.location().line()));
        }
    }

    private void checkPassword(Text git) {
        if (git.written().matches("https?://[^/@]*:[^/@]*@.*") && !Variables.usedIn(git.written())) {
            binding.report(Diagnostic.warning("config.password-in-file", "the address of a source contains a password")
                    .at(git.location())
                    .hint("take it from an environment variable: ${NAME}, or from git's own credential helper"));
        }
    }

    /** What the front end says. A text without a line does not stand in the file. */
    private Optional<Path> output(Text written) {
        boolean usual = written.location().line() == 0;
        return overrides.output().or(() -> usual ? overrides.usualOutput() : Optional.empty());
    }

    private Optional<Path> baseline(Optional<Text> written) {
        return overrides
                .baseline()
                .map(path -> path.toAbsolutePath().normalize())
                .or(() -> written.flatMap(text -> path("findings.baseline", text)));
    }

    private Path place(String key, Optional<Path> override, Text text) {
        return override.map(path -> path.toAbsolutePath().normalize())
                .or(() -> path(key, text))
                .orElse(folder);
    }

    private Optional<Path> existing(String key, Text text, Predicate<Path> test, String sort) {
        Optional<Path> path = path(key, text);
        if (path.isPresent() && !test.test(path.get())) {
            String hint = "paths are relative to the folder of the portal file";
            binding.badValue(key, text, "is no " + sort + " there", Optional.of(hint));
            return Optional.empty();
        }
        return path;
    }

    private Optional<Path> path(String key, Text text) {
        try {
            return Optional.of(folder.resolve(text.value()).normalize());
        } catch (InvalidPathException e) {
            binding.badValue(key, text, "cannot be a path on this machine", Optional.of("choose another name"));
            return Optional.empty();
        }
    }
}
