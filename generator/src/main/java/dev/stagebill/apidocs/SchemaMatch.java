package dev.stagebill.apidocs;

import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import dev.stagebill.yaml.YamlSequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares a value with a schema as far as a fault is certain in every version of OpenAPI and JSON Schema: types, values, bounds, what is required and what is forbidden.
 * Left out are patterns and formats, because patterns of strangers can keep a matcher busy for ever, and all that needs certainty that something fits
 * ({@code not}, {@code if}, more than one of {@code oneOf}). The work for one value is bounded; beyond that a value counts as fitting.
 */
final class SchemaMatch {
    private static final int MAX_STEPS = 5_000;
    private static final int MAX_TEXT = 60;
    private static final int MAX_DEPTH = 60;

    private static final YamlMapping NONE = new YamlMapping(Position.START, Map.of());

    private final References references;
    private final boolean siblings;
    private int steps;

    /** What does not fit, and where in the value. */
    record Fault(String message, YamlNode node) {}

    /** @param siblings whether what is beside a reference counts, as it does since JSON Schema 2019-09 and OpenAPI 3.1 */
    SchemaMatch(References references, boolean siblings) {
        this.references = references;
        this.siblings = siblings;
    }

    Optional<Fault> fault(YamlNode value, YamlNode schema) {
        return fault(value, schema, 0);
    }

    private Optional<Fault> fault(YamlNode value, YamlNode node, int depth) {
        if (++steps > MAX_STEPS || depth > MAX_DEPTH) {
            return Optional.empty();
        }
        YamlNode target = references.follow(node);
        if (Fields.isFalse(target)) {
            return Optional.of(new Fault(shown(value) + " is not allowed here", value));
        }
        if (!(target instanceof YamlMapping schema)) {
            return Optional.empty();
        }
        Optional<Fault> found =
                schema.present(References.KEY).isPresent() ? Optional.empty() : direct(value, schema, depth);
        boolean beside = siblings && target != node && node instanceof YamlMapping;
        return found.or(() -> beside ? direct(value, (YamlMapping) node, depth) : Optional.empty());
    }

    private Optional<Fault> direct(YamlNode value, YamlMapping schema, int depth) {
        if (value.isNull()
                && (Fields.flag(schema, "nullable")
                        || Fields.flag(schema, "x-nullable")
                        || schema.get("type").isEmpty())) {
            return Optional.empty();
        }
        return type(value, schema)
                .or(() -> values(value, schema))
                .or(() -> new LimitMatch(value, schema)
                        .fault()
                        .map(fault -> new Fault(shown(value) + " " + fault, value)))
                .or(() -> value instanceof YamlSequence list ? items(list, schema, depth) : Optional.empty())
                .or(() -> value instanceof YamlMapping mapping ? fields(mapping, schema, depth) : Optional.empty())
                .or(() -> composition(value, schema, depth));
    }

    private static Optional<Fault> type(YamlNode value, YamlMapping schema) {
        List<String> types = new ArrayList<>(Fields.texts(schema, "type"));
        Fields.text(schema, "type").ifPresent(types::add);
        schema.items("type").stream().filter(YamlNode::isNull).forEach(none -> types.add("null"));
        boolean fits = types.isEmpty() || types.stream().anyMatch(type -> isOf(value, type));
        return fits
                ? Optional.empty()
                : Optional.of(new Fault(shown(value) + " is not of type " + String.join(" or ", types), value));
    }

    private static boolean isOf(YamlNode value, String type) {
        Object plain = value instanceof YamlScalar scalar ? scalar.value() : null;
        return switch (type) {
            case "object" -> value instanceof YamlMapping;
            case "array" -> value instanceof YamlSequence;
            case "string" -> plain instanceof String;
            case "boolean" -> plain instanceof Boolean;
            case "number" -> plain instanceof Number;
            case "integer" -> plain instanceof Number number && isWhole(number);
            case "null" -> value.isNull();
            default -> true;
        };
    }

    private static boolean isWhole(Number number) {
        if (number instanceof Double real) {
            return real == Math.rint(real);
        }
        return !(number instanceof BigDecimal decimal)
                || decimal.stripTrailingZeros().scale() <= 0;
    }

    private static Optional<Fault> values(YamlNode value, YamlMapping schema) {
        List<YamlNode> values = schema.items("enum");
        if (!values.isEmpty() && values.stream().noneMatch(each -> SameValue.of(each, value))) {
            return Optional.of(new Fault(shown(value) + " is none of the values that the schema lists", value));
        }
        return schema.get("const")
                .filter(only -> !SameValue.of(only, value))
                .map(only -> new Fault(shown(value) + " is not " + shown(only), value));
    }

    private Optional<Fault> items(YamlSequence list, YamlMapping schema, int depth) {
        List<YamlNode> first = schema.items("prefixItems");
        boolean tuple = first.isEmpty()
                && schema.get("items").filter(YamlSequence.class::isInstance).isPresent();
        List<YamlNode> places = tuple ? schema.items("items") : first;
        Optional<YamlNode> rest = schema.get(tuple ? "additionalItems" : "items");
        for (int i = 0; i < list.items().size() && steps <= MAX_STEPS; i++) {
            YamlNode item = list.items().get(i);
            Optional<YamlNode> wanted = i < places.size() ? Optional.of(places.get(i)) : rest;
            Optional<Fault> fault = wanted.flatMap(each -> fault(item, each, depth + 1));
            if (fault.isPresent()) {
                return fault;
            }
        }
        boolean lacks = schema.get("minContains").isEmpty()
                && schema.get("contains")
                        .filter(wanted -> list.items().stream()
                                .noneMatch(
                                        item -> fault(item, wanted, depth + 1).isEmpty()))
                        .isPresent();
        return lacks
                ? Optional.of(new Fault(shown(list) + " lacks the item that it must contain", list))
                : Optional.empty();
    }

    private Optional<Fault> fields(YamlMapping value, YamlMapping schema, int depth) {
        YamlMapping properties = schema.mapping("properties").orElse(NONE);
        return Stream.concat(Fields.texts(schema, "required").stream(), dependents(value, schema))
                .filter(name -> !value.entries().containsKey(name) && !mayBeHidden(properties, name))
                .findFirst()
                .map(name -> new Fault("the required property " + name + " is missing", value))
                .or(() -> value.entries().entrySet().stream()
                        .flatMap(entry -> field(entry, schema, depth).stream())
                        .findFirst());
    }

    private static Stream<String> dependents(YamlMapping value, YamlMapping schema) {
        return Stream.of("dependentRequired", "dependencies")
                .flatMap(key -> schema.mapping(key).stream())
                .flatMap(all -> value.entries().keySet().stream().flatMap(name -> Fields.texts(all, name).stream()));
    }

    private boolean mayBeHidden(YamlMapping properties, String name) {
        return properties
                .get(name)
                .flatMap(references::mapping)
                .filter(property -> Fields.flag(property, "readOnly") || Fields.flag(property, "writeOnly"))
                .isPresent();
    }

    private Optional<Fault> field(Map.Entry<String, YamlMapping.Entry> entry, YamlMapping schema, int depth) {
        YamlNode value = entry.getValue().value();
        Optional<YamlNode> wanted = schema.mapping("properties").flatMap(all -> all.get(entry.getKey()));
        boolean other = wanted.isEmpty() && schema.get("patternProperties").isEmpty();
        Optional<Fault> fault = wanted.or(() -> other ? schema.get("additionalProperties") : Optional.empty())
                .flatMap(each -> Fields.isFalse(each)
                        ? Optional.of(new Fault("the property " + entry.getKey() + " is not allowed", value))
                        : fault(value, each, depth + 1));
        return fault.or(() -> schema.get("propertyNames")
                .flatMap(names -> fault(name(entry), names, depth + 1))
                .map(found -> new Fault("the name " + found.message(), value)));
    }

    private static YamlScalar name(Map.Entry<String, YamlMapping.Entry> entry) {
        return new YamlScalar(entry.getValue().keyPosition(), entry.getKey(), entry.getKey(), Optional.empty());
    }

    private Optional<Fault> composition(YamlNode value, YamlMapping schema, int depth) {
        for (YamlNode part : schema.items("allOf")) {
            Optional<Fault> fault = fault(value, part, depth + 1);
            if (fault.isPresent()) {
                return fault;
            }
        }
        for (String key : List.of("oneOf", "anyOf")) {
            List<YamlNode> alternatives = schema.items(key);
            if (!alternatives.isEmpty()
                    && alternatives.stream()
                            .noneMatch(each -> fault(value, each, depth + 1).isEmpty())) {
                return Optional.of(new Fault(shown(value) + " fits none of its alternatives", value));
            }
        }
        return Optional.empty();
    }

    /** A value for a sentence; a string stands in quotes, so that the text 1 is not taken for the number. */
    static String shown(YamlNode value) {
        String text = JsonText.inline(value, MAX_TEXT);
        return value instanceof YamlScalar scalar && scalar.value() instanceof String ? '"' + text + '"' : text;
    }
}
