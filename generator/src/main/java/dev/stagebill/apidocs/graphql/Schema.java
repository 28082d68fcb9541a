package dev.stagebill.apidocs.graphql;

import dev.stagebill.apidocs.graphql.Sdl.Definition;
import dev.stagebill.apidocs.graphql.Sdl.Kind;
import dev.stagebill.apidocs.graphql.Sdl.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that is stated about each name put together: types with their extensions, directives, and the roots of operations. */
final class Schema {
    /** What programs can ask for, with the type that is meant when no schema definition names another one. */
    private static final Map<String, String> ROOTS = usualRoots();

    /** A type whose fields are operations. */
    record Root(String operation, Definition type) {}

    private final Map<String, Definition> types = new LinkedHashMap<>();
    private final Map<String, Definition> directives = new LinkedHashMap<>();
    private final List<Definition> others = new ArrayList<>();
    private final Optional<Definition> definition;
    private final List<Root> roots = new ArrayList<>();

    private Schema(Optional<Definition> definition) {
        this.definition = definition;
    }

    private static Map<String, String> usualRoots() {
        Map<String, String> roots = new LinkedHashMap<>();
        roots.put("query", "Query");
        roots.put("mutation", "Mutation");
        roots.put("subscription", "Subscription");
        return roots;
    }

    /** The schema that definitions and extensions make. Of two definitions with one name both are kept, and it is reported. */
    static Schema of(List<Definition> definitions, Findings findings) {
        Map<String, List<Definition>> parts = new LinkedHashMap<>();
        for (Definition each : definitions) {
            parts.computeIfAbsent(each.kind() + " " + each.name(), key -> new ArrayList<>())
                    .add(each);
        }
        List<Definition> all = new ArrayList<>();
        for (List<Definition> same : parts.values()) {
            duplicates(same, findings);
            all.add(Definition.merged(same));
        }
        Schema schema = new Schema(
                all.stream().filter(each -> each.kind() == Kind.SCHEMA).findFirst());
        all.forEach(each -> schema.add(each, findings));
        schema.findRoots();
        return schema;
    }

    private static void duplicates(List<Definition> parts, Findings findings) {
        boolean defined = false;
        Set<String> names = new HashSet<>();
        for (Definition part : parts) {
            String what =
                    part.kind() == Kind.SCHEMA ? "the schema" : part.kind().title() + " " + part.name();
            if (defined && !part.extension()) {
                findings.duplicate(what + " is defined twice", part.label().position());
            }
            defined |= !part.extension();
            for (Member member : part.members()) {
                duplicates(what, names, member, findings);
            }
        }
    }

    private static void duplicates(String owner, Set<String> names, Member member, Findings findings) {
        if (!names.add(member.name())) {
            findings.duplicate(
                    owner + " has " + member.name() + " twice", member.label().position());
        }
        Set<String> arguments = new HashSet<>();
        for (Member argument : member.arguments()) {
            if (!arguments.add(argument.name())) {
                findings.duplicate(
                        owner + " has a field " + member.name() + " with the argument " + argument.name() + " twice",
                        argument.label().position());
            }
        }
    }

    private void add(Definition each, Findings findings) {
        if (each.kind() == Kind.DIRECTIVE) {
            directives.put(each.name(), each);
        } else if (each.kind() != Kind.SCHEMA) {
            Definition first = types.putIfAbsent(each.name(), each);
            if (first != null) {
                others.add(each);
                findings.duplicate(
                        each.name() + " is the name of the " + first.kind().title() + " and of the "
                                + each.kind().title(),
                        each.label().position());
            }
        }
    }

    private void findRoots() {
        boolean stated = definition
                .filter(each -> !each.extension() && !each.members().isEmpty())
                .isPresent();
        Set<String> used = new HashSet<>();
        ROOTS.forEach((operation, usual) -> {
            Optional<String> named = definition.flatMap(each -> each.members().stream()
                    .filter(member -> member.name().equals(operation))
                    .flatMap(member -> member.type().stream())
                    .map(Sdl.TypeUse::name)
                    .findFirst());
            String type = named.orElse(stated ? "" : usual);
            Definition found = types.get(type);
            if (found != null && found.kind() == Kind.OBJECT && used.add(type)) {
                roots.add(new Root(operation, found));
            }
        });
    }

    /** The schema definition with its extensions. */
    Optional<Definition> definition() {
        return definition;
    }

    List<Root> roots() {
        return List.copyOf(roots);
    }

    Optional<Definition> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    Collection<String> typeNames() {
        return types.keySet();
    }

    Optional<Definition> directive(String name) {
        return Optional.ofNullable(directives.get(name));
    }

    /** Types and directives in the order of the text, those whose name another one has at the end. */
    List<Definition> all() {
        List<Definition> all = new ArrayList<>(types.values());
        all.addAll(others);
        all.addAll(directives.values());
        return all;
    }

    /** Types and directives of a kind that are no roots of operations, in the order of the text. */
    List<Definition> ofKind(Kind kind) {
        return all().stream()
                .filter(each -> each.kind() == kind)
                .filter(each -> roots.stream().noneMatch(root -> isSame(root.type(), each)))
                .toList();
    }

    private static boolean isSame(Definition one, Definition other) {
        return one.kind() == other.kind() && one.name().equals(other.name());
    }

    boolean isEmpty() {
        return types.isEmpty() && directives.isEmpty();
    }
}
