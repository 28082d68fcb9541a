package dev.stagebill.apidiff;

import dev.stagebill.apidocs.Fields;
import dev.stagebill.apidocs.References;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operation of an AsyncAPI definition.
 *
 * @param name its name; empty when it has none
 * @param action {@code send} or {@code receive} (3.x), {@code publish} or {@code subscribe} (2.x)
 * @param address where
 * @param node what is said of it
 * @param messages its messages by name
 */
record AsyncOperation(String name, String action, String address, YamlMapping node, Map<String, YamlMapping> messages) {
    /** What the reference calls it. */
    String title() {
        return action + " " + address;
    }

    /** What the application sends, its consumers receive; in version 2 the words are those of the consumer. */
    Direction direction() {
        return action.equals("send") || action.equals("subscribe") ? Direction.RESPONSE : Direction.REQUEST;
    }

    /** All operations of a definition by what makes them the same in another version: their names (3.x), or their channel and direction. */
    static Map<String, AsyncOperation> of(Side side, boolean named) {
        Map<String, AsyncOperation> operations = new LinkedHashMap<>();
        side.mappings(side.mapping("channels")).forEach((key, channel) -> {
            for (String action : List.of("publish", "subscribe")) {
                YamlMapping node = side.mapping(channel, action);
                if (!node.entries().isEmpty()) {
                    AsyncOperation operation = new AsyncOperation(
                            Fields.text(node, "operationId").orElse(""),
                            action,
                            key,
                            node,
                            messages(side, Optional.of(node)));
                    operations.put(operation.direction() + " " + key, operation);
                }
            }
        });
        side.mappings(side.mapping("operations")).forEach((name, node) -> {
            AsyncOperation operation = operation(side, name, node);
            operations.putIfAbsent(named ? name : operation.direction() + " " + operation.address(), operation);
        });
        return operations;
    }

    private static AsyncOperation operation(Side side, String name, YamlMapping node) {
        YamlMapping channel = side.mapping(node, "channel");
        String key = node.get("channel")
                .flatMap(Side::reference)
                .map(AsyncOperation::last)
                .orElse("");
        Map<String, YamlMapping> messages = node.present("messages").isPresent()
                ? list(side, node.items("messages"))
                : side.mappings(side.mapping(channel, "messages"));
        return new AsyncOperation(
                name,
                Fields.text(node, "action").orElse(""),
                Fields.text(channel, "address").orElse(key),
                node,
                messages);
    }

    private static Map<String, YamlMapping> messages(Side side, Optional<YamlMapping> operation) {
        Optional<YamlNode> message = operation.flatMap(node -> node.present("message"));
        List<YamlNode> all = new ArrayList<>();
        message.ifPresent(node -> {
            List<YamlNode> some =
                    node.asMapping().map(found -> found.items("oneOf")).orElse(List.of());
            all.addAll(some.isEmpty() ? List.of(node) : some);
        });
        return list(side, all);
    }

    private static Map<String, YamlMapping> list(Side side, List<YamlNode> nodes) {
        Map<String, YamlMapping> messages = new LinkedHashMap<>();
        for (YamlNode node : nodes) {
            side.references().mapping(node).ifPresent(message -> {
                String name = Side.reference(node)
                        .map(AsyncOperation::last)
                        .or(() -> Fields.text(message, "name"))
                        .or(() -> Fields.text(message, "messageId"))
                        .orElse("message");
                messages.putIfAbsent(name, message);
            });
        }
        return messages;
    }

    private static String last(String reference) {
        return References.decode(reference.substring(reference.lastIndexOf('/') + 1));
    }
}
