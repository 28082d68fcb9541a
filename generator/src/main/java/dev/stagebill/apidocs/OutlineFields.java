package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.apidocs.OpenApiReference.Word;
import dev.stagebill.apidocs.Outline.Block;
import dev.stagebill.apidocs.Outline.Field;
import dev.stagebill.markdown.SafeHtml;
import java.util.List;
import java.util.Optional;

/** Gives each field of a schema a place of its own, those in fields included. */
final class OutlineFields {
    /** Fields may be nested deeper than is good for an address. */
    private static final int MAX_ID = 300;

    private final Anchors anchors;

    OutlineFields(Anchors anchors) {
        this.anchors = anchors;
    }

    /** The fields of a schema; their fragments begin with the id. */
    Block block(String title, String id, Schema schema) {
        return new Block(title, bare(schema), fields(id, schema.properties()));
    }

    /** Fields without a type around them. */
    Block rows(String title, String id, List<Property> properties) {
        return new Block(title, type(List.of()), fields(id, properties));
    }

    private List<Field> fields(String id, List<Property> properties) {
        return properties.stream().map(property -> field(id, property)).toList();
    }

    private Field field(String id, Property property) {
        String own = anchors.another(id.length() > MAX_ID ? id.substring(0, MAX_ID) : id, property.name());
        Schema schema = property.schema();
        Property bare = new Property(
                property.name(),
                property.in(),
                property.required(),
                property.deprecated(),
                property.description(),
                bare(schema));
        return new Field(own, bare, fields(own, schema.properties()));
    }

    private static Schema bare(Schema schema) {
        return new Schema(
                schema.type(),
                schema.description(),
                schema.facts(),
                schema.values(),
                schema.moreValues(),
                List.of(),
                schema.parts());
    }

    /** A schema that is no more than its type. */
    static Schema type(List<Word> words) {
        return new Schema(words, SafeHtml.EMPTY, List.of(), List.of(), 0, List.of(), List.of());
    }

    /** A schema that is no more than the name of its type and some facts. */
    static Schema type(String word, List<String> facts) {
        List<Word> words = word.isEmpty() ? List.of() : List.of(new Word(word, Optional.empty()));
        return new Schema(words, SafeHtml.EMPTY, facts, List.of(), 0, List.of(), List.of());
    }
}
