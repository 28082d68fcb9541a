package dev.stagebill.apidocs.graphql;

import dev.stagebill.apidocs.graphql.GraphQlReference.Link;
import dev.stagebill.apidocs.graphql.GraphQlReference.NamedType;
import dev.stagebill.apidocs.graphql.GraphQlReference.Operation;
import dev.stagebill.apidocs.graphql.GraphQlReference.Relation;
import dev.stagebill.markdown.Highlighter;
import dev.stagebill.markdown.MarkdownRenderer;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.JsonReader;
import dev.stagebill.yaml.YamlNode;
import java.util.List;
import java.util.stream.Collectors;

/** Schemas read from texts. */
final class Schemas {
    private Schemas() {}

    private static Texts texts() {
        MarkdownRenderer renderer = new MarkdownRenderer();
        return new Texts(text -> text.map(renderer::fragment).orElse(SafeHtml.EMPTY), new Highlighter()::highlight);
    }

    static GraphQlReader.Result read(String sdl) {
        return GraphQlReader.read(sdl, texts());
    }

    static GraphQlReference reference(String sdl) {
        return read(sdl).reference().orElseThrow();
    }

    static GraphQlReference introspection(String json) {
        return JsonReader.read(json)
                .root()
                .flatMap(YamlNode::asMapping)
                .flatMap(root -> GraphQlReader.read(root, texts()))
                .flatMap(GraphQlReader.Result::reference)
                .orElseThrow();
    }

    static NamedType type(GraphQlReference reference, String name) {
        return reference.types().stream()
                .flatMap(group -> group.types().stream())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Operation operation(GraphQlReference reference, String name) {
        return reference.operations().stream()
                .flatMap(group -> group.operations().stream())
                .filter(operation -> operation.entry().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The words of highlighted code. */
    static String plain(SafeHtml html) {
        return html.toString().replaceAll("<[^>]*>", "").replace("&quot;", "\"").replace("&#34;", "\"");
    }

    /** Relations as {@code title: name name}. */
    static List<String> relations(NamedType type) {
        return type.about().relations().stream().map(Schemas::said).toList();
    }

    static String said(Relation relation) {
        return relation.title() + ": "
                + relation.links().stream().map(Link::text).collect(Collectors.joining(" "));
    }
}
