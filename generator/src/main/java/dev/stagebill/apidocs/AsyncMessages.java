package dev.stagebill.apidocs;

import dev.stagebill.apidocs.AsyncApiReference.Link;
import dev.stagebill.apidocs.AsyncApiReference.Message;
import dev.stagebill.apidocs.OpenApiReference.Example;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The messages of a definition: each is on the page once, wherever it is used. Shared ones come first, others as they are met. */
final class AsyncMessages {
    private static final int MAX_MESSAGES = 20_000;

    private final AsyncReading reading;
    private final AsyncMessageReader reader;
    private final IdentityHashMap<YamlMapping, String> ids = new IdentityHashMap<>();
    private final Map<String, Met> met = new LinkedHashMap<>();
    private final Map<String, List<Example>> samples = new LinkedHashMap<>();
    private int left;

    /** A message that was met. */
    private record Met(String name, YamlMapping message, Set<Link> usedBy) {}

    AsyncMessages(AsyncReading reading, AsyncMessageReader reader) {
        this.reading = reading;
        this.reader = reader;
        reading.components("messages").entries().forEach((name, entry) -> {
            String id = reading.anchors().named("message", name);
            YamlMapping message = reading.mapping(entry.value());
            ids.putIfAbsent(message, id);
            met.put(id, new Met(name, message, new LinkedHashSet<>()));
        });
    }

    /** A link to a message that is used under this name; without a target when the reference to it leads nowhere. */
    Link link(String name, YamlNode node) {
        YamlMapping message = reading.mapping(node);
        if (message.string(References.KEY).filter(References::isLocal).isPresent()) {
            return new Link(name, Optional.empty());
        }
        String id = ids.get(message);
        if (id == null && met.size() >= MAX_MESSAGES) {
            left++;
            return new Link(name, Optional.empty());
        }
        if (id == null) {
            id = reading.anchors().another("message", name);
            ids.put(message, id);
            met.put(id, new Met(name, message, new LinkedHashSet<>()));
        }
        return new Link(name, Optional.of(id));
    }

    /** Remembers that an operation uses these messages. */
    void used(List<Link> messages, Link operation) {
        for (Link message : messages) {
            message.id().map(met::get).ifPresent(found -> found.usedBy().add(operation));
        }
    }

    /** Examples of these messages, one of each, as they are shown beside an operation. */
    List<Example> samples(List<Link> messages, int limit) {
        List<Example> found = new ArrayList<>();
        for (Link message : messages) {
            if (found.size() < limit && message.id().isPresent()) {
                examples(message.id().get()).stream()
                        .findFirst()
                        .ifPresent(example -> found.add(new Example(
                                message.text(), example.description(), example.code(), example.generated())));
            }
        }
        return found;
    }

    private List<Example> examples(String id) {
        Met message = met.get(id);
        if (message == null) {
            return List.of();
        }
        List<Example> known = samples.get(id);
        if (known == null) {
            known = reader.examples(message.message());
            samples.put(id, known);
        }
        return known;
    }

    /** All messages that were met. */
    List<Message> all() {
        List<Message> messages = new ArrayList<>();
        met.forEach((id, found) ->
                messages.add(reader.read(id, found.name(), found.message(), List.copyOf(found.usedBy()))));
        return messages;
    }

    /** The message traits. */
    List<Message> traits() {
        List<Message> traits = new ArrayList<>();
        reading.components("messageTraits").entries().forEach((name, entry) -> {
            String id = reading.anchors().named("message-trait", name);
            traits.add(reader.read(id, name, reading.mapping(entry.value()), List.of()));
        });
        return traits;
    }

    /** How many messages the page leaves out. */
    int left() {
        return left;
    }
}
