package dev.stagebill.apidiff;

import dev.stagebill.apidocs.graphql.GraphQlOutline;
import dev.stagebill.apidocs.graphql.GraphQlOutline.Member;
import dev.stagebill.apidocs.graphql.GraphQlOutline.TypeOutline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Compares two GraphQL schemas. */
final class GraphQlDiff {
    private final GraphQlOutline before;
    private final GraphQlOutline after;
    private final Changes changes;

    private GraphQlDiff(GraphQlOutline before, GraphQlOutline after, Changes changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    static void compare(GraphQlOutline before, GraphQlOutline after, Changes changes) {
        GraphQlDiff diff = new GraphQlDiff(before, after, changes);
        diff.roots();
        diff.types();
    }

    private void roots() {
        for (String operation : List.of("query", "mutation", "subscription")) {
            Optional<String> old = Optional.ofNullable(before.roots().get(operation));
            Optional<String> now = Optional.ofNullable(after.roots().get(operation));
            if (old.isPresent() && now.isPresent() && !old.equals(now)) {
                changes.add(
                        GraphQlRule.ROOT_CHANGED.rule(),
                        Place.API,
                        "The " + operation + " type is " + Words.code(now.get()) + " now, before "
                                + Words.code(old.get()));
            }
        }
    }

    private static Map<String, TypeOutline> byName(GraphQlOutline outline) {
        Map<String, TypeOutline> types = new LinkedHashMap<>();
        outline.types().forEach(type -> types.putIfAbsent(name(type), type));
        return types;
    }

    private static String name(TypeOutline type) {
        return isDirective(type) ? "@" + type.name() : type.name();
    }

    private static boolean isDirective(TypeOutline type) {
        return type.kind().equals("directive");
    }

    private void types() {
        Map<String, TypeOutline> old = byName(before);
        Map<String, TypeOutline> now = byName(after);
        now.forEach((name, type) -> {
            TypeOutline known = old.get(name);
            if (known == null) {
                appear(type, GraphQlRule.DIRECTIVE_ADDED, GraphQlRule.TYPE_ADDED, "was added");
            } else {
                both(known, type);
            }
        });
        old.forEach((name, type) -> {
            if (!now.containsKey(name)) {
                appear(type, GraphQlRule.DIRECTIVE_REMOVED, GraphQlRule.TYPE_REMOVED, "was removed");
            }
        });
    }

    private void appear(TypeOutline type, GraphQlRule directive, GraphQlRule other, String predicate) {
        GraphQlRule rule = isDirective(type) ? directive : other;
        String noun = "the " + type.kind() + " " + Words.code(name(type));
        changes.add(rule.rule(), place(type, ""), new Subject(noun, Place.API).says(predicate));
    }

    /** The fields of the root types are the operations. */
    private Place place(TypeOutline type, String member) {
        for (Map.Entry<String, String> root : after.roots().entrySet()) {
            if (root.getValue().equals(type.name()) && !member.isEmpty()) {
                int dot = member.indexOf('.');
                String field = dot < 0 ? member : member.substring(0, dot);
                return new Place(
                        Place.Sort.OPERATION, root.getKey() + " " + field, dot < 0 ? "" : member.substring(dot + 1));
            }
        }
        return Place.type(type.name()).at(member);
    }

    private void both(TypeOutline old, TypeOutline now) {
        text(old.description(), now.description());
        if (!old.kind().equals(now.kind())) {
            changes.add(
                    GraphQlRule.TYPE_KIND_CHANGED.rule(),
                    place(now, ""),
                    Words.code(now.name()) + " is " + article(now.kind()) + " now, before " + article(old.kind()));
            return;
        }
        parts(old, now);
        switch (now.kind()) {
            case "enum" -> values(old, now);
            case "input" ->
                new GraphQlInputs(changes, GraphQlInputs.Rules.INPUT)
                        .compare(Words.code(now.name()), place(now, ""), old.members(), now.members());
            case "directive" ->
                new GraphQlInputs(changes, GraphQlInputs.Rules.ARGUMENT)
                        .compare(Words.code(name(now)), place(now, ""), old.members(), now.members());
            default -> fields(old, now);
        }
    }

    private static String article(String kind) {
        return ("aeiou".indexOf(kind.charAt(0)) >= 0 ? "an " : "a ") + kind.toLowerCase(Locale.ROOT);
    }

    private void text(String old, String now) {
        if (!old.strip().equals(now.strip())) {
            changes.text();
        }
    }

    private void parts(TypeOutline old, TypeOutline now) {
        GraphQlRule added = isDirective(now)
                ? GraphQlRule.DIRECTIVE_LOCATION_ADDED
                : now.kind().equals("union") ? GraphQlRule.UNION_MEMBER_ADDED : GraphQlRule.INTERFACE_ADDED;
        GraphQlRule removed = isDirective(now)
                ? GraphQlRule.DIRECTIVE_LOCATION_REMOVED
                : now.kind().equals("union") ? GraphQlRule.UNION_MEMBER_REMOVED : GraphQlRule.INTERFACE_REMOVED;
        List<String> fresh = new ArrayList<>(now.parts());
        fresh.removeAll(old.parts());
        List<String> gone = new ArrayList<>(old.parts());
        gone.removeAll(now.parts());
        fresh.forEach(part -> part(added, now, part, true));
        gone.forEach(part -> part(removed, now, part, false));
    }

    private void part(GraphQlRule rule, TypeOutline type, String part, boolean is) {
        String verb = isDirective(type)
                ? is ? " may also be used on " : " may no longer be used on "
                : type.kind().equals("union")
                        ? is ? " may also be " : " is no longer "
                        : is ? " implements " : " no longer implements ";
        changes.add(rule.rule(), place(type, ""), Words.code(name(type)) + verb + Words.code(part));
    }

    private static Map<String, Member> byName(List<Member> members) {
        return GraphQlInputs.byName(members);
    }

    private void values(TypeOutline old, TypeOutline now) {
        Map<String, Member> before = byName(old.members());
        Map<String, Member> after = byName(now.members());
        after.forEach((name, value) -> {
            Member known = before.get(name);
            if (known == null) {
                value(GraphQlRule.ENUM_VALUE_ADDED, now, name, "was added");
            } else {
                text(known.description(), value.description());
                if (value.deprecated() && !known.deprecated()) {
                    value(GraphQlRule.ENUM_VALUE_DEPRECATED, now, name, "was deprecated");
                }
            }
        });
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> value(GraphQlRule.ENUM_VALUE_REMOVED, now, name, "was removed"));
    }

    private void value(GraphQlRule rule, TypeOutline type, String name, String predicate) {
        changes.add(
                rule.rule(),
                place(type, name),
                "The value " + Words.code(name) + " of " + Words.code(type.name()) + " " + predicate);
    }

    private void fields(TypeOutline old, TypeOutline now) {
        Map<String, Member> before = byName(old.members());
        Map<String, Member> after = byName(now.members());
        boolean contract = now.kind().equals("interface");
        after.forEach((name, field) -> {
            Member known = before.get(name);
            if (known == null) {
                field(contract ? GraphQlRule.INTERFACE_FIELD_ADDED : GraphQlRule.FIELD_ADDED, now, name, "was added");
            } else {
                field(now, known, field);
            }
        });
        before.forEach((name, field) -> {
            if (!after.containsKey(name)) {
                String predicate = field.deprecated() ? "was removed; it had been deprecated" : "was removed";
                field(GraphQlRule.FIELD_REMOVED, now, name, predicate);
            }
        });
    }

    private void field(GraphQlRule rule, TypeOutline type, String name, String predicate) {
        changes.add(rule.rule(), place(type, name), Words.capital(noun(type, name) + " " + predicate));
    }

    private static String noun(TypeOutline type, String name) {
        return "the field " + Words.code(name) + " of " + Words.code(type.name());
    }

    private void field(TypeOutline type, Member old, Member now) {
        text(old.description(), now.description());
        if (!old.type().equals(now.type())) {
            boolean safe = GraphQlTypes.isNarrower(now.type(), old.type(), this::isSubtype);
            field(
                    safe ? GraphQlRule.FIELD_TYPE_NARROWED : GraphQlRule.FIELD_TYPE_CHANGED,
                    type,
                    now.name(),
                    GraphQlTypes.changed(old.type(), now.type()));
        }
        if (old.deprecated() != now.deprecated()) {
            field(
                    now.deprecated() ? GraphQlRule.FIELD_DEPRECATED : GraphQlRule.FIELD_REINSTATED,
                    type,
                    now.name(),
                    now.deprecated() ? "was deprecated" : "is no longer deprecated");
        }
        new GraphQlInputs(changes, GraphQlInputs.Rules.ARGUMENT)
                .compare(noun(type, now.name()), place(type, now.name()), old.arguments(), now.arguments());
    }

    /** Whether a type is an object that implements an interface or belongs to a union. */
    private boolean isSubtype(String name, String wider) {
        return after.types().stream()
                .anyMatch(type -> (type.name().equals(name) && type.parts().contains(wider))
                        || (type.name().equals(wider)
                                && type.kind().equals("union")
                                && type.parts().contains(name)));
    }
}
