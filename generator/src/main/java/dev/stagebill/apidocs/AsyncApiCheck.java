package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Suggestion;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is wrong with an AsyncAPI document, each with its place; at most {@link Pointers#MAX_FINDINGS} of a sort. */
final class AsyncApiCheck {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}\\s]{1,200})}");
    private static final Set<String> NAMES = Set.of(
            "properties",
            "patternProperties",
            "dependentSchemas",
            "definitions",
            "$defs",
            "schemas",
            "servers",
            "channels",
            "messages",
            "parameters",
            "variables",
            "serverVariables",
            "securitySchemes",
            "correlationIds",
            "replies",
            "replyAddresses",
            "operationTraits",
            "messageTraits",
            "serverBindings",
            "channelBindings",
            "operationBindings",
            "messageBindings");

    private final YamlMapping root;
    private final References references;
    private final boolean legacy;
    private final Pointers found;
    private final NameCheck names;
    private final IdentityHashMap<YamlMapping, Set<YamlMapping>> carried = new IdentityHashMap<>();

    AsyncApiCheck(YamlMapping root, DefinitionText text) {
        this.root = root;
        this.references = new References(root);
        this.found = new Pointers(root, text);
        this.names = new NameCheck(root, found);
        this.legacy = AsyncApiReader.isLegacy(root);
    }

    List<Diagnostic> findings() {
        new ReferenceCheck(references, found, NAMES).check(root);
        new ExampleCheck(references, found, NAMES, false).check(root);
        Fields.each(root, "servers", (name, node) -> mapping(node).ifPresent(this::requirements));
        Fields.each(root, "channels", (name, node) -> mapping(node).ifPresent(channel -> channel(name, channel)));
        if (legacy) {
            legacyOperations();
        } else {
            Fields.each(root, "operations", (name, node) -> mapping(node).ifPresent(each -> operation(name, each)));
        }
        return found.located();
    }

    private Optional<YamlMapping> mapping(YamlNode node) {
        return references.mapping(node);
    }

    /** Whether a part is (after following) a reference to another file, which may say anything. */
    private static boolean isElsewhere(YamlMapping mapping) {
        return mapping.string(References.KEY).isPresent();
    }

    private void channel(String name, YamlMapping channel) {
        Set<YamlMapping> messages = Collections.newSetFromMap(new IdentityHashMap<>());
        Fields.each(channel, "messages", (key, node) -> mapping(node).ifPresent(messages::add));
        carried.put(channel, messages);
        if (isElsewhere(channel)) {
            return;
        }
        Optional<String> address = legacy ? Optional.of(name) : Fields.text(channel, "address");
        Set<String> declared = channel.mapping("parameters")
                .map(parameters -> parameters.entries().keySet())
                .orElse(Set.of());
        Matcher variables = PARAMETER.matcher(address.orElse(""));
        while (variables.find() && !declared.contains(References.KEY)) {
            if (!declared.contains(variables.group(1))) {
                found.add(
                        Diagnostic.warning(
                                        "api.undeclared-channel-parameter",
                                        "the channel " + name + " has no parameter with the name " + variables.group(1))
                                .hint(Suggestion.nearest(variables.group(1), declared)
                                        .map(near -> "did you mean " + near + "?")
                                        .orElse("describe " + variables.group(1) + " under parameters of the channel")),
                        channel.position());
            }
        }
        servers(channel);
    }

    /** In 2.x a channel names its servers; a reference of 3.x is checked as one. */
    private void servers(YamlMapping channel) {
        Set<String> declared =
                root.mapping("servers").map(all -> all.entries().keySet()).orElse(Set.of());
        for (YamlNode node : channel.items("servers")) {
            node.asString()
                    .filter(name -> !declared.contains(name))
                    .ifPresent(name -> found.add(
                            Diagnostic.warning("api.unknown-server", "the server " + name + " is not among the servers")
                                    .hint(Suggestion.nearest(name, declared).map(near -> "did you mean " + near + "?")),
                            node.position()));
        }
    }

    private void legacyOperations() {
        Fields.each(
                root,
                "channels",
                (name, node) -> mapping(node).ifPresent(channel -> {
                    for (String action : List.of("publish", "subscribe")) {
                        channel.get(action).flatMap(this::mapping).ifPresent(operation -> {
                            names.operationId(operation);
                            requirements(operation);
                        });
                    }
                }));
    }

    /** An operation of 3.x is on a channel of the document, and its messages are among those of the channel (operation object). */
    private void operation(String name, YamlMapping operation) {
        requirements(operation);
        if (isElsewhere(operation)) {
            return;
        }
        Optional<YamlMapping> channel = channel(name, operation, operation.get("channel"));
        channel.ifPresent(each -> messages(name, operation, each));
        operation.get("reply").flatMap(this::mapping).ifPresent(reply -> {
            if (reply.get("channel").isPresent()) {
                channel(name, operation, reply.get("channel")).ifPresent(each -> messages(name, reply, each));
            }
        });
    }

    private Optional<YamlMapping> channel(String name, YamlMapping operation, Optional<YamlNode> node) {
        Optional<YamlMapping> channel = node.flatMap(this::mapping);
        if (channel.isPresent() && isElsewhere(channel.get())) {
            return Optional.empty();
        }
        boolean known = channel.isPresent() && carried.containsKey(channel.get());
        if (!known) {
            found.add(
                    Diagnostic.warning(
                                    "api.unknown-channel",
                                    "the operation " + name + " names no channel of this definition")
                            .hint("set channel to a reference such as #/channels/<name>"),
                    node.map(YamlNode::position).orElse(operation.position()));
        }
        return channel.filter(any -> known);
    }

    private void messages(String name, YamlMapping owner, YamlMapping channel) {
        Set<YamlMapping> known = carried.getOrDefault(channel, Set.of());
        for (YamlNode node : owner.items("messages")) {
            Optional<YamlMapping> message = mapping(node);
            boolean fits = message.isPresent() && (isElsewhere(message.get()) || known.contains(message.get()));
            if (!fits) {
                found.add(
                        Diagnostic.warning(
                                        "api.unknown-message",
                                        "the operation " + name + " has a message that its channel does not carry")
                                .hint("add the message to the channel and refer to it there"),
                        node.position());
            }
        }
    }

    /** In 2.x schemes are named; a reference of 3.x is checked as one. */
    private void requirements(YamlMapping owner) {
        if (legacy) {
            names.requirements(owner);
        }
    }
}
