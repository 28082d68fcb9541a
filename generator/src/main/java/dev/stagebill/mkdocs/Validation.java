package dev.stagebill.mkdocs;

import dev.stagebill.diagnostics.Severity;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How grave broken links are, by {@code validation} of {@code mkdocs.yml}: {@code warn} is a warning, {@code info} a notice, {@code ignore} nothing.
 * What is not written keeps the severity it has in Stagebill.
 *
 * @param levels the levels that are written, such as {@code links.anchors}
 */
public record Validation(Map<String, String> levels) {
    private static final List<String> GROUPS = List.of("nav", "links");
    private static final List<String> NAMES =
            List.of("omitted_files", "not_found", "absolute_links", "unrecognized_links", "anchors");

    /** Copies the levels. */
    public Validation {
        levels = Map.copyOf(levels);
    }

    /** Reads {@code validation}; a level of the whole counts for both of its groups. */
    static Validation of(YamlMapping root) {
        Map<String, String> levels = new HashMap<>();
        root.mapping("validation").ifPresent(validation -> {
            for (String group : GROUPS) {
                Optional<YamlMapping> own = validation.mapping(group);
                for (String name : NAMES) {
                    Optional<YamlNode> level =
                            own.flatMap(mapping -> mapping.present(name)).or(() -> validation.present(name));
                    level.flatMap(Settings::text).ifPresent(text -> levels.put(group + "." + name, text));
                }
            }
        });
        return new Validation(levels);
    }

    /** The severity of a check, such as {@code links.anchors}; empty when such findings are not wanted. */
    public Optional<Severity> severity(String check, Severity otherwise) {
        return switch (levels.getOrDefault(check, "")) {
            case "warn" -> Optional.of(Severity.WARNING);
            case "info" -> Optional.of(Severity.NOTICE);
            case "ignore" -> Optional.empty();
            default -> Optional.of(otherwise);
        };
    }

    /** Whether links that begin with a slash start from the docs folder. */
    public boolean relativeToDocs() {
        return "relative_to_docs".equals(levels.get("links.absolute_links"));
    }
}
