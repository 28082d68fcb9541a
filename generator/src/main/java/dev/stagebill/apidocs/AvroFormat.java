package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlSequence;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Schemas ({@code .avsc}) and protocols ({@code .avpr}) of Avro in JSON, or in YAML of the same form. */
record AvroFormat(Supplier<Prose> prose, SourceFormat source) implements ApiFormat {
    private static final Set<String> TYPES = Set.of("avro", "avsc", "avro-schema");
    private static final int MAX_FINDINGS = 50;
    private static final Comparator<Position> ORDER =
            Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

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
        Optional<YamlNode> root = tree.root().filter(AvroFormat::isAvro);
        if (root.isEmpty()) {
            diagnostics.report(text.locate(
                    Diagnostic.error("api.not-avro", "the definition is no schema and no protocol of Avro")
                            .hint("write a type with type and name, or a protocol with types and messages, in JSON"),
                    tree.root().map(YamlNode::position).orElse(Position.START)));
            return source.read(api, "The definition is no Avro schema in JSON, so this is its source.");
        }
        AvroNames names = AvroOutline.names(root.get());
        check(names, text, diagnostics);
        return new AvroOutline(root.get(), names, prose.get()).outline();
    }

    private static boolean isAvro(YamlNode root) {
        boolean declares = root.asMapping()
                .filter(mapping -> mapping.present("type").isPresent()
                        || mapping.present("protocol").isPresent())
                .isPresent();
        return declares || root instanceof YamlSequence;
    }

    private static void check(AvroNames names, DefinitionText text, Diagnostics diagnostics) {
        names.again().stream()
                .limit(MAX_FINDINGS)
                .forEach(type -> diagnostics.report(text.locate(
                        Diagnostic.warning(
                                        "api.duplicate-name",
                                        "there is another type "
                                                + names.of(type).orElse("?") + "; the first is shown")
                                .hint("give it another name or namespace"),
                        type.position())));
        names.unknown().stream()
                .sorted(Comparator.comparing(YamlNode::position, ORDER))
                .limit(MAX_FINDINGS)
                .forEach(name -> diagnostics.report(text.locate(
                        Diagnostic.warning(
                                        "api.unresolved-ref",
                                        "no type " + name.asString().orElse("?") + " is declared here")
                                .hint("declare it in this file, or correct its name"),
                        name.position())));
    }
}
