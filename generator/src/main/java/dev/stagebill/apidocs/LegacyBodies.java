package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Body;
import dev.stagebill.apidocs.OpenApiReference.Example;
import dev.stagebill.apidocs.OpenApiReference.Fact;
import dev.stagebill.apidocs.OpenApiReference.Media;
import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.apidocs.OpenApiReference.Word;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the bodies of OpenAPI 2.0, where they are parameters, and media types stand apart from schemas. */
final class LegacyBodies {
    private static final Set<String> BODY = Set.of("in", "description", "required", "schema", References.KEY);

    private final Reading reading;
    private final MediaReader media;
    private final ParameterReader parameters;

    LegacyBodies(Reading reading, MediaReader media, ParameterReader parameters) {
        this.reading = reading;
        this.media = media;
        this.parameters = parameters;
    }

    /** The body among the parameters: the one in {@code body}, or all in {@code formData} together. */
    Optional<Body> body(YamlMapping operation, List<YamlMapping> all) {
        Optional<YamlMapping> body = in(all, "body").stream().findFirst();
        if (body.isPresent()) {
            List<String> types = types(operation, "consumes", "application/json");
            return Optional.of(new Body(
                    reading.prose().text(Fields.text(body.get(), "description")),
                    Fields.flag(body.get(), "required"),
                    List.of(media.media(types, body.get().present("schema"), List.of())),
                    Further.of(body.get(), BODY)));
        }
        List<YamlMapping> form = in(all, "formData");
        return form.isEmpty() ? Optional.empty() : Optional.of(form(operation, form));
    }

    private Body form(YamlMapping operation, List<YamlMapping> form) {
        boolean file = form.stream()
                .anyMatch(field ->
                        Fields.text(field, "type").filter("file"::equals).isPresent());
        List<String> types =
                types(operation, "consumes", file ? "multipart/form-data" : "application/x-www-form-urlencoded");
        List<Property> fields = form.stream().map(parameters::read).toList();
        boolean required = fields.stream().anyMatch(Property::required);
        Schema schema = new Schema(
                List.of(new Word("object", Optional.empty())),
                SafeHtml.EMPTY,
                List.of(),
                List.of(),
                0,
                fields,
                List.of());
        return new Body(SafeHtml.EMPTY, required, List.of(new Media(types, schema, List.of())), List.of());
    }

    private static List<YamlMapping> in(List<YamlMapping> all, String place) {
        return all.stream()
                .filter(parameter ->
                        Fields.text(parameter, "in").filter(place::equals).isPresent())
                .toList();
    }

    /** The bodies of a response. */
    List<Media> response(YamlMapping operation, YamlMapping response) {
        List<Example> examples = new ArrayList<>();
        Fields.each(
                response, "examples", (type, value) -> examples.add(media.example("", Optional.empty(), value, type)));
        if (response.present("schema").isEmpty() && examples.isEmpty()) {
            return List.of();
        }
        return List.of(
                media.media(types(operation, "produces", "application/json"), response.present("schema"), examples));
    }

    /** The media types that an operation says it consumes or produces although it has no body of the sort. */
    List<Fact> unused(YamlMapping operation) {
        List<Fact> facts = new ArrayList<>();
        if (reading.legacy()) {
            for (String key : List.of("consumes", "produces")) {
                List<String> types = Fields.texts(operation, key);
                if (!types.isEmpty()) {
                    facts.add(new Fact(
                            key.equals("consumes") ? "Consumes" : "Produces",
                            String.join(", ", types),
                            Optional.empty()));
                }
            }
        }
        return facts;
    }

    private List<String> types(YamlMapping operation, String key, String otherwise) {
        List<String> own = Fields.texts(operation, key);
        List<String> types = own.isEmpty() ? Fields.texts(reading.root(), key) : own;
        return types.isEmpty() ? List.of(otherwise) : types;
    }
}
