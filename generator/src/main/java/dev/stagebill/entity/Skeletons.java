package dev.stagebill.entity;

import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlMapping;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells the skeleton files of software templates from descriptors. A skeleton holds template expressions (<code>{{ }}</code>,
 * <code>${{ }}</code> or <code>{% %}</code>) in the fields that say what the entity is, or cannot be read because of them. A descriptor that only mentions
 * an expression, in its description for example, is not a skeleton, and neither is a Template.
 */
final class Skeletons {
    private static final List<String> SPEC = List.of("owner", "system");

    /** An expression where YAML sees the beginning of a mapping: at the start of a value, an item or a line, and not in quotes. */
    private static final Pattern BARE = Pattern.compile("(?m)(?:^|[:\\[{-]) *\\$?\\{[{%]");

    private Skeletons() {}

    static boolean is(String text, List<YamlDocument> documents) {
        return hasExpression(text)
                && documents.stream().noneMatch(Skeletons::isTemplate)
                && documents.stream().anyMatch(Skeletons::isUnfilled);
    }

    private static boolean hasExpression(String text) {
        return text.contains("{{") || text.contains("{%");
    }

    private static boolean isTemplate(YamlDocument document) {
        return root(document).flatMap(root -> root.string("kind").stream()).anyMatch("Template"::equals);
    }

    private static boolean isUnfilled(YamlDocument document) {
        return (document.fault().isPresent() && BARE.matcher(document.text()).find())
                || root(document).anyMatch(root -> identity(root).anyMatch(Skeletons::hasExpression));
    }

    private static Stream<YamlMapping> root(YamlDocument document) {
        return document.root().flatMap(node -> node.asMapping()).stream();
    }

    private static Stream<String> identity(YamlMapping root) {
        Stream<String> spec = root.mapping("spec").stream()
                .flatMap(map -> SPEC.stream().flatMap(field -> map.get(field).stream()))
                .map(node -> String.valueOf(node.toJava()));
        Stream<String> metadata = root.mapping("metadata").stream()
                .flatMap(map -> Stream.of("name", "namespace").flatMap(field -> map.get(field).stream()))
                .map(node -> String.valueOf(node.toJava()))
                .map(value -> value.startsWith("{{") || value.contains("={") ? "{{" : value);
        return Stream.concat(Stream.concat(root.string("kind").stream(), metadata), spec);
    }
}
