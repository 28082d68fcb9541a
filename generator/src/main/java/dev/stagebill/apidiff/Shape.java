package dev.stagebill.apidiff;

import dev.stagebill.apidocs.Fields;
import dev.stagebill.apidocs.JsonText;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a schema demands, with what {@code allOf} adds to it. Parts that both versions take from the same shared schema are compared there and
 * not here; they are called shared.
 */
final class Shape {
    private static final int MAX_PARTS = 300;
    private static final int MAX_VALUE = 2_000;

    /** A number such as 1e999999999 would be written out with as many digits. */
    private static final int MAX_SCALE = 400;

    private static final int MAX_DIGITS = 100;
    private static final List<String> ALTERNATIVES = List.of("oneOf", "anyOf");

    private final Side side;
    private final Set<String> sharedReferences;
    private final List<YamlMapping> own = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final Set<String> ownRequired = new LinkedHashSet<>();
    private int parts;

    /** A property, and whether a shared schema has it. */
    record Member(YamlNode schema, boolean shared) {}

    private Shape(Side side, Set<String> sharedReferences) {
        this.side = side;
        this.sharedReferences = sharedReferences;
    }

    /** The shape of a schema that takes these references from the same place as the other version does. */
    static Shape of(YamlMapping schema, Side side, Set<String> sharedReferences) {
        Shape shape = new Shape(side, sharedReferences);
        shape.add(schema, false);
        return shape;
    }

    /** The references among the schemas that must fit. */
    static Set<String> composed(YamlMapping schema) {
        Set<String> references = new LinkedHashSet<>();
        demanded(schema).forEach(item -> Side.reference(item).ifPresent(references::add));
        return references;
    }

    /** The schemas that must fit: those in {@code allOf}, and an alternative that has none besides itself but null. */
    static List<YamlNode> demanded(YamlMapping schema) {
        List<YamlNode> demanded = new ArrayList<>(schema.items("allOf"));
        for (String key : ALTERNATIVES) {
            List<YamlNode> some = some(schema, key);
            if (some.size() == 1) {
                demanded.addAll(some);
            }
        }
        return demanded;
    }

    private static List<YamlNode> some(YamlMapping schema, String key) {
        return schema.items(key).stream().filter(each -> !isNull(each)).toList();
    }

    private void add(YamlMapping schema, boolean shared) {
        if (++parts > MAX_PARTS) {
            return;
        }
        if (!shared) {
            own.add(schema);
            ownRequired.addAll(Fields.texts(schema, "required"));
        }
        required.addAll(Fields.texts(schema, "required"));
        Fields.each(schema, "properties", (name, value) -> members.putIfAbsent(name, new Member(value, shared)));
        for (YamlNode item : demanded(schema)) {
            Optional<String> reference = Side.reference(item);
            boolean known =
                    shared || reference.filter(sharedReferences::contains).isPresent();
            if (reference.isEmpty() || seen.add(reference.get())) {
                side.references().mapping(item).ifPresent(part -> add(part, known));
            }
        }
    }

    Map<String, Member> members() {
        return members;
    }

    boolean requires(String name) {
        return required.contains(name);
    }

    /** Whether this schema itself, and not a shared part, says so. */
    boolean itselfRequires(String name) {
        return ownRequired.contains(name);
    }

    Optional<YamlNode> first(String key) {
        return own.stream().flatMap(part -> part.present(key).stream()).findFirst();
    }

    boolean flag(String key) {
        return own.stream().anyMatch(part -> Fields.flag(part, key));
    }

    Optional<String> text(String key) {
        return first(key).map(value -> JsonText.inline(value, MAX_VALUE));
    }

    /** The types that are allowed but for null; empty when anything is. */
    Set<String> types() {
        Set<String> types = new LinkedHashSet<>();
        first("type").ifPresent(type -> {
            Fields.text(type).ifPresent(types::add);
            type.asSequence()
                    .ifPresent(list ->
                            list.items().forEach(item -> Fields.text(item).ifPresent(types::add)));
        });
        types.remove("null");
        if (types.isEmpty() && alternatives().isEmpty()) {
            implied().ifPresent(types::add);
        }
        return types;
    }

    /** Many authors leave the type out where it is clear. */
    private Optional<String> implied() {
        boolean texts = !values().isEmpty()
                && first("enum").flatMap(YamlNode::asSequence).stream()
                        .flatMap(list -> list.items().stream())
                        .allMatch(item -> item.asString().isPresent());
        return !members.isEmpty()
                ? Optional.of("object")
                : first("items").isPresent() ? Optional.of("array") : texts ? Optional.of("string") : Optional.empty();
    }

    boolean nullable() {
        boolean typed = own.stream()
                .anyMatch(part -> Fields.texts(part, "type").contains("null")
                        || Fields.text(part, "type").filter("null"::equals).isPresent());
        boolean offered = own.stream()
                .anyMatch(part -> ALTERNATIVES.stream()
                        .anyMatch(key -> part.items(key).stream().anyMatch(Shape::isNull)));
        return typed || offered || flag("nullable") || flag("x-nullable");
    }

    static boolean isNull(YamlNode schema) {
        return schema.asMapping()
                .flatMap(mapping -> Fields.text(mapping, "type"))
                .filter("null"::equals)
                .isPresent();
    }

    /** The schemas of which one, or some, must fit. */
    List<YamlNode> alternatives() {
        List<YamlNode> found = new ArrayList<>();
        own.forEach(part -> ALTERNATIVES.forEach(key -> {
            List<YamlNode> some = some(part, key);
            if (some.size() > 1) {
                found.addAll(some);
            }
        }));
        return found;
    }

    /** The values that are allowed, as JSON; empty when they are not listed. */
    Set<String> values() {
        Set<String> values = new LinkedHashSet<>();
        first("enum")
                .flatMap(YamlNode::asSequence)
                .ifPresent(list -> list.items().stream()
                        .filter(item -> !item.isNull())
                        .forEach(item -> values.add(JsonText.inline(item, MAX_VALUE))));
        first("const").ifPresent(value -> values.add(JsonText.inline(value, MAX_VALUE)));
        return values;
    }

    /**
     * A bound of numbers or counts. Its exclusive form is written as a number (JSON Schema 2020-12) or as a flag beside it (OpenAPI 3.0).
     *
     * @param key the keyword, such as {@code maximum} or {@code maxLength}
     */
    Optional<Limit> limit(String key) {
        String exclusive = "exclusive" + Words.capital(key);
        boolean flagged = flag(exclusive);
        Optional<Limit> inclusive = number(key).map(number -> new Limit(number, flagged));
        return inclusive.or(() -> number(exclusive).map(number -> new Limit(number, true)));
    }

    /** A number that a value may not go beyond, or not even reach. */
    record Limit(BigDecimal number, boolean exclusive) {
        /** How much less than another one it allows: positive when less. */
        int strictness(Limit other, int sign) {
            int compared = other.number.compareTo(number) * sign;
            return compared != 0 ? compared : Boolean.compare(exclusive, other.exclusive);
        }

        @Override
        public String toString() {
            return number.toPlainString() + (exclusive ? " (exclusive)" : "");
        }
    }

    private Optional<BigDecimal> number(String key) {
        return first(key)
                .filter(value -> value instanceof YamlScalar scalar && scalar.value() instanceof Number)
                .flatMap(value -> decimal(((YamlScalar) value).text()));
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            BigDecimal number = new BigDecimal(text.length() > MAX_DIGITS ? "" : text);
            return Optional.of(number).filter(each -> Math.abs((long) each.scale()) < MAX_SCALE);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether properties that are not listed are forbidden. */
    boolean closed() {
        return own.stream()
                .anyMatch(part -> isFalse(part, "additionalProperties") || isFalse(part, "unevaluatedProperties"));
    }

    private static boolean isFalse(YamlMapping part, String key) {
        return part.get(key).filter(Fields::isFalse).isPresent();
    }
}
