package dev.stagebill.apidiff;

import dev.stagebill.apidocs.graphql.GraphQlOutline.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what callers give: arguments, and the fields of inputs. */
final class GraphQlInputs {
    private final Changes changes;
    private final Rules rules;

    GraphQlInputs(Changes changes, Rules rules) {
        this.changes = changes;
        this.rules = rules;
    }

    /** The rules for one of the two. */
    enum Rules {
        ARGUMENT("argument"),
        INPUT("field");

        private final String noun;

        Rules(String noun) {
            this.noun = noun;
        }

        GraphQlRule of(GraphQlRule argument, GraphQlRule input) {
            return this == ARGUMENT ? argument : input;
        }
    }

    /** What the members belong to. */
    private record Owner(String noun, Place place) {}

    static Map<String, Member> byName(List<Member> members) {
        Map<String, Member> found = new LinkedHashMap<>();
        members.forEach(member -> found.putIfAbsent(member.name(), member));
        return found;
    }

    void compare(String noun, Place place, List<Member> before, List<Member> after) {
        Owner owner = new Owner(noun, place);
        Map<String, Member> old = byName(before);
        Map<String, Member> now = byName(after);
        now.forEach((name, member) -> {
            Member known = old.get(name);
            if (known == null) {
                added(owner, member);
            } else {
                both(owner, known, member);
            }
        });
        old.forEach((name, member) -> {
            if (!now.containsKey(name)) {
                report(
                        rules.of(GraphQlRule.ARGUMENT_REMOVED, GraphQlRule.INPUT_FIELD_REMOVED),
                        owner,
                        member,
                        "was removed");
            }
        });
    }

    private void added(Owner owner, Member member) {
        if (member.required()) {
            report(
                    rules.of(GraphQlRule.REQUIRED_ARGUMENT_ADDED, GraphQlRule.REQUIRED_INPUT_FIELD_ADDED),
                    owner,
                    member,
                    "was added and is required");
        } else {
            report(rules.of(GraphQlRule.ARGUMENT_ADDED, GraphQlRule.INPUT_FIELD_ADDED), owner, member, "was added");
        }
    }

    private void both(Owner owner, Member old, Member now) {
        if (!old.description().strip().equals(now.description().strip())) {
            changes.text();
        }
        if (!old.type().equals(now.type())) {
            boolean safe = GraphQlTypes.isNarrower(old.type(), now.type(), (one, other) -> false);
            report(
                    safe
                            ? rules.of(GraphQlRule.ARGUMENT_TYPE_WIDENED, GraphQlRule.INPUT_FIELD_TYPE_WIDENED)
                            : rules.of(GraphQlRule.ARGUMENT_TYPE_CHANGED, GraphQlRule.INPUT_FIELD_TYPE_CHANGED),
                    owner,
                    now,
                    "is of type " + Words.code(now.type()) + " now, before " + Words.code(old.type()));
        }
        if (!old.fallback().equals(now.fallback())) {
            report(
                    rules.of(GraphQlRule.ARGUMENT_DEFAULT_CHANGED, GraphQlRule.INPUT_FIELD_DEFAULT_CHANGED),
                    owner,
                    now,
                    "has " + said(now.fallback()) + ", before " + said(old.fallback()));
        }
        if (now.deprecated() && !old.deprecated()) {
            report(
                    rules.of(GraphQlRule.ARGUMENT_DEPRECATED, GraphQlRule.INPUT_FIELD_DEPRECATED),
                    owner,
                    now,
                    "was deprecated");
        }
    }

    private static String said(Optional<String> fallback) {
        return fallback.map(value -> "the default " + Words.code(value)).orElse("no default");
    }

    private void report(GraphQlRule rule, Owner owner, Member member, String predicate) {
        String place = owner.place().member();
        changes.add(
                rule.rule(),
                owner.place().at(place.isEmpty() ? member.name() : place + "." + member.name()),
                "The " + rules.noun + " " + Words.code(member.name()) + " of " + owner.noun() + " " + predicate);
    }
}
