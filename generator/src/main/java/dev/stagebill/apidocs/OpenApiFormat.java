package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** OpenAPI definitions in YAML or JSON. */
final class OpenApiFormat implements ApiFormat {
    private static final String TYPE = "openapi";

    private final Function<String, SafeHtml> markdown;
    private final BiFunction<String, String, SafeHtml> highlight;
    private final SourceFormat source;

    OpenApiFormat(
            Function<String, SafeHtml> markdown, BiFunction<String, String, SafeHtml> highlight, SourceFormat source) {
        this.markdown = markdown;
        this.highlight = highlight;
        this.source = source;
    }

    @Override
    public boolean accepts(ApiEntity api) {
        return api.definition().filter(found -> !found.text().isBlank()).isPresent()
                && api.type().filter(TYPE::equalsIgnoreCase).isPresent();
    }

    @Override
    public ApiContent read(ApiEntity api, Diagnostics diagnostics) {
        DefinitionText text = new DefinitionText(api, api.definition().orElseThrow());
        DefinitionTree.Tree tree = DefinitionTree.read(text, diagnostics);
        if (tree.broken()) {
            return source.read(api, "The definition cannot be read, so this is its source.");
        }
        Optional<YamlNode> root = tree.root();
        Optional<YamlMapping> mapping = root.flatMap(YamlNode::asMapping).filter(OpenApiFormat::isOpenApi);
        if (mapping.isEmpty()) {
            diagnostics.report(text.locate(
                    Diagnostic.error("api.not-openapi", "the definition has no key openapi (or swagger) with a version")
                            .hint("add openapi: 3.1.0 at the top, or change spec.type of the API"),
                    root.map(YamlNode::position).orElse(Position.START)));
            return source.read(api, "The definition does not say that it is OpenAPI, so this is its source.");
        }
        diagnostics.reportAll(new OpenApiCheck(mapping.get(), text).findings());
        return OpenApiReader.read(mapping.get(), new Prose(markdown, highlight));
    }

    private static boolean isOpenApi(YamlMapping root) {
        return List.of("openapi", "swagger").stream()
                .anyMatch(key -> Fields.text(root, key).isPresent());
    }
}
