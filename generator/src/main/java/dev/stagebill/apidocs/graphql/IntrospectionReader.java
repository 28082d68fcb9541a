package dev.stagebill.apidocs.graphql;

import dev.stagebill.apidocs.graphql.Sdl.Applied;
import dev.stagebill.apidocs.graphql.Sdl.Definition;
import dev.stagebill.apidocs.graphql.Sdl.Kind;
import dev.stagebill.apidocs.graphql.Sdl.Label;
import dev.stagebill.apidocs.graphql.Sdl.Member;
import dev.stagebill.apidocs.graphql.Sdl.TypeUse;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the answer to an introspection query (specification of September 2025, section 4) into the same definitions as a text. */
final class IntrospectionReader {
    private static final int MAX_DEPTH = 100;
    private static final Map<String, Kind> KINDS = Map.of(
            "OBJECT", Kind.OBJECT,
            "INTERFACE", Kind.INTERFACE,
            "UNION", Kind.UNION,
            "INPUT_OBJECT", Kind.INPUT,
            "ENUM", Kind.ENUM,
            "SCALAR", Kind.SCALAR);

    private final Findings findings;

    private IntrospectionReader(Findings findings) {
        this.findings = findings;
    }

    /** The value of {@code __schema}, at the top or below {@code data}. */
    static Optional<YamlMapping> schema(YamlMapping root) {
        return root.mapping("__schema").or(() -> root.mapping("data").flatMap(data -> data.mapping("__schema")));
    }

    /** The definitions in the value of {@code __schema}; those of the introspection system itself are left out. */
    static List<Definition> read(YamlMapping schema, Findings findings) {
        return new IntrospectionReader(findings).definitions(schema);
    }

    private List<Definition> definitions(YamlMapping schema) {
        List<Definition> definitions = new ArrayList<>();
        definitions.add(roots(schema));
        for (YamlMapping type : mappings(schema, "types")) {
            Kind kind = KINDS.get(type.string("kind").orElse(""));
            if (kind != null && !name(type).startsWith("__") && findings.mayKeep(type.position())) {
                definitions.add(type(kind, type));
            }
        }
        mappings(schema, "directives").forEach(directive -> definitions.add(directive(directive)));
        return definitions;
    }

    private static Definition roots(YamlMapping schema) {
        List<Member> roots = new ArrayList<>();
        for (String operation : List.of("query", "mutation", "subscription")) {
            schema.mapping(operation + "Type").ifPresent(type -> {
                Label label = new Label(operation, type.position(), Optional.empty(), List.of());
                TypeUse use = TypeUse.of(name(type), type.position());
                roots.add(new Member(label, Optional.of(use), Optional.empty(), List.of()));
            });
        }
        Label label = new Label("schema", schema.position(), schema.string("description"), applied(schema));
        return new Definition(Kind.SCHEMA, false, label, List.of(), roots, List.of());
    }

    private Definition type(Kind kind, YamlMapping type) {
        String types = kind == Kind.UNION ? "possibleTypes" : "interfaces";
        List<TypeUse> uses =
                mappings(type, types).stream().map(IntrospectionReader::use).toList();
        String members =
                switch (kind) {
                    case INPUT -> "inputFields";
                    case ENUM -> "enumValues";
                    default -> "fields";
                };
        return new Definition(kind, false, label(type), uses, members(type, members), List.of());
    }

    private Definition directive(YamlMapping directive) {
        List<String> words = new ArrayList<>(directive.strings("locations"));
        if (isTrue(directive, "isRepeatable")) {
            words.add(0, "repeatable");
        }
        return new Definition(Kind.DIRECTIVE, false, label(directive), List.of(), members(directive, "args"), words);
    }

    private List<Member> members(YamlMapping owner, String key) {
        return mappings(owner, key).stream()
                .filter(member -> findings.mayKeep(member.position()))
                .map(member -> new Member(
                        label(member),
                        member.mapping("type").map(IntrospectionReader::use),
                        member.string("defaultValue").map(ValueParser::of),
                        members(member, "args")))
                .toList();
    }

    private static Label label(YamlMapping owner) {
        Position position = owner.get("name").map(YamlNode::position).orElse(owner.position());
        Optional<String> description = owner.string("description").filter(text -> !text.isBlank());
        return new Label(name(owner), position, description, applied(owner));
    }

    private static List<Applied> applied(YamlMapping owner) {
        List<Applied> applied = new ArrayList<>();
        if (isTrue(owner, "isDeprecated")) {
            applied.add(new Applied("deprecated", argument("reason", owner.string("deprecationReason"))));
        }
        owner.string("specifiedByURL")
                .or(() -> owner.string("specifiedByUrl"))
                .ifPresent(url -> applied.add(new Applied("specifiedBy", argument("url", Optional.of(url)))));
        if (isTrue(owner, "isOneOf")) {
            applied.add(new Applied("oneOf", List.of()));
        }
        for (YamlMapping directive : mappings(owner, "appliedDirectives")) {
            List<Literal.Entry> arguments = mappings(directive, "args").stream()
                    .map(each -> new Literal.Entry(
                            name(each), ValueParser.of(each.string("value").orElse("null"))))
                    .toList();
            if (applied.stream().noneMatch(each -> each.name().equals(name(directive)))) {
                applied.add(new Applied(name(directive), arguments));
            }
        }
        return applied;
    }

    private static List<Literal.Entry> argument(String name, Optional<String> value) {
        return value.map(text -> List.of(new Literal.Entry(name, Literal.string(text))))
                .orElse(List.of());
    }

    private static TypeUse use(YamlMapping type) {
        List<String> wrappers = new ArrayList<>();
        YamlMapping inner = type;
        while (wrappers.size() < MAX_DEPTH && inner.mapping("ofType").isPresent()) {
            wrappers.add(inner.string("kind").orElse(""));
            inner = inner.mapping("ofType").orElseThrow();
        }
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (int i = wrappers.size() - 1; i >= 0; i--) {
            boolean list = wrappers.get(i).equals("LIST");
            before.append(list ? "[" : "");
            after.append(list ? "]" : "!");
        }
        return new TypeUse(before.toString(), name(inner), after.toString(), inner.position());
    }

    private static List<YamlMapping> mappings(YamlMapping owner, String key) {
        return owner.items(key).stream()
                .flatMap(item -> item.asMapping().stream())
                .toList();
    }

    private static boolean isTrue(YamlMapping owner, String key) {
        return owner.get(key)
                .filter(value -> value instanceof YamlScalar scalar && Boolean.TRUE.equals(scalar.value()))
                .isPresent();
    }

    /** The name of something; it may be missing in an answer that was cut by hand. */
    private static String name(YamlMapping owner) {
        return owner.string("name").filter(name -> !name.isBlank()).orElse("?");
    }
}
