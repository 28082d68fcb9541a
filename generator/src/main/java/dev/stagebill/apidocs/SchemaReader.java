package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Part;
import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import dev.stagebill.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads schemas, which are those of OpenAPI 3.0 or of JSON Schema 2020-12 (3.1). A schema with a name is linked where it is used; one
 * without is unfolded in place, down to {@link #MAX_DEPTH}.
 */
final class SchemaReader {
    private static final int MAX_DEPTH = 12;

    private final Reading reading;
    private final References references;
    private final Unions unions;
    private final EnumValues enumValues;

    SchemaReader(Reading reading) {
        this.reading = reading;
        this.references = reading.references();
        this.enumValues = new EnumValues(reading.prose());
        this.unions = new Unions(this, enumValues);
    }

    /** The schema of a body or of a name. */
    Schema read(YamlNode node) {
        return read(node, 0);
    }

    Schema read(YamlNode node, int depth) {
        SchemaDraft draft = new SchemaDraft(reading::isPropertyName);
        fill(draft, node, depth);
        return draft.build();
    }

    /** A property or parameter of this name; the description stands beside it, not in its schema. */
    Property property(String name, YamlNode node, boolean required, int depth) {
        Schema schema = read(node, depth);
        boolean deprecated =
                node.asMapping().filter(map -> Fields.flag(map, "deprecated")).isPresent();
        return new Property(name, "", required, deprecated, schema.description(), withoutDescription(schema));
    }

    static Schema withoutDescription(Schema schema) {
        return new Schema(
                schema.type(),
                SafeHtml.EMPTY,
                schema.facts(),
                schema.values(),
                schema.moreValues(),
                schema.properties(),
                schema.parts());
    }

    /** Adds what a node says to a draft: the words of its type after those that are there. */
    void fill(SchemaDraft draft, YamlNode node, int depth) {
        if (!(node instanceof YamlMapping schema)) {
            draft.word(Fields.isFalse(node) ? "nothing" : "any");
            return;
        }
        if (!reading.mayUnfold()) {
            draft.word("not shown");
            return;
        }
        draft.describe(reading.prose().text(Fields.text(schema, "description").or(() -> title(schema, depth))));
        Optional<String> reference = schema.string(References.KEY);
        if (reference.isPresent()) {
            referred(draft, schema, reference.get(), depth);
        } else {
            unfold(draft, schema, depth);
        }
    }

    private static Optional<String> title(YamlMapping schema, int depth) {
        return depth == 0 ? Fields.text(schema, "title") : Optional.empty();
    }

    private void referred(SchemaDraft draft, YamlMapping schema, String reference, int depth) {
        SchemaFacts.of(schema).forEach(draft::fact);
        if (Fields.flag(schema, "nullable")) {
            draft.orNull();
        }
        Optional<String> name = references.schemaName(reference);
        if (name.isPresent()) {
            draft.link(name.get(), reading.anchors().schema(name.get()));
            return;
        }
        Optional<YamlNode> target = References.isLocal(reference) ? references.at(reference) : Optional.empty();
        if (target.isPresent() && depth < MAX_DEPTH) {
            fill(draft, target.get(), depth + 1);
        } else {
            draft.word(reference);
        }
    }

    private void unfold(SchemaDraft draft, YamlMapping schema, int depth) {
        Composition whole = Composition.of(schema, references);
        if (Fields.flag(schema, "nullable")) {
            draft.orNull();
        }
        whole.own().forEach(layer -> SchemaFacts.of(layer).forEach(draft::fact));
        whole.own().forEach(layer -> enumValues.add(draft, layer));
        bases(draft, whole);
        if (whole.bases().isEmpty() || whole.saysMore()) {
            whole.own().forEach(layer -> unions.add(draft, layer, depth));
            types(draft, whole, depth);
            properties(draft, whole, depth);
        } else {
            whole.get("type")
                    .flatMap(Fields::text)
                    .filter(type -> !type.equals("object"))
                    .ifPresent(type -> draft.word(", " + type + format(whole)));
        }
        whole.own().forEach(layer -> parts(draft, layer, depth));
        whole.own().forEach(layer -> draft.describe(reading.prose().text(Fields.text(layer, "description"))));
    }

    private void bases(SchemaDraft draft, Composition whole) {
        if (whole.bases().size() > 1) {
            draft.word("all of ");
        }
        String separator = "";
        for (String base : whole.bases()) {
            if (!separator.isEmpty()) {
                draft.word(separator);
            }
            draft.link(base, reading.anchors().schema(base));
            separator = ", ";
        }
    }

    private void types(SchemaDraft draft, Composition whole, int depth) {
        if (draft.hasWords()) {
            return;
        }
        List<String> types = new ArrayList<>(whole.types());
        if (types.remove("null") && !types.isEmpty()) {
            draft.orNull();
        } else if (types.isEmpty() && whole.types().contains("null")) {
            types.add("null");
        }
        String separator = "";
        for (String type : types) {
            if (!separator.isEmpty()) {
                draft.word(separator);
            }
            type(draft, whole, type, depth);
            separator = " or ";
        }
    }

    private void type(SchemaDraft draft, Composition whole, String type, int depth) {
        Optional<YamlNode> items = whole.get("items");
        Optional<YamlNode> values = whole.get("additionalProperties").filter(node -> !Fields.isFalse(node));
        if (type.equals("array") && items.isPresent() && !(items.get() instanceof YamlSequence)) {
            draft.word("array of ");
            inner(draft, items.get(), "each: ", depth);
        } else if (type.equals("object") && values.isPresent() && !whole.has("properties") && !whole.inherits()) {
            draft.word("map of ");
            inner(draft, values.get(), "each: ", depth);
        } else {
            draft.word(type + format(whole));
        }
    }

    private static String format(Composition whole) {
        return whole.format().map(format -> " (" + format + ")").orElse("");
    }

    /** The item of an array or the value of a map: its words and properties become those of the whole. */
    private void inner(SchemaDraft draft, YamlNode node, String prefix, int depth) {
        if (depth >= MAX_DEPTH) {
            draft.word("values that are nested deeper than this page shows");
            return;
        }
        Schema inner = read(node, depth + 1);
        draft.words(inner.type());
        inner.facts().forEach(fact -> draft.fact(prefix + fact));
        inner.values().forEach(draft::value);
        inner.properties().forEach(draft::property);
        inner.parts().forEach(draft::part);
        draft.describe(inner.description());
    }

    private void properties(SchemaDraft draft, Composition whole, int depth) {
        if (depth >= MAX_DEPTH) {
            if (whole.has("properties")) {
                draft.fact("nested deeper than this page shows");
            }
            return;
        }
        Set<String> required = new LinkedHashSet<>();
        whole.all().forEach(layer -> required.addAll(Fields.texts(layer, "required")));
        for (YamlMapping layer : whole.all()) {
            Fields.each(layer, "properties", (name, node) -> {
                if (!draft.hasProperty(name)) {
                    draft.property(property(name, node, required.contains(name), depth + 1));
                }
            });
        }
    }

    private void parts(SchemaDraft draft, YamlMapping schema, int depth) {
        if (depth >= MAX_DEPTH) {
            return;
        }
        if (schema.mapping("properties").isPresent()) {
            schema.get("additionalProperties")
                    .filter(node -> !(node instanceof YamlScalar))
                    .ifPresent(node -> part(draft, "other properties", node, depth));
            schema.get("additionalProperties")
                    .filter(Fields::isTrue)
                    .ifPresent(node -> draft.fact("any other properties"));
        }
        for (String key : List.of("not", "if", "then", "else", "contains", "propertyNames")) {
            schema.get(key).ifPresent(node -> part(draft, role(key), node, depth));
        }
        Fields.each(schema, "patternProperties", (name, node) -> part(draft, "names that match " + name, node, depth));
        Fields.each(schema, "dependentSchemas", (name, node) -> part(draft, "when " + name + " is there", node, depth));
        tuple(draft, schema, depth);
    }

    private static String role(String key) {
        return switch (key) {
            case "contains" -> "contains items like";
            case "propertyNames" -> "names of properties";
            default -> key;
        };
    }

    private void tuple(SchemaDraft draft, YamlMapping schema, int depth) {
        List<YamlNode> items =
                schema.present("prefixItems").isPresent() ? schema.items("prefixItems") : schema.items("items");
        for (int i = 0; i < items.size(); i++) {
            part(draft, "item " + (i + 1), items.get(i), depth);
        }
    }

    private void part(SchemaDraft draft, String role, YamlNode node, int depth) {
        String title =
                node.asMapping().flatMap(schema -> Fields.text(schema, "title")).orElse("");
        draft.part(new Part(role, title, read(node, depth + 1)));
    }
}
