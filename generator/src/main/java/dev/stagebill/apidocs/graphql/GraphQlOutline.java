package dev.stagebill.apidocs.graphql;

import dev.stagebill.apidocs.graphql.Sdl.Definition;
import dev.stagebill.apidocs.graphql.Sdl.TypeUse;
import dev.stagebill.yaml.YamlMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a schema promises, without anything about pages: for comparing two of them.
 *
 * @param types types and directives, in the order of the text
 * @param roots the type of each operation, such as {@code Query} for {@code query}
 */
public record GraphQlOutline(List<TypeOutline> types, Map<String, String> roots) {
    /** Copies the types. */
    public GraphQlOutline {
        types = List.copyOf(types);
        roots = Map.copyOf(roots);
    }

    /**
     * A type or directive.
     *
     * @param kind its keyword, such as {@code type}, {@code input}, {@code directive}
     * @param name its name, without an at sign
     * @param description what is said about it
     * @param parts the interfaces of an object or interface, the members of a union, the locations of a directive
     * @param members fields, values, or arguments of a directive
     */
    public record TypeOutline(String kind, String name, String description, List<String> parts, List<Member> members) {
        /** Copies the lists. */
        public TypeOutline {
            parts = List.copyOf(parts);
            members = List.copyOf(members);
        }
    }

    /**
     * A field, argument or value of an enum.
     *
     * @param name its name
     * @param type its type as written, such as {@code [User!]!}; empty for a value of an enum
     * @param description what is said about it
     * @param fallback its default
     * @param deprecated whether it should no longer be used
     * @param arguments the arguments of a field
     */
    public record Member(
            String name,
            String type,
            String description,
            Optional<String> fallback,
            boolean deprecated,
            List<Member> arguments) {
        /** Copies the arguments. */
        public Member {
            arguments = List.copyOf(arguments);
        }

        /** Whether a value must be given. */
        public boolean required() {
            return type.endsWith("!") && fallback.isEmpty();
        }
    }

    /** The outline of definitions of a type system; what cannot be read is left out. */
    public static GraphQlOutline of(String text) {
        Findings findings = new Findings();
        return of(Schema.of(SdlParser.parse(text, findings), findings));
    }

    /** The outline of the answer to an introspection query; without types when the document is something else. */
    public static GraphQlOutline of(YamlMapping answer) {
        Findings findings = new Findings();
        List<Definition> definitions = IntrospectionReader.schema(answer)
                .map(schema -> IntrospectionReader.read(schema, findings))
                .orElse(List.of());
        return of(Schema.of(definitions, findings));
    }

    private static GraphQlOutline of(Schema schema) {
        Map<String, String> roots = new LinkedHashMap<>();
        schema.roots().forEach(root -> roots.put(root.operation(), root.type().name()));
        return new GraphQlOutline(
                schema.all().stream().map(GraphQlOutline::type).toList(), roots);
    }

    private static TypeOutline type(Definition each) {
        List<String> parts = each.kind() == Sdl.Kind.DIRECTIVE
                ? each.words()
                : each.types().stream().map(TypeUse::name).toList();
        return new TypeOutline(
                each.kind().keyword(),
                each.name(),
                each.label().description().orElse(""),
                parts,
                each.members().stream().map(GraphQlOutline::member).toList());
    }

    private static Member member(Sdl.Member each) {
        return new Member(
                each.name(),
                each.type().map(TypeUse::toString).orElse(""),
                each.label().description().orElse(""),
                each.fallback().map(Literal::toString),
                each.deprecated(),
                each.arguments().stream().map(GraphQlOutline::member).toList());
    }
}
