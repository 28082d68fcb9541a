package dev.stagebill.apidocs.graphql;

import dev.stagebill.apidocs.graphql.Sdl.Definition;
import dev.stagebill.apidocs.graphql.Sdl.Kind;
import dev.stagebill.apidocs.graphql.Sdl.Member;
import dev.stagebill.apidocs.graphql.Sdl.TypeUse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes up a request for each operation: all arguments that must be given and some that may, and a few fields of what comes back. */
final class ExampleWriter {
    /** How many fields without fields of their own are asked for, by depth. */
    private static final int[] LEAVES = {8, 5, 4};

    /** How many fields with fields of their own are asked for, by depth. */
    private static final int[] BRANCHES = {2, 1, 0};

    private static final int MEMBERS_OF_UNION = 3;
    private static final int MAX_ARGUMENTS = 30;

    /** The fields of a type beyond these are not looked at. */
    private static final int MAX_FIELDS = 200;

    private static final int USUAL_ARGUMENTS = 4;

    /**
     * A request.
     *
     * @param operation the document
     * @param variables JSON; empty when there are no variables
     */
    record Request(String operation, String variables) {}

    private final Schema schema;
    private final SampleValues values;

    ExampleWriter(Schema schema) {
        this.schema = schema;
        this.values = new SampleValues(schema);
    }

    Request request(String operation, Member field) {
        List<Member> arguments = chosen(field.arguments());
        StringBuilder text = new StringBuilder(operation).append(' ').append(capitalised(field.name()));
        text.append(bracketed(
                arguments,
                each -> "$" + each.name() + ": "
                        + each.type().map(TypeUse::toString).orElse("")));
        text.append(" {\n  ").append(field.name());
        text.append(bracketed(arguments, each -> each.name() + ": $" + each.name()));
        List<String> selection = field.type()
                .map(TypeUse::name)
                .flatMap(schema::type)
                .map(type -> selection(type, 0, new HashSet<>()))
                .orElse(List.of());
        if (!selection.isEmpty()) {
            text.append(" {\n");
            selection.forEach(line -> text.append("    ").append(line).append('\n'));
            text.append("  }");
        }
        return new Request(text.append("\n}").toString(), variables(arguments));
    }

    private String variables(List<Member> arguments) {
        List<Literal.Entry> entries = values.of(arguments);
        return entries.isEmpty() ? "" : Literal.object(entries).json("");
    }

    private static String bracketed(List<Member> arguments, java.util.function.Function<Member, String> word) {
        return arguments.isEmpty() ? "" : arguments.stream().map(word).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Those that must be given, and of the others the first ones as long as there are few. */
    static List<Member> chosen(List<Member> members) {
        Set<Member> chosen = members.stream()
                .filter(Member::required)
                .limit(MAX_ARGUMENTS)
                .collect(Collectors.toCollection(HashSet::new));
        for (Member member : members) {
            if (chosen.size() < USUAL_ARGUMENTS && !member.deprecated()) {
                chosen.add(member);
            }
        }
        return members.stream().filter(chosen::contains).toList();
    }

    /** The lines between the braces behind a field of this type; none for a type without fields. */
    private List<String> selection(Definition type, int depth, Set<String> path) {
        if (type.kind() == Kind.UNION) {
            return members(type, depth, path);
        }
        if (!hasFields(type)) {
            return List.of();
        }
        path.add(type.name());
        List<String> lines = new ArrayList<>();
        askable(type)
                .filter(field -> result(field).filter(ExampleWriter::hasFields).isEmpty())
                .limit(LEAVES[depth])
                .forEach(field -> lines.add(field.name()));
        List<Member> branches = askable(type)
                .filter(field -> result(field)
                        .filter(ExampleWriter::hasFields)
                        .filter(found -> !path.contains(found.name()))
                        .isPresent())
                .limit(BRANCHES[depth])
                .toList();
        for (Member branch : branches) {
            result(branch).ifPresent(found -> lines.addAll(braced(branch.name(), selection(found, depth + 1, path))));
        }
        path.remove(type.name());
        return lines.isEmpty() ? List.of("__typename") : lines;
    }

    private List<String> members(Definition union, int depth, Set<String> path) {
        List<String> lines = new ArrayList<>(List.of("__typename"));
        if (depth + 1 < LEAVES.length) {
            union.types().stream()
                    .flatMap(member -> schema.type(member.name()).stream())
                    .filter(member -> member.kind() == Kind.OBJECT && !path.contains(member.name()))
                    .limit(MEMBERS_OF_UNION)
                    .forEach(member -> lines.addAll(
                            braced("... on " + member.name(), selection(member, Math.max(1, depth), path))));
        }
        return lines;
    }

    private static List<String> braced(String head, List<String> inner) {
        return Stream.of(Stream.of(head + " {"), inner.stream().map(line -> "  " + line), Stream.of("}"))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<Member> askable(Definition type) {
        return type.members().stream()
                .limit(MAX_FIELDS)
                .filter(field ->
                        !field.deprecated() && field.arguments().stream().noneMatch(Member::required));
    }

    private Optional<Definition> result(Member field) {
        return field.type().map(TypeUse::name).flatMap(schema::type);
    }

    private static boolean hasFields(Definition type) {
        return type.kind() == Kind.OBJECT || type.kind() == Kind.INTERFACE || type.kind() == Kind.UNION;
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
