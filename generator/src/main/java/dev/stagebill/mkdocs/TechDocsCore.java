package dev.stagebill.mkdocs;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the plugin {@code techdocs-core} switches on beyond the dialect that is always read; what {@code mkdocs.yml} says itself comes first. */
final class TechDocsCore {
    /** The name of the plugin. */
    static final String NAME = "techdocs-core";

    private static final String BLOCKS = "use_pymdownx_blocks";

    private TechDocsCore() {}

    /**
     * Adds the extensions of the plugin.
     *
     * @param options the options of the plugin
     * @param extensions the options of each extension by its name
     */
    static void addTo(Map<String, String> options, Map<String, Map<String, String>> extensions) {
        extensions
                .computeIfAbsent("pymdownx.highlight", name -> new LinkedHashMap<>())
                .putIfAbsent("linenums", "true");
        if (Boolean.parseBoolean(options.getOrDefault(BLOCKS, "false").strip())) {
            for (String block : new String[] {"admonition", "details", "tab"}) {
                extensions.computeIfAbsent("pymdownx.blocks." + block, name -> new LinkedHashMap<>());
            }
        }
    }
}
