package dev.stagebill.apidocs.proto;

import dev.stagebill.apidocs.proto.ProtoFile.Head;
import dev.stagebill.apidocs.proto.ProtoFile.Setting;
import dev.stagebill.apidocs.proto.ProtoReference.Binding;
import dev.stagebill.apidocs.proto.ProtoReference.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What options say: well-known ones in words, all others as they are written. */
final class Options {
    private static final String HTTP = "(google.api.http)";
    private static final String BEHAVIOR = "(google.api.field_behavior)";
    private static final Set<String> TOLD = Set.of("deprecated", "json_name", "default", HTTP, BEHAVIOR);
    private static final List<String> VERBS = List.of("get", "put", "post", "delete", "patch");

    private final Texts texts;

    Options(Texts texts) {
        this.texts = texts;
    }

    /** The options that are not told in words. */
    List<Note> notes(Head head, String scope) {
        return notes(head.settings(), scope);
    }

    /** The same for options alone. */
    List<Note> notes(List<Setting> settings, String scope) {
        return settings.stream()
                .filter(each -> !TOLD.contains(undotted(each.name()))
                        || !each.comments().text().isBlank())
                .map(each -> new Note(each.name() + " = " + each.value().nested(), texts.about(each.comments(), scope)))
                .toList();
    }

    private static String undotted(String name) {
        return name.startsWith("(.") ? "(" + name.substring(2) : name;
    }

    /** Label, default and constraints of a field, each in a few words. */
    static List<String> facts(Head field) {
        List<String> facts = new ArrayList<>();
        field.setting("default")
                .ifPresent(each -> facts.add("default " + each.value().nested()));
        field.setting("json_name")
                .ifPresent(each -> facts.add("JSON name " + each.value().text()));
        behaviors(field)
                .filter(each -> !each.equals("REQUIRED"))
                .map(each -> each.toLowerCase(Locale.ROOT).replace('_', ' '))
                .forEach(facts::add);
        facts.addAll(Constraints.of(field));
        return facts;
    }

    /** Whether a field must be given. */
    static boolean required(Head field) {
        return behaviors(field).anyMatch("REQUIRED"::equals) || Constraints.required(field);
    }

    private static Stream<String> behaviors(Head field) {
        return field.settings().stream()
                .filter(each -> undotted(each.name()).equals(BEHAVIOR))
                .flatMap(each -> each.value() instanceof SettingValue.Items items
                        ? items.items().stream()
                        : Stream.of(each.value()))
                .map(SettingValue::text);
    }

    /** The ways to call a method over HTTP (google/api/http.proto). */
    static List<Binding> bindings(Head method) {
        List<Binding> bindings = new ArrayList<>();
        SettingValue.Block parts = new SettingValue.Block(method.settings().stream()
                .filter(each -> undotted(each.name()).startsWith(HTTP + "."))
                .map(each ->
                        new SettingValue.Pair(each.name().substring(each.name().lastIndexOf('.') + 1), each.value()))
                .toList());
        add(bindings, parts);
        method.settings().stream()
                .filter(each -> undotted(each.name()).equals(HTTP))
                .forEach(each -> rule(bindings, each.value()));
        return bindings;
    }

    private static void rule(List<Binding> bindings, SettingValue rule) {
        add(bindings, rule);
        rule.all("additional_bindings").forEach(more -> add(bindings, more));
    }

    private static void add(List<Binding> bindings, SettingValue rule) {
        List<String> facts = new ArrayList<>();
        rule.get("body")
                .ifPresent(body ->
                        facts.add(body.text().equals("*") ? "body: the whole request (*)" : "body: " + body.text()));
        for (String each : List.of("response_body", "selector")) {
            rule.get(each).ifPresent(value -> facts.add(each.replace('_', ' ') + ": " + value.text()));
        }
        for (String verb : VERBS) {
            rule.get(verb)
                    .ifPresent(path -> bindings.add(new Binding(verb.toUpperCase(Locale.ROOT), path.text(), facts)));
        }
        rule.get("custom")
                .ifPresent(custom -> bindings.add(new Binding(
                        custom.get("kind").map(SettingValue::text).orElse("*"),
                        custom.get("path").map(SettingValue::text).orElse(""),
                        facts)));
    }
}
