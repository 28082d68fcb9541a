package dev.stagebill.entity;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The rule that keys must not differ in case alone, anywhere in an entity. Backstage joins the keys on the way to each value by dots, items
 * of lists count as the list, a text in a list counts as a key, and refuses an entity in which two such paths differ in case
 * ({@code plugins/catalog-backend}: {@code buildEntitySearch}).
 */
final class CaseRules {
    private static final Set<String> NOT_LOOKED_AT = Set.of(
            "attachments",
            "relations",
            "status",
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "metadata.etag");

    /** What every entity has in the catalog, also when its file does not say so. */
    private static final List<String> ALWAYS_THERE = List.of(
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "metadata.annotations.backstage.io/managed-by-location",
            "metadata.annotations.backstage.io/managed-by-origin-location",
            "metadata.annotations.backstage.io/view-url",
            "metadata.annotations.backstage.io/edit-url",
            "metadata.annotations.backstage.io/source-location");

    private final Map<String, String> byLowerCase = new HashMap<>();
    private final Set<String> reported = new HashSet<>();
    private final Set<String> listed = new HashSet<>();
    private final List<Spot> different = new ArrayList<>();

    private CaseRules() {
        ALWAYS_THERE.forEach(path -> byLowerCase.put(path, path));
    }

    static void check(Spot root, Findings findings) {
        CaseRules rules = new CaseRules();
        rules.visit("", root);
        rules.different.forEach(spot -> findings.refuse(
                Diagnostic.error(
                                "catalog.duplicate-key",
                                spot.path() + " differs only in upper and lower case from another key of this entity")
                        .field(spot.pointer()),
                spot.key().orElse(spot.node().position()),
                "Backstage ignores the case of keys when it searches; remove or rename one of them"));
    }

    private void visit(String path, Spot spot) {
        if (NOT_LOOKED_AT.contains(path)) {
            return;
        }
        YamlNode node = spot.node();
        if (node instanceof YamlSequence) {
            spot.items().forEach(item -> visitItem(path, item));
        } else if (node instanceof YamlMapping) {
            spot.fields().forEach(field -> visit(path.isEmpty() ? field.name() : path + "." + field.name(), field));
        } else {
            add(path, spot);
        }
    }

    private void visitItem(String path, Spot item) {
        visit(path, item);
        item.node().asString().map(text -> path + "." + text).ifPresent(key -> {
            if (listed.add(key.toLowerCase(Locale.ROOT))) {
                add(key, item);
            }
        });
    }

    private void add(String path, Spot spot) {
        String first = byLowerCase.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
        if (first != null && !first.equals(path) && reported.add(path)) {
            different.add(spot);
        }
    }
}
