package dev.stagebill.apidiff;

import dev.stagebill.apidocs.Fields;
import dev.stagebill.apidocs.JsonText;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/** Compares the alternatives of {@code oneOf} and {@code anyOf}: the same ones by name, by equality, by title, and at last by type. */
final class AlternativeDiff {
    private static final int MAX_TEXT = 20_000;
    private static final int MAX_ALTERNATIVES = 500;

    private final Sides sides;
    private final BiConsumer<YamlNode, YamlNode> pairs;
    private final BiConsumer<SchemaRule, String> report;

    AlternativeDiff(Sides sides, BiConsumer<YamlNode, YamlNode> pairs, BiConsumer<SchemaRule, String> report) {
        this.sides = sides;
        this.pairs = pairs;
        this.report = report;
    }

    /** Compares; whether what stands beside the alternatives is worth comparing. */
    boolean compare(Shape before, Shape after) {
        List<YamlNode> old = limited(before.alternatives());
        List<YamlNode> now = limited(after.alternatives());
        if (old.isEmpty() || now.isEmpty()) {
            one(old.isEmpty());
            return false;
        }
        match(
                old,
                now,
                (was, is) ->
                        Side.reference(was).isPresent() && Side.reference(was).equals(Side.reference(is)));
        match(old, now, (was, is) -> json(was).equals(json(is)));
        match(
                old,
                now,
                (was, is) -> hint(was, sides.before(), "title").isPresent()
                        && hint(was, sides.before(), "title").equals(hint(is, sides.after(), "title")));
        match(old, now, this::alike);
        old.forEach(gone ->
                report.accept(SchemaRule.ALTERNATIVE_REMOVED, "is no longer one of " + name(gone, sides.before())));
        now.forEach(fresh -> report.accept(SchemaRule.ALTERNATIVE_ADDED, "may also be " + name(fresh, sides.after())));
        return true;
    }

    private void one(boolean added) {
        report.accept(
                SchemaRule.SCHEMA_CHANGED,
                added ? "is one of several alternatives now" : "is no longer one of several alternatives");
    }

    private static List<YamlNode> limited(List<YamlNode> nodes) {
        return new ArrayList<>(nodes.subList(0, Math.min(nodes.size(), MAX_ALTERNATIVES)));
    }

    private void match(List<YamlNode> old, List<YamlNode> now, BiPredicate<YamlNode, YamlNode> same) {
        for (Iterator<YamlNode> left = old.iterator(); left.hasNext(); ) {
            YamlNode was = left.next();
            Optional<YamlNode> found =
                    now.stream().filter(is -> same.test(was, is)).findFirst();
            if (found.isPresent()) {
                left.remove();
                now.remove(now.indexOf(found.get()));
                pairs.accept(was, found.get());
            }
        }
    }

    /** Inline alternatives of the same type, or one with its name moved to a shared schema. */
    private boolean alike(YamlNode was, YamlNode is) {
        boolean named = Side.reference(was).isPresent() && Side.reference(is).isPresent();
        Optional<String> type = hint(was, sides.before(), "type");
        return !named && type.isPresent() && type.equals(hint(is, sides.after(), "type"));
    }

    private static String json(YamlNode node) {
        return JsonText.inline(node, MAX_TEXT);
    }

    private static Optional<String> hint(YamlNode node, Side side, String key) {
        return side.references().mapping(node).flatMap(schema -> Fields.text(schema, key));
    }

    private static String name(YamlNode node, Side side) {
        return Side.reference(node)
                .map(reference -> side.references().schemaName(reference).orElse(reference))
                .or(() -> hint(node, side, "title"))
                .or(() -> hint(node, side, "type"))
                .map(Words::code)
                .orElse("a further schema");
    }
}
