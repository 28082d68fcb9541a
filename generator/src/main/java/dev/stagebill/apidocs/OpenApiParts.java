package dev.stagebill.apidocs;

import dev.stagebill.apidocs.ApiPart.Kind;
import dev.stagebill.apidocs.ApiPart.Section;
import dev.stagebill.apidocs.OpenApiReference.NamedSchema;
import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Response;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.apidocs.OpenApiReference.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The operations and schemas of an OpenAPI definition as parts to find. */
final class OpenApiParts {
    /** Letters of the description of an operation or schema. */
    private static final int LONG = 600;

    /** Letters of what is said of a parameter, property or response. */
    private static final int SHORT = 160;

    /** Words of each sort: parameters, properties, values. */
    private static final int MAX_WORDS = 200;

    /** Values and fields of one field. */
    private static final int MAX_VALUES = 40;

    private OpenApiParts() {}

    /** All of them, the operations first. */
    static List<ApiPart> of(OpenApiReference reference) {
        return Stream.concat(
                        reference.groups().stream().flatMap(OpenApiParts::operations),
                        reference.schemas().stream().map(OpenApiParts::schema))
                .toList();
    }

    private static Stream<ApiPart> operations(OperationGroup group) {
        return group.operations().stream().map(operation -> operation(operation, group));
    }

    private static ApiPart operation(Operation operation, OperationGroup group) {
        List<String> words = new ArrayList<>();
        operation.summary().ifPresent(words::add);
        words.add(operation.description().words(LONG));
        operation.body().ifPresent(body -> words.add(body.description().words(SHORT)));
        operation.responses().stream().limit(MAX_WORDS).map(OpenApiParts::words).forEach(words::add);
        words.add(group.name());
        words.addAll(operation.otherTags());
        Section section = new Section(operation.id(), operation.summary().orElse(""), joined(words));
        return new ApiPart(
                Kind.OPERATION,
                operation.operationId().orElse(""),
                operation.method() + " " + operation.path(),
                operation.deprecated(),
                sections(section, operation.parameters()));
    }

    private static String words(Response response) {
        return response.status() + " " + response.description().words(SHORT);
    }

    /** What is said of the whole, and of each field that a link can lead to. */
    private static List<Section> sections(Section whole, List<Property> fields) {
        List<Section> sections = new ArrayList<>(List.of(whole));
        fields.stream()
                .filter(field -> !field.placeIn(whole.id()).isEmpty())
                .limit(MAX_WORDS)
                .map(field -> new Section(field.placeIn(whole.id()), field.name(), said(field)))
                .forEach(sections::add);
        return sections;
    }

    private static String said(Property field) {
        List<String> words = new ArrayList<>(
                List.of(field.schema().typeText(), field.description().words(SHORT)));
        field.schema().values().stream().limit(MAX_VALUES).map(Value::text).forEach(words::add);
        field.schema().properties().stream()
                .limit(MAX_VALUES)
                .map(Property::name)
                .forEach(words::add);
        return joined(words);
    }

    private static ApiPart schema(NamedSchema named) {
        Schema schema = named.schema();
        List<String> words = new ArrayList<>();
        words.add(schema.description().words(LONG));
        schema.values().stream()
                .limit(MAX_WORDS)
                .map(value -> value.text() + " " + value.description().words(SHORT))
                .forEach(words::add);
        Section whole = new Section(named.id(), "", joined(words));
        return new ApiPart(Kind.SCHEMA, named.name(), named.name(), false, sections(whole, schema.properties()));
    }

    private static String joined(List<String> words) {
        return String.join(
                "\n",
                words.stream()
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList());
    }
}
