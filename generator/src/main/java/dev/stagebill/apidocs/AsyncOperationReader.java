package dev.stagebill.apidocs;

import dev.stagebill.apidocs.AsyncApiReference.Link;
import dev.stagebill.apidocs.AsyncApiReference.Operation;
import dev.stagebill.apidocs.AsyncApiReference.Reply;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads operations with their traits applied: those of channels (2.x) and those with names of their own (3.x). */
final class AsyncOperationReader {
    /** Examples beside an operation; all of them are with the messages. */
    private static final int MAX_SAMPLES = 4;

    private static final Set<String> KNOWN =
            Set.of("action", "channel", "operationId", "message", "messages", "reply", "traits", "security");
    private static final Set<String> KNOWN_OF_REPLY = Set.of("address", "channel", "messages");

    private final AsyncReading reading;
    private final AsyncMessages messages;
    private final AsyncSecurityReader security;
    private final AsyncChannels channels;
    private final Traits traits;

    AsyncOperationReader(
            AsyncReading reading, AsyncMessages messages, AsyncSecurityReader security, AsyncChannels channels) {
        this.reading = reading;
        this.messages = messages;
        this.security = security;
        this.channels = channels;
        this.traits = new Traits(reading.base().references(), AsyncApiReader.isLegacy(reading.root()));
    }

    /** What others may do on a channel: {@code publish} or {@code subscribe} (channel item object of 2.x). */
    Operation ofChannel(String channel, String action, YamlMapping written) {
        YamlMapping operation = traits.applied(written);
        Optional<String> name = Fields.text(operation, "operationId");
        String id = reading.anchors().operation(name, action, channel);
        List<Link> sent = new ArrayList<>();
        for (YamlNode node : reading.bounded(alternatives(operation))) {
            sent.add(messages.link(nameOf(node, name.orElse(channel + " " + action)), node));
        }
        return operation(
                new Draft(id, name.orElse(""), AsyncAction.of(Optional.of(action)), operation),
                channels.link(channel),
                sent,
                Optional.empty());
    }

    private List<YamlNode> alternatives(YamlMapping operation) {
        Optional<YamlNode> message = operation.present("message");
        List<YamlNode> several = message.map(reading::mapping)
                .map(mapping -> mapping.items("oneOf"))
                .orElse(List.of());
        return several.isEmpty() ? message.stream().toList() : several;
    }

    private String nameOf(YamlNode node, String other) {
        Optional<String> reference = node.asMapping().flatMap(mapping -> mapping.string(References.KEY));
        YamlMapping message = reading.mapping(node);
        return reference
                .map(AsyncReading::lastOf)
                .or(() -> Fields.text(message, "name"))
                .or(() -> Fields.text(message, "messageId"))
                .or(() -> Fields.text(message, "title"))
                .orElse(other);
    }

    /** What the application does (operation object of 3.x). */
    Operation named(String name, YamlMapping written) {
        YamlMapping operation = traits.applied(written);
        AsyncAction action = AsyncAction.of(Fields.text(operation, "action"));
        String id = reading.anchors().operation(Optional.of(name), action.name().toLowerCase(Locale.ROOT), name);
        Link channel = operation.get("channel").map(channels::linkTo).orElse(new Link("", Optional.empty()));
        List<Link> sent = operation.get("messages").isPresent()
                ? listed(operation)
                : operation.get("channel").map(channels::messagesOf).orElse(List.of());
        Optional<Reply> reply = operation.get("reply").map(reading::mapping).map(this::reply);
        return operation(new Draft(id, name, action, operation), channel, sent, reply);
    }

    private List<Link> listed(YamlMapping owner) {
        return reading.bounded(owner.items("messages")).stream()
                .map(node -> messages.link(nameOf(node, "message"), node))
                .toList();
    }

    private Reply reply(YamlMapping reply) {
        List<Link> answers = reply.get("messages").isPresent()
                ? listed(reply)
                : reply.get("channel").map(channels::messagesOf).orElse(List.of());
        return new Reply(
                reading.entries(reply, "address"),
                reply.get("channel").map(channels::linkTo),
                answers,
                reading.details().rest(reply, KNOWN_OF_REPLY));
    }

    /** What an operation is called, and what it says with its traits applied. */
    private record Draft(String id, String name, AsyncAction action, YamlMapping operation) {}

    private Operation operation(Draft draft, Link channel, List<Link> sent, Optional<Reply> reply) {
        String address = channels.addressOf(channel);
        Operation read = new Operation(
                draft.id(),
                draft.name(),
                draft.action(),
                address,
                channel,
                reading.about(draft.operation(), KNOWN, Map.of()),
                AsyncReading.deprecated(draft.operation()),
                security.required(draft.operation()),
                reading.traits(draft.operation(), "operationTraits", "operation-trait"),
                sent,
                reply,
                messages.samples(sent, MAX_SAMPLES));
        Link link = new Link(read.label(), Optional.of(read.id()));
        channels.operated(channel, link);
        messages.used(sent, link);
        reply.ifPresent(answer -> messages.used(answer.messages(), link));
        return read;
    }
}
