package dev.stagebill.apidocs;

import dev.stagebill.apidocs.AsyncApiReference.Body;
import dev.stagebill.apidocs.AsyncApiReference.Field;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.apidocs.OpenApiReference.Word;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.JsonReader;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads headers and payloads in the language they are written in: JSON Schema and Avro in full, others as source. */
final class PayloadReader {
    private static final int MAX_SOURCE = 100_000;
    private static final String AVRO = "avro";
    private static final List<String> JSON_SCHEMA =
            List.of("schema+json", "schema+yaml", "aai.asyncapi", "oai.openapi");
    private static final Schema NO_SCHEMA =
            new Schema(List.of(), SafeHtml.EMPTY, List.of(), List.of(), 0, List.of(), List.of());

    private final AsyncReading reading;
    private final AvroReader avro;
    private final SampleWriter samples;

    PayloadReader(AsyncReading reading) {
        this.reading = reading;
        this.avro = new AvroReader(reading.base());
        this.samples = new SampleWriter(reading.base().references());
    }

    /**
     * A body.
     *
     * @param id what the ids of its fields begin with
     * @param node a schema, or a schema together with its format (multi format schema object of 3.0)
     * @param format the format, where it is said beside the body (2.x)
     */
    Body read(String id, YamlNode node, Optional<String> format) {
        Optional<YamlMapping> wrapped = wrapped(node);
        if (wrapped.isPresent()) {
            return read(id, wrapped.get().present("schema").orElse(AsyncReading.NOTHING), format(wrapped.get()));
        }
        if (isJsonSchema(format)) {
            return body(id, format, jsonSchema(node));
        }
        return lower(format).contains(AVRO)
                ? body(id, format, avro.read(avro(node)))
                : new Body(
                        format.orElse(""),
                        NO_SCHEMA,
                        List.of(),
                        source(reading.base().references().follow(node)));
    }

    /** An Avro schema, which may be written as a text. */
    private YamlNode avro(YamlNode node) {
        YamlNode target = reading.base().references().follow(node);
        return target.asString()
                .filter(DefinitionText::isJson)
                .flatMap(text -> JsonReader.read(text).root())
                .orElse(target);
    }

    /** A schema under its own name; here a reference to another one stays a link. */
    Body shared(String id, YamlNode node) {
        boolean refers = node.asMapping()
                .flatMap(mapping -> mapping.string(References.KEY))
                .isPresent();
        return refers && wrapped(node).isEmpty()
                ? body(id, Optional.empty(), reading.schemas().read(node))
                : read(id, node, Optional.empty());
    }

    private static Optional<String> format(YamlMapping wrapped) {
        return Fields.text(wrapped, "schemaFormat");
    }

    private Optional<YamlMapping> wrapped(YamlNode node) {
        return reading.base()
                .references()
                .mapping(node)
                .filter(mapping ->
                        format(mapping).isPresent() && mapping.get("schema").isPresent());
    }

    private static String lower(Optional<String> text) {
        return text.orElse("").toLowerCase(Locale.ROOT);
    }

    private Body body(String id, Optional<String> format, Schema schema) {
        List<Field> fields = new ArrayList<>();
        schema.properties()
                .forEach(property -> fields.add(new Field(reading.anchors().another(id, property.name()), property)));
        Schema head = new Schema(
                schema.type(),
                schema.description(),
                schema.facts(),
                schema.values(),
                schema.moreValues(),
                List.of(),
                schema.parts());
        return new Body(format.orElse(""), head, fields, SafeHtml.EMPTY);
    }

    /** A shared schema is unfolded here all the same: whoever looks for a message looks for what is in it. */
    private Schema jsonSchema(YamlNode node) {
        Optional<String> name = node.asMapping()
                .flatMap(mapping -> mapping.string(References.KEY))
                .flatMap(reading.base().references()::schemaName);
        if (name.isEmpty()) {
            return reading.schemas().read(node);
        }
        Schema target = reading.schemas().read(reading.base().references().follow(node));
        List<Word> type = new ArrayList<>();
        type.add(new Word(name.get(), Optional.of(reading.anchors().schema(name.get()))));
        type.add(new Word(", ", Optional.empty()));
        type.addAll(target.type());
        return new Schema(
                type,
                target.description(),
                target.facts(),
                target.values(),
                target.moreValues(),
                target.properties(),
                target.parts());
    }

    private SafeHtml source(YamlNode node) {
        Optional<String> text = node.asString();
        String code = text.orElseGet(() -> JsonText.pretty(node, MAX_SOURCE));
        String shown = code.length() > MAX_SOURCE ? code.substring(0, MAX_SOURCE) + "…" : code;
        return reading.base().prose().code(shown, text.isEmpty() ? "json" : language(code));
    }

    private static String language(String code) {
        if (DefinitionText.isJson(code)) {
            return "json";
        }
        if (code.stripLeading().startsWith("<")) {
            return "xml";
        }
        return code.contains("syntax = \"proto") || code.contains("message ") ? "protobuf" : "yaml";
    }

    /** A sample in JSON for a schema that is JSON Schema or Avro; nothing when it says too little. */
    Optional<String> sample(YamlNode payload, Optional<String> format) {
        Optional<YamlMapping> wrapped = wrapped(payload);
        if (wrapped.isPresent()) {
            return wrapped.get().present("schema").flatMap(schema -> sample(schema, format(wrapped.get())));
        }
        if (lower(format).contains(AVRO)) {
            return AvroSample.of(avro(payload), reading.base().references());
        }
        return isJsonSchema(format) ? samples.write(payload) : Optional.empty();
    }

    /** Whether the payload is Avro, whose samples are in JSON whatever is sent. */
    boolean isAvro(YamlNode payload, Optional<String> format) {
        return lower(wrapped(payload).map(PayloadReader::format).orElse(format)).contains(AVRO);
    }

    private static boolean isJsonSchema(Optional<String> format) {
        return format.isEmpty() || JSON_SCHEMA.stream().anyMatch(lower(format)::contains);
    }
}
