package dev.stagebill.apidocs;

import dev.stagebill.apidocs.AsyncApiReference.Channel;
import dev.stagebill.apidocs.AsyncApiReference.Link;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The channels of a definition: in 2.x an address each, in 3.x with a name of its own. */
final class AsyncChannels {
    static final int MAX_CHANNELS = 20_000;

    private static final int MAX_MESSAGES = 200;
    private static final Set<String> KNOWN =
            Set.of("address", "messages", "parameters", "servers", "publish", "subscribe");

    private final AsyncReading reading;
    private final AsyncMessages messages;
    private final boolean named;
    private final Map<String, YamlMapping> channels = new LinkedHashMap<>();
    private final IdentityHashMap<YamlMapping, String> names = new IdentityHashMap<>();
    private final Map<String, List<Link>> carried = new HashMap<>();
    private final Map<String, List<Link>> operations = new HashMap<>();

    /**
     * The channels.
     *
     * @param named whether their keys are names and no addresses, as since 3.0
     */
    AsyncChannels(AsyncReading reading, AsyncMessages messages, boolean named) {
        this.reading = reading;
        this.messages = messages;
        this.named = named;
        reading.named(reading.root(), "channels").entries().entrySet().stream()
                .limit(MAX_CHANNELS)
                .forEach(entry -> {
                    YamlMapping channel = reading.mapping(entry.getValue().value());
                    channels.put(entry.getKey(), channel);
                    names.putIfAbsent(channel, entry.getKey());
                    reading.anchors().named("channel", entry.getKey());
                });
        channels.forEach((name, channel) -> carried.put(name, carriedBy(channel)));
    }

    private List<Link> carriedBy(YamlMapping channel) {
        List<Link> links = new ArrayList<>();
        reading.named(channel, "messages")
                .entries()
                .forEach((name, entry) -> links.add(messages.link(name, entry.value())));
        return links;
    }

    /** The channels by name, with references resolved. */
    Map<String, YamlMapping> byName() {
        return channels;
    }

    /** Whether a mapping is one of the channels. */
    boolean holds(YamlMapping channel) {
        return names.containsKey(channel);
    }

    Link link(String name) {
        return new Link(
                name, Optional.of(reading.anchors().named("channel", name)).filter(id -> channels.containsKey(name)));
    }

    /** A link to the channel that a reference names. */
    Link linkTo(YamlNode node) {
        String name = names.get(reading.mapping(node));
        return name != null ? link(name) : unknown(node);
    }

    private static Link unknown(YamlNode node) {
        Optional<String> reference = node.asMapping().flatMap(mapping -> mapping.string(References.KEY));
        return new Link(
                reference.map(AsyncReading::lastOf).or(() -> Fields.text(node)).orElse(""), Optional.empty());
    }

    /** The messages of the channel that a reference names; of very many the first, and where the others are. */
    List<Link> messagesOf(YamlNode node) {
        String name = names.get(reading.mapping(node));
        List<Link> all = name == null ? List.of() : carried.getOrDefault(name, List.of());
        if (name == null || all.size() <= MAX_MESSAGES) {
            return all;
        }
        List<Link> first = new ArrayList<>(all.subList(0, MAX_MESSAGES));
        first.add(new Link(
                (all.size() - MAX_MESSAGES) + " more of the channel",
                Optional.of(reading.anchors().named("channel", name))));
        return first;
    }

    /** The address of a channel, or its name when it has none. */
    String addressOf(Link channel) {
        YamlMapping found = channels.getOrDefault(channel.text(), AsyncReading.NOTHING);
        return Fields.text(found, "address").filter(text -> named).orElse(channel.text());
    }

    /** Remembers an operation on a channel. */
    void operated(Link channel, Link operation) {
        operations.computeIfAbsent(channel.text(), name -> new ArrayList<>()).add(operation);
    }

    /** All channels, with the operations that were remembered. */
    List<Channel> all() {
        List<Channel> all = new ArrayList<>();
        channels.forEach((name, channel) -> all.add(new Channel(
                reading.anchors().named("channel", name),
                name,
                named ? Fields.text(channel, "address") : Optional.of(name),
                reading.about(channel, KNOWN, Map.of()),
                reading.parameters(channel, "parameters"),
                servers(channel),
                carried.getOrDefault(name, List.of()),
                operations.getOrDefault(name, List.of()))));
        return all;
    }

    /** By name in 2.x, by reference in 3.x. */
    private List<Link> servers(YamlMapping channel) {
        YamlMapping declared = reading.named(reading.root(), "servers");
        List<Link> links = new ArrayList<>();
        for (YamlNode node : reading.bounded(channel.items("servers"))) {
            Link link = unknown(node);
            boolean there = declared.get(link.text()).isPresent();
            links.add(
                    there ? new Link(link.text(), Optional.of(reading.anchors().named("server", link.text()))) : link);
        }
        return links;
    }
}
