package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Part;
import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.apidocs.OpenApiReference.Value;
import dev.stagebill.markdown.SafeHtml;
import java.util.ArrayList;
import java.util.List;

/** Makes schemas that are too large for any page smaller: each property gets its share of the room, and what does not fit is named. */
final class SchemaFold {
    private static final String NOTE = "too large for this page: all of it is in the raw definition";

    private SchemaFold() {}

    /** The schema in about so many bytes of HTML; unchanged when it fits. */
    static Schema of(Schema schema, long room) {
        if (Weight.of(schema) <= room) {
            return schema;
        }
        boolean wordy = Weight.of(schema.description()) > room / 2;
        List<Value> values = fitting(schema.values(), room / 4);
        long left = room * (wordy ? 2 : 1) / 4;
        List<String> facts = new ArrayList<>(fitting(schema.facts(), room / 8));
        facts.add(NOTE);
        return new Schema(
                fitting(schema.type(), room / 8),
                wordy ? SafeHtml.EMPTY : schema.description(),
                facts,
                values,
                schema.moreValues() + schema.values().size() - values.size(),
                properties(schema.properties(), left),
                parts(schema.parts(), left));
    }

    /** The properties in about so many bytes. */
    static List<Property> properties(List<Property> properties, long room) {
        List<Property> kept = new ArrayList<>();
        long left = room;
        for (int i = 0; i < properties.size() && left > 0; i++) {
            Property property = of(properties.get(i), Math.max(left / (properties.size() - i), 500));
            kept.add(property);
            left -= Weight.of(property);
        }
        return kept;
    }

    /** The property in about so many bytes. */
    static Property of(Property property, long room) {
        if (Weight.of(property) <= room) {
            return property;
        }
        boolean wordy = Weight.of(property.description()) > room;
        Schema schema = of(property.schema(), wordy ? room : room - Weight.of(property.description()));
        return new Property(
                property.name(),
                property.in(),
                property.required(),
                property.deprecated(),
                wordy ? SafeHtml.EMPTY : property.description(),
                wordy && !schema.facts().contains(NOTE) ? noted(schema) : schema);
    }

    private static Schema noted(Schema schema) {
        List<String> facts = new ArrayList<>(schema.facts());
        facts.add(NOTE);
        return new Schema(
                schema.type(),
                schema.description(),
                facts,
                schema.values(),
                schema.moreValues(),
                schema.properties(),
                schema.parts());
    }

    private static List<Part> parts(List<Part> parts, long room) {
        List<Part> kept = new ArrayList<>();
        long left = room;
        for (int i = 0; i < parts.size() && left > 0; i++) {
            Part part = parts.get(i);
            Schema schema = of(part.schema(), Math.max(left / (parts.size() - i), 500));
            kept.add(new Part(part.role(), part.title(), schema));
            left -= Weight.of(schema);
        }
        return kept;
    }

    private static <T> List<T> fitting(List<T> things, long room) {
        long left = room;
        int count = 0;
        while (count < things.size() && left > 0) {
            left -= Weight.of(things.get(count));
            count += left > 0 ? 1 : 0;
        }
        return things.subList(0, count);
    }
}
