package dev.stagebill.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.parser.Parser;

/** Builds the tree of one document from its events, within the limits. */
final class TreeBuilder {
    private final Parser events;
    private final YamlLimits limits;
    private final int linesBefore;
    private final Columns columns;
    private final Consumer<YamlFault> duplicates;
    private final Map<String, YamlNode> anchors = new HashMap<>();
    private int aliasedNodes;

    TreeBuilder(Parser events, YamlLimits limits, DocumentSplitter.Part part, Consumer<YamlFault> duplicates) {
        this.events = events;
        this.limits = limits;
        this.linesBefore = part.firstLine() - 1;
        this.columns = new Columns(part.text());
        this.duplicates = duplicates;
    }

    Optional<YamlNode> build() {
        Optional<YamlNode> root = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent node) {
                root = Optional.of(node(node, 0));
            }
        }
        return root;
    }

    private YamlNode node(Event event, int depth) {
        if (depth > limits.depth()) {
            throw new YamlFaultException(
                    position(event), "values are nested more than " + limits.depth() + " deep, the limit");
        }
        if (event instanceof AliasEvent alias) {
            return aliased(alias);
        }
        YamlNode node = collectionOrScalar(event, depth);
        ((NodeEvent) event).getAnchor().map(Anchor::getValue).ifPresent(anchor -> anchors.put(anchor, node));
        return node;
    }

    private YamlNode collectionOrScalar(Event event, int depth) {
        if (event instanceof MappingStartEvent start) {
            return mapping(start, depth);
        }
        if (event instanceof SequenceStartEvent start) {
            return sequence(start, depth);
        }
        return CoreSchema.scalar((ScalarEvent) event, position(event));
    }

    private YamlNode aliased(AliasEvent alias) {
        YamlNode node = anchors.get(alias.getAlias().getValue());
        if (node == null) {
            throw new YamlFaultException(
                    position(alias), "the alias *" + alias.getAlias().getValue() + " has no anchor before it");
        }
        aliasedNodes += size(node);
        if (aliasedNodes > limits.aliasedNodes()) {
            throw new YamlFaultException(
                    position(alias), "aliases repeat more than " + limits.aliasedNodes() + " values, the limit");
        }
        return node;
    }

    private int size(YamlNode node) {
        int size = 1;
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries().values()) {
                size += size(entry.value());
            }
        } else if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                size += size(item);
            }
        }
        return Math.min(size, limits.aliasedNodes() + 1);
    }

    private YamlSequence sequence(SequenceStartEvent start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, depth + 1));
            event = events.next();
        }
        return new YamlSequence(position(start), items);
    }

    private YamlMapping mapping(MappingStartEvent start, int depth) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            Position keyPosition = position(event);
            String key = KeyText.of(node(event, depth + 1));
            YamlNode value = atKeyWhenEmpty(node(events.next(), depth + 1), keyPosition);
            if (entries.put(key, new YamlMapping.Entry(keyPosition, value)) != null) {
                duplicates.accept(
                        new YamlFault(keyPosition, "the key \"" + key + "\" is there twice; keys must be unique"));
            }
            event = events.next();
        }
        return new YamlMapping(position(start), entries);
    }

    /** A value that is not written at all is where its key is. */
    private static YamlNode atKeyWhenEmpty(YamlNode value, Position key) {
        return value instanceof YamlScalar scalar && scalar.isNull() && scalar.text().isEmpty()
                ? new YamlScalar(key, null, "", scalar.tag())
                : value;
    }

    private Position position(Event event) {
        return event.getStartMark()
                .map(mark -> new Position(
                        mark.getLine() + 1 + linesBefore, columns.of(mark.getIndex(), mark.getColumn()) + 1))
                .orElse(Position.START);
    }
}
