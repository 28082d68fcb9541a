package dev.stagebill.apidiff;

import dev.stagebill.apidiff.Shape.Member;
import dev.stagebill.apidocs.Fields;
import dev.stagebill.apidocs.JsonText;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goes through two versions of a schema, down to the next references. */
final class SchemaWalk {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_TEXT = 20_000;

    /** Keywords that are told to have changed, without saying how. */
    private static final List<String> OPAQUE = List.of(
            "not",
            "if",
            "then",
            "else",
            "contains",
            "propertyNames",
            "patternProperties",
            "dependentSchemas",
            "dependentRequired");

    private final Sides sides;
    private final SchemaDiff schemas;

    SchemaWalk(Sides sides, SchemaDiff schemas) {
        this.sides = sides;
        this.schemas = schemas;
    }

    /** Where the walk is. */
    private record At(SchemaNode node, String path, int depth) {
        At inner(String name) {
            String inner = path.isEmpty() ? name : name.startsWith("[") ? path + name : path + "." + name;
            return new At(node, inner, depth + 1);
        }

        void report(SchemaRule rule, String predicate) {
            node.report(rule, path, predicate);
        }
    }

    void compare(SchemaNode node) {
        inline(new At(node, "", 0), node.before(), node.after());
    }

    private void schema(At at, YamlNode before, YamlNode after) {
        if (Side.reference(before).isPresent() || Side.reference(after).isPresent()) {
            schemas.use(at.node(), at.path(), before, after);
        } else {
            inline(at, before, after);
        }
    }

    private void inline(At at, YamlNode before, YamlNode after) {
        if (at.depth() > MAX_DEPTH) {
            return;
        }
        boolean lost =
                Side.reference(before).isPresent() || Side.reference(after).isPresent();
        if (lost || !SchemaDiff.comparable(before, after)) {
            plain(at, before, after);
            return;
        }
        YamlMapping old = (YamlMapping) before;
        YamlMapping now = (YamlMapping) after;
        Set<String> shared = Shape.composed(old);
        shared.retainAll(Shape.composed(now));
        sides.compareTexts(old, now);
        Shape shape = Shape.of(now, sides.after(), shared);
        shared.forEach(reference -> item(old, reference)
                .ifPresent(was -> item(now, reference)
                        .ifPresent(is -> schemas.part(
                                at.node(),
                                new SchemaDiff.Pair(was, is),
                                shape.members().keySet()))));
        shapes(at, Shape.of(old, sides.before(), shared), shape);
    }

    /** Schemas that are just {@code true} or {@code false}, or lead nowhere. */
    private static void plain(At at, YamlNode before, YamlNode after) {
        if (!JsonText.inline(before, MAX_TEXT).equals(JsonText.inline(after, MAX_TEXT))) {
            at.report(SchemaRule.SCHEMA_CHANGED, "was changed");
        }
    }

    private static Optional<YamlNode> item(YamlMapping schema, String reference) {
        return Shape.demanded(schema).stream()
                .filter(item -> Side.reference(item).filter(reference::equals).isPresent())
                .findFirst();
    }

    private void shapes(At at, Shape before, Shape after) {
        ValueDiff values = new ValueDiff(before, after, at::report);
        values.deprecation();
        if (!alternatives(at, before, after) || !values.types()) {
            return;
        }
        values.constraints();
        members(at, before, after);
        items(at, before, after);
        others(at, before, after);
        opaque(at, before, after);
    }

    private void members(At at, Shape before, Shape after) {
        Set<String> names = new LinkedHashSet<>(before.members().keySet());
        names.addAll(after.members().keySet());
        for (String name : names) {
            Optional<Member> old = Optional.ofNullable(before.members().get(name));
            Optional<Member> now = Optional.ofNullable(after.members().get(name));
            At inner = at.inner(name);
            if (now.isEmpty()) {
                old.filter(member -> concerns(at, member, sides.before()) && !member.shared())
                        .ifPresent(member -> inner.report(SchemaRule.PROPERTY_REMOVED, "was removed"));
            } else if (old.isEmpty()) {
                now.filter(member -> concerns(at, member, sides.after()) && !member.shared())
                        .ifPresent(member -> added(inner, member, after.requires(name)));
            } else {
                both(inner, old.get(), now.get());
                required(inner, name, before, after);
            }
        }
    }

    private void added(At inner, Member member, boolean required) {
        boolean fallback = sides.after()
                .references()
                .mapping(member.schema())
                .flatMap(schema -> schema.get("default"))
                .isPresent();
        if (required && !fallback) {
            inner.report(SchemaRule.REQUIRED_PROPERTY_ADDED, "was added and is required");
        } else {
            inner.report(SchemaRule.PROPERTY_ADDED, "was added");
        }
    }

    private void both(At inner, Member old, Member now) {
        if (old.shared() && now.shared()) {
            return;
        }
        boolean was = concerns(inner, old, sides.before());
        boolean is = concerns(inner, now, sides.after());
        if (was && is) {
            schema(inner, old.schema(), now.schema());
        } else if (was) {
            boolean request = inner.node().direction() == Direction.REQUEST;
            inner.report(
                    request ? SchemaRule.BECAME_READ_ONLY : SchemaRule.BECAME_WRITE_ONLY,
                    request ? "became read-only" : "became write-only");
        }
    }

    private static void required(At inner, String name, Shape before, Shape after) {
        boolean was = before.requires(name);
        boolean is = after.requires(name);
        if (was == is || before.itselfRequires(name) == after.itselfRequires(name)) {
            return;
        }
        if (is) {
            inner.report(SchemaRule.PROPERTY_BECAME_REQUIRED, "became required");
        } else {
            inner.report(SchemaRule.PROPERTY_BECAME_OPTIONAL, "became optional");
        }
    }

    /** What is read-only is no part of a request, what is write-only no part of a response (OpenAPI 3.1, section 4.8.24). */
    private static boolean concerns(At at, Member member, Side side) {
        String key = at.node().direction() == Direction.REQUEST ? "readOnly" : "writeOnly";
        return !member.schema().asMapping().filter(own -> Fields.flag(own, key)).isPresent()
                && side.references()
                        .mapping(member.schema())
                        .filter(schema -> Fields.flag(schema, key))
                        .isEmpty();
    }

    private void items(At at, Shape before, Shape after) {
        Optional<YamlNode> old = before.first("items");
        Optional<YamlNode> now = after.first("items");
        List<YamlNode> oldTuple = tuple(before);
        List<YamlNode> nowTuple = tuple(after);
        if (oldTuple.size() != nowTuple.size()) {
            at.report(
                    SchemaRule.SCHEMA_CHANGED,
                    "has " + nowTuple.size() + " positions of its own, before " + oldTuple.size());
        }
        for (int i = 0; i < Math.min(oldTuple.size(), nowTuple.size()); i++) {
            schema(at.inner("[" + i + "]"), oldTuple.get(i), nowTuple.get(i));
        }
        if (old.isPresent() && now.isPresent() && SchemaDiff.comparable(old.get(), now.get())) {
            schema(at.inner("[]"), old.get(), now.get());
        } else if (old.isPresent() != now.isPresent() && before.types().contains("array") && oldTuple.isEmpty()) {
            at.inner("[]")
                    .report(
                            now.isPresent() ? SchemaRule.TYPE_NARROWED : SchemaRule.TYPE_WIDENED,
                            now.isPresent() ? "is no longer of any type" : "is of any type now");
        }
    }

    private static List<YamlNode> tuple(Shape shape) {
        return shape.first("prefixItems")
                .or(() -> shape.first("items"))
                .flatMap(YamlNode::asSequence)
                .map(list -> list.items())
                .orElse(List.of());
    }

    private void others(At at, Shape before, Shape after) {
        if (before.closed() != after.closed()) {
            boolean closed = after.closed();
            at.report(
                    closed ? SchemaRule.OTHER_PROPERTIES_FORBIDDEN : SchemaRule.OTHER_PROPERTIES_ALLOWED,
                    closed ? "allows no other properties any longer" : "allows other properties now");
            return;
        }
        Optional<YamlNode> old = before.first("additionalProperties").filter(YamlMapping.class::isInstance);
        Optional<YamlNode> now = after.first("additionalProperties").filter(YamlMapping.class::isInstance);
        if (old.isPresent() && now.isPresent()) {
            schema(at.inner("*"), old.get(), now.get());
        }
    }

    private static void opaque(At at, Shape before, Shape after) {
        for (String key : OPAQUE) {
            Optional<String> old = before.first(key).map(node -> JsonText.inline(node, MAX_TEXT));
            Optional<String> now = after.first(key).map(node -> JsonText.inline(node, MAX_TEXT));
            if (!old.equals(now)) {
                at.report(SchemaRule.SCHEMA_CHANGED, "has another condition " + Words.code(key));
            }
        }
    }

    /** Compares alternatives; whether there is more to compare. */
    private boolean alternatives(At at, Shape before, Shape after) {
        if (before.alternatives().isEmpty() && after.alternatives().isEmpty()) {
            return true;
        }
        return new AlternativeDiff(sides, (was, is) -> schema(at, was, is), at::report).compare(before, after);
    }
}
