package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Value;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the values a schema allows: {@code enum}, {@code const}, and alternatives that are nothing but one value each. */
final class EnumValues {
    private static final int MAX_LENGTH = 400;

    /** Extensions that many tools read: a list beside that of the values, or a mapping by value. */
    private static final List<String> DESCRIPTIONS =
            List.of("x-enum-varnames", "x-enumNames", "x-enum-names", "x-enum-descriptions", "x-enumDescriptions");

    private final Prose prose;

    EnumValues(Prose prose) {
        this.prose = prose;
    }

    void add(SchemaDraft draft, YamlMapping schema) {
        List<YamlNode> values = schema.items("enum");
        for (int i = 0; i < values.size(); i++) {
            draft.value(new Value(text(values.get(i)), said(schema, values.get(i), i)));
        }
        schema.get("const").ifPresent(value -> draft.value(new Value(text(value), SafeHtml.EMPTY)));
    }

    /** Whether alternatives are values with a title or description each, the way to describe enumerations in JSON Schema. */
    static boolean areValues(List<YamlNode> alternatives) {
        return alternatives.size() > 1
                && alternatives.stream()
                        .allMatch(each -> each instanceof YamlMapping schema
                                && (schema.get("const").isPresent()
                                        || schema.items("enum").size() == 1)
                                && schema.get("properties").isEmpty());
    }

    void addAll(SchemaDraft draft, List<YamlNode> alternatives) {
        for (YamlNode alternative : alternatives) {
            alternative.asMapping().ifPresent(schema -> {
                draft.value(described(schema));
                Fields.text(schema, "type")
                        .filter(type -> !draft.says(type))
                        .ifPresent(type -> draft.word((draft.hasWords() ? ", " : "") + type));
            });
        }
    }

    private Value described(YamlMapping schema) {
        String value = schema.get("const")
                .or(() -> schema.items("enum").stream().findFirst())
                .map(EnumValues::text)
                .orElse("");
        Optional<String> title = Fields.text(schema, "title").filter(text -> !text.equals(value));
        Optional<String> description = Fields.text(schema, "description");
        Optional<String> words = title.isPresent() && description.isPresent()
                ? Optional.of(title.get() + ": " + description.get())
                : title.or(() -> description);
        List<String> more = new ArrayList<>(Further.extensions(schema));
        if (Fields.flag(schema, "deprecated")) {
            more.add(0, "deprecated");
        }
        SafeHtml said = prose.text(words);
        return new Value(value, more.isEmpty() ? said : said.and(prose.code(String.join(", ", more), "text")));
    }

    private SafeHtml said(YamlMapping schema, YamlNode value, int index) {
        SafeHtml said = SafeHtml.EMPTY;
        for (String key : DESCRIPTIONS) {
            Optional<String> words = schema.mapping(key)
                    .flatMap(texts -> Fields.text(texts, text(value)))
                    .or(() -> Optional.of(schema.items(key))
                            .filter(texts -> index < texts.size())
                            .flatMap(texts -> Fields.text(texts.get(index))));
            said = said.and(prose.text(words));
        }
        return said;
    }

    private static String text(YamlNode value) {
        String text = JsonText.inline(value, MAX_LENGTH);
        return text.isEmpty() ? "\"\"" : text;
    }
}
