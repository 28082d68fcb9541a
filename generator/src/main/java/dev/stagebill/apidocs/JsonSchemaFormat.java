package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** JSON Schema, by type or because the definition says so in {@code $schema}. */
record JsonSchemaFormat(Supplier<Prose> prose, SourceFormat source) implements ApiFormat {
    private static final Set<String> TYPES = Set.of("jsonschema", "json-schema");
    private static final Set<String> NAMES =
            Set.of("properties", "definitions", "$defs", "patternProperties", "dependentSchemas", "dependencies");
    private static final int HEAD = 20_000;
    private static final Pattern SAYS_SO = Pattern.compile(
            "(?m)^\\s{0,8}[\\[{]?\\s{0,8}[\"']?\\$schema[\"']?\\s{0,8}:\\s{0,8}[\"']?https?://json-schema\\.org/");

    @Override
    public boolean accepts(ApiEntity api) {
        String type = api.type().orElse("").toLowerCase(Locale.ROOT);
        return api.definition()
                .map(ApiEntity.Definition::text)
                .filter(text -> !text.isBlank() && (TYPES.contains(type) || saysSo(text)))
                .isPresent();
    }

    private static boolean saysSo(String text) {
        return SAYS_SO.matcher(text.substring(0, Math.min(HEAD, text.length()))).find();
    }

    @Override
    public ApiContent read(ApiEntity api, Diagnostics diagnostics) {
        DefinitionText text = new DefinitionText(api, api.definition().orElseThrow());
        DefinitionTree.Tree tree = DefinitionTree.read(text, diagnostics);
        if (tree.broken()) {
            return source.read(api, "The definition cannot be read, so this is its source.");
        }
        Optional<YamlMapping> root = tree.root().flatMap(YamlNode::asMapping);
        if (root.isEmpty()) {
            diagnostics.report(text.locate(
                    Diagnostic.error("api.not-json-schema", "the definition is no object, so it is no JSON Schema")
                            .hint("write a schema with properties or definitions, or change spec.type of the API"),
                    tree.root().map(YamlNode::position).orElse(Position.START)));
            return source.read(api, "The definition is no JSON Schema, so this is its source.");
        }
        JsonSchemaBundle bundle = JsonSchemaBundle.of(root.get());
        Pointers found = new Pointers(root.get(), text);
        new ReferenceCheck(new References(root.get()), found, NAMES).check(root.get());
        found.located().stream()
                .filter(finding -> bundle.isOpen() || !finding.code().equals("api.external-ref"))
                .forEach(diagnostics::report);
        return JsonSchemaReader.read(root.get(), bundle, prose.get());
    }
}
