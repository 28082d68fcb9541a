package dev.stagebill.apidocs;

import dev.stagebill.apidocs.proto.ProtoReader;
import dev.stagebill.apidocs.proto.ProtoReader.Result;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.source.SourceTree;
import dev.stagebill.yaml.Position;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Services and messages in the language of Protocol Buffers. */
record ProtoFormat(Supplier<Prose> prose, SourceFormat source) implements ApiFormat {
    private static final Set<String> TYPES = Set.of("grpc", "proto", "protobuf");

    @Override
    public boolean accepts(ApiEntity api) {
        return api.definition().filter(found -> !found.text().isBlank()).isPresent()
                && api.type()
                        .map(type -> type.toLowerCase(Locale.ROOT))
                        .filter(TYPES::contains)
                        .isPresent();
    }

    @Override
    public ApiContent read(ApiEntity api, Diagnostics diagnostics) {
        ApiEntity.Definition definition = api.definition().orElseThrow();
        DefinitionText text = new DefinitionText(api, definition);
        SourceTree tree = api.envelope().source();
        boolean own = definition.location().repository().equals(tree.origin().name());
        ProtoReader.Source from = new ProtoReader.Source(
                definition.text(), definition.location().path(), own ? Optional.of(tree) : Optional.empty());
        Prose texts = prose.get();
        Result result = ProtoReader.read(from, words -> texts.text(Optional.of(words)), texts::code);
        result.findings().forEach(each -> diagnostics.report(text.locate(each.diagnostic(), each.position())));
        return result.reference().<ApiContent>map(ProtoContent::new).orElseGet(() -> unread(api, result, diagnostics));
    }

    private ApiContent unread(ApiEntity api, Result result, Diagnostics diagnostics) {
        if (result.findings().isEmpty()) {
            DefinitionText text = new DefinitionText(api, api.definition().orElseThrow());
            diagnostics.report(text.locate(
                    Diagnostic.error("api.not-proto", "the definition declares no service, message or enum")
                            .hint("name a .proto file, or change spec.type of the API"),
                    Position.START));
        }
        return source.read(api, "No service, message or enum can be read in the definition, so this is its source.");
    }
}
