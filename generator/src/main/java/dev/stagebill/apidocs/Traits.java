package dev.stagebill.apidocs;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Applies traits to messages and operations: JSON Merge Patch (RFC 7396) in the order of the traits, with the last word for the message or
 * operation itself (AsyncAPI 3.0, "Traits Merge Mechanism"). The specification of 2.x gives it to the traits, which 3.0 took back; what is
 * written in place is shown here for all versions.
 */
final class Traits {
    private static final int MAX_DEPTH = 30;
    private static final int MAX_ENTRIES = 20_000;

    private final References references;
    private int entries;

    Traits(References references) {
        this.references = references;
    }

    /** The message or operation with all that its traits say. */
    YamlMapping applied(YamlMapping owner) {
        if (owner.items("traits").isEmpty()) {
            return owner;
        }
        entries = 0;
        YamlMapping merged = AsyncReading.NOTHING;
        for (YamlNode trait : owner.items("traits")) {
            Optional<YamlMapping> found = references.mapping(trait);
            if (found.isPresent()) {
                merged = merge(merged, found.get(), 0);
            }
        }
        return merge(merged, owner, 0);
    }

    private YamlMapping merge(YamlMapping target, YamlMapping patch, int depth) {
        Map<String, YamlMapping.Entry> merged = new LinkedHashMap<>(target.entries());
        patch.entries().forEach((key, entry) -> {
            YamlMapping.Entry old = merged.get(key);
            if (old != null && entry.value().isNull()) {
                merged.remove(key);
            } else {
                merged.put(key, old == null ? entry : both(old, entry, depth));
            }
        });
        return new YamlMapping(patch.position(), merged);
    }

    /** Two values of one key: mappings are merged, references first being followed; of others the later one stays. */
    private YamlMapping.Entry both(YamlMapping.Entry old, YamlMapping.Entry entry, int depth) {
        Optional<YamlMapping> below = references.mapping(old.value());
        Optional<YamlMapping> above = references.mapping(entry.value());
        boolean mergeable = below.isPresent() && above.isPresent();
        if (!mergeable || depth >= MAX_DEPTH || ++entries > MAX_ENTRIES) {
            return entry;
        }
        return new YamlMapping.Entry(entry.keyPosition(), merge(below.get(), above.get(), depth + 1));
    }
}
