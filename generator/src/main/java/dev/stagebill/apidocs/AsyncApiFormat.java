package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.Optional;
import java.util.function.Supplier;

/** AsyncAPI definitions in YAML or JSON. */
record AsyncApiFormat(Supplier<Prose> prose, SourceFormat source) implements ApiFormat {
    private static final String TYPE = "asyncapi";

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
        Optional<YamlMapping> root = tree.root()
                .flatMap(YamlNode::asMapping)
                .filter(mapping -> Fields.text(mapping, TYPE).isPresent());
        if (root.isEmpty()) {
            diagnostics.report(text.locate(
                    Diagnostic.error("api.not-asyncapi", "the definition has no key asyncapi with a version")
                            .hint("add asyncapi: 3.0.0 at the top, or change spec.type of the API"),
                    tree.root().map(YamlNode::position).orElse(Position.START)));
            return source.read(api, "The definition does not say that it is AsyncAPI, so this is its source.");
        }
        diagnostics.reportAll(new AsyncApiCheck(root.get(), text).findings());
        return AsyncApiReader.read(root.get(), prose.get());
    }
}
