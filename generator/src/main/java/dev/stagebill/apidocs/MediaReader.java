package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Example;
import dev.stagebill.apidocs.OpenApiReference.Media;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads bodies by media type, with the examples that are given, or one made from the schema. */
final class MediaReader {
    private static final int MAX_EXAMPLE = 60_000;
    private static final int MAX_EXAMPLES = 200;
    private static final int MAX_FIELDS = 30;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final YamlMapping NOTHING = new YamlMapping(Position.START, Map.of());

    private final Reading reading;
    private final SchemaReader schemas;
    private final SampleWriter samples;

    MediaReader(Reading reading, SchemaReader schemas) {
        this.reading = reading;
        this.schemas = schemas;
        this.samples = new SampleWriter(reading.references());
    }

    /** The {@code content} of a body (OpenAPI 3); media types with the same named schema and no examples stand together. */
    List<Media> content(YamlMapping owner) {
        Map<Object, List<String>> types = new LinkedHashMap<>();
        Map<Object, YamlMapping> bodies = new LinkedHashMap<>();
        Fields.each(owner, "content", (type, node) -> {
            YamlMapping media = reading.references().mapping(node).orElse(NOTHING);
            Object key = sharedSchema(media).<Object>map(name -> name).orElse(List.of(type));
            types.computeIfAbsent(key, unused -> new ArrayList<>()).add(type);
            bodies.putIfAbsent(key, media);
        });
        return types.entrySet().stream()
                .map(entry -> media(bodies.getOrDefault(entry.getKey(), NOTHING), entry.getValue()))
                .toList();
    }

    private static Optional<String> sharedSchema(YamlMapping media) {
        boolean plain = media.entries().size() == 1;
        return plain ? media.mapping("schema").flatMap(schema -> schema.string(References.KEY)) : Optional.empty();
    }

    /** A media type object under its names. */
    Media media(YamlMapping media, List<String> types) {
        Optional<YamlNode> schema = media.present("schema").or(() -> media.present("itemSchema"));
        Media read = media(types, schema, given(media, types.get(0)));
        List<String> more = new ArrayList<>();
        if (media.present("itemSchema").isPresent()) {
            more.add("each item of the stream");
        }
        more.addAll(Further.extensions(media));
        return new Media(types, new Encodings(reading).added(read.schema(), media, more), read.examples());
    }

    /** A body of this schema; without examples one is made. */
    Media media(List<String> types, Optional<YamlNode> schema, List<Example> given) {
        Schema read = schemas.read(schema.orElse(NOTHING));
        return new Media(types, read, given.isEmpty() ? fromSchema(schema, types.get(0)) : given);
    }

    private List<Example> given(YamlMapping media, String type) {
        List<Example> examples = new ArrayList<>();
        media.get("example").ifPresent(value -> examples.add(example("", Optional.empty(), value, type)));
        Fields.each(
                media,
                "examples",
                (name, node) -> reading.references()
                        .mapping(node)
                        .filter(found -> examples.size() < MAX_EXAMPLES)
                        .ifPresent(found -> examples.add(named(name, found, type))));
        return examples;
    }

    /** An example object under its name. */
    Example named(String name, YamlMapping example, String type) {
        SafeHtml said = said(example);
        Optional<YamlNode> value = example.get("value")
                .or(() -> example.get("dataValue"))
                .or(() -> example.get("serializedValue"))
                .or(() -> example.get("externalValue"));
        SafeHtml code = value.map(
                        found -> example(name, Optional.empty(), found, type).code())
                .orElse(SafeHtml.EMPTY);
        return new Example(name, said, code, false);
    }

    private SafeHtml said(YamlMapping example) {
        SafeHtml said = SafeHtml.EMPTY;
        for (String key : List.of("summary", "description")) {
            SafeHtml text = reading.prose().text(Fields.text(example, key));
            said = said.toString().contains(text.toString()) ? said : said.and(text);
        }
        return said;
    }

    /** An example: a text is shown as it is, other values as JSON. */
    Example example(String name, Optional<String> said, YamlNode value, String type) {
        Optional<String> text = value.asString();
        boolean json = text.isEmpty() || DefinitionText.isJson(text.get());
        String code = text.map(MediaReader::cut).orElseGet(() -> JsonText.pretty(value, MAX_EXAMPLE));
        SafeHtml html = reading.prose().code(code, json ? "json" : language(type));
        return new Example(name, reading.prose().text(said), html, false);
    }

    private static String cut(String text) {
        return text.length() > MAX_EXAMPLE ? text.substring(0, MAX_EXAMPLE) + "…" : text;
    }

    private static String language(String type) {
        if (type.contains("json")) {
            return "json";
        }
        return type.contains("xml") ? "xml" : type.contains("yaml") ? "yaml" : "text";
    }

    private List<Example> fromSchema(Optional<YamlNode> schema, String type) {
        if (schema.isPresent() && type.contains("xml")) {
            return XmlSample.write(schema.get(), reading.references())
                    .map(xml -> new Example("", SafeHtml.EMPTY, reading.prose().code(xml, "xml"), true))
                    .stream()
                    .toList();
        }
        if (schema.isPresent() && type.equals(FORM)) {
            return form(schema.get());
        }
        if (schema.isEmpty() || !isJsonLike(type)) {
            return List.of();
        }
        Optional<YamlNode> given = reading.references()
                .mapping(schema.get())
                .flatMap(target -> target.present("example")
                        .or(() -> target.items("examples").stream().findFirst()))
                .filter(value -> !(value instanceof YamlScalar));
        if (given.isPresent()) {
            return List.of(example("", Optional.empty(), given.get(), type));
        }
        return samples
                .write(schema.get())
                .map(json -> new Example("", SafeHtml.EMPTY, reading.prose().code(json, "json"), true))
                .stream()
                .toList();
    }

    /** Fields as they are sent, one on a line. */
    private List<Example> form(YamlNode schema) {
        List<String> fields = new ArrayList<>();
        reading.references()
                .mapping(schema)
                .map(target -> Composition.of(target, reading.references()))
                .ifPresent(whole -> whole.all()
                        .forEach(layer -> Fields.each(layer, "properties", (name, node) -> {
                            String value = samples.value(node);
                            if (fields.size() < MAX_FIELDS && value.indexOf('\n') < 0) {
                                fields.add(encoded(name) + "=" + encoded(unquoted(value)));
                            }
                        })));
        return fields.isEmpty()
                ? List.of()
                : List.of(new Example(
                        "", SafeHtml.EMPTY, reading.prose().code(String.join("\n&", fields), "text"), true));
    }

    private static String unquoted(String value) {
        return value.startsWith("\"") && value.length() > 1 ? value.substring(1, value.length() - 1) : value;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Only where JSON is what is sent would a sample in JSON help. */
    private static boolean isJsonLike(String type) {
        return type.contains("json") || type.equals("*/*");
    }
}
