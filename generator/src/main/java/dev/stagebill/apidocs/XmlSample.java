package dev.stagebill.apidocs;

import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a short XML sample from a schema, with the names, attributes, wrappers, prefixes and namespaces that its XML objects give (OpenAPI
 * 3.1, section 4.8.26, and for {@code nodeType} 3.2).
 */
final class XmlSample {
    private static final int MAX_LINES = 40;
    private static final int MAX_DEPTH = 5;
    private static final YamlMapping NOTHING = new YamlMapping(Position.START, Map.of());

    private final References references;
    private final StringBuilder xml = new StringBuilder();
    private final Set<YamlNode> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int lines;

    private XmlSample(References references) {
        this.references = references;
    }

    /** The sample; nothing when the schema names no element to begin with. */
    static Optional<String> write(YamlNode schema, References references) {
        XmlSample sample = new XmlSample(references);
        String name = sample.named(schema, sample.rootName(schema));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        sample.element(name, schema, 0);
        return Optional.of(sample.xml.toString().stripTrailing());
    }

    private String rootName(YamlNode schema) {
        Optional<String> name = schema.asMapping()
                .flatMap(mapping -> mapping.string(References.KEY))
                .flatMap(references::schemaName);
        boolean array = target(schema).map(this::isArray).orElse(false);
        return name.orElse(array ? "items" : "");
    }

    private Optional<YamlMapping> target(YamlNode node) {
        return references.mapping(node);
    }

    private YamlMapping rules(YamlNode node) {
        return node.asMapping()
                .flatMap(own -> own.mapping("xml"))
                .or(() -> target(node).flatMap(schema -> schema.mapping("xml")))
                .orElse(NOTHING);
    }

    private String named(YamlNode node, String otherwise) {
        YamlMapping rules = rules(node);
        String name = Fields.text(rules, "name").orElse(otherwise);
        return Fields.text(rules, "prefix").map(prefix -> prefix + ":" + name).orElse(name);
    }

    private boolean isArray(YamlMapping schema) {
        return Composition.of(schema, references).types().contains("array");
    }

    private void element(String name, YamlNode node, int depth) {
        Optional<YamlMapping> schema = target(node);
        if (lines >= MAX_LINES || depth > MAX_DEPTH || schema.isEmpty() || !open.add(schema.get())) {
            return;
        }
        Composition whole = Composition.of(schema.get(), references);
        if (isArray(schema.get())) {
            line(depth, "<" + name + namespace(node) + ">");
            items(node, whole, name, depth + 1);
            line(depth, "</" + name + ">");
        } else {
            object(name, node, whole, depth);
        }
        open.remove(schema.get());
    }

    private void items(YamlNode owner, Composition whole, String otherwise, int depth) {
        whole.get("items").ifPresent(items -> {
            String inner = rules(owner).entries().isEmpty()
                    ? otherwise
                    : Fields.text(rules(owner), "name").orElse(otherwise);
            element(named(items, inner), items, depth);
        });
    }

    private void object(String name, YamlNode node, Composition whole, int depth) {
        Map<String, YamlNode> inner = new LinkedHashMap<>();
        StringBuilder start = new StringBuilder("<" + name + namespace(node));
        properties(whole).forEach((key, property) -> {
            if (isAttribute(property)) {
                start.append(' ')
                        .append(named(property, key))
                        .append("=\"")
                        .append(escaped(text(property)))
                        .append('"');
            } else {
                inner.put(key, property);
            }
        });
        if (inner.isEmpty()) {
            String text = whole.hasProperties() ? "" : escaped(text(node));
            line(depth, text.isEmpty() ? start + "/>" : start + ">" + text + "</" + name + ">");
            return;
        }
        line(depth, start + ">");
        inner.forEach((key, property) -> property(key, property, depth + 1));
        line(depth, "</" + name + ">");
    }

    private void property(String key, YamlNode property, int depth) {
        boolean array = target(property).map(this::isArray).orElse(false);
        boolean wrapped = Fields.flag(rules(property), "wrapped")
                || Fields.text(rules(property), "nodeType")
                        .filter("element"::equals)
                        .isPresent();
        if (array && !wrapped) {
            target(property)
                    .flatMap(schema -> Composition.of(schema, references).get("items"))
                    .ifPresent(items -> element(named(items, key), items, depth));
        } else {
            element(named(property, key), property, depth);
        }
    }

    private static Map<String, YamlNode> properties(Composition whole) {
        Map<String, YamlNode> properties = new LinkedHashMap<>();
        whole.all().forEach(layer -> Fields.each(layer, "properties", properties::putIfAbsent));
        return properties;
    }

    private boolean isAttribute(YamlNode property) {
        YamlMapping rules = rules(property);
        return Fields.flag(rules, "attribute")
                || Fields.text(rules, "nodeType").filter("attribute"::equals).isPresent();
    }

    private String namespace(YamlNode node) {
        YamlMapping rules = rules(node);
        String prefix = Fields.text(rules, "prefix").map(name -> ":" + name).orElse("");
        return Fields.text(rules, "namespace")
                .map(address -> " xmlns" + prefix + "=\"" + escaped(address) + "\"")
                .orElse("");
    }

    private String text(YamlNode node) {
        YamlMapping schema = target(node).orElse(NOTHING);
        Composition whole = Composition.of(schema, references);
        List<String> types = new ArrayList<>(whole.types());
        types.remove("null");
        return SampleWriter.given(schema)
                .filter(YamlScalar.class::isInstance)
                .flatMap(Fields::text)
                .orElseGet(() -> types.contains("object")
                        ? ""
                        : SampleWriter.plain(
                                types.isEmpty() ? "" : types.get(0),
                                whole.format().orElse("")));
    }

    private void line(int depth, String text) {
        lines++;
        xml.append("  ".repeat(depth)).append(text).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
