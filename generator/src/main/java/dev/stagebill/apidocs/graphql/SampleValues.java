package dev.stagebill.apidocs.graphql;

import dev.stagebill.apidocs.graphql.Sdl.Definition;
import dev.stagebill.apidocs.graphql.Sdl.Kind;
import dev.stagebill.apidocs.graphql.Sdl.Member;
import dev.stagebill.apidocs.graphql.Sdl.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes up values for arguments. Inputs that contain themselves end, whether they may or not. */
final class SampleValues {
    private static final int MAX_DEPTH = 4;

    /** How many values one example may have. */
    private static final int MAX_VALUES = 100;

    private static final Map<String, Literal> BUILT_IN = Map.of(
            "Int", Literal.plain("1"),
            "Float", Literal.plain("1.5"),
            "Boolean", Literal.plain("true"),
            "ID", Literal.string("1"),
            "String", Literal.string("text"));

    /** Values for scalars that many schemas define, by a part of the name in small letters; the first that fits. */
    private static final List<Map.Entry<String, Literal>> USUAL = List.of(
            Map.entry("datetime", Literal.string("2026-01-31T12:00:00Z")),
            Map.entry("timestamp", Literal.string("2026-01-31T12:00:00Z")),
            Map.entry("date", Literal.string("2026-01-31")),
            Map.entry("time", Literal.string("12:00:00")),
            Map.entry("uuid", Literal.string("123e4567-e89b-12d3-a456-426614174000")),
            Map.entry("url", Literal.string("https://example.com/")),
            Map.entry("uri", Literal.string("https://example.com/")),
            Map.entry("email", Literal.string("ada@example.com")),
            Map.entry("int", Literal.plain("1")),
            Map.entry("long", Literal.plain("1")),
            Map.entry("decimal", Literal.plain("1.5")),
            Map.entry("json", Literal.object(List.of())));

    private final Schema schema;
    private int left = MAX_VALUES;

    SampleValues(Schema schema) {
        this.schema = schema;
    }

    /** A value for each of these arguments. */
    List<Literal.Entry> of(List<Member> arguments) {
        left = MAX_VALUES;
        return entries(arguments, 0);
    }

    private List<Literal.Entry> entries(List<Member> members, int depth) {
        List<Literal.Entry> entries = new ArrayList<>();
        for (Member member : members) {
            if (left-- <= 0) {
                break;
            }
            Literal value = member.fallback()
                    .or(() -> member.type().map(type -> value(type, depth)))
                    .orElse(Literal.word("null"));
            entries.add(new Literal.Entry(member.name(), value));
        }
        return entries;
    }

    private Literal value(TypeUse type, int depth) {
        Literal value = BUILT_IN.containsKey(type.name())
                ? BUILT_IN.get(type.name())
                : schema.type(type.name()).map(found -> value(found, depth)).orElseGet(() -> scalar(type.name()));
        for (int i = 0; i < type.before().length(); i++) {
            value = Literal.list(List.of(value));
        }
        return value;
    }

    private Literal value(Definition type, int depth) {
        if (type.kind() == Kind.ENUM) {
            return type.members().stream()
                    .filter(each -> !each.deprecated())
                    .findFirst()
                    .map(each -> Literal.word(each.name()))
                    .orElse(Literal.word("null"));
        }
        if (type.kind() != Kind.INPUT) {
            return scalar(type.name());
        }
        return Literal.object(depth >= MAX_DEPTH ? List.of() : entries(fields(type, depth), depth + 1));
    }

    /** The fields to give: one where only one may be given, some that may be left out at the first level, else those that must be given. */
    private static List<Member> fields(Definition input, int depth) {
        if (input.label().directive("oneOf").isPresent()) {
            return input.members().stream().limit(1).toList();
        }
        List<Member> required =
                input.members().stream().filter(Member::required).toList();
        return depth == 0 || required.isEmpty() ? scalarsOrRequired(input) : required;
    }

    private static List<Member> scalarsOrRequired(Definition input) {
        return ExampleWriter.chosen(input.members());
    }

    private static Literal scalar(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return USUAL.stream()
                .filter(usual -> small.contains(usual.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Literal.string("text"));
    }
}
