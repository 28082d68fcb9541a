package dev.stagebill.apidocs;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import dev.stagebill.yaml.YamlSequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares a value with a schema as far as a fault is certain in every version of OpenAPI: types, enumerations, required properties, bounds.
 * Patterns and formats are left out, because patterns of strangers can keep a matcher busy for ever. The work for one value is bounded;
 * beyond that a value counts as fitting.
 */
final class SchemaMatch {
    private static final int MAX_STEPS = 5_000;
    private static final int MAX_TEXT = 60;
    private static final int MAX_DEPTH = 60;

    private final References references;
    private int steps;

    /** What does not fit, and where in the value. */
    record Fault(String message, YamlNode node) {}

    SchemaMatch(References references) {
        this.references = references;
    }

    Optional<Fault> fault(YamlNode value, YamlNode schema) {
        return fault(value, schema, 0);
    }

    private Optional<Fault> fault(YamlNode value, YamlNode node, int depth) {
        Optional<YamlMapping> found = references.mapping(node);
        if (found.isEmpty()
                || ++steps > MAX_STEPS
                || depth > MAX_DEPTH
                || found.get().present(References.KEY).isPresent()) {
            return Optional.empty();
        }
        YamlMapping schema = found.get();
        if (value instanceof YamlScalar scalar
                && scalar.isNull()
                && (Fields.flag(schema, "nullable")
                        || Fields.flag(schema, "x-nullable")
                        || schema.get("type").isEmpty())) {
            return Optional.empty();
        }
        return type(value, schema)
                .or(() -> values(value, schema))
                .or(() -> bounds(value, schema))
                .or(() -> inside(value, schema, depth))
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
        List<YamlNode> values = new ArrayList<>(schema.items("enum"));
        schema.get("const").ifPresent(values::add);
        boolean fits = values.isEmpty()
                || !(value instanceof YamlScalar)
                || values.stream().anyMatch(each -> same(each, value));
        return fits ? Optional.empty() : Optional.of(new Fault(shown(value) + " is none of its values", value));
    }

    private static boolean same(YamlNode one, YamlNode other) {
        return JsonText.inline(one, 10_000).equals(JsonText.inline(other, 10_000));
    }

    private static Optional<Fault> bounds(YamlNode value, YamlMapping schema) {
        if (!(value instanceof YamlScalar scalar)) {
            return Optional.empty();
        }
        if (scalar.value() instanceof Number) {
            Optional<BigDecimal> number = number(value);
            return outside(number, bound(schema, "minimum"), bound(schema, "maximum"), value, "");
        }
        if (scalar.value() instanceof String text) {
            BigDecimal length = BigDecimal.valueOf(text.codePointCount(0, text.length()));
            return outside(
                    Optional.of(length),
                    bound(schema, "minLength"),
                    bound(schema, "maxLength"),
                    value,
                    " in its length");
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> bound(YamlMapping schema, String key) {
        return schema.get(key).flatMap(SchemaMatch::number);
    }

    private static Optional<BigDecimal> number(YamlNode node) {
        if (node instanceof YamlScalar scalar
                && scalar.value() instanceof Number number
                && number.toString().length() < 40) {
            try {
                return Optional.of(new BigDecimal(number.toString())).filter(found -> Math.abs(found.scale()) < 400);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Fault> outside(
            Optional<BigDecimal> number,
            Optional<BigDecimal> least,
            Optional<BigDecimal> most,
            YamlNode value,
            String of) {
        if (number.isPresent() && least.isPresent() && number.get().compareTo(least.get()) < 0) {
            return Optional.of(
                    new Fault(shown(value) + " is below " + least.get().toPlainString() + of, value));
        }
        if (number.isPresent() && most.isPresent() && number.get().compareTo(most.get()) > 0) {
            return Optional.of(
                    new Fault(shown(value) + " is above " + most.get().toPlainString() + of, value));
        }
        return Optional.empty();
    }

    private Optional<Fault> inside(YamlNode value, YamlMapping schema, int depth) {
        if (value instanceof YamlSequence list) {
            Optional<YamlNode> items =
                    schema.get("items").filter(node -> schema.get("prefixItems").isEmpty());
            return items.flatMap(each -> list.items().stream()
                    .flatMap(item -> fault(item, each, depth + 1).stream())
                    .findFirst());
        }
        if (!(value instanceof YamlMapping mapping)) {
            return Optional.empty();
        }
        for (String name : Fields.texts(schema, "required")) {
            boolean hidden = schema.mapping("properties")
                    .flatMap(all -> all.get(name))
                    .flatMap(references::mapping)
                    .filter(property -> Fields.flag(property, "readOnly") || Fields.flag(property, "writeOnly"))
                    .isPresent();
            if (mapping.get(name).isEmpty() && !hidden) {
                return Optional.of(new Fault("the required property " + name + " is missing", value));
            }
        }
        return schema.mapping("properties")
                .flatMap(properties -> properties.entries().entrySet().stream()
                        .flatMap(entry -> mapping.get(entry.getKey()).stream()
                                .flatMap(inner -> fault(inner, entry.getValue().value(), depth + 1).stream()))
                        .findFirst());
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

    private static String shown(YamlNode value) {
        return JsonText.inline(value, MAX_TEXT);
    }
}
