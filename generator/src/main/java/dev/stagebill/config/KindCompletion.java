package dev.stagebill.config;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.schema.JsonSchema;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the configuration of kinds of one's own of what the portal file says, and reads their schemas. */
final class KindCompletion {
    /** Their rules are Backstage's and cannot be changed. */
    private static final Set<String> BACKSTAGE = Set.of(
            "component", "api", "resource", "system", "domain", "group", "user", "location", "template", "airesource");

    private static final long MAXIMUM_BYTES = 1_000_000;

    private final Path folder;
    private final Binding binding;
    private final RelationCompletion relations;
    private final Map<String, Text> names = new HashMap<>();

    KindCompletion(Path folder, Binding binding) {
        this.folder = folder;
        this.binding = binding;
        this.relations = new RelationCompletion(binding);
    }

    List<KindConfig> of(List<OwnKind> kinds) {
        kinds.forEach(kind -> checkName(kind.kind()));
        return kinds.stream().map(this::kind).toList();
    }

    private void checkName(Text kind) {
        if (BACKSTAGE.contains(kind.value().toLowerCase(Locale.ROOT))) {
            binding.badValue("kind", kind, "is one of Backstage's kinds", Optional.of("choose another name"));
        }
        Text first = names.putIfAbsent(kind.value().toLowerCase(Locale.ROOT), kind);
        if (first != null) {
            binding.report(Diagnostic.error("config.bad-value", "two kinds are called " + kind.written())
                    .at(kind.location())
                    .related(List.of(first.location()))
                    .hint("put everything about the kind into one entry"));
        }
    }

    private KindConfig kind(OwnKind kind) {
        String title = kind.title().map(Text::value).orElse(kind.kind().value());
        return new KindConfig(
                kind.kind().value(),
                Completion.values(kind.apiVersions()),
                title,
                kind.plural().map(Text::value).orElse(severalOf(title)),
                schema(kind),
                kind.schema().flatMap(SchemaText::file).flatMap(this::place),
                kind.relations().stream().map(relations::relation).toList(),
                kind.icon().map(Text::value),
                kind.columns().stream()
                        .map(column -> new KindConfig.ColumnConfig(
                                column.label().value(), column.path().value()))
                        .toList());
    }

    private static String severalOf(String title) {
        if (title.endsWith("s")) {
            return title;
        }
        return title.matches(".*[^aeiou]y") ? title.substring(0, title.length() - 1) + "ies" : title + "s";
    }

    private Optional<JsonSchema> schema(OwnKind kind) {
        return kind.schema()
                .flatMap(schema -> schema.inline().or(() -> schema.file().flatMap(this::file)))
                .flatMap(values -> understood(values, kind));
    }

    private Optional<JsonSchema> understood(YamlMapping values, OwnKind kind) {
        try {
            return Optional.of(JsonSchema.of(values.toJava()));
        } catch (IllegalArgumentException e) {
            binding.report(Diagnostic.error(
                            "config.bad-value",
                            "the schema of " + kind.kind().written() + " cannot be used: " + e.getMessage())
                    .at(kind.place())
                    .hint("a schema is one document; it may refer to its own $defs, and nothing is fetched"));
            return Optional.empty();
        }
    }

    /** Where the file is; a name that no file can have is reported when the file is read. */
    private Optional<Path> place(Text file) {
        try {
            return Optional.of(folder.resolve(file.value()).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<YamlMapping> file(Text file) {
        try {
            Path path = folder.resolve(file.value()).normalize();
            if (!Files.isRegularFile(path)) {
                return trouble(file, "is no file there", "paths are relative to the folder of the portal file");
            }
            if (Files.size(path) > MAXIMUM_BYTES) {
                return trouble(file, "has more than " + MAXIMUM_BYTES + " bytes", "shorten it");
            }
            Optional<YamlMapping> read = new YamlReader()
                    .read(Files.readString(path))
                    .filter(document -> document.fault().isEmpty())
                    .flatMap(YamlDocument::root)
                    .flatMap(root -> root.asMapping());
            return read.isPresent() ? read : trouble(file, "is no mapping in JSON or YAML", "write a JSON Schema");
        } catch (IOException e) {
            return trouble(file, "cannot be read", "check the file");
        } catch (InvalidPathException e) {
            return trouble(file, "cannot be a path on this machine", "choose another name");
        }
    }

    private Optional<YamlMapping> trouble(Text file, String trouble, String hint) {
        binding.badValue("schema", file, trouble, Optional.of(hint));
        return Optional.empty();
    }
}
