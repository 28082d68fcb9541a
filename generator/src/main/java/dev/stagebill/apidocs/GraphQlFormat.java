package dev.stagebill.apidocs;

import dev.stagebill.apidocs.graphql.GraphQlReader;
import dev.stagebill.apidocs.graphql.GraphQlReader.Result;
import dev.stagebill.apidocs.graphql.Texts;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlFault;
import dev.stagebill.yaml.YamlNode;
import java.util.Optional;
import java.util.function.Supplier;

/** GraphQL schemas: definitions of a type system, or the answer to an introspection query in JSON. */
record GraphQlFormat(Supplier<Prose> prose, SourceFormat source) implements ApiFormat {
    private static final String TYPE = "graphql";

    @Override
    public boolean accepts(ApiEntity api) {
        return api.definition().filter(found -> !found.text().isBlank()).isPresent()
                && api.type().filter(TYPE::equalsIgnoreCase).isPresent();
    }

    @Override
    public ApiContent read(ApiEntity api, Diagnostics diagnostics) {
        DefinitionText text = new DefinitionText(api, api.definition().orElseThrow());
        Prose words = prose.get();
        Texts texts = new Texts(words::text, words::code);
        if (DefinitionText.isJson(text.text())) {
            Optional<YamlDocument> document = text.document(ignored -> {});
            Optional<YamlFault> fault = document.flatMap(YamlDocument::fault);
            if (fault.isPresent()) {
                diagnostics.report(text.locate(
                        Diagnostic.error(
                                        "api.unparsable",
                                        "the definition cannot be read: "
                                                + fault.get().message())
                                .hint("mend the definition; until then its page shows the source"),
                        fault.get().position()));
                return source.read(api, "The definition cannot be read, so this is its source.");
            }
            return document.flatMap(YamlDocument::root)
                    .flatMap(YamlNode::asMapping)
                    .flatMap(answer -> GraphQlReader.read(answer, texts))
                    .map(result -> content(api, text, result, diagnostics))
                    .orElseGet(() -> unknown(api, text, diagnostics));
        }
        return content(api, text, GraphQlReader.read(text.text(), texts), diagnostics);
    }

    private ApiContent content(ApiEntity api, DefinitionText text, Result result, Diagnostics diagnostics) {
        result.findings().forEach(finding -> diagnostics.report(text.locate(finding.diagnostic(), finding.position())));
        if (result.reference().isPresent()) {
            return new GraphQlContent(result.reference().get());
        }
        return result.findings().isEmpty()
                ? unknown(api, text, diagnostics)
                : source.read(api, "The definition cannot be read, so this is its source.");
    }

    private ApiContent unknown(ApiEntity api, DefinitionText text, Diagnostics diagnostics) {
        diagnostics.report(text.locate(
                Diagnostic.error("api.not-graphql", "the definition has no types of a GraphQL schema")
                        .hint("name a schema in GraphQL, or the answer to an introspection query, or change spec.type"),
                Position.START));
        return source.read(api, "The definition has no types of a GraphQL schema, so this is its source.");
    }
}
