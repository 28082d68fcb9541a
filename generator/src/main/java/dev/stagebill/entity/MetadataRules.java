package dev.stagebill.entity;

import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules for {@code metadata} ({@code packages/catalog-model}: {@code EntityMeta.schema.json}, {@code FieldFormatEntityPolicy}).
 */
final class MetadataRules {
    private static final String KEY_HINT =
            "use a name, with a domain and a slash before it if needed, such as example.com/name";
    private static final String ANNOTATIONS = "annotations";

    private static final Schema LABEL = (spot, findings) -> {
        Schema.text().check(spot, findings);
        spot.node()
                .asString()
                .filter(value -> !value.isEmpty() && !Names.isName(value))
                .ifPresent(value -> findings.invalid(
                        spot,
                        "has a value that is not allowed: \"" + Names.cut(value) + "\"",
                        "use at most 63 letters, digits, '-', '_' or '.', with a letter or digit first and last"));
    };

    private static final Schema LINK = Schema.mapping()
            .require("url", new TextRule("an address", WebUrl::isValid, "write the whole address, with https://"))
            .allow("title", spoken())
            .allow("icon", spoken())
            .allow("type", Schema.filled());

    static final Schema.Fields SCHEMA = Schema.mapping()
            .require("name", new TextRule("a name", Names::isName, Names.NAME_HINT))
            .allow(
                    "namespace",
                    new TextRule(
                            "a namespace",
                            Names::isNamespace,
                            "use 1 to 63 lower-case letters and digits, joined by '-'"))
            .allow("uid", Schema.filled())
            .allow("etag", Schema.filled())
            .allow("title", Schema.filled())
            .allow("description", Schema.text())
            .allow("labels", keyed(LABEL))
            .allow(
                    "tags",
                    Schema.list(new TextRule(
                            "a tag", Names::isTag, "use lower-case letters, digits, ':', '+', '#', joined by '-'")))
            .allow("links", Schema.list(LINK));

    /** What the catalog sets itself, whatever a file says ({@code ProcessorOutputCollector}). */
    private static final Set<String> OVERRIDDEN =
            Set.of("backstage.io/managed-by-location", "backstage.io/managed-by-origin-location");

    /** Keys without a line break are looked at by the schema; all are by the policy. */
    private static final Pattern SCHEMA_KEY = Pattern.compile("[^\\n\\r\\x{2028}\\x{2029}]+");

    private MetadataRules() {}

    private static Schema spoken() {
        return new TextRule("a text", text -> !Names.isBlank(text), "write a word, or leave the field out");
    }

    private static Schema keyed(Schema value) {
        return (spot, findings) -> {
            Schema.mapping().check(spot, findings);
            spot.fields().forEach(field -> checkEntry(field, value, findings));
        };
    }

    private static void checkKey(Spot field, Findings findings) {
        if (!Names.isKey(field.name())) {
            String parent =
                    Spot.path(field.pointer().substring(0, field.pointer().lastIndexOf('/')));
            String trouble = parent + " has a key \"" + Names.cut(field.name()) + "\" that is not allowed";
            findings.invalidKey(field, trouble, KEY_HINT);
        }
    }

    /**
     * The rules for annotations. The catalog adds its own before it looks at them, and so takes anything that is nothing to JavaScript
     * for none at all.
     */
    static void checkAnnotations(Spot root, Findings findings) {
        root.path("metadata", ANNOTATIONS)
                .filter(spot -> !isNothing(spot.node()))
                .ifPresent(spot -> {
                    Schema.mapping().check(spot, findings);
                    spot.fields().stream()
                            .filter(field -> !OVERRIDDEN.contains(field.name()))
                            .forEach(field -> checkEntry(field, Schema.text(), findings));
                });
    }

    /** One entry: the schema looks at the value first, unless the key has a line break; the policy then at the key. */
    private static void checkEntry(Spot field, Schema value, Findings findings) {
        boolean seen = SCHEMA_KEY.matcher(field.name()).matches();
        if (!seen || field.node().asString().isPresent()) {
            checkKey(field, findings);
        }
        if (seen) {
            value.check(field, findings);
        }
    }

    private static boolean isNothing(YamlNode node) {
        if (!(node instanceof YamlScalar scalar)) {
            return false;
        }
        Object value = scalar.value();
        return value == null
                || value.equals("")
                || value.equals(false)
                || (value instanceof Number number
                        && (number.doubleValue() == 0 || Double.isNaN(number.doubleValue())));
    }
}
