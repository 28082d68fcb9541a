package dev.stagebill.markdown;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which Markdown extensions a documentation switches on, and how: {@code markdown_extensions} of {@code mkdocs.yml}, together with what
 * TechDocs always adds. Names are those of Python-Markdown and PyMdown ({@code toc}, {@code pymdownx.arithmatex}).
 *
 * @param extensions the options of each extension by its name; an option inside of another one is written with a dot
 *     ({@code custom_icons.0}), values as text
 */
public record MarkdownOptions(Map<String, Map<String, String>> extensions) {
    /** What TechDocs reads without any configuration: no extension beyond the dialect, each with its defaults. */
    public static final MarkdownOptions TECHDOCS = new MarkdownOptions(Map.of());

    /** What a documentation without {@code mkdocs.yml} is read with: Backstage makes one that names {@code techdocs-core}. */
    public static final MarkdownOptions TECHDOCS_CORE =
            new MarkdownOptions(Map.of("pymdownx.highlight", Map.of("linenums", "true")));

    private static final String COMMON = "CommonMark alone";

    /** CommonMark with the tables, tasks, addresses and crossed out words of GitHub, and nothing of MkDocs: what API definitions are written in. */
    static final MarkdownOptions COMMONMARK = new MarkdownOptions(Map.of(COMMON, Map.of()));

    /** Copies the maps, in their order. */
    public MarkdownOptions {
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        extensions.forEach((name, options) -> copy.put(name, Map.copyOf(options)));
        extensions = Collections.unmodifiableMap(copy);
    }

    /** Whether nothing of MkDocs is understood. */
    boolean isCommonMark() {
        return has(COMMON);
    }

    /** Whether an extension is named. Those that TechDocs always adds are understood even when this says no. */
    boolean has(String extension) {
        return extensions.containsKey(extension);
    }

    /** An option as written. */
    Optional<String> option(String extension, String name) {
        return Optional.ofNullable(extensions.getOrDefault(extension, Map.of()).get(name));
    }

    /** An option that is true or false; anything else counts as not written. */
    boolean flag(String extension, String name, boolean otherwise) {
        return option(extension, name)
                .map(String::strip)
                .filter(value -> value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false"))
                .map(Boolean::parseBoolean)
                .orElse(otherwise);
    }
}
