package dev.stagebill.apidocs.proto;

import dev.stagebill.apidocs.proto.ProtoFile.Head;
import dev.stagebill.apidocs.proto.ProtoFile.Setting;
import dev.stagebill.apidocs.proto.SettingValue.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules of protovalidate and protoc-gen-validate in words. Rules without words here are still shown as options. */
final class Constraints {
    private static final List<String> OPTIONS = List.of("(buf.validate.field)", "(validate.rules)");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("min_len", "at least %s characters"),
            Map.entry("max_len", "at most %s characters"),
            Map.entry("len", "exactly %s characters"),
            Map.entry("min_bytes", "at least %s bytes"),
            Map.entry("max_bytes", "at most %s bytes"),
            Map.entry("pattern", "matches %s"),
            Map.entry("prefix", "begins with %s"),
            Map.entry("suffix", "ends with %s"),
            Map.entry("contains", "contains %s"),
            Map.entry("not_contains", "does not contain %s"),
            Map.entry("const", "always %s"),
            Map.entry("gt", "more than %s"),
            Map.entry("gte", "at least %s"),
            Map.entry("lt", "less than %s"),
            Map.entry("lte", "at most %s"),
            Map.entry("in", "one of %s"),
            Map.entry("not_in", "none of %s"),
            Map.entry("min_items", "at least %s items"),
            Map.entry("max_items", "at most %s items"),
            Map.entry("min_pairs", "at least %s entries"),
            Map.entry("max_pairs", "at most %s entries"));

    private static final Map<String, String> FLAGS = Map.ofEntries(
            Map.entry("email", "an email address"),
            Map.entry("hostname", "a host name"),
            Map.entry("ip", "an IP address"),
            Map.entry("ipv4", "an IPv4 address"),
            Map.entry("ipv6", "an IPv6 address"),
            Map.entry("uri", "a URI"),
            Map.entry("uri_ref", "a URI reference"),
            Map.entry("uuid", "a UUID"),
            Map.entry("unique", "no item twice"),
            Map.entry("defined_only", "a defined value"),
            Map.entry("not_empty", "not empty"));

    private Constraints() {}

    /** The rules of a field, each in a few words. */
    static List<String> of(Head field) {
        List<String> words = new ArrayList<>();
        field.settings().forEach(each -> rules(each, words));
        return words;
    }

    /** Whether a rule says that the field must be set. */
    static boolean required(Head field) {
        return field.settings().stream().filter(Constraints::validates).anyMatch(Constraints::requires);
    }

    private static boolean requires(Setting setting) {
        SettingValue value = setting.value();
        return setting.name().endsWith(".required")
                ? value.text().equals("true")
                : Stream.concat(Stream.of(value), value.all("message").stream())
                        .flatMap(each -> each.all("required").stream())
                        .anyMatch(each -> each.text().equals("true"));
    }

    private static boolean validates(Setting setting) {
        return OPTIONS.stream().anyMatch(setting.name()::startsWith);
    }

    private static void rules(Setting setting, List<String> words) {
        if (validates(setting)) {
            rule(setting.name().substring(setting.name().lastIndexOf('.') + 1), setting.value(), words);
        }
    }

    private static void rule(String name, SettingValue value, List<String> words) {
        if (value instanceof Block block) {
            block.get("message").filter(each -> name.equals("cel")).ifPresent(each -> words.add(each.text()));
            block.entries().forEach(each -> rule(each.name(), each.value(), words));
        } else if (WORDS.containsKey(name)) {
            words.add(WORDS.getOrDefault(name, "").replace("%s", value.text()));
        } else if (FLAGS.containsKey(name) && value.text().equals("true")) {
            words.add(FLAGS.getOrDefault(name, ""));
        }
    }
}
