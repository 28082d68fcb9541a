package dev.stagebill.mkdocs;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plugins that are switched on.
 *
 * @param all the options of each by its name; {@code material/} in front of a name does not count
 */
public record Plugins(Map<String, YamlMapping> all) {
    /** Copies the plugins, in their order. */
    public Plugins {
        all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    /** Those of a {@code mkdocs.yml}; with those that {@code group} holds together, without those that are switched off. */
    static Plugins of(YamlMapping root) {
        Map<String, YamlMapping> all = new LinkedHashMap<>();
        Named.of(root, "plugins").forEach(plugin -> add(plugin, all));
        return new Plugins(all);
    }

    private static void add(Named plugin, Map<String, YamlMapping> all) {
        boolean on = plugin.options().get("enabled").flatMap(Settings::flag).orElse(true);
        String name = name(plugin.name());
        if (name.equals("group")) {
            Named.of(plugin.options(), "plugins").forEach(inner -> add(inner, all));
        }
        if (on) {
            all.putIfAbsent(name, plugin.options());
        }
    }

    static String name(String written) {
        return written.startsWith("material/") ? written.substring("material/".length()) : written;
    }

    /** Whether a plugin is switched on. */
    public boolean has(String name) {
        return all.containsKey(name);
    }

    /** The options of a plugin; empty when it is not switched on. */
    public Optional<YamlMapping> options(String name) {
        return Optional.ofNullable(all.get(name));
    }

    /** The text of an option, when the plugin is switched on and the option is written. */
    public Optional<String> text(String name, String option) {
        return options(name).flatMap(options -> options.get(option)).flatMap(Settings::text);
    }

    /** The texts of an option that is a list, or a single text. */
    public List<String> texts(String name, String option) {
        Optional<YamlNode> value = options(name).flatMap(options -> options.present(option));
        return value.map(node -> node.asSequence()
                        .map(list -> list.items())
                        .orElse(List.of(node))
                        .stream()
                        .flatMap(item -> Settings.text(item).stream())
                        .toList())
                .orElse(List.of());
    }
}
