package dev.stagebill.apidocs;

import dev.stagebill.apidocs.ApiPart.Kind;
import dev.stagebill.apidocs.ApiPart.Section;
import dev.stagebill.apidocs.OpenApiReference.NamedSchema;
import dev.stagebill.apidocs.OpenApiReference.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The operations and schemas of an OpenAPI definition as parts to find. */
final class OpenApiParts {
    private OpenApiParts() {}

    /** All of them, the operations first. */
    static List<ApiPart> of(OpenApiReference reference) {
        return Stream.concat(
                        reference.operations().stream().map(OpenApiParts::operation),
                        reference.schemas().stream().map(OpenApiParts::schema))
                .toList();
    }

    private static ApiPart operation(Operation operation) {
        List<String> words = new ArrayList<>();
        operation.summary().ifPresent(words::add);
        operation.parameters().forEach(parameter -> words.add(parameter.name()));
        Section section = new Section(operation.id(), operation.summary().orElse(""), String.join("\n", words));
        return new ApiPart(
                Kind.OPERATION,
                operation.operationId().orElse(""),
                operation.method() + " " + operation.path(),
                operation.deprecated(),
                List.of(section));
    }

    private static ApiPart schema(NamedSchema schema) {
        List<String> words = new ArrayList<>();
        schema.schema().properties().forEach(property -> words.add(property.name()));
        schema.schema().values().forEach(value -> words.add(value.text()));
        return new ApiPart(
                Kind.SCHEMA,
                schema.name(),
                schema.name(),
                false,
                List.of(new Section(schema.id(), "", String.join(", ", words))));
    }
}
