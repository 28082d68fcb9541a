package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Part;
import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.apidocs.OpenApiReference.Word;
import dev.stagebill.apidocs.Outline.Block;
import dev.stagebill.apidocs.Outline.Branch;
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
        return new Block(title, bare(schema), fields(id, schema.properties()), branches(id, schema.parts()));
    }

    /** Fields without a type around them. */
    Block rows(String title, String id, List<Property> properties) {
        return new Block(title, type(List.of()), fields(id, properties), List.of());
    }

    private List<Field> fields(String id, List<Property> properties) {
        return properties.stream().map(property -> field(id, property)).toList();
    }

    private Field field(String id, Property property) {
        String own = anchors.another(shortened(id), property.name());
        Schema schema = property.schema();
        return new Field(
                own, with(property, bare(schema)), fields(own, schema.properties()), branches(own, schema.parts()));
    }

    private List<Branch> branches(String id, List<Part> parts) {
        return parts.stream().map(part -> branch(id, part)).toList();
    }

    private Branch branch(String id, Part part) {
        String own = anchors.another(shortened(id), part.title().isEmpty() ? part.role() : part.title());
        return new Branch(own, part.role(), part.title(), block("", own, part.schema()));
    }

    private static String shortened(String id) {
        return id.length() > MAX_ID ? id.substring(0, MAX_ID) : id;
    }

    /** The same property of another type. */
    static Property with(Property property, Schema schema) {
        return new Property(
                property.name(),
                property.in(),
                property.required(),
                property.deprecated(),
                property.description(),
                schema);
    }

    private static Schema bare(Schema schema) {
        return with(schema, schema.type());
    }

    /** What a schema says of itself, but for its properties and parts, with these words for its type. */
    static Schema with(Schema schema, List<Word> type) {
        return new Schema(
                type, schema.description(), schema.facts(), schema.values(), schema.moreValues(), List.of(), List.of());
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
