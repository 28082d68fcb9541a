package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Part;
import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.apidocs.OpenApiReference.Value;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads Avro schemas (specification 1.11, "Schema Declaration"). A named type is unfolded where it is declared and named where it is used
 * again, as in Avro itself, so that circles end.
 */
final class AvroReader {
    private static final int MAX_DEPTH = 16;
    private static final int MAX_VALUE = 400;
    private static final Set<String> STRUCTURE = Set.of(
            "type",
            "name",
            "namespace",
            "doc",
            "fields",
            "symbols",
            "items",
            "values",
            "size",
            "logicalType",
            "aliases",
            References.KEY);
    private static final Set<String> FIELD = Set.of("name", "type", "doc");

    private final Reading reading;
    private final AvroNames names;

    AvroReader(Reading reading) {
        this(reading, new AvroNames());
    }

    /** A reader that links these types where they are used, instead of unfolding them. */
    AvroReader(Reading reading, AvroNames names) {
        this.reading = reading;
        this.names = names;
    }

    Schema read(YamlNode node) {
        return read(node, 0);
    }

    private Schema read(YamlNode node, int depth) {
        SchemaDraft draft = new SchemaDraft(reading::isPropertyName);
        fill(draft, node, depth);
        return draft.build();
    }

    private void fill(SchemaDraft draft, YamlNode unresolved, int depth) {
        YamlNode node = reading.references().follow(unresolved);
        Optional<String> known = depth == 0 ? Optional.empty() : names.of(node);
        if (known.isPresent()) {
            draft.link(known.get(), reading.anchors().schema(known.get()));
        } else if (depth >= MAX_DEPTH || !reading.mayUnfold()) {
            draft.word("more in the definition");
        } else if (node instanceof YamlSequence union) {
            union(draft, union.items(), depth);
        } else if (node instanceof YamlMapping schema) {
            draft.describe(doc(schema));
            declared(draft, schema, depth);
        } else {
            draft.word(Fields.text(node).orElse("null"));
        }
    }

    private SafeHtml doc(YamlMapping schema) {
        return reading.prose().text(Fields.text(schema, "doc"));
    }

    private void declared(SchemaDraft draft, YamlMapping schema, int depth) {
        facts(schema).forEach(draft::fact);
        String type = Fields.text(schema, "type").orElse("");
        switch (type) {
            case "record", "error" -> record(draft, schema, type, depth);
            case "enum" -> {
                draft.word(named("enum", schema));
                schema.items("symbols")
                        .forEach(symbol -> draft.value(new Value(JsonText.inline(symbol, MAX_VALUE), SafeHtml.EMPTY)));
            }
            case "array" -> inner(draft, "array of ", schema.get("items"), depth);
            case "map" -> inner(draft, "map of ", schema.get("values"), depth);
            case "fixed" -> draft.word(named("fixed", schema));
            default -> other(draft, schema, depth);
        }
    }

    private void other(SchemaDraft draft, YamlMapping schema, int depth) {
        Optional<YamlNode> type = schema.present("type");
        if (type.isPresent()) {
            fill(draft, type.get(), depth + 1);
        } else {
            draft.word(Fields.text(schema, References.KEY).orElse("any"));
        }
    }

    private static String named(String sort, YamlMapping schema) {
        return Fields.text(schema, "name").map(name -> sort + " " + name).orElse(sort);
    }

    private List<String> facts(YamlMapping schema) {
        List<String> facts = new ArrayList<>();
        Fields.text(schema, "logicalType").ifPresent(type -> facts.add("logical type " + type));
        Fields.text(schema, "namespace").ifPresent(space -> facts.add("namespace " + space));
        Fields.text(schema, "size").ifPresent(size -> facts.add(size + " bytes"));
        rest(schema, STRUCTURE, facts);
        return facts;
    }

    /** Aliases, defaults, precision and scale, and whatever tools add. */
    private static void rest(YamlMapping mapping, Set<String> known, List<String> facts) {
        List<String> aliases = Fields.texts(mapping, "aliases");
        if (!aliases.isEmpty()) {
            facts.add("also called " + String.join(", ", aliases));
        }
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key) && !key.equals("aliases")) {
                facts.add(key + " " + JsonText.inline(entry.value(), MAX_VALUE));
            }
        });
    }

    private void record(SchemaDraft draft, YamlMapping schema, String sort, int depth) {
        draft.word(named(sort, schema));
        for (YamlNode node : schema.items("fields")) {
            reading.references().mapping(node).ifPresent(field -> draft.property(field(field, depth)));
        }
    }

    /** A field without a default must be there when messages are read (specification, "Schema Resolution"). */
    Property field(YamlMapping field, int depth) {
        Schema schema = read(field.present("type").orElse(AsyncReading.NOTHING), depth + 1);
        List<String> facts = new ArrayList<>(schema.facts());
        rest(field, FIELD, facts);
        boolean required = field.get("default").isEmpty();
        SafeHtml own = doc(field);
        SafeHtml description = own.isEmpty() ? schema.description() : own;
        List<Part> parts = new ArrayList<>(schema.parts());
        if (!own.isEmpty() && !schema.description().isEmpty()) {
            parts.add(new Part(
                    "the type",
                    "",
                    new Schema(schema.type(), schema.description(), List.of(), List.of(), 0, List.of(), List.of())));
        }
        return new Property(
                Fields.text(field, "name").orElse("?"),
                "",
                required,
                false,
                description,
                new Schema(
                        schema.type(),
                        SafeHtml.EMPTY,
                        facts,
                        schema.values(),
                        schema.moreValues(),
                        schema.properties(),
                        parts));
    }

    private void inner(SchemaDraft draft, String words, Optional<YamlNode> node, int depth) {
        draft.word(words);
        node.ifPresentOrElse(
                inner -> {
                    Schema schema = read(inner, depth + 1);
                    draft.words(schema.type());
                    schema.facts().forEach(fact -> draft.fact("each: " + fact));
                    merge(draft, schema);
                },
                () -> draft.word("any"));
    }

    private static void merge(SchemaDraft draft, Schema schema) {
        schema.values().forEach(draft::value);
        schema.properties().forEach(draft::property);
        schema.parts().forEach(draft::part);
        draft.describe(schema.description());
    }

    private void union(SchemaDraft draft, List<YamlNode> items, int depth) {
        List<YamlNode> types = new ArrayList<>(items);
        boolean nullable = types.removeIf(AvroReader::isNull);
        if (types.isEmpty()) {
            draft.word("null");
        } else if (types.size() == 1) {
            fill(draft, types.get(0), depth + 1);
        } else {
            draft.word("one of ");
            for (int i = 0; i < types.size(); i++) {
                alternative(draft, types.get(i), i > 0, depth);
            }
        }
        if (nullable && !types.isEmpty()) {
            draft.orNull();
        }
    }

    private void alternative(SchemaDraft draft, YamlNode node, boolean further, int depth) {
        Schema schema = read(node, depth + 1);
        if (further) {
            draft.word(", ");
        }
        draft.words(schema.type());
        boolean brief = schema.properties().isEmpty()
                && schema.values().isEmpty()
                && schema.parts().isEmpty()
                && schema.facts().isEmpty()
                && schema.description().isEmpty();
        if (!brief) {
            draft.part(new Part("one of", schema.typeText(), schema));
        }
    }

    private static boolean isNull(YamlNode node) {
        return node.isNull() || node.asString().filter("null"::equals).isPresent();
    }
}
