package dev.stagebill.apidocs;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a definition is written in, judged by the type of the API first and by the text second. */
enum DefinitionLanguage {
    YAML("YAML", "yaml", "yaml"),
    JSON("JSON", "json", "json"),
    GRAPHQL("GraphQL", "graphql", "graphql"),
    PROTOBUF("Protocol Buffers", "protobuf", "proto"),
    TYPESCRIPT("TypeScript", "typescript", "ts"),
    /** Published as plain text: browsers would run scripts in XML. */
    XML("XML", "xml", "xml.txt"),
    THRIFT("Thrift", "thrift", "thrift"),
    TEXT("", "text", "txt");

    private static final Pattern PROTOBUF_START = Pattern.compile("(?m)^syntax *= *[\"']proto[23][\"'] *;");

    private static final Pattern GRAPHQL_START = Pattern.compile(
            "(?m)^(?:extend +)?(?:(?:type|input|enum|interface) +\\w{1,200}[^:\\n]{0,200}|schema *)\\{");

    private final String title;
    private final String highlighted;
    private final String ending;

    DefinitionLanguage(String title, String highlighted, String ending) {
        this.title = title;
        this.highlighted = highlighted;
        this.ending = ending;
    }

    /** The name for people; empty when not known. */
    String title() {
        return title;
    }

    /** The name the highlighter knows it by. */
    String highlighted() {
        return highlighted;
    }

    static DefinitionLanguage of(String type, String text) {
        boolean json = DefinitionText.isJson(text);
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "openapi", "asyncapi", "crd", "raml", "arazzo", "jsonschema", "json-schema", "mcp-server" ->
                json ? JSON : YAML;
            case "graphql" -> json ? JSON : GRAPHQL;
            case "grpc", "proto", "protobuf" -> PROTOBUF;
            case "trpc" -> json ? JSON : TYPESCRIPT;
            case "thrift" -> THRIFT;
            default -> guess(text, json);
        };
    }

    /** What a definition seems to be written in that was announced as YAML and cannot be read as such. */
    static Optional<String> otherThanYaml(String text) {
        if (PROTOBUF_START.matcher(text).find()) {
            return Optional.of(PROTOBUF.title);
        }
        return GRAPHQL_START.matcher(text).find() ? Optional.of(GRAPHQL.title) : Optional.empty();
    }

    private static DefinitionLanguage guess(String text, boolean json) {
        if (json) {
            return JSON;
        }
        return text.stripLeading().startsWith("<") ? XML : TEXT;
    }

    /** The name of the file in which a definition of this type is published; nothing in it comes from the sources. */
    String fileName(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "openapi" -> "openapi." + ending;
            case "asyncapi" -> "asyncapi." + ending;
            case "graphql" -> "schema." + ending;
            case "grpc" -> "service." + ending;
            case "trpc" -> "router." + ending;
            case "crd" -> "crd." + ending;
            case "jsonschema", "json-schema" -> "schema." + ending;
            default -> "definition." + ending;
        };
    }
}
