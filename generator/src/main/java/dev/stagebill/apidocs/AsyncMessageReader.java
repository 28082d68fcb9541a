package dev.stagebill.apidocs;

import dev.stagebill.apidocs.AsyncApiReference.Body;
import dev.stagebill.apidocs.AsyncApiReference.Link;
import dev.stagebill.apidocs.AsyncApiReference.Message;
import dev.stagebill.apidocs.OpenApiReference.Example;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads messages with their traits applied (message object of 2.6 and 3.0). */
final class AsyncMessageReader {
    private static final int MAX_EXAMPLE = 20_000;
    private static final int MAX_EXAMPLES = 20;
    private static final Set<String> KNOWN =
            Set.of("headers", "payload", "correlationId", "examples", "traits", "schemaFormat");
    private static final Map<String, String> FACTS = facts();

    private final AsyncReading reading;
    private final PayloadReader payloads;
    private final Traits traits;

    AsyncMessageReader(AsyncReading reading, PayloadReader payloads) {
        this.reading = reading;
        this.payloads = payloads;
        this.traits = new Traits(reading.base().references(), AsyncApiReader.isLegacy(reading.root()));
    }

    private static Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("name", "Name");
        facts.put("messageId", "Message id");
        facts.put("contentType", "Content type");
        return facts;
    }

    Message read(String id, String name, YamlMapping written, List<Link> usedBy) {
        YamlMapping message = traits.applied(written);
        Optional<String> format = Fields.text(message, "schemaFormat");
        Optional<Body> headers =
                message.present("headers").map(node -> payloads.read(id + "-header", node, Optional.empty()));
        return new Message(
                id,
                name,
                reading.about(message, KNOWN, FACTS),
                AsyncReading.deprecated(message),
                reading.traits(message, "messageTraits", "message-trait"),
                headers,
                message.present("payload").map(node -> payloads.read(id, node, format)),
                reading.entries(message, "correlationId"),
                examples(message),
                usedBy);
    }

    /** The examples that are given, or one made from the payload. */
    List<Example> examples(YamlMapping written) {
        YamlMapping message = traits.applied(written);
        List<Example> examples = new ArrayList<>();
        for (YamlNode node : message.items("examples")) {
            if (examples.size() < MAX_EXAMPLES) {
                examples.add(example(reading.base().references().follow(node)));
            }
        }
        if (examples.isEmpty()) {
            message.present("payload")
                    .flatMap(payload -> made(message, payload))
                    .ifPresent(examples::add);
        }
        return examples;
    }

    /** A payload on its own is shown as it is; with headers beside it, both are. */
    private Example example(YamlNode node) {
        Map<String, YamlMapping.Entry> values = new LinkedHashMap<>();
        node.asMapping().ifPresent(mapping -> values.putAll(mapping.entries()));
        Optional<YamlMapping> example = node.asMapping();
        values.remove("name");
        values.remove("summary");
        YamlMapping.Entry payload = values.get("payload");
        YamlNode shown = payload != null && values.size() == 1
                ? payload.value()
                : example.<YamlNode>map(mapping -> new YamlMapping(mapping.position(), values))
                        .orElse(node);
        return new Example(
                example.flatMap(mapping -> Fields.text(mapping, "name")).orElse(""),
                example.map(mapping -> reading.prose(mapping, "summary")).orElse(SafeHtml.EMPTY),
                code(shown),
                false);
    }

    private SafeHtml code(YamlNode value) {
        Optional<String> text = value.asString();
        String code = text.orElseGet(() -> JsonText.pretty(value, MAX_EXAMPLE));
        String shown = code.length() > MAX_EXAMPLE ? code.substring(0, MAX_EXAMPLE) + "…" : code;
        return reading.base().prose().code(shown, text.isEmpty() || DefinitionText.isJson(shown) ? "json" : "text");
    }

    private Optional<Example> made(YamlMapping message, YamlNode payload) {
        String type = Fields.text(message, "contentType")
                .or(() -> Fields.text(reading.root(), "defaultContentType"))
                .orElse("json")
                .toLowerCase(Locale.ROOT);
        Optional<String> format = Fields.text(message, "schemaFormat");
        if (!type.contains("json") && !payloads.isAvro(payload, format)) {
            return Optional.empty();
        }
        Optional<SafeHtml> given = reading.base()
                .references()
                .mapping(payload)
                .flatMap(schema -> schema.items("examples").stream().findFirst())
                .filter(value -> !(value instanceof YamlScalar))
                .map(this::code);
        return given.map(code -> new Example("", SafeHtml.EMPTY, code, false))
                .or(() -> payloads.sample(payload, format)
                        .map(json -> new Example(
                                "", SafeHtml.EMPTY, reading.base().prose().code(json, "json"), true)));
    }
}
