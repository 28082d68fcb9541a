package dev.stagebill.apidiff;

import dev.stagebill.apidocs.proto.ProtoOutline.Member;
import dev.stagebill.apidocs.proto.ProtoOutline.TypeOutline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the fields of a message, or the values of an enum. They are the same when their numbers are: only these are sent. */
final class ProtoFields {
    /** Types that are read as one another without harm (language guide, updating a message type); JSON may differ in what fits. */
    private static final List<Set<String>> ALIKE = List.of(
            Set.of("int32", "uint32", "int64", "uint64", "bool"),
            Set.of("sint32", "sint64"),
            Set.of("fixed32", "sfixed32"),
            Set.of("fixed64", "sfixed64"),
            Set.of("string", "bytes"));

    private final Changes changes;
    private final TypeOutline before;
    private final TypeOutline after;
    private String noun = "";
    private Place place = Place.API;

    ProtoFields(Changes changes, TypeOutline before, TypeOutline after) {
        this.changes = changes;
        this.before = before;
        this.after = after;
    }

    void compare(String owner, Place where) {
        noun = owner;
        place = where;
        Map<String, Member> old = byNumber(before);
        Map<String, Member> now = byNumber(after);
        now.forEach((number, member) -> {
            Member known = old.get(number);
            if (known == null) {
                added(member);
            } else {
                both(known, member);
            }
        });
        old.forEach((number, member) -> {
            if (!now.containsKey(number)) {
                gone(member);
            }
        });
        spans();
    }

    /** An enum with aliases has several names for one number. */
    private static Map<String, Member> byNumber(TypeOutline type) {
        Map<String, Member> members = new LinkedHashMap<>();
        type.fields().forEach(member -> {
            String key = members.containsKey(member.number()) ? member.number() + " " + member.name() : member.number();
            members.putIfAbsent(key, member);
        });
        return members;
    }

    private static Optional<Member> named(TypeOutline type, String name) {
        return type.fields().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private void added(Member member) {
        boolean renumbered = named(before, member.name()).isPresent();
        if (renumbered) {
            return;
        }
        if (after.enumeration()) {
            report(ProtoRule.VALUE_ADDED, member, "was added");
        } else if (member.label().equals("required")) {
            report(ProtoRule.REQUIRED_FIELD_ADDED, member, "was added and is required");
        } else {
            report(ProtoRule.FIELD_ADDED, member, "was added");
        }
    }

    private void gone(Member member) {
        Optional<Member> again = named(after, member.name());
        if (again.isPresent()) {
            report(
                    ProtoRule.FIELD_NUMBER_CHANGED,
                    again.get(),
                    "has the number " + Words.code(again.get().number()) + " now, before "
                            + Words.code(member.number()));
            return;
        }
        boolean kept = after.reserves(member.number()) && after.reservedNames().contains(member.name());
        if (after.enumeration()) {
            report(
                    kept ? ProtoRule.VALUE_REMOVED : ProtoRule.VALUE_REMOVED_UNRESERVED,
                    member,
                    kept ? "was removed" : "was removed" + missing(member));
        } else {
            report(
                    kept ? ProtoRule.FIELD_REMOVED : ProtoRule.FIELD_REMOVED_UNRESERVED,
                    member,
                    kept ? "was removed" : "was removed" + missing(member));
        }
    }

    private String missing(Member member) {
        String what = after.reserves(member.number())
                ? "its name"
                : after.reservedNames().contains(member.name())
                        ? "its number " + Words.code(member.number())
                        : "its number " + Words.code(member.number()) + " and name";
        return " without reserving " + what;
    }

    private void both(Member old, Member now) {
        if (!old.about().text().strip().equals(now.about().text().strip())) {
            changes.text();
        }
        if (!old.name().equals(now.name())) {
            report(
                    after.enumeration() ? ProtoRule.VALUE_RENAMED : ProtoRule.FIELD_RENAMED,
                    now,
                    "was called " + Words.code(old.name()) + " before");
        }
        if (now.about().deprecated() && !old.about().deprecated()) {
            report(
                    after.enumeration() ? ProtoRule.VALUE_DEPRECATED : ProtoRule.FIELD_DEPRECATED,
                    now,
                    "was deprecated");
        }
        if (!after.enumeration()) {
            field(old, now);
        }
    }

    private void field(Member old, Member now) {
        type(old, now);
        label(old, now);
        if (old.name().equals(now.name()) && !jsonName(old).equals(jsonName(now))) {
            report(
                    ProtoRule.FIELD_JSON_NAME_CHANGED,
                    now,
                    "is called " + Words.code(jsonName(now)) + " in JSON, before " + Words.code(jsonName(old)));
        }
        if (!old.oneof().equals(now.oneof())) {
            report(
                    ProtoRule.FIELD_ONEOF_CHANGED,
                    now,
                    now.oneof().isEmpty()
                            ? "is no longer in the oneof " + Words.code(old.oneof())
                            : "is in the oneof " + Words.code(now.oneof()) + " now");
        }
        if (!old.fallback().equals(now.fallback())) {
            report(
                    ProtoRule.FIELD_DEFAULT_CHANGED,
                    now,
                    now.fallback()
                            .map(value -> "has the default " + Words.code(value))
                            .orElse("has no default any longer"));
        }
    }

    private void type(Member old, Member now) {
        if (last(old.type()).equals(last(now.type()))) {
            return;
        }
        boolean alike = ALIKE.stream().anyMatch(types -> types.contains(old.type()) && types.contains(now.type()));
        report(
                alike ? ProtoRule.FIELD_TYPE_CHANGED_ALIKE : ProtoRule.FIELD_TYPE_CHANGED,
                now,
                "is of type " + Words.code(now.type()) + " now, before " + Words.code(old.type()));
    }

    /** A leading dot only says that the name is a full one. */
    private static String last(String type) {
        return type.startsWith(".") ? type.substring(1) : type;
    }

    private void label(Member old, Member now) {
        if (old.label().equals(now.label())) {
            return;
        }
        boolean presence = !strict(old.label()) && !strict(now.label());
        report(
                presence ? ProtoRule.FIELD_PRESENCE_CHANGED : ProtoRule.FIELD_LABEL_CHANGED,
                now,
                "is " + said(now.label()) + " now, before " + said(old.label()));
    }

    private static boolean strict(String label) {
        return label.equals("repeated") || label.equals("required");
    }

    private static String said(String label) {
        return label.isEmpty() ? "without a label" : Words.code(label);
    }

    /** The name in JSON is given, or made of the name in camel case (language guide, JSON mapping). */
    private static String jsonName(Member member) {
        return member.jsonName().orElseGet(() -> camelCase(member.name()));
    }

    private static String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        boolean up = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_') {
                camel.append(up ? Character.toUpperCase(c) : c);
            }
            up = c == '_';
        }
        return camel.toString();
    }

    private void spans() {
        lost(before.reserved(), after.reserved(), ProtoRule.RESERVED_REMOVED, "no longer reserves ");
        lost(before.reservedNames(), after.reservedNames(), ProtoRule.RESERVED_REMOVED, "no longer reserves ");
        lost(
                before.extensions(),
                after.extensions(),
                ProtoRule.EXTENSION_RANGE_REMOVED,
                "no longer leaves to extensions ");
    }

    private void lost(List<String> old, List<String> now, ProtoRule rule, String predicate) {
        List<String> gone = new ArrayList<>(old);
        gone.removeIf(range -> now.contains(range) || covered(range, now));
        if (!gone.isEmpty()) {
            changes.add(rule.rule(), place, Words.capital(noun + " " + predicate + Words.codes(gone)));
        }
    }

    /** Whether one range holds both ends of another. */
    private static boolean covered(String range, List<String> now) {
        int to = range.indexOf(" to ");
        String first = to < 0 ? range : range.substring(0, to);
        String last = to < 0 ? range : range.substring(to + " to ".length());
        String end = last.equals("max") ? "9223372036854775807" : last;
        return now.stream().anyMatch(each -> TypeOutline.contains(each, first) && TypeOutline.contains(each, end));
    }

    /** A type name without the package it is in. */
    static String local(String type, String packageName) {
        String plain = last(type);
        String prefix = packageName + ".";
        return !packageName.isEmpty() && plain.startsWith(prefix) ? plain.substring(prefix.length()) : plain;
    }

    private void report(ProtoRule rule, Member member, String predicate) {
        String sort = after.enumeration() ? "the value " : "the field ";
        changes.add(
                rule.rule(),
                place.at(member.name()),
                Words.capital(sort + Words.code(member.name()) + " of " + noun + " " + predicate));
    }
}
