package dev.stagebill.apidocs;

import dev.stagebill.yaml.YamlMapping;
import java.util.List;
import java.util.stream.Collectors;

/** Rules that a custom resource has for its values, as they are written (Kubernetes, "Validation rules"). */
final class CrdRules {
    /** The keyword that they stand under. */
    static final String KEY = "x-kubernetes-validations";

    private static final String RULE = "rule";

    private CrdRules() {}

    static List<String> of(YamlMapping schema) {
        return schema.items(KEY).stream()
                .flatMap(node -> node.asMapping().stream())
                .map(CrdRules::text)
                .toList();
    }

    private static String text(YamlMapping rule) {
        String rest = rule.entries().keySet().stream()
                .filter(key -> !key.equals(RULE))
                .map(key -> ", " + key + ": " + Fields.text(rule, key).orElse(""))
                .collect(Collectors.joining());
        return RULE + " " + Fields.text(rule, RULE).orElse("?") + rest;
    }
}
