package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says at each property of a form how it is sent (encoding objects; OpenAPI 3.1, section 4.8.15). */
final class Encodings {
    private final Reading reading;

    Encodings(Reading reading) {
        this.reading = reading;
    }

    /** The schema of a body with what its media type says of its properties, and more facts about the whole. */
    Schema added(Schema schema, YamlMapping media, List<String> more) {
        Map<String, List<String>> encodings = new LinkedHashMap<>();
        Fields.each(
                media,
                "encoding",
                (name, node) ->
                        reading.references().mapping(node).ifPresent(found -> encodings.put(name, facts(found))));
        for (String key : List.of("itemEncoding", "prefixEncoding")) {
            media.get(key).ifPresent(node -> more.add(key + " " + JsonText.inline(node, 2_000)));
        }
        if (encodings.isEmpty() && more.isEmpty()) {
            return schema;
        }
        List<Property> properties = schema.properties().stream()
                .map(property -> encoded(property, encodings.remove(property.name())))
                .toList();
        List<String> facts = new ArrayList<>(schema.facts());
        encodings.forEach((name, words) -> facts.add(name + ": " + String.join(", ", words)));
        facts.addAll(more);
        return new Schema(
                schema.type(),
                schema.description(),
                facts,
                schema.values(),
                schema.moreValues(),
                properties,
                schema.parts());
    }

    private List<String> facts(YamlMapping encoding) {
        List<String> facts = new ArrayList<>();
        Fields.text(encoding, "contentType").ifPresent(type -> facts.add("sent as " + type));
        facts.addAll(ParameterReader.serialisation(encoding));
        Fields.each(
                encoding,
                "headers",
                (name, node) -> facts.add("with header " + name
                        + reading.references()
                                .mapping(node)
                                .flatMap(header -> Fields.text(header, "description"))
                                .map(text -> ": " + text)
                                .orElse("")));
        facts.addAll(Further.extensions(encoding));
        return facts;
    }

    private static Property encoded(Property property, @Nullable List<String> facts) {
        return facts == null
                ? property
                : new Property(
                        property.name(),
                        property.in(),
                        property.required(),
                        property.deprecated(),
                        property.description(),
                        ParameterReader.withFacts(property.schema(), facts));
    }
}
