package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Part;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.apidocs.OpenApiReference.Value;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the constraints of a schema into words (JSON Schema 2020-12 validation, sections 6 to 9; OpenAPI 3.0, section 4.7.24). */
final class SchemaFacts {
    private static final int MAX_VALUE = 200;
    private static final int MAX_LONG_VALUE = 20_000;
    private static final int MAX_EXAMPLES = 100;

    /** What is said elsewhere: by the words of the type, by properties and parts, or by the parameter that is its own schema. */
    private static final Set<String> KNOWN = Set.of(
            "$ref",
            "type",
            "format",
            "title",
            "description",
            "nullable",
            "deprecated",
            "enum",
            "const",
            "properties",
            "required",
            "allOf",
            "oneOf",
            "anyOf",
            "items",
            "not",
            "if",
            "then",
            "else",
            "contains",
            "propertyNames",
            "prefixItems",
            "patternProperties",
            "dependentSchemas",
            "$defs",
            "definitions",
            "unevaluatedItems",
            "contentSchema",
            "additionalItems",
            "additionalProperties",
            "unevaluatedProperties",
            "name",
            "in",
            "schema",
            "content",
            "style",
            "explode",
            "allowReserved",
            "allowEmptyValue",
            "x-enum-descriptions",
            "x-enumDescriptions",
            "x-enum-varnames",
            "x-enumNames",
            "x-enum-names",
            "value",
            "summary");

    private final YamlMapping schema;
    private final List<String> facts = new ArrayList<>();
    private final Map<String, String> longValues = new LinkedHashMap<>();
    private final Set<String> said = new HashSet<>(KNOWN);

    private SchemaFacts(YamlMapping schema) {
        this.schema = schema;
    }

    /** What a schema says, each in a few words. */
    static List<String> of(YamlMapping schema) {
        SchemaFacts read = read(schema);
        List<String> all = new ArrayList<>(read.facts);
        read.longValues.forEach((name, value) -> all.add(name + " " + value));
        return all;
    }

    /** Adds what a schema says to a draft: long values as parts of their own. */
    static void add(SchemaDraft draft, YamlMapping schema) {
        SchemaFacts read = read(schema);
        read.facts.forEach(draft::fact);
        read.longValues.forEach((name, value) -> draft.part(longValue(name, value)));
    }

    private static Part longValue(String name, String value) {
        List<Value> values = List.of(new Value(value, SafeHtml.EMPTY));
        return new Part(name, "", new Schema(List.of(), SafeHtml.EMPTY, List.of(), values, 0, List.of(), List.of()));
    }

    private static SchemaFacts read(YamlMapping schema) {
        SchemaFacts facts = new SchemaFacts(schema);
        facts.access();
        facts.bounds();
        facts.sizes();
        facts.content();
        facts.values();
        facts.rest();
        return facts;
    }

    private void access() {
        flag("readOnly", "read-only");
        flag("writeOnly", "write-only");
        flag("deprecated", "deprecated");
    }

    private void flag(String key, String words) {
        said.add(key);
        if (Fields.flag(schema, key)) {
            facts.add(words);
        }
    }

    private void bounds() {
        bound("minimum", "exclusiveMinimum", "at least ", "greater than ");
        bound("maximum", "exclusiveMaximum", "at most ", "less than ");
        say("multipleOf", "multiple of ");
    }

    /** In 3.0 the exclusive bound is a flag beside the bound, from 3.1 on a number of its own. */
    private void bound(String key, String exclusiveKey, String words, String exclusiveWords) {
        boolean exclusive = Fields.flag(schema, exclusiveKey);
        said.add(exclusiveKey);
        say(key, exclusive ? exclusiveWords : words);
        if (!exclusive) {
            schema.get(exclusiveKey)
                    .filter(node -> !Fields.isFalse(node))
                    .ifPresent(node -> facts.add(exclusiveWords + JsonText.inline(node, MAX_VALUE)));
        }
    }

    private void sizes() {
        range("minLength", "maxLength", "character");
        range("minItems", "maxItems", "item");
        range("minContains", "maxContains", "matching item");
        range("minProperties", "maxProperties", "property");
        flag("uniqueItems", "unique items");
    }

    private void range(String minKey, String maxKey, String unit) {
        Optional<String> min = Fields.text(schema, minKey);
        Optional<String> max = Fields.text(schema, maxKey);
        said.add(minKey);
        said.add(maxKey);
        if (min.isPresent() && min.equals(max)) {
            facts.add("exactly " + counted(min.get(), unit));
        } else if (min.isPresent() && max.isPresent()) {
            facts.add(min.get() + " to " + counted(max.get(), unit));
        } else {
            min.ifPresent(text -> facts.add("at least " + counted(text, unit)));
            max.ifPresent(text -> facts.add("at most " + counted(text, unit)));
        }
    }

    private static String counted(String number, String unit) {
        if (number.equals("1")) {
            return "1 " + unit;
        }
        return number + " " + (unit.endsWith("y") ? unit.substring(0, unit.length() - 1) + "ies" : unit + "s");
    }

    private void content() {
        say("pattern", "matches ");
        say("contentMediaType", "contains ");
        say("contentEncoding", "encoded as ");
        say("collectionFormat", "collection format ");
        no("additionalProperties", "no other properties");
        no("unevaluatedProperties", "no other properties, those of its parts included");
        no("additionalItems", "no other items");
        no("unevaluatedItems", "no other items");
        no("items", "no other items");
        said.add("discriminator");
        schema.mapping("discriminator").ifPresent(this::discriminator);
        Fields.text(schema, "discriminator").ifPresent(name -> facts.add("discriminator " + name));
        required("dependentRequired");
        required("dependencies");
    }

    /** What has to be there when a property is. In old drafts a schema may stand there instead. */
    private void required(String key) {
        said.add(key);
        Fields.each(schema, key, (name, node) -> {
            if (!(node instanceof YamlMapping)) {
                facts.add("with " + name + ", required: " + JsonText.inline(node, MAX_VALUE));
            }
        });
    }

    private void no(String key, String words) {
        schema.get(key).filter(Fields::isFalse).ifPresent(no -> facts.add(words));
    }

    private void discriminator(YamlMapping discriminator) {
        List<String> pairs = new ArrayList<>();
        Fields.each(
                discriminator,
                "mapping",
                (value, target) -> Fields.text(target)
                        .ifPresent(text -> pairs.add(value + ": " + text.substring(text.lastIndexOf('/') + 1))));
        Fields.text(discriminator, "defaultMapping")
                .ifPresent(text -> pairs.add("otherwise: " + text.substring(text.lastIndexOf('/') + 1)));
        Fields.text(discriminator, "propertyName")
                .ifPresent(name -> facts.add(
                        "discriminator " + name + (pairs.isEmpty() ? "" : " (" + String.join(", ", pairs) + ")")));
        facts.addAll(Further.extensions(discriminator));
    }

    private void values() {
        say("default", "default ");
        schema.get("default").filter(YamlNode::isNull).ifPresent(none -> facts.add("default null"));
        say("example", "example ");
        List<YamlNode> examples = schema.items("examples");
        said.add("examples");
        List<String> texts = examples.stream()
                .limit(MAX_EXAMPLES)
                .map(example -> JsonText.inline(example, MAX_VALUE))
                .toList();
        if (texts.size() > 1 && String.join(", ", texts).length() <= MAX_VALUE) {
            facts.add("examples " + String.join(", ", texts));
        } else {
            examples.stream().limit(MAX_EXAMPLES).forEach(example -> value("example ", example));
        }
        schema.present("examples")
                .filter(node -> node.asSequence().isEmpty())
                .ifPresent(node -> value("examples ", node));
        said.add("externalDocs");
        Further.documentation(schema)
                .ifPresent(docs -> facts.add("see "
                        + docs.url()
                                .map(url -> url.equals(docs.text()) ? url : docs.text() + " " + url)
                                .orElse(docs.text())));
        xml();
        said.add(CrdRules.KEY);
        facts.addAll(CrdRules.of(schema));
    }

    /** How it is written in XML (OpenAPI 3.1, section 4.8.26). */
    private void xml() {
        said.add("xml");
        schema.mapping("xml").ifPresent(xml -> {
            List<String> words = new ArrayList<>();
            xml.entries().forEach((key, entry) -> {
                if (!Fields.isFalse(entry.value())) {
                    words.add(
                            Fields.isTrue(entry.value()) ? key : key + " " + JsonText.inline(entry.value(), MAX_VALUE));
                }
            });
            facts.add("xml " + String.join(", ", words));
        });
    }

    /** Keywords that mean nothing here are still shown as they are written. */
    private void rest() {
        schema.entries().forEach((key, entry) -> {
            if (!said.contains(key)) {
                value(key + " ", entry.value());
            }
        });
    }

    private void say(String key, String before) {
        said.add(key);
        schema.present(key).ifPresent(node -> value(before, node));
    }

    private void value(String before, YamlNode node) {
        String inline = JsonText.inline(node, MAX_LONG_VALUE);
        String text = inline.isEmpty() ? "\"\"" : inline;
        if (text.length() <= MAX_VALUE) {
            facts.add(before + text);
        } else {
            longValues.merge(
                    before.strip(),
                    node.asString().isPresent() ? text : JsonText.pretty(node, MAX_LONG_VALUE),
                    (a, b) -> a + "\n" + b);
        }
    }
}
