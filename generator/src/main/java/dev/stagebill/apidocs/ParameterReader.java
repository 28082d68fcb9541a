package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads parameters and headers. */
final class ParameterReader {
    private static final int MAX_EXAMPLE = 2_000;

    private final Reading reading;
    private final SchemaReader schemas;

    ParameterReader(Reading reading, SchemaReader schemas) {
        this.reading = reading;
        this.schemas = schemas;
    }

    /** The parameters of an operation: those of its path, unless it has one of the same name and place. References are followed. */
    List<YamlMapping> merged(YamlMapping pathItem, YamlMapping operation) {
        Map<String, YamlMapping> merged = new LinkedHashMap<>();
        for (YamlMapping owner : List.of(pathItem, operation)) {
            for (YamlNode node : owner.items("parameters")) {
                reading.references()
                        .mapping(node)
                        .filter(parameter -> Fields.text(parameter, "name").isPresent())
                        .ifPresent(parameter -> merged.put(key(parameter), parameter));
            }
        }
        return List.copyOf(merged.values());
    }

    private static String key(YamlMapping parameter) {
        return Fields.text(parameter, "in").orElse("") + " "
                + Fields.text(parameter, "name").orElse("");
    }

    /** A parameter. */
    Property read(YamlMapping parameter) {
        String in = Fields.text(parameter, "in").orElse("");
        return read(Fields.text(parameter, "name").orElse(""), in, parameter);
    }

    /** The headers in a mapping by name. */
    List<Property> headers(YamlMapping owner) {
        List<Property> headers = new ArrayList<>();
        Fields.each(
                owner,
                "headers",
                (name, node) ->
                        reading.references().mapping(node).ifPresent(header -> headers.add(header(name, header))));
        return headers;
    }

    /** A header. */
    Property header(String name, YamlMapping header) {
        return read(name, "header", header);
    }

    private Property read(String name, String in, YamlMapping parameter) {
        Schema schema = schema(parameter);
        SafeHtml description = reading.prose().text(Fields.text(parameter, "description"));
        boolean inSchema = schema.facts().contains("deprecated");
        return new Property(
                name,
                in,
                Fields.flag(parameter, "required"),
                inSchema || Fields.flag(parameter, "deprecated"),
                description.toString().contains(schema.description().toString())
                        ? description
                        : description.and(schema.description()),
                withFacts(
                        SchemaReader.without(schema, Set.of("deprecated", SchemaReader.TITLE + name)),
                        facts(parameter)));
    }

    /** The schema of a parameter: its own field, that of its only media type, or, in OpenAPI 2.0, the parameter itself. */
    private Schema schema(YamlMapping parameter) {
        return parameter
                .present("schema")
                .or(() -> media(parameter)
                        .flatMap(media -> media.present("schema").or(() -> media.present("itemSchema"))))
                .map(schemas::read)
                .orElseGet(() -> schemas.read(parameter));
    }

    private Optional<YamlMapping> media(YamlMapping parameter) {
        return parameter
                .mapping("content")
                .flatMap(content -> content.entries().values().stream().findFirst())
                .flatMap(entry -> reading.references().mapping(entry.value()));
    }

    private List<String> facts(YamlMapping parameter) {
        List<String> facts = new ArrayList<>();
        parameter
                .mapping("content")
                .ifPresent(content -> content.entries().keySet().forEach(type -> facts.add("as " + type)));
        facts.addAll(serialisation(parameter));
        if (Fields.flag(parameter, "allowEmptyValue")) {
            facts.add("may be empty");
        }
        if (parameter.present("schema").isPresent()
                || parameter.present("content").isPresent()) {
            example(parameter).ifPresent(facts::add);
            facts.addAll(Further.extensions(parameter));
        }
        facts.addAll(examples(parameter));
        media(parameter).ifPresent(media -> {
            example(media).ifPresent(facts::add);
            facts.addAll(examples(media));
        });
        return facts;
    }

    /** How a value is written into an address, a header or a form (OpenAPI 3.1, sections 4.8.12 and 4.8.15). */
    static List<String> serialisation(YamlMapping field) {
        List<String> facts = new ArrayList<>();
        Fields.text(field, "style").ifPresent(style -> facts.add("style " + style));
        field.get("explode").ifPresent(node -> facts.add(Fields.isFalse(node) ? "not exploded" : "exploded"));
        if (Fields.flag(field, "allowReserved")) {
            facts.add("reserved characters allowed");
        }
        return facts;
    }

    private static Optional<String> example(YamlMapping owner) {
        return owner.present("example").map(example -> "example " + JsonText.inline(example, MAX_EXAMPLE));
    }

    private List<String> examples(YamlMapping owner) {
        List<String> facts = new ArrayList<>();
        Fields.each(
                owner,
                "examples",
                (name, node) ->
                        reading.references().mapping(node).ifPresent(example -> facts.add(example(name, example))));
        return facts;
    }

    private static String example(String name, YamlMapping example) {
        StringBuilder text = new StringBuilder("example ").append(name);
        for (String key : List.of("value", "dataValue", "serializedValue", "externalValue")) {
            example.get(key).ifPresent(value -> text.append(": ").append(JsonText.inline(value, MAX_EXAMPLE)));
        }
        List<String> words = new ArrayList<>();
        Fields.text(example, "summary").ifPresent(words::add);
        Fields.text(example, "description")
                .filter(said -> !words.contains(said))
                .ifPresent(words::add);
        return words.isEmpty() ? text.toString() : text + " (" + String.join("; ", words) + ")";
    }

    /** A schema without its description, and with more facts. */
    static Schema withFacts(Schema schema, List<String> more) {
        List<String> facts = new ArrayList<>(schema.facts());
        more.stream().filter(fact -> !facts.contains(fact)).forEach(facts::add);
        return new Schema(
                schema.type(),
                SafeHtml.EMPTY,
                facts,
                schema.values(),
                schema.moreValues(),
                schema.properties(),
                schema.parts());
    }
}
