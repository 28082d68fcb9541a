package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads schemas, which are those of OpenAPI 3.0 or of JSON Schema 2020-12 (3.1). A schema with a name is linked where it is used; one
 * without is unfolded in place, down to {@link #MAX_DEPTH}.
 */
final class SchemaReader {
    static final int MAX_DEPTH = 40;
    static final String TITLE = "title ";
    private static final String DEPRECATED = "deprecated";

    private final Reading reading;
    private final References references;
    private final Unions unions;
    private final EnumValues enumValues;
    private final SchemaParts parts = new SchemaParts(this);
    private final SchemaProperties properties = new SchemaProperties(this);
    private final int maxDepth;

    /** What is being unfolded where it is referred to without a name of its own. */
    private final Set<YamlNode> open = Collections.newSetFromMap(new IdentityHashMap<>());

    SchemaReader(Reading reading) {
        this(reading, MAX_DEPTH);
    }

    /** A reader that unfolds schemas without a name down to another depth. */
    SchemaReader(Reading reading, int maxDepth) {
        this.maxDepth = maxDepth;
        this.reading = reading;
        this.references = reading.references();
        this.enumValues = new EnumValues(reading.prose());
        this.unions = new Unions(this, enumValues);
    }

    int maxDepth() {
        return maxDepth;
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
        boolean deprecated = schema.facts().contains(DEPRECATED);
        Schema rest = without(schema, Set.of(DEPRECATED, TITLE + name));
        return new Property(name, "", required, deprecated, schema.description(), withoutDescription(rest));
    }

    /** A schema without facts that are said elsewhere. */
    static Schema without(Schema schema, Set<String> facts) {
        if (Collections.disjoint(schema.facts(), facts)) {
            return schema;
        }
        return new Schema(
                schema.type(),
                schema.description(),
                schema.facts().stream().filter(fact -> !facts.contains(fact)).toList(),
                schema.values(),
                schema.moreValues(),
                schema.properties(),
                schema.parts());
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
        if (title(schema, depth).isEmpty() || Fields.text(schema, "description").isPresent()) {
            Fields.text(schema, "title").ifPresent(title -> draft.fact(TITLE + title));
        }
        schema.string(References.KEY)
                .or(() -> schema.string("$dynamicRef").flatMap(references::dynamic))
                .ifPresentOrElse(
                        reference -> referred(draft, schema, reference, depth), () -> unfold(draft, schema, depth));
    }

    private static Optional<String> title(YamlMapping schema, int depth) {
        return depth == 0 ? Fields.text(schema, "title") : Optional.empty();
    }

    private void referred(SchemaDraft draft, YamlMapping schema, String reference, int depth) {
        SchemaFacts.add(draft, schema);
        if (Fields.flag(schema, "nullable")) {
            draft.orNull();
        }
        Composition own = Composition.of(schema, references);
        beside(draft, schema, own, depth);
        Optional<String> name = references.schemaName(reference);
        if (name.isPresent()) {
            draft.link(name.get(), reading.anchors().schema(name.get()));
            draft.complete(own);
        } else {
            inPlace(draft, reference, depth);
        }
        unions.add(draft, schema, depth);
        parts.beside(draft, schema, depth);
    }

    /** What has no name of its own is unfolded where it is used. */
    private void inPlace(SchemaDraft draft, String reference, int depth) {
        Optional<YamlNode> target = References.isLocal(reference) ? references.at(reference) : Optional.empty();
        if (target.isPresent() && depth < maxDepth && open.add(target.get())) {
            fill(draft, target.get(), depth + 1);
            open.remove(target.get());
        } else {
            draft.word(reference);
        }
    }

    /** Since OpenAPI 3.1 other keywords may stand beside a reference and count, too (JSON Schema 2020-12, section 8.2.3.1). */
    private void beside(SchemaDraft draft, YamlMapping schema, Composition own, int depth) {
        enumValues.add(draft, schema);
        if (schema.entries().size() > 1) {
            properties.add(draft, own, depth);
            parts.add(draft, schema, depth);
        }
    }

    private void unfold(SchemaDraft draft, YamlMapping schema, int depth) {
        Composition whole = Composition.of(schema, references);
        for (int i = 0; i < whole.own().size(); i++) {
            YamlMapping layer = whole.own().get(i);
            if (Fields.flag(layer, "nullable")) {
                draft.orNull();
            }
            SchemaFacts.add(draft, layer);
            enumValues.add(draft, layer);
            Fields.text(layer, "description")
                    .ifPresent(text -> draft.describe(reading.prose().text(Optional.of(text))));
            if (i > 0) {
                Fields.text(layer, "title").ifPresent(title -> draft.fact(TITLE + title));
            }
        }
        bases(draft, whole);
        whole.own().forEach(layer -> unions.add(draft, layer, depth));
        types(draft, whole, depth);
        properties.add(draft, whole, depth);
        whole.own().forEach(layer -> parts.add(draft, layer, depth));
        draft.complete(whole);
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
            whole.own().forEach(layer -> parts.beside(draft, layer, depth));
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
        } else if (type.equals("object") && values.isPresent() && !whole.hasProperties() && !whole.inherits()) {
            draft.word("object, map of ");
            inner(draft, values.get(), "each: ", depth);
        } else {
            draft.word(type + whole.format().map(format -> " (" + format + ")").orElse(""));
        }
    }

    /** The item of an array or the value of a map: its words and properties become those of the whole. */
    private void inner(SchemaDraft draft, YamlNode node, String prefix, int depth) {
        if (depth >= maxDepth) {
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
}
