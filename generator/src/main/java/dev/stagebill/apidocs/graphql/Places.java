package dev.stagebill.apidocs.graphql;

import dev.stagebill.apidocs.graphql.GraphQlReference.Link;
import dev.stagebill.apidocs.graphql.Sdl.Definition;
import dev.stagebill.apidocs.graphql.Sdl.Kind;
import dev.stagebill.apidocs.graphql.Sdl.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fragment of everything in a schema, and where each type is used. Fragments are made of names, so that they stay while names stay:
 * {@code operation-query-user}, {@code type-User}, {@code type-User-field-login}, {@code type-Role-value-ADMIN}.
 */
final class Places {
    private final IdentityHashMap<Object, String> ids = new IdentityHashMap<>();
    private final Map<String, List<Link>> uses = new HashMap<>();
    private final Map<String, List<Definition>> referring = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** How often a fragment was wanted, so that the next number is found at once. */
    private final Map<String, Integer> numbers = new HashMap<>();

    Places(Schema schema) {
        IdentityHashMap<Definition, String> roots = new IdentityHashMap<>();
        schema.roots().forEach(root -> roots.put(root.type(), root.operation()));
        schema.all().forEach(definition -> add(definition, Optional.ofNullable(roots.get(definition))));
    }

    private void add(Definition definition, Optional<String> root) {
        boolean directive = definition.kind() == Kind.DIRECTIVE;
        String id = put(definition, (directive ? "directive-" : "type-") + definition.name());
        definition
                .types()
                .forEach(use -> referring
                        .computeIfAbsent(use.name(), key -> new ArrayList<>())
                        .add(definition));
        String sort =
                switch (definition.kind()) {
                    case ENUM -> "-value-";
                    case DIRECTIVE -> "-argument-";
                    default -> "-field-";
                };
        for (Member member : definition.members()) {
            String wanted =
                    root.map(operation -> "operation-" + operation + "-").orElse(id + sort) + member.name();
            String text = root.map(operation -> operation + " ").orElse(directive ? "" : definition.name() + ".")
                    + (directive ? "@" + definition.name() + "(" + member.name() + ":)" : member.name());
            add(member, put(member, wanted), text);
        }
    }

    private void add(Member member, String id, String text) {
        use(member, id, text);
        for (Member argument : member.arguments()) {
            String own = put(argument, id + "-argument-" + argument.name());
            use(argument, own, text + "(" + argument.name() + ":)");
        }
    }

    private void use(Member member, String id, String text) {
        member.type()
                .ifPresent(type -> uses.computeIfAbsent(type.name(), key -> new ArrayList<>())
                        .add(new Link(text, Optional.of(id))));
    }

    private String put(Object owner, String wanted) {
        String id = wanted;
        while (!taken.add(id)) {
            id = wanted + "-" + numbers.merge(wanted, 2, (last, two) -> last + 1);
        }
        ids.put(owner, id);
        return id;
    }

    /** The fragment of a definition or member of the schema. */
    String of(Object owner) {
        return ids.getOrDefault(owner, "");
    }

    /** The fields and arguments that have this type, in the order of the text. */
    List<Link> uses(String type) {
        return uses.getOrDefault(type, List.of());
    }

    /** The types that implement this interface, or unions that have this member. */
    List<Definition> referring(String type) {
        return referring.getOrDefault(type, List.of());
    }
}
