package dev.stagebill.entity;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the form and the steps of a software template ({@code plugins/scaffolder-common}: {@code Template.v1beta3.schema.json}). */
final class TemplateReader {
    private TemplateReader() {}

    static TemplateEntity read(Envelope envelope) {
        YamlMapping spec = envelope.spec();
        List<TemplateEntity.FormPage> pages = new ArrayList<>();
        spec.mapping("parameters").ifPresent(page -> pages.add(page(page)));
        spec.items("parameters").forEach(item -> item.asMapping().ifPresent(page -> pages.add(page(page))));
        List<TemplateEntity.Step> steps = spec.items("steps").stream()
                .flatMap(item -> item.asMapping().stream())
                .map(step -> new TemplateEntity.Step(
                        step.string("id"),
                        step.string("name"),
                        step.string("action").orElse("")))
                .toList();
        return new TemplateEntity(envelope, pages, steps);
    }

    private static TemplateEntity.FormPage page(YamlMapping page) {
        List<String> required = page.strings("required");
        List<TemplateEntity.Field> fields = new ArrayList<>();
        page.mapping("properties")
                .ifPresent(properties -> properties
                        .entries()
                        .forEach((name, entry) -> fields.add(field(name, entry.value(), required.contains(name)))));
        return new TemplateEntity.FormPage(page.string("title"), page.string("description"), fields);
    }

    private static TemplateEntity.Field field(String name, YamlNode value, boolean required) {
        Optional<YamlMapping> schema = value.asMapping();
        return new TemplateEntity.Field(
                name,
                schema.flatMap(map -> map.string("title")),
                schema.flatMap(map -> map.string("type")),
                schema.flatMap(map -> map.string("description").or(() -> map.string("ui:help"))),
                schema.flatMap(map -> map.present("default")).map(TemplateReader::text),
                required,
                schema.map(map -> map.items("enum").stream()
                                .map(TemplateReader::text)
                                .toList())
                        .orElse(List.of()),
                schema.flatMap(map -> map.string("ui:field").or(() -> map.string("ui:widget"))));
    }

    private static String text(YamlNode node) {
        return node instanceof YamlScalar scalar ? scalar.text() : String.valueOf(node.toJava());
    }
}
