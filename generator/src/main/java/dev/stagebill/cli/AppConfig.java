package dev.stagebill.cli;

import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a Backstage: its {@code app-config*.yaml} files put together as Backstage does ({@code packages/config-loader}): mappings
 * are merged key by key, everything else of a later file takes the place of the earlier.
 */
final class AppConfig {
    private static final Pattern VARIABLE = Pattern.compile("\\$?\\$\\{([^}:]*)(:-[^}]*)?\\}");

    private final Map<String, @Nullable Object> values;
    private final Map<String, String> environment;

    private AppConfig(Map<String, @Nullable Object> values, Map<String, String> environment) {
        this.values = values;
        this.environment = environment;
    }

    /** The files, the later ones over the earlier ones. */
    static AppConfig read(List<Path> files, Map<String, String> environment) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        for (Path file : files) {
            merged = merged(merged, root(file));
        }
        return new AppConfig(merged, environment);
    }

    private static Map<String, @Nullable Object> root(Path file) {
        try {
            List<YamlDocument> documents = new YamlReader().readAll(Files.readString(file));
            for (YamlDocument document : documents) {
                document.fault().ifPresent(fault -> {
                    throw unreadable(
                            file,
                            "is not YAML: " + fault.message(),
                            fault.position().line());
                });
            }
            return documents.stream()
                    .flatMap(document -> document.root().stream())
                    .flatMap(root -> root.asMapping().stream())
                    .map(mapping -> mapping.toJava())
                    .findFirst()
                    .orElseThrow(() -> unreadable(file, "holds no configuration", 0));
        } catch (IOException e) {
            throw unreadable(file, "cannot be read", 0);
        }
    }

    private static BuildStopped unreadable(Path file, String trouble, int line) {
        SourceLocation place = SourceLocation.ofFile(String.valueOf(file.getFileName()));
        return BuildStopped.configuration(Diagnostic.error("cli.unreadable-app-config", file + " " + trouble)
                .at(line > 0 ? place.at(line, 1) : place)
                .hint("--from takes the app-config.yaml files of a Backstage, in the order in which it reads them"));
    }

    private static Map<String, @Nullable Object> merged(
            Map<String, @Nullable Object> below, Map<String, @Nullable Object> above) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(below);
        above.forEach((key, value) -> {
            Object under = merged.get(key);
            boolean both = under instanceof Map<?, ?> && value instanceof Map<?, ?>;
            merged.put(key, both ? merged(mapping(under), mapping(value)) : value);
        });
        return merged;
    }

    /** The mapping at a path of keys; empty when there is none. */
    Map<String, @Nullable Object> section(String... path) {
        Object at = values;
        for (String key : path) {
            at = mapping(at).get(key);
        }
        return mapping(at);
    }

    /** The items of the list at a path of keys, those that are mappings. */
    List<Map<String, @Nullable Object>> items(String section, String key) {
        return mappings(section(section).get(key));
    }

    /** The text at a path of keys, with variables filled in as far as they are set. */
    Optional<String> text(String section, String key) {
        return text(section(section), key);
    }

    /** The text of a key. */
    Optional<String> text(Map<String, @Nullable Object> mapping, String key) {
        return Optional.ofNullable(mapping.get(key))
                .filter(value -> value instanceof String || value instanceof Number || value instanceof Boolean)
                .map(String::valueOf)
                .filter(value -> !value.isBlank());
    }

    /** The variables a text needs that are not set here and have no text to use instead. */
    List<String> unset(String text) {
        List<String> unset = new ArrayList<>();
        Matcher use = VARIABLE.matcher(text);
        while (use.find()) {
            boolean escaped = use.group().startsWith("$$");
            if (!escaped && use.group(2) == null && !environment.containsKey(use.group(1))) {
                unset.add(use.group(1));
            }
        }
        return unset;
    }

    /** The mappings in a list; a mapping alone counts as a list of one. */
    static List<Map<String, @Nullable Object>> mappings(@Nullable Object value) {
        List<Map<String, @Nullable Object>> mappings = new ArrayList<>();
        if (value instanceof List<?> items) {
            items.stream().filter(Map.class::isInstance).forEach(item -> mappings.add(mapping(item)));
        } else if (value instanceof Map<?, ?>) {
            mappings.add(mapping(value));
        }
        return mappings;
    }

    static Map<String, @Nullable Object> mapping(@Nullable Object value) {
        Map<String, @Nullable Object> mapping = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> mapping.put(String.valueOf(key), inner));
        }
        return mapping;
    }
}
