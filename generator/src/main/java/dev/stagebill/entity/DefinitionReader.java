package dev.stagebill.entity;

import dev.stagebill.yaml.YamlMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code spec.definition} and {@code spec.remotes} of an API. */
final class DefinitionReader {
    private static final String FIELD = "definition";
    private static final Set<String> BUNDLED = Set.of("openapi", "asyncapi", "jsonschema", "json-schema");

    private final PlaceholderFiles files;

    DefinitionReader(PlaceholderFiles files) {
        this.files = files;
    }

    /** The definition; empty when there is none that can be read. */
    Optional<ApiEntity.Definition> read(Spot root, Placeholders placeholders, Findings findings) {
        return root.path("spec", FIELD)
                .flatMap(spot -> spot.node().asString().map(text -> {
                    Optional<Placeholders.Filled> filled = placeholders.text(spot.pointer());
                    return filled.map(from -> ofFile(root, spot, from, findings))
                            .orElseGet(() -> new ApiEntity.Definition(
                                    text, findings.file().location(spot.node().position()), Optional.empty()));
                }));
    }

    /** Backstage leaves the references of a definition that is read as text alone; a page can show what they mean. */
    private ApiEntity.Definition ofFile(Spot root, Spot spot, Placeholders.Filled from, Findings findings) {
        boolean spread = root.path("spec", "type")
                .flatMap(type -> type.node().asString())
                .filter(BUNDLED::contains)
                .isPresent();
        PlaceholderFiles.Placed placed = spread && from.parts().isEmpty()
                ? files.completed(spot, from.file(), findings)
                : new PlaceholderFiles.Placed(from.text(), from.parts());
        return new ApiEntity.Definition(
                placed.text(), from.file().location(), Optional.of(from.file().path()), placed.parts());
    }

    /** The specification without the definition, which may be large. */
    static YamlMapping without(YamlMapping spec) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>(spec.entries());
        entries.remove(FIELD);
        return new YamlMapping(spec.position(), entries);
    }

    static List<ApiEntity.Remote> remotes(YamlMapping spec) {
        return spec.items("remotes").stream()
                .flatMap(item -> item.asMapping().stream())
                .flatMap(remote -> remote.string("url").stream()
                        .map(url -> new ApiEntity.Remote(remote.string("type").orElse(""), url)))
                .toList();
    }
}
