package dev.stagebill.apidocs;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the constraints of a schema into words (JSON Schema 2020-12 validation, sections 6 to 9; OpenAPI 3.0, section 4.7.24). */
final class SchemaFacts {
    private static final int MAX_VALUE = 200;

    private final YamlMapping schema;
    private final List<String> facts = new ArrayList<>();

    private SchemaFacts(YamlMapping schema) {
        this.schema = schema;
    }

    static List<String> of(YamlMapping schema) {
        SchemaFacts facts = new SchemaFacts(schema);
        facts.access();
        facts.bounds();
        facts.sizes();
        facts.content();
        facts.values();
        return facts.facts;
    }

    private void access() {
        if (Fields.flag(schema, "readOnly")) {
            facts.add("read-only");
        }
        if (Fields.flag(schema, "writeOnly")) {
            facts.add("write-only");
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
        if (Fields.flag(schema, "uniqueItems")) {
            facts.add("unique items");
        }
    }

    private void range(String minKey, String maxKey, String unit) {
        Optional<String> min = Fields.text(schema, minKey).filter(text -> !text.equals("0"));
        Optional<String> max = Fields.text(schema, maxKey);
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
        schema.get("additionalProperties")
                .filter(Fields::isFalse)
                .or(() -> schema.get("unevaluatedProperties").filter(Fields::isFalse))
                .ifPresent(no -> facts.add("no other properties"));
        schema.mapping("discriminator").ifPresent(this::discriminator);
        Fields.text(schema, "discriminator").ifPresent(name -> facts.add("discriminator " + name));
    }

    private void discriminator(YamlMapping discriminator) {
        List<String> pairs = new ArrayList<>();
        Fields.each(
                discriminator,
                "mapping",
                (value, target) -> Fields.text(target)
                        .ifPresent(text -> pairs.add(value + ": " + text.substring(text.lastIndexOf('/') + 1))));
        Fields.text(discriminator, "propertyName")
                .ifPresent(name -> facts.add(
                        "discriminator " + name + (pairs.isEmpty() ? "" : " (" + String.join(", ", pairs) + ")")));
    }

    private void values() {
        say("default", "default ");
        schema.get("default").filter(YamlNode::isNull).ifPresent(none -> facts.add("default null"));
        say("example", "example ");
        List<YamlNode> examples = schema.items("examples");
        if (!examples.isEmpty()) {
            List<String> texts = examples.stream()
                    .limit(5)
                    .map(example -> JsonText.inline(example, MAX_VALUE))
                    .toList();
            facts.add((texts.size() == 1 ? "example " : "examples ") + String.join(", ", texts));
        }
        schema.mapping("externalDocs")
                .flatMap(docs -> Fields.text(docs, "url"))
                .ifPresent(url -> facts.add("see " + url));
    }

    private void say(String key, String before) {
        schema.present(key).ifPresent(node -> facts.add(before + JsonText.inline(node, MAX_VALUE)));
    }
}
