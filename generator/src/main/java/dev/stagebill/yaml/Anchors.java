package dev.stagebill.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The anchors of one document. Backstage's parser gives a document up whose aliases multiply: when the uses of an anchor times the uses
 * of the anchors in its value are over 100.
 */
final class Anchors {
    private static final int USES = 100;

    /** A value with a name. */
    static final class Anchor {
        @Nullable
        private YamlNode node;

        private final List<Anchor> used = new ArrayList<>(0);
        private boolean hasScalar;
        private int uses = 1;
        private int weight;

        private int weight() {
            if (weight == 0) {
                weight = hasScalar ? 1 : 0;
                used.forEach(each -> weight = Math.max(weight, each.uses * each.weight));
            }
            return weight;
        }
    }

    private final Map<String, Anchor> named = new HashMap<>();
    private final List<Anchor> open = new ArrayList<>(0);
    private final boolean strict;
    private final int limit;
    private int repeated;

    /** Without anchors; {@code strict} when the uses are limited as in Backstage. */
    Anchors(boolean strict, int limit) {
        this.strict = strict;
        this.limit = limit;
    }

    /** Begins a value with a name. */
    Anchor begin(String name) {
        Anchor anchor = new Anchor();
        named.put(name, anchor);
        open.add(anchor);
        return anchor;
    }

    /** Ends the value that was begun last. */
    void end(Anchor anchor, YamlNode node) {
        anchor.node = node;
        open.remove(open.size() - 1);
    }

    /** Takes note of a scalar. */
    void sawScalar() {
        for (int i = 0; i < open.size(); i++) {
            open.get(i).hasScalar = true;
        }
    }

    /** What is wrong with using a name here, when something is. */
    Optional<String> problem(String name) {
        Anchor anchor = named.get(name);
        if (anchor == null) {
            return Optional.of("the alias *" + name + " has no anchor &" + name + " before it"
                    + "; put the text in quotes when it is no alias");
        }
        open.forEach(each -> each.used.add(anchor));
        if (anchor.node == null) {
            return Optional.of("the alias *" + name + " stands inside of the value that it repeats");
        }
        anchor.uses++;
        if (strict && (long) anchor.uses * anchor.weight() > USES) {
            return Optional.of("the alias *" + name + " repeats values more than " + USES
                    + " times, the limit of Backstage; write the values out");
        }
        repeated += size(anchor.node);
        return repeated > limit
                ? Optional.of("aliases repeat more than " + limit + " values, the limit")
                : Optional.empty();
    }

    /** The value with a name that has no {@link #problem}. */
    YamlNode value(String name) {
        Anchor anchor = named.get(name);
        if (anchor == null || anchor.node == null) {
            throw new IllegalStateException("the alias has a problem: " + name);
        }
        return anchor.node;
    }

    private int size(YamlNode node) {
        int size = 1;
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries().values()) {
                size = Math.min(size + size(entry.value()), limit + 1);
            }
        } else if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                size = Math.min(size + size(item), limit + 1);
            }
        }
        return size;
    }
}
