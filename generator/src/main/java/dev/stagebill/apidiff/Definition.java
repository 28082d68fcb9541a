package dev.stagebill.apidiff;

import dev.stagebill.apidocs.Fields;
import dev.stagebill.yaml.JsonReader;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlReader;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A definition to compare.
 *
 * @param format what it is written in, told from its content
 * @param text all of it
 * @param root its values, when it is YAML or JSON
 * @param fault why it cannot be read
 */
record Definition(DefinitionFormat format, String text, Optional<YamlMapping> root, Optional<String> fault) {
    private static final Pattern PROTOBUF = Pattern.compile(
            "(?m)^[ \\t]{0,20}(?:(?:syntax|edition)[ \\t]{0,20}=|(?:message|service)[ \\t]{1,20}\\w{1,200}[ \\t]{0,20}\\{|package[ \\t]{1,20}[\\w.]{1,400}[ \\t]{0,20};)");

    private static final Pattern GRAPHQL = Pattern.compile(
            "(?m)(?:^|[\"}])[ \\t]{0,20}(?:extend[ \\t]{1,20})?(?:type|input|enum|interface|union|scalar|schema|directive)(?:[ \\t]{1,20}[@\\w{]|[ \\t]{0,20}\\{)");

    private static final Pattern TREE = Pattern.compile(
            "(?m)^(?:---[ \\t].{0,200})?[\"']?(?:openapi|swagger|asyncapi|\\$schema|apiVersion)[\"']?[ \\t]{0,20}:");

    static Definition of(String text) {
        String stripped = text.startsWith("\uFEFF") ? text.substring(1) : text;
        boolean json = stripped.stripLeading().startsWith("{");
        if (json || TREE.matcher(stripped).find()) {
            return tree(stripped, json);
        }
        if (PROTOBUF.matcher(stripped).find()) {
            return new Definition(DefinitionFormat.PROTOBUF, stripped, Optional.empty(), Optional.empty());
        }
        if (GRAPHQL.matcher(stripped).find()) {
            return new Definition(DefinitionFormat.GRAPHQL, stripped, Optional.empty(), Optional.empty());
        }
        return unknown(stripped);
    }

    private static Definition unknown(String text) {
        return new Definition(
                DefinitionFormat.UNKNOWN,
                text,
                Optional.empty(),
                Optional.of(
                        "it is none of OpenAPI, AsyncAPI, GraphQL, Protocol Buffers, JSON Schema, Avro and custom resources"));
    }

    private static Definition tree(String text, boolean json) {
        Optional<YamlDocument> document = json
                ? Optional.of(JsonReader.read(text))
                        .filter(found -> found.root().isPresent())
                : Optional.empty();
        if (document.isEmpty()) {
            document = YamlReader.keepingLast(ignored -> {}).read(text);
        }
        Optional<String> fault = document.flatMap(YamlDocument::fault)
                .map(found -> found.message() + ", line " + found.position().line());
        Optional<YamlMapping> root = document.flatMap(YamlDocument::root).flatMap(YamlNode::asMapping);
        DefinitionFormat format = root.map(Definition::format).orElse(DefinitionFormat.UNKNOWN);
        return fault.isEmpty() && format == DefinitionFormat.UNKNOWN
                ? unknown(text)
                : new Definition(format, text, root, fault);
    }

    private static DefinitionFormat schema(YamlMapping root) {
        if (Fields.text(root, "kind").filter("CustomResourceDefinition"::equals).isPresent()) {
            return DefinitionFormat.CUSTOM_RESOURCE;
        }
        Optional<String> type = Fields.text(root, "type");
        if (type.filter(Set.of("record", "enum", "fixed")::contains).isPresent()
                && root.get("name").isPresent()) {
            return DefinitionFormat.AVRO;
        }
        boolean known = Fields.text(root, "$schema")
                .filter(schema -> schema.contains("json-schema.org"))
                .isPresent();
        return known
                        || (type.filter("object"::equals).isPresent()
                                && root.get("properties").isPresent())
                ? DefinitionFormat.JSON_SCHEMA
                : DefinitionFormat.UNKNOWN;
    }

    private static DefinitionFormat format(YamlMapping root) {
        if (root.present("openapi").isPresent() || root.present("swagger").isPresent()) {
            return DefinitionFormat.OPENAPI;
        }
        if (root.present("asyncapi").isPresent()) {
            return DefinitionFormat.ASYNCAPI;
        }
        boolean answer = root.mapping("__schema")
                .or(() -> root.mapping("data").flatMap(data -> data.mapping("__schema")))
                .isPresent();
        return answer ? DefinitionFormat.GRAPHQL : schema(root);
    }
}
