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

/** Reads parameters and headers. */
final class ParameterReader {
    private static final int MAX_EXAMPLE = 200;

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
                (name, node) -> reading.references()
                        .mapping(node)
                        .ifPresent(header -> headers.add(read(name, "header", header))));
        return headers;
    }

    private Property read(String name, String in, YamlMapping parameter) {
        Schema schema = schema(parameter);
        SafeHtml description = reading.prose().text(Fields.text(parameter, "description"));
        boolean inSchema = parameter
                .mapping("schema")
                .filter(node -> Fields.flag(node, "deprecated"))
                .isPresent();
        return new Property(
                name,
                in,
                Fields.flag(parameter, "required"),
                inSchema || Fields.flag(parameter, "deprecated"),
                description.isEmpty() ? schema.description() : description,
                withFacts(schema, facts(parameter)));
    }

    /** The schema of a parameter: its own field, that of its only media type, or, in OpenAPI 2.0, the parameter itself. */
    private Schema schema(YamlMapping parameter) {
        Optional<YamlNode> schema = parameter.present("schema");
        if (schema.isPresent()) {
            return schemas.read(schema.get());
        }
        return parameter
                .mapping("content")
                .flatMap(content -> content.entries().values().stream().findFirst())
                .flatMap(entry -> entry.value().asMapping())
                .flatMap(media -> media.present("schema"))
                .map(schemas::read)
                .orElseGet(() -> schemas.read(parameter));
    }

    private List<String> facts(YamlMapping parameter) {
        List<String> facts = new ArrayList<>();
        parameter
                .mapping("content")
                .flatMap(content -> content.entries().keySet().stream().findFirst())
                .ifPresent(type -> facts.add("as " + type));
        Fields.text(parameter, "style")
                .filter(style -> !style.equals("form") && !style.equals("simple"))
                .ifPresent(style -> facts.add("style " + style));
        parameter.get("explode").filter(Fields::isFalse).ifPresent(no -> facts.add("not exploded"));
        if (Fields.flag(parameter, "allowEmptyValue")) {
            facts.add("may be empty");
        }
        if (Fields.flag(parameter, "allowReserved")) {
            facts.add("reserved characters allowed");
        }
        if (parameter.present("schema").isPresent()) {
            parameter
                    .present("example")
                    .ifPresent(example -> facts.add("example " + JsonText.inline(example, MAX_EXAMPLE)));
        }
        Fields.each(
                parameter,
                "examples",
                (name, node) -> reading.references()
                        .mapping(node)
                        .flatMap(example -> example.get("value"))
                        .ifPresent(value -> facts.add("example " + JsonText.inline(value, MAX_EXAMPLE))));
        return facts;
    }

    private static Schema withFacts(Schema schema, List<String> more) {
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
