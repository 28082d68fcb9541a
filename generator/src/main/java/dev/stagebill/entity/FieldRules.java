package dev.stagebill.entity;

import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The rules for the fields that all kinds share ({@code packages/catalog-model}: {@code KubernetesValidatorFunctions},
 * {@code CommonValidatorFunctions}, {@code EntityMeta.schema.json}). Every fault of a document is reported, not only the first.
 */
final class FieldRules {
    /** What a name may be. */
    static final String NAME_HINT =
            "use 1 to 63 letters, digits, '-', '_' or '.', with a letter or digit first and last";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?");
    private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9]+(-+[a-z0-9]+)*");
    private static final Pattern TAG = Pattern.compile("[a-z0-9:+#]+(-[a-z0-9:+#]+)*");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]+(-+[a-z0-9]+)*(\\.[a-z0-9]+(-+[a-z0-9]+)*)*");
    private static final int MAX_LABEL = 63;
    private static final int MAX_SHOWN = 80;
    private static final int MAX_DOMAIN = 253;
    private static final String CODE = "catalog.invalid-field";

    private final Findings findings;

    FieldRules(Findings findings) {
        this.findings = findings;
    }

    /** A value as messages repeat it: not longer than a line. */
    static String cut(String value) {
        return value.length() <= MAX_SHOWN ? value : value.substring(0, MAX_SHOWN) + "\u2026";
    }

    static boolean isName(String text) {
        return text.length() <= MAX_LABEL && NAME.matcher(text).matches();
    }

    static boolean isNamespace(String text) {
        return text.length() <= MAX_LABEL && NAMESPACE.matcher(text).matches();
    }

    void check(YamlMapping metadata) {
        metadata.string("name")
                .filter(name -> !isName(name))
                .ifPresent(name ->
                        fault(metadata, "name", "metadata.name \"" + cut(name) + "\" is not a name", NAME_HINT));
        metadata.string("namespace")
                .filter(name -> !isNamespace(name))
                .ifPresent(name -> fault(
                        metadata,
                        "namespace",
                        "metadata.namespace \"" + cut(name) + "\" is not a namespace",
                        "use 1 to 63 lower-case letters and digits, joined by '-'"));
        text(metadata, "title");
        text(metadata, "description");
        strings(metadata, "labels", value -> value.isEmpty() || isName(value));
        strings(metadata, "annotations", value -> true);
        tags(metadata);
        links(metadata);
    }

    private void text(YamlMapping metadata, String key) {
        metadata.get(key)
                .filter(value -> value.asString().isEmpty())
                .ifPresent(value -> fault(
                        metadata,
                        key,
                        "metadata." + key + " must be a string, it is " + value.describe(),
                        quote(value)));
    }

    private void strings(YamlMapping metadata, String key, Predicate<String> valid) {
        metadata.get(key)
                .ifPresent(node -> node.asMapping()
                        .ifPresentOrElse(
                                map -> map.entries().forEach((name, entry) -> keyAndValue(key, name, entry, valid)),
                                () -> fault(
                                        metadata,
                                        key,
                                        "metadata." + key + " must be a mapping, it is " + node.describe(),
                                        "")));
    }

    private void keyAndValue(String field, String key, YamlMapping.Entry entry, Predicate<String> valid) {
        if (!isPrefixedName(key)) {
            findings.error(
                    entry.keyPosition(),
                    CODE,
                    "metadata." + field + " has a key \"" + cut(key) + "\" that is not allowed",
                    "use a name, with a domain and a slash before it if needed, such as example.com/name");
        }
        entry.value()
                .asString()
                .ifPresentOrElse(
                        value -> {
                            if (!valid.test(value)) {
                                findings.error(
                                        entry.value().position(),
                                        CODE,
                                        "metadata." + field + "." + key + " has a value that is not allowed: \""
                                                + cut(value) + "\"",
                                        "use at most 63 letters, digits, '-', '_' or '.'");
                            }
                        },
                        () -> findings.error(
                                entry.value().position(),
                                CODE,
                                "metadata." + field + "." + key + " must be a string, it is "
                                        + entry.value().describe(),
                                quote(entry.value())));
    }

    private static boolean isPrefixedName(String key) {
        int slash = key.indexOf('/');
        String prefix = slash < 0 ? "" : key.substring(0, slash);
        boolean prefixed = slash < 0
                || (prefix.length() <= MAX_DOMAIN && DOMAIN.matcher(prefix).matches());
        return prefixed && isName(key.substring(slash + 1));
    }

    private void tags(YamlMapping metadata) {
        metadata.get("tags")
                .filter(node -> node.asSequence().isEmpty())
                .ifPresent(
                        node -> fault(metadata, "tags", "metadata.tags must be a list, it is " + node.describe(), ""));
        for (YamlNode tag : metadata.items("tags")) {
            String text = tag.asString().orElse("");
            if (text.length() > MAX_LABEL || !TAG.matcher(text).matches()) {
                findings.error(
                        tag.position(),
                        CODE,
                        "the tag " + (tag.asString().isPresent() ? "\"" + cut(text) + "\"" : "here")
                                + " is not allowed",
                        "use lower-case letters, digits, ':', '+', '#', joined by '-'");
            }
        }
    }

    private void links(YamlMapping metadata) {
        for (YamlNode item : metadata.items("links")) {
            String url = item.asMapping().flatMap(link -> link.string("url")).orElse("");
            if (!isAbsolute(url)) {
                Position position =
                        item.asMapping().map(link -> link.keyPosition("url")).orElse(item.position());
                findings.error(
                        position,
                        CODE,
                        "a link needs a url that is absolute, this is \"" + cut(url) + "\"",
                        "write the whole address, with https://");
            }
        }
    }

    private static boolean isAbsolute(String url) {
        try {
            return new URI(url.strip().replace(" ", "%20")).isAbsolute();
        } catch (URISyntaxException e) {
            return Pattern.matches("[A-Za-z][A-Za-z0-9+.-]*:.+", url);
        }
    }

    private void fault(YamlMapping metadata, String key, String message, String hint) {
        Position position = metadata.get(key).map(YamlNode::position).orElse(metadata.position());
        findings.error(position, CODE, message, hint);
    }

    private static String quote(YamlNode value) {
        boolean single = value.asMapping().isEmpty() && value.asSequence().isEmpty() && !value.isNull();
        return single ? "put it in quotes" : "";
    }

    /** The rule for root keys: exactly these four ({@code NoForeignRootFieldsEntityPolicy}). */
    void checkRoot(YamlMapping root) {
        for (Map.Entry<String, YamlMapping.Entry> entry : root.entries().entrySet()) {
            if (!Pattern.matches("apiVersion|kind|metadata|spec", entry.getKey())) {
                findings.error(
                        entry.getValue().keyPosition(),
                        "catalog.unknown-field",
                        "an entity has no field \"" + entry.getKey() + "\"",
                        "the fields of an entity are apiVersion, kind, metadata and spec");
            }
        }
    }
}
