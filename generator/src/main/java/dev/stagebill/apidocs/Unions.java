package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Part;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.apidocs.OpenApiReference.Word;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code oneOf} and {@code anyOf}: short alternatives become words, large ones parts of their own. */
final class Unions {
    private static final int MAX_ALTERNATIVES = 2_000;

    private final SchemaReader schemas;
    private final EnumValues values;

    Unions(SchemaReader schemas, EnumValues values) {
        this.schemas = schemas;
        this.values = values;
    }

    void add(SchemaDraft draft, YamlMapping schema, int depth) {
        add(draft, "one of", schema.items("oneOf"), depth);
        add(draft, "any of", schema.items("anyOf"), depth);
    }

    private void add(SchemaDraft draft, String role, List<YamlNode> items, int depth) {
        List<YamlNode> alternatives = new ArrayList<>(items);
        if (alternatives.removeIf(Unions::isNull) && !alternatives.isEmpty()) {
            draft.orNull();
        }
        if (alternatives.isEmpty()) {
            return;
        }
        if (EnumValues.areValues(alternatives)) {
            values.addAll(draft, alternatives);
        } else if (alternatives.size() == 1 && !draft.hasWords()) {
            schemas.fill(draft, alternatives.get(0), depth + 1);
        } else if (depth >= schemas.maxDepth()) {
            draft.fact("nested deeper than this page shows");
        } else {
            alternatives(draft, role, alternatives, depth);
        }
    }

    private void alternatives(SchemaDraft draft, String role, List<YamlNode> alternatives, int depth) {
        Map<String, List<Word>> names = new LinkedHashMap<>();
        for (YamlNode alternative : alternatives.subList(0, Math.min(MAX_ALTERNATIVES, alternatives.size()))) {
            String title = alternative
                    .asMapping()
                    .flatMap(each -> Fields.text(each, "title"))
                    .orElse("");
            Schema read = schemas.read(alternative, depth + 1);
            Schema schema = SchemaReader.without(read, Set.of(SchemaReader.TITLE + title));
            if (isShort(schema)) {
                List<Word> words = new ArrayList<>(schema.type());
                if (!title.isEmpty() && !schema.typeText().equals(title)) {
                    words.add(new Word(" (" + title + ")", Optional.empty()));
                }
                names.putIfAbsent(schema.typeText() + title, words);
            } else {
                names.putIfAbsent(
                        title.isEmpty() ? schema.typeText() : title,
                        title.isEmpty() ? schema.type() : List.of(new Word(title, Optional.empty())));
                draft.part(new Part(role, title, schema));
            }
        }
        if (alternatives.size() > MAX_ALTERNATIVES) {
            draft.fact((alternatives.size() - MAX_ALTERNATIVES) + " more alternatives");
        }
        name(draft, role, List.copyOf(names.values()));
    }

    private static void name(SchemaDraft draft, String role, List<List<Word>> names) {
        draft.word((draft.hasWords() ? ", " : "") + role + " ");
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                draft.word(", ");
            }
            draft.words(names.get(i));
        }
    }

    private static boolean isShort(Schema schema) {
        return schema.properties().isEmpty()
                && schema.parts().isEmpty()
                && schema.values().isEmpty()
                && schema.facts().isEmpty()
                && schema.description().isEmpty();
    }

    private static boolean isNull(YamlNode node) {
        return node.asMapping()
                .flatMap(schema -> schema.get("type"))
                .filter(type ->
                        type.isNull() || type.asString().filter("null"::equals).isPresent())
                .isPresent();
    }
}
