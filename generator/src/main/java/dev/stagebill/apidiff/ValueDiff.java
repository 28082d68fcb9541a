package dev.stagebill.apidiff;

import dev.stagebill.apidiff.Shape.Limit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Compares what two versions of a schema demand of a single value: type, format, range, values. */
final class ValueDiff {
    private static final List<String> UPPER = List.of("maximum", "maxLength", "maxItems", "maxProperties");
    private static final List<String> LOWER = List.of("minimum", "minLength", "minItems", "minProperties");
    private static final List<String> TEXTS = List.of("pattern", "multipleOf", "contentEncoding", "contentMediaType");

    /** Formats of which the second takes all values of the first. */
    private static final Set<String> WIDER = Set.of("int32 int64", "float double");

    private final Shape before;
    private final Shape after;
    private final BiConsumer<SchemaRule, String> report;

    ValueDiff(Shape before, Shape after, BiConsumer<SchemaRule, String> report) {
        this.before = before;
        this.after = after;
        this.report = report;
    }

    void deprecation() {
        boolean is = after.flag("deprecated");
        if (is != before.flag("deprecated")) {
            report.accept(
                    is ? SchemaRule.PROPERTY_DEPRECATED : SchemaRule.PROPERTY_REINSTATED,
                    is ? "was deprecated" : "is no longer deprecated");
        }
    }

    /** Compares the types; whether they have so much in common that more can be compared. */
    boolean types() {
        nullable();
        Set<String> old = before.types();
        Set<String> now = after.types();
        if (old.equals(now)) {
            return true;
        }
        boolean free = !before.alternatives().isEmpty() || !after.alternatives().isEmpty();
        if (free && (old.isEmpty() || now.isEmpty())) {
            return true;
        }
        String predicate = "is " + said(now) + " now, before " + (old.isEmpty() ? "of any type" : Words.codes(old));
        if (now.isEmpty() || (!old.isEmpty() && widened(now).containsAll(widened(old)))) {
            report.accept(SchemaRule.TYPE_WIDENED, predicate);
            return true;
        }
        if (old.isEmpty() || widened(old).containsAll(widened(now))) {
            report.accept(SchemaRule.TYPE_NARROWED, predicate);
            return true;
        }
        report.accept(SchemaRule.TYPE_CHANGED, predicate);
        return false;
    }

    private static Set<String> widened(Set<String> types) {
        Set<String> all = new LinkedHashSet<>(types);
        if (types.contains("number")) {
            all.add("integer");
        }
        return all;
    }

    private static String said(Set<String> types) {
        return types.isEmpty() ? "of any type" : "of type " + Words.codes(types);
    }

    private void nullable() {
        boolean was = before.nullable() || anything(before);
        boolean is = after.nullable() || anything(after);
        if (!was && is && !anything(after)) {
            report.accept(SchemaRule.BECAME_NULLABLE, "may be null now");
        } else if (was && !is && !anything(before)) {
            report.accept(SchemaRule.BECAME_NOT_NULLABLE, "may no longer be null");
        }
    }

    private static boolean anything(Shape shape) {
        return shape.types().isEmpty() && shape.alternatives().isEmpty();
    }

    void constraints() {
        format();
        UPPER.forEach(key -> bound(key, 1));
        LOWER.forEach(key -> bound(key, -1));
        unique();
        TEXTS.forEach(this::text);
        enums();
        fallback();
        if (!before.text("discriminator").equals(after.text("discriminator"))) {
            report.accept(SchemaRule.DISCRIMINATOR_CHANGED, "tells its alternatives apart in another way");
        }
    }

    private void format() {
        Optional<String> old = before.text("format");
        Optional<String> now = after.text("format");
        if (old.equals(now)) {
            return;
        }
        String words = now.map(format -> "has the format " + Words.code(format)).orElse("has no format any longer")
                + old.map(format -> ", before " + Words.code(format)).orElse(", before none");
        String way = old.orElse("") + " " + now.orElse("");
        String back = now.orElse("") + " " + old.orElse("");
        SchemaRule rule = old.isEmpty() || WIDER.contains(back)
                ? SchemaRule.FORMAT_NARROWED
                : now.isEmpty() || WIDER.contains(way) ? SchemaRule.FORMAT_WIDENED : SchemaRule.FORMAT_CHANGED;
        report.accept(rule, words);
    }

    /** @param sign 1 when a smaller number allows less, -1 when a greater one does */
    private void bound(String key, int sign) {
        Optional<Limit> old = meaningful(key, before);
        Optional<Limit> now = meaningful(key, after);
        if (old.isEmpty() && now.isEmpty()) {
            return;
        }
        int narrower = old.isEmpty() ? 1 : now.isEmpty() ? -1 : now.get().strictness(old.get(), sign);
        if (narrower != 0) {
            report.accept(
                    narrower > 0 ? SchemaRule.CONSTRAINT_NARROWED : SchemaRule.CONSTRAINT_WIDENED,
                    constraint(key, old.map(Limit::toString), now.map(Limit::toString)));
        }
    }

    /** A count is never less than zero, so zero demands nothing. */
    private static Optional<Limit> meaningful(String key, Shape shape) {
        boolean counts = key.startsWith("min") && !key.equals("minimum");
        return shape.limit(key).filter(limit -> !counts || limit.number().signum() > 0);
    }

    private static String constraint(String key, Optional<String> old, Optional<String> now) {
        if (now.isEmpty()) {
            return "has no " + key + " any longer, before " + Words.code(old.orElse(""));
        }
        return "has the " + key + " " + Words.code(now.get())
                + old.map(value -> ", before " + Words.code(value)).orElse(", before none");
    }

    private void unique() {
        boolean is = after.flag("uniqueItems");
        if (is != before.flag("uniqueItems")) {
            report.accept(
                    is ? SchemaRule.CONSTRAINT_NARROWED : SchemaRule.CONSTRAINT_WIDENED,
                    is ? "may hold each item only once now" : "may hold an item more than once now");
        }
    }

    private void text(String key) {
        Optional<String> old = before.text(key);
        Optional<String> now = after.text(key);
        if (!old.equals(now)) {
            SchemaRule rule = old.isEmpty()
                    ? SchemaRule.CONSTRAINT_NARROWED
                    : now.isEmpty() ? SchemaRule.CONSTRAINT_WIDENED : SchemaRule.CONSTRAINT_CHANGED;
            report.accept(rule, constraint(key, old, now));
        }
    }

    private void enums() {
        Set<String> old = before.values();
        Set<String> now = after.values();
        if (old.isEmpty() || now.isEmpty()) {
            if (!now.isEmpty()) {
                report.accept(SchemaRule.ENUM_ADDED, "allows only " + Words.codes(now) + " now");
            } else if (!old.isEmpty()) {
                report.accept(SchemaRule.ENUM_REMOVED, "is no longer limited to " + Words.codes(old));
            }
            return;
        }
        values(old, now, SchemaRule.ENUM_VALUE_REMOVED, "no longer allows the ");
        values(now, old, SchemaRule.ENUM_VALUE_ADDED, "also allows the ");
    }

    private void values(Set<String> some, Set<String> others, SchemaRule rule, String words) {
        List<String> only = new ArrayList<>(some);
        only.removeAll(others);
        if (!only.isEmpty()) {
            report.accept(rule, words + Words.plural("value", only.size()) + " " + Words.codes(only));
        }
    }

    private void fallback() {
        Optional<String> old = before.text("default");
        Optional<String> now = after.text("default");
        if (!old.equals(now)) {
            report.accept(SchemaRule.DEFAULT_CHANGED, constraint("default", old, now));
        }
    }
}
