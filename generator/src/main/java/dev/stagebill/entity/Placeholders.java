package dev.stagebill.entity;

import dev.stagebill.diagnostics.Severity;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.source.SourceException;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import dev.stagebill.yaml.JsonReader;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlReader;
import dev.stagebill.yaml.YamlScalar;
import dev.stagebill.yaml.YamlSequence;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fills in placeholders: a mapping with exactly one key {@code $text}, {@code $json}, {@code $yaml}, {@code $openapi} or {@code $asyncapi}
 * stands for the content of a file of the same repository (Backstage: {@code PlaceholderProcessor}). Nothing is fetched and no path leaves
 * the repository; what cannot be read stays as it is written and is reported.
 */
final class Placeholders {
    private static final Set<String> TEXT = Set.of("$text", "$openapi", "$asyncapi");
    private static final Set<String> KEYS = Set.of("$text", "$openapi", "$asyncapi", "$json", "$yaml");

    private final RepositoryUrls urls;
    private final Findings findings;

    Placeholders(RepositoryUrls urls, Findings findings) {
        this.urls = urls;
        this.findings = findings;
    }

    /** The content of a file that a placeholder names. */
    record Filled(String text, SourceLocation location, String path) {}

    /** The same value with all placeholders in it filled in. */
    YamlNode fill(YamlNode node) {
        if (node instanceof YamlSequence sequence) {
            return new YamlSequence(
                    sequence.position(),
                    sequence.items().stream().map(this::fill).toList());
        }
        if (!(node instanceof YamlMapping mapping)) {
            return node;
        }
        Optional<String> key = key(mapping);
        return key.isPresent() ? value(mapping, key.get()) : entries(mapping);
    }

    /** The file that a value names, when the value is a placeholder for text. */
    Optional<Filled> file(YamlNode node) {
        return node.asMapping().flatMap(mapping -> key(mapping).flatMap(key -> read(mapping, key)));
    }

    /** Whether a value is a placeholder. */
    static boolean is(YamlNode node) {
        return node.asMapping().flatMap(Placeholders::key).isPresent();
    }

    private static Optional<String> key(YamlMapping mapping) {
        return mapping.entries().size() == 1
                ? mapping.entries().keySet().stream().filter(KEYS::contains).findFirst()
                : Optional.empty();
    }

    private YamlMapping entries(YamlMapping mapping) {
        Map<String, YamlMapping.Entry> filled = new LinkedHashMap<>();
        mapping.entries()
                .forEach((key, entry) ->
                        filled.put(key, new YamlMapping.Entry(entry.keyPosition(), fill(entry.value()))));
        return new YamlMapping(mapping.position(), filled);
    }

    private YamlNode value(YamlMapping mapping, String key) {
        Optional<Filled> file = read(mapping, key);
        if (file.isEmpty()) {
            return mapping;
        }
        String text = file.get().text();
        if (TEXT.contains(key)) {
            return new YamlScalar(mapping.position(), text, text, Optional.empty());
        }
        Optional<YamlDocument> document =
                key.equals("$json") ? Optional.of(JsonReader.read(text)) : new YamlReader().read(text);
        return document.flatMap(YamlDocument::root).orElseGet(() -> {
            findings.error(
                    mapping.position(),
                    "catalog.unreadable-placeholder",
                    file.get().path() + " is not one " + (key.equals("$json") ? "JSON" : "YAML") + " document",
                    "");
            return mapping;
        });
    }

    private Optional<Filled> read(YamlMapping mapping, String key) {
        YamlNode target = mapping.get(key).orElseThrow();
        Optional<String> path = target.asString();
        if (path.isEmpty()) {
            findings.error(
                    target.position(),
                    "catalog.unreadable-placeholder",
                    key + " needs the path of a file, this is " + target.describe(),
                    "");
            return Optional.empty();
        }
        return RepositoryUrls.isUrl(path.get()) ? readUrl(target, key, path.get()) : readPath(target, key, path.get());
    }

    private Optional<Filled> readUrl(YamlNode target, String key, String url) {
        Optional<RepositoryUrls.Place> place = urls.locate(url)
                .filter(found -> found.tree().equals(findings.file().tree()));
        if (place.isEmpty()) {
            findings.report(
                    Severity.NOTICE,
                    target.position(),
                    "catalog.remote-placeholder",
                    key + " names " + url + ", which is in no source and is not fetched",
                    "copy the file into the repository, or follow the link on the page");
            return Optional.empty();
        }
        return place.flatMap(found -> content(found.tree(), found.path(), target, key));
    }

    private Optional<Filled> readPath(YamlNode target, String key, String path) {
        DescriptorFile file = findings.file();
        return content(file.tree(), file.resolve(path), target, key);
    }

    private Optional<Filled> content(SourceTree tree, String path, YamlNode target, String key) {
        Optional<SourceFile> file = tree.file(path);
        if (file.isEmpty()) {
            findings.error(
                    target.position(),
                    "catalog.unreadable-placeholder",
                    key + " names " + path + ", which is no file of the repository",
                    "the path begins at the folder of this file and must stay inside of the repository");
            return Optional.empty();
        }
        try {
            String text = new String(tree.read(file.get()), StandardCharsets.UTF_8);
            return Optional.of(new Filled(
                    text, tree.location(file.get().path()), file.get().path()));
        } catch (SourceException e) {
            findings.error(target.position(), "catalog.unreadable-placeholder", String.valueOf(e.getMessage()), "");
            return Optional.empty();
        }
    }
}
