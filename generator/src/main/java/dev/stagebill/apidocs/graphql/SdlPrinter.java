package dev.stagebill.apidocs.graphql;

import dev.stagebill.apidocs.graphql.Sdl.Applied;
import dev.stagebill.apidocs.graphql.Sdl.Definition;
import dev.stagebill.apidocs.graphql.Sdl.Kind;
import dev.stagebill.apidocs.graphql.Sdl.Member;
import dev.stagebill.yaml.YamlMapping;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the answer to an introspection query as a schema in GraphQL's own language (specification of September 2025, section 3), in the order of
 * the answer. What every server has, the scalars and directives of the specification, is left out.
 */
public final class SdlPrinter {
    private static final Set<String> SCALARS = Set.of("Int", "Float", "String", "Boolean", "ID");
    private static final Set<String> DIRECTIVES = Set.of("skip", "include", "deprecated", "specifiedBy", "oneOf");
    private static final String STEP = "  ";

    private final Appendable out;

    private SdlPrinter(Appendable out) {
        this.out = out;
    }

    /** Whether a document is the answer to an introspection query. */
    public static boolean accepts(YamlMapping answer) {
        return IntrospectionReader.schema(answer).isPresent();
    }

    /** Writes an answer; nothing when it is none. */
    public static void print(YamlMapping answer, Appendable out) throws IOException {
        SdlPrinter printer = new SdlPrinter(out);
        boolean first = true;
        for (Definition each : IntrospectionReader.schema(answer)
                .map(schema -> IntrospectionReader.read(schema, new Findings()))
                .orElse(List.of())) {
            if (!isBuiltIn(each)) {
                out.append(first ? "" : "\n");
                first = false;
                printer.definition(each);
            }
        }
    }

    private static boolean isBuiltIn(Definition definition) {
        return definition.kind() == Kind.SCALAR
                ? SCALARS.contains(definition.name())
                : definition.kind() == Kind.DIRECTIVE && DIRECTIVES.contains(definition.name());
    }

    private void definition(Definition definition) throws IOException {
        description(definition.label(), "");
        Kind kind = definition.kind();
        out.append(kind.keyword());
        if (kind == Kind.DIRECTIVE) {
            out.append(" @").append(definition.name());
            arguments(definition.members(), "");
            out.append(locations(definition.words())).append('\n');
            return;
        }
        out.append(kind == Kind.SCHEMA ? "" : " " + definition.name());
        out.append(types(definition, kind != Kind.UNION))
                .append(applied(definition.label().directives()));
        out.append(types(definition, kind == Kind.UNION));
        if (!definition.members().isEmpty()) {
            out.append(" {\n");
            for (Member member : definition.members()) {
                member(member, STEP);
            }
            out.append('}');
        }
        out.append('\n');
    }

    private static String locations(List<String> words) {
        List<String> places =
                words.stream().filter(word -> !word.equals("repeatable")).toList();
        return (words.size() > places.size() ? " repeatable" : "") + " on " + String.join(" | ", places);
    }

    private static String types(Definition definition, boolean here) {
        if (!here || definition.types().isEmpty()) {
            return "";
        }
        boolean union = definition.kind() == Kind.UNION;
        return definition.types().stream()
                .map(Object::toString)
                .collect(Collectors.joining(union ? " | " : " & ", union ? " = " : " implements ", ""));
    }

    private void member(Member member, String indent) throws IOException {
        description(member.label(), indent);
        out.append(indent).append(member.name());
        arguments(member.arguments(), indent);
        out.append(rest(member)).append('\n');
    }

    /** Arguments with a text stand on lines of their own. */
    private void arguments(List<Member> arguments, String indent) throws IOException {
        if (arguments.isEmpty()) {
            return;
        }
        boolean several =
                arguments.stream().anyMatch(each -> each.label().description().isPresent());
        if (!several) {
            out.append(arguments.stream()
                    .map(each -> each.name() + rest(each))
                    .collect(Collectors.joining(", ", "(", ")")));
            return;
        }
        out.append("(\n");
        for (Member each : arguments) {
            member(each, indent + STEP);
        }
        out.append(indent).append(')');
    }

    private static String rest(Member member) {
        return member.type().map(type -> ": " + type).orElse("")
                + member.fallback().map(value -> " = " + value).orElse("")
                + applied(member.label().directives());
    }

    private static String applied(List<Applied> directives) {
        StringBuilder text = new StringBuilder();
        for (Applied each : directives) {
            text.append(" @").append(each.name());
            if (!each.arguments().isEmpty()) {
                text.append(each.arguments().stream()
                        .map(argument -> argument.name() + ": " + argument.value())
                        .collect(Collectors.joining(", ", "(", ")")));
            }
        }
        return text.toString();
    }

    private void description(Sdl.Label label, String indent) throws IOException {
        if (label.description().isEmpty()) {
            return;
        }
        String text = label.description().get();
        out.append(indent)
                .append(
                        isBlock(text)
                                ? block(text, indent)
                                : Literal.string(text).toString())
                .append('\n');
    }

    /** A block takes away common indents and blank lines around it, and has no way to write other characters (section 2.9.4). */
    private static boolean isBlock(String text) {
        return text.equals(text.strip())
                && text.indexOf('\n') >= 0
                && !text.endsWith("\"")
                && !text.endsWith("\\")
                && text.lines().skip(1).anyMatch(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                && text.chars().allMatch(c -> c == '\n' || c == '\t' || c >= ' ');
    }

    private static String block(String text, String indent) {
        return text.replace("\"\"\"", "\\\"\"\"")
                .lines()
                .map(line -> line.isBlank() ? line : indent + line)
                .collect(Collectors.joining("\n", "\"\"\"\n", "\n" + indent + "\"\"\""));
    }
}
