package dev.stagebill.yaml;

import dev.stagebill.yaml.NodeComposer.Composed;
import dev.stagebill.yaml.Syntax.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The items of a list, which are pairs in a list with the tag {@code !!omap} or {@code !!pairs} (yaml.org/type). */
final class SequenceBuilder {
    private final NodeComposer composer;
    private final Faults faults;
    private final Tagged tagged;
    private final int offset;
    private final List<YamlNode> items = new ArrayList<>();

    SequenceBuilder(NodeComposer composer, Faults faults, Tagged tagged, int offset) {
        this.composer = composer;
        this.faults = faults;
        this.tagged = tagged;
        this.offset = offset;
    }

    /** Begins the next item. */
    void begin() {
        composer.path().enter(String.valueOf(items.size()));
        composer.keepSource(tagged != Tagged.NONE);
    }

    /** Adds the item that was begun. */
    void add(@Nullable Part part, Composed item, Properties properties) {
        composer.path().leave();
        boolean isMapping = part != null && part.kind != Kind.ALIAS && item.node() instanceof YamlMapping;
        if (tagged == Tagged.NONE || (isMapping && !item.isScalar())) {
            addPair(item.node());
        } else {
            items.add(pair(
                    KeyTexts.of(part, item, properties.tag, composer),
                    item.node().position()));
        }
        composer.letGoOfSource(tagged != Tagged.NONE);
    }

    /** Adds a mapping with one entry, or one that may have more where no pairs are needed. */
    void addPair(YamlNode node) {
        if (tagged != Tagged.NONE && node instanceof YamlMapping mapping) {
            if (mapping.entries().size() > 1) {
                throw faults.fault(offset, "each pair of the list must be an item of its own");
            }
            items.add(mapping.entries().isEmpty() ? pair("", node.position()) : node);
        } else {
            items.add(node);
        }
    }

    private static YamlMapping pair(String key, Position position) {
        YamlScalar nothing = new YamlScalar(position, null, "", Optional.empty());
        return new YamlMapping(position, Map.of(key, new YamlMapping.Entry(position, nothing)));
    }

    YamlNode build() {
        Position position = faults.lines().position(offset);
        if (tagged != Tagged.ORDERED_MAP) {
            return new YamlSequence(position, items);
        }
        Set<String> keys = new HashSet<>();
        for (YamlNode item : items) {
            String key = ((YamlMapping) item).entries().keySet().iterator().next();
            if (!keys.add(key)) {
                throw faults.fault(offset, "the key \"" + key + "\" is there twice; keys must be unique");
            }
        }
        return new YamlMapping(position, Map.of());
    }
}
