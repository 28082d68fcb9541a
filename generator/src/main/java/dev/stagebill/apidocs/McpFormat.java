package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Servers of the Model Context Protocol that have a definition beside their remotes: the answers to {@code initialize} and to
 * {@code tools/list}, or the {@code server.json} of the registry, in YAML or JSON.
 */
record McpFormat(Supplier<Prose> prose, SourceFormat source) implements ApiFormat {
    private static final Set<String> TYPES = Set.of("mcp-server", "mcp");

    @Override
    public boolean accepts(ApiEntity api) {
        return api.definition().filter(found -> !found.text().isBlank()).isPresent()
                && TYPES.contains(api.type().orElse("").toLowerCase(Locale.ROOT));
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
                .map(mapping -> mapping.mapping("result").orElse(mapping));
        return root.<ApiContent>map(mapping -> new McpReader(mapping, prose.get()).outline(api.remotes()))
                .orElseGet(() -> words(api, text));
    }

    /** Backstage's older validators ask for a definition whatever the type, so that people write a line of text. */
    private ApiContent words(ApiEntity api, DefinitionText text) {
        return McpReader.words(api.remotes(), prose.get().text(Optional.of(text.text())));
    }
}
