package dev.stagebill.apidiff;

import dev.stagebill.apidocs.proto.ProtoOutline;
import dev.stagebill.apidocs.proto.ProtoOutline.About;
import dev.stagebill.apidocs.proto.ProtoOutline.Method;
import dev.stagebill.apidocs.proto.ProtoOutline.TypeOutline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Compares two files of Protocol Buffers: what is sent over the wire, what is sent as JSON, and the code made from them. */
final class ProtoDiff {
    private final ProtoOutline before;
    private final ProtoOutline after;
    private final Changes changes;

    private ProtoDiff(ProtoOutline before, ProtoOutline after, Changes changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    static void compare(ProtoOutline before, ProtoOutline after, Changes changes) {
        ProtoDiff diff = new ProtoDiff(before, after, changes);
        diff.file();
        diff.types();
        diff.services();
    }

    private void file() {
        changed(ProtoRule.PACKAGE_CHANGED, "The package", before.packageName(), after.packageName());
        changed(ProtoRule.SYNTAX_CHANGED, "The syntax", before.syntax(), after.syntax());
        Set<String> names = new TreeSet<>(before.options().keySet());
        names.addAll(after.options().keySet());
        names.forEach(name -> changed(
                ProtoRule.FILE_OPTION_CHANGED,
                "The option " + Words.code(name),
                before.options().getOrDefault(name, ""),
                after.options().getOrDefault(name, "")));
    }

    private void changed(ProtoRule rule, String noun, String old, String now) {
        if (!old.equals(now)) {
            changes.add(rule.rule(), Place.API, noun + " is " + said(now) + " now, before " + said(old));
        }
    }

    private static String said(String value) {
        return value.isEmpty() ? "not given" : Words.code(value);
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        Map<String, T> found = new LinkedHashMap<>();
        all.forEach(each -> found.putIfAbsent(name.apply(each), each));
        return found;
    }

    private void types() {
        Map<String, TypeOutline> old = byName(before.types(), TypeOutline::name);
        Map<String, TypeOutline> now = byName(after.types(), TypeOutline::name);
        now.forEach((name, type) -> {
            TypeOutline known = old.get(name);
            if (known == null) {
                type(ProtoRule.TYPE_ADDED, type, "was added");
            } else if (known.enumeration() != type.enumeration()) {
                type(ProtoRule.TYPE_KIND_CHANGED, type, "is a " + (type.enumeration() ? "enum" : "message") + " now");
            } else {
                about(ProtoRule.TYPE_DEPRECATED, place(type), noun(type), List.of(known.about(), type.about()));
                new ProtoFields(changes, known, type).compare(noun(type), place(type));
            }
        });
        old.forEach((name, type) -> {
            if (!now.containsKey(name)) {
                type(ProtoRule.TYPE_REMOVED, type, "was removed");
            }
        });
    }

    /** The reference of an API calls types by their full name. */
    private Place place(TypeOutline type) {
        return Place.type(inPackage(type.name()));
    }

    private String inPackage(String name) {
        return after.packageName().isEmpty() ? name : after.packageName() + "." + name;
    }

    private static String noun(TypeOutline type) {
        return (type.enumeration() ? "the enum " : "the message ") + Words.code(type.name());
    }

    private void type(ProtoRule rule, TypeOutline type, String predicate) {
        changes.add(rule.rule(), place(type), Words.capital(noun(type) + " " + predicate));
    }

    private void about(ProtoRule rule, Place place, String noun, List<About> both) {
        About old = both.get(0);
        About now = both.get(1);
        if (!old.text().strip().equals(now.text().strip())) {
            changes.text();
        }
        if (now.deprecated() && !old.deprecated()) {
            changes.add(rule.rule(), place, Words.capital(noun + " was deprecated"));
        }
    }

    private void services() {
        before.services().stream()
                .filter(name -> !after.services().contains(name))
                .forEach(name -> service(ProtoRule.SERVICE_REMOVED, name, "was removed"));
        after.services().stream()
                .filter(name -> !before.services().contains(name))
                .forEach(name -> service(ProtoRule.SERVICE_ADDED, name, "was added"));
        Map<String, Method> old = byName(before.methods(), ProtoDiff::name);
        Map<String, Method> now = byName(after.methods(), ProtoDiff::name);
        now.forEach((name, method) -> {
            Optional<Method> known = Optional.ofNullable(old.get(name));
            if (known.isPresent()) {
                method(known.get(), method);
            } else if (before.services().contains(method.service())) {
                method(ProtoRule.METHOD_ADDED, method, "was added");
            }
        });
        old.forEach((name, method) -> {
            if (!now.containsKey(name) && after.services().contains(method.service())) {
                method(ProtoRule.METHOD_REMOVED, method, "was removed");
            }
        });
    }

    private void service(ProtoRule rule, String name, String predicate) {
        changes.add(rule.rule(), Place.operation(inPackage(name)), "The service " + Words.code(name) + " " + predicate);
    }

    private static String name(Method method) {
        return method.service() + "." + method.name();
    }

    private void method(ProtoRule rule, Method method, String predicate) {
        changes.add(
                rule.rule(),
                Place.operation(inPackage(name(method))),
                "The method " + Words.code(name(method)) + " " + predicate);
    }

    private void method(Method old, Method now) {
        about(
                ProtoRule.METHOD_DEPRECATED,
                Place.operation(inPackage(name(now))),
                "the method " + Words.code(name(now)),
                List.of(old.about(), now.about()));
        if (!same(old.input(), now.input())) {
            method(
                    ProtoRule.METHOD_INPUT_CHANGED,
                    now,
                    "takes " + Words.code(now.input()) + " now, before " + Words.code(old.input()));
        }
        if (!same(old.output(), now.output())) {
            method(
                    ProtoRule.METHOD_OUTPUT_CHANGED,
                    now,
                    "gives " + Words.code(now.output()) + " now, before " + Words.code(old.output()));
        }
        if (old.inputStream() != now.inputStream()) {
            method(
                    ProtoRule.METHOD_STREAMING_CHANGED,
                    now,
                    now.inputStream() ? "takes a stream now" : "no longer takes a stream");
        }
        if (old.outputStream() != now.outputStream()) {
            method(
                    ProtoRule.METHOD_STREAMING_CHANGED,
                    now,
                    now.outputStream() ? "gives a stream now" : "no longer gives a stream");
        }
    }

    /** A type may be written with or without its package. */
    private boolean same(String old, String now) {
        return ProtoFields.local(old, before.packageName()).equals(ProtoFields.local(now, after.packageName()));
    }
}
