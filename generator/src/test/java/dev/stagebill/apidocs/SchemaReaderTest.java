package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaReaderTest {
    private static Schema schema(String yaml) {
        return Apis.reference("""
                        components:
                          schemas:
                            It: %s
                            Cat: {type: object, properties: {name: {type: string}, lives: {type: integer}}, required: [name]}
                            Dog: {type: object, properties: {barks: {type: boolean}}}
                            Id: {type: string}
                            Tree: {$dynamicAnchor: node, type: object}
                        """.formatted(yaml)).schemas().get(0).schema();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string}|string",
                "{type: string, format: date-time}|string (date-time)",
                "{type: [string, 'null']}|string or null",
                "{type: string, nullable: true}|string or null",
                "{type: [string, integer]}|string or integer",
                "{type: array, items: {type: integer, format: int64}}|array of integer (int64)",
                "{type: array, items: {type: array, items: {$ref: '#/components/schemas/Cat'}}}|array of array of Cat",
                "{type: object, additionalProperties: {type: number}}|object, map of number",
                "{properties: {a: {}}}|object",
                "{items: {type: string}}|array of string",
                "{enum: [a, b]}|string",
                "{}|any",
                "true|any",
                "false|nothing",
                "{$ref: '#/components/schemas/Cat'}|Cat",
                "{allOf: [{$ref: '#/components/schemas/Cat'}], description: A cat}|Cat",
                "{oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}|one of Cat, Dog",
                "{anyOf: [{type: string}, {type: integer}]}|any of string, integer",
                "{anyOf: [{$ref: '#/components/schemas/Cat'}, {type: 'null'}]}|Cat or null",
                "{allOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}|all of Cat, Dog",
                "{$ref: '#/components/schemas/Nobody'}|#/components/schemas/Nobody",
                "{$ref: other.yaml#/Thing}|other.yaml#/Thing",
                "{type: array, items: {$dynamicRef: '#node'}}|array of Tree"
            })
    void typesAreNamedInWords(String yaml, String words) {
        assertThat(schema(yaml).typeText()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: integer, minimum: 1, maximum: 9007199254740993}|at least 1;at most 9007199254740993",
                "{type: integer, minimum: 0, exclusiveMinimum: true}|greater than 0",
                "{type: number, exclusiveMaximum: 1.50}|less than 1.50",
                "{type: string, minLength: 3, maxLength: 20}|3 to 20 characters",
                "{type: string, minLength: 1}|at least 1 character",
                "{type: string, minLength: 2, maxLength: 2}|exactly 2 characters",
                "{type: string, pattern: '^[a-z]+$'}|matches ^[a-z]+$",
                "{type: array, items: {type: string, maxLength: 5}, uniqueItems: true}|unique items;each: at most 5 characters",
                "{type: array, minItems: 2}|at least 2 items",
                "{type: object, maxProperties: 4}|at most 4 properties",
                "{type: number, multipleOf: 0.01}|multiple of 0.01",
                "{type: string, readOnly: true, default: x}|read-only;default x",
                "{type: string, writeOnly: true}|write-only",
                "{type: boolean, default: false}|default false",
                "{type: string, default: ''}|default \"\"",
                "{type: object, additionalProperties: false}|no other properties",
                "{type: string, examples: [a, b]}|examples a, b",
                "{type: string, example: 42}|example 42",
                "{oneOf: [], discriminator: {propertyName: kind, mapping: {c: '#/components/schemas/Cat'}}}|discriminator kind (c: Cat)"
            })
    void constraintsArePutIntoWords(String yaml, String facts) {
        assertThat(schema(yaml).facts()).containsExactly(facts.split(";"));
    }

    @Test
    void namedSchemasAreLinkedAndNotUnfolded() {
        Schema schema = schema("{type: object, properties: {cat: {$ref: '#/components/schemas/Cat'}}}");

        Schema cat = schema.properties().get(0).schema();
        assertThat(cat.type()).extracting(word -> word.link().orElse("")).containsExactly("schema-Cat");
        assertThat(cat.properties()).isEmpty();
    }

    @Test
    void inheritedPropertiesCountAsOwnOnes() {
        Schema schema = schema("{allOf: [{$ref: '#/components/schemas/Cat'}, {properties: {age: {type: integer}}, "
                + "required: [age, lives]}]}");

        assertThat(schema.typeText()).isEqualTo("Cat");
        assertThat(schema.properties()).extracting(Property::name).containsExactly("age", "name", "lives");
        assertThat(schema.properties()).allMatch(Property::required);
    }

    @Test
    void descriptionsBesideAReferenceAreKept() {
        Schema schema = schema("{properties: {cat: {$ref: '#/components/schemas/Cat', description: The *first* one}}}");

        assertThat(schema.properties().get(0).description().toString()).contains("<em>first</em>");
    }

    @Test
    void alternativesThatAreSingleValuesBecomeAnEnumeration() {
        Schema schema = schema("{type: integer, oneOf: [{const: 1, title: LOW}, {const: 2, title: HIGH, "
                + "description: Rarely used}]}");

        assertThat(schema.typeText()).isEqualTo("integer");
        assertThat(schema.values()).extracting(OpenApiReference.Value::text).containsExactly("1", "2");
        assertThat(schema.values().get(1).description().toString()).contains("HIGH: Rarely used");
    }

    @Test
    void largeAlternativesBecomeParts() {
        Schema schema = schema("{oneOf: [{title: Card, properties: {number: {type: string}}}, {type: string}]}");

        assertThat(schema.typeText()).isEqualTo("one of Card, string");
        assertThat(schema.parts()).extracting(OpenApiReference.Part::title).containsExactly("Card");
    }

    @Test
    void tuplesAndConditionsBecomeParts() {
        Schema schema = schema("{type: array, prefixItems: [{type: string}, {type: integer}], not: {type: object}}");

        assertThat(schema.parts()).extracting(OpenApiReference.Part::role).containsExactly("not", "item 1", "item 2");
    }

    @Test
    void hugeEnumerationsAreCutWithANote() {
        StringBuilder values = new StringBuilder("{enum: [v0");
        for (int i = 1; i < 1_500; i++) {
            values.append(", v").append(i);
        }
        Schema schema = schema(values + "]}");

        assertThat(schema.values()).hasSize(1_000);
        assertThat(schema.moreValues()).isEqualTo(500);
    }
}
