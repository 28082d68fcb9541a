package dev.stagebill.apidiff;

import dev.stagebill.apidocs.Fields;
import dev.stagebill.apidocs.JsonText;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares what a caller must prove. The ways to do so are alternatives, each of one or more schemes with their scopes. */
final class SecurityDiff {
    private static final int MAX_TEXT = 2_000;
    private static final List<String> ESSENTIAL =
            List.of("type", "in", "name", "scheme", "openIdConnectUrl", "flow", "tokenUrl", "authorizationUrl");

    private final Sides sides;

    SecurityDiff(Sides sides) {
        this.sides = sides;
    }

    /** Compares the schemes themselves; one that is gone is told where it was demanded. */
    void schemes() {
        Map<String, YamlMapping> now = schemes(sides.after());
        schemes(sides.before()).forEach((name, old) -> {
            YamlMapping scheme = now.get(name);
            if (scheme != null) {
                sides.compareTexts(old, scheme);
                ESSENTIAL.stream()
                        .filter(key -> !Fields.text(old, key).equals(Fields.text(scheme, key)))
                        .findFirst()
                        .ifPresent(key -> sides.changes()
                                .add(
                                        OpenApiRule.SCHEME_CHANGED.rule(),
                                        Place.API,
                                        "The security scheme " + Words.code(name) + " has another "
                                                + Words.code(key) + ": " + value(scheme, key) + ", before "
                                                + value(old, key)));
            }
        });
    }

    private static String value(YamlMapping scheme, String key) {
        return Fields.text(scheme, key).map(Words::code).orElse("none");
    }

    private static Map<String, YamlMapping> schemes(Side side) {
        Map<String, YamlMapping> schemes =
                new LinkedHashMap<>(side.mappings(side.mapping("components", "securitySchemes")));
        schemes.putAll(side.mappings(side.mapping("securityDefinitions")));
        return schemes;
    }

    void compare(ApiOperation old, ApiOperation now) {
        Map<Set<String>, Set<String>> before = ways(sides.before(), old);
        Map<Set<String>, Set<String>> after = ways(sides.after(), now);
        if (before.equals(after)) {
            return;
        }
        boolean wasFree = before.containsKey(Set.of());
        boolean isFree = after.containsKey(Set.of());
        if (wasFree && !isFree) {
            report(OpenApiRule.SECURITY_ADDED, now, "Calls need " + said(after.keySet()) + " now, before nothing");
        } else if (!wasFree && isFree) {
            report(OpenApiRule.SECURITY_REMOVED, now, "Calls no longer need " + said(before.keySet()));
        } else {
            ways(now, before, after);
        }
    }

    private void ways(ApiOperation now, Map<Set<String>, Set<String>> before, Map<Set<String>, Set<String>> after) {
        after.forEach((schemes, scopes) -> {
            if (schemes.isEmpty()) {
                return;
            }
            if (!before.containsKey(schemes)) {
                report(OpenApiRule.SECURITY_WAY_ADDED, now, "Calls are also allowed with " + Words.codes(schemes));
            } else {
                Set<String> old = before.getOrDefault(schemes, Set.of());
                scopes(OpenApiRule.SCOPE_ADDED, now, scopes, old);
                scopes(OpenApiRule.SCOPE_REMOVED, now, old, scopes);
            }
        });
        before.keySet().stream()
                .filter(schemes -> !schemes.isEmpty() && !after.containsKey(schemes))
                .forEach(schemes -> report(
                        OpenApiRule.SECURITY_WAY_REMOVED,
                        now,
                        "Calls are no longer allowed with " + Words.codes(schemes)));
    }

    private void scopes(OpenApiRule rule, ApiOperation now, Set<String> some, Set<String> others) {
        List<String> only = new ArrayList<>(some);
        only.removeAll(others);
        if (!only.isEmpty()) {
            boolean added = rule == OpenApiRule.SCOPE_ADDED;
            String scopes = Words.plural("scope", only.size()) + " " + Words.codes(only);
            report(rule, now, (added ? "Calls also need the " : "Calls no longer need the ") + scopes);
        }
    }

    private static String said(Set<Set<String>> ways) {
        return String.join(
                " or ",
                ways.stream()
                        .filter(schemes -> !schemes.isEmpty())
                        .map(Words::codes)
                        .toList());
    }

    /** The schemes of each way with the scopes; a way without schemes when nothing need be proved. */
    private static Map<Set<String>, Set<String>> ways(Side side, ApiOperation operation) {
        Optional<YamlNode> stated = operation
                .node()
                .get("security")
                .or(() -> operation.sender() ? Optional.empty() : side.root().get("security"));
        Map<Set<String>, Set<String>> ways = new LinkedHashMap<>();
        stated.flatMap(YamlNode::asSequence).stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> item.asMapping().stream())
                .forEach(way -> ways.put(new LinkedHashSet<>(way.entries().keySet()), scopes(way)));
        if (ways.isEmpty()) {
            ways.put(Set.of(), Set.of());
        }
        return ways;
    }

    private static Set<String> scopes(YamlMapping way) {
        Set<String> scopes = new LinkedHashSet<>();
        way.entries()
                .values()
                .forEach(entry -> entry.value()
                        .asSequence()
                        .ifPresent(list -> list.items().forEach(item -> scopes.add(JsonText.inline(item, MAX_TEXT)))));
        return scopes;
    }

    /** The same for many operations when it comes from the whole API: the text names none, so they become one change. */
    private void report(OpenApiRule rule, ApiOperation operation, String text) {
        sides.changes().add(rule.rule(), operation.place(), text, List.of(operation.title()));
    }
}
