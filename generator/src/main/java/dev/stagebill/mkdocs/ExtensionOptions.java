package dev.stagebill.mkdocs;

import dev.stagebill.markdown.MarkdownOptions;
import dev.stagebill.yaml.YamlMapping;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code markdown_extensions} and {@code plugins} mean for the Markdown of the pages. */
final class ExtensionOptions {
    private static final String LONG_NAME = "markdown.extensions.";

    private ExtensionOptions() {}

    /** The extensions, and each plugin as {@code plugin:name}, because some of them change what a text says. */
    static MarkdownOptions of(YamlMapping root, Plugins plugins) {
        Map<String, Map<String, String>> extensions = new LinkedHashMap<>();
        for (Named extension : Named.of(root, "markdown_extensions")) {
            extensions
                    .computeIfAbsent(name(extension), name -> new LinkedHashMap<>())
                    .putAll(OptionTexts.of(extension.options()));
        }
        plugins.options(TechDocsCore.NAME).ifPresent(core -> TechDocsCore.addTo(OptionTexts.of(core), extensions));
        plugins.all().forEach((name, options) -> extensions.put("plugin:" + name, OptionTexts.of(options)));
        return new MarkdownOptions(extensions);
    }

    /** The short name, by which Python-Markdown knows its own extensions. */
    static String name(Named extension) {
        return extension.name().startsWith(LONG_NAME)
                ? extension.name().substring(LONG_NAME.length())
                : extension.name();
    }
}
