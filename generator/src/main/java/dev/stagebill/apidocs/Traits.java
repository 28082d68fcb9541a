package dev.stagebill.apidocs;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Applies traits to messages and operations: JSON Merge Patch (RFC 7396) in the order of the traits. In 3.x the message or operation itself has
 * the last word (AsyncAPI 3.0, "Traits Merge Mechanism"), in 2.x the traits have it (2.6, "Operation Trait Object"); what was written in place
 * is then shown, too.
 */
final class Traits {
    private static final int MAX_DEPTH = 30;
    private static final int MAX_ENTRIES = 20_000;

    private static final String REPLACED = "replaced by traits";

    private final References references;
    private final boolean legacy;
    private int entries;

    /** Traits of a document, which is one of 2.x or not. */
    Traits(References references, boolean legacy) {
        this.references = references;
        this.legacy = legacy;
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
        return legacy ? replaced(owner, merge(owner, merged, 0)) : merge(merged, owner, 0);
    }

    /** The merged mapping, and in it the simple values of its owner that traits have replaced. */
    private static YamlMapping replaced(YamlMapping owner, YamlMapping merged) {
        Map<String, YamlMapping.Entry> old = new LinkedHashMap<>();
        owner.entries().forEach((key, entry) -> {
            Optional<YamlNode> now = merged.get(key);
            if (entry.value() instanceof YamlScalar && !now.equals(Optional.of(entry.value()))) {
                old.put(key, entry);
            }
        });
        if (old.isEmpty()) {
            return merged;
        }
        Map<String, YamlMapping.Entry> all = new LinkedHashMap<>(merged.entries());
        YamlMapping values = new YamlMapping(owner.position(), old);
        all.put(REPLACED, new YamlMapping.Entry(owner.position(), values));
        return new YamlMapping(owner.position(), all);
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
