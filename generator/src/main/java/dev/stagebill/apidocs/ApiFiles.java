package dev.stagebill.apidocs;

import dev.stagebill.apidocs.graphql.SdlPrinter;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.output.Content;
import dev.stagebill.source.SourceException;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import dev.stagebill.yaml.JsonPrinter;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlPrinter;
import dev.stagebill.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files in which a definition is offered: as its page shows it, that is, with the parts that are in other files; the same in the other
 * notation, where there is one; and its own file as it is in the repository, when that is not the same.
 */
final class ApiFiles {
    private final ApiEntity api;
    private final ApiEntity.Definition definition;
    private final DefinitionLanguage language;

    private ApiFiles(ApiEntity api, ApiEntity.Definition definition) {
        this.api = api;
        this.definition = definition;
        this.language = DefinitionLanguage.of(api.type().orElse(""), definition.text());
    }

    /** The files of an API, that of its page first; none when it has no definition. */
    static List<ApiFile> of(ApiEntity api) {
        return api.definition()
                .filter(found -> !found.text().isBlank())
                .map(found -> new ApiFiles(api, found).all())
                .orElse(List.of());
    }

    private List<ApiFile> all() {
        List<ApiFile> files = new ArrayList<>();
        files.add(whole());
        other().ifPresent(files::add);
        source().ifPresent(files::add);
        return files;
    }

    private ApiFile whole() {
        String text = definition.text();
        Content content = out -> out.write(text.getBytes(StandardCharsets.UTF_8));
        return new ApiFile(name(language), title(language), text.getBytes(StandardCharsets.UTF_8).length, content);
    }

    private String name(DefinitionLanguage written) {
        return written.fileName(api.type().orElse(""));
    }

    private String title(DefinitionLanguage written) {
        String notation = written.title().isEmpty() ? "Definition" : written.title();
        return definition.bundled() ? notation + ", bundled" : notation;
    }

    private Optional<ApiFile> other() {
        if (language == DefinitionLanguage.YAML) {
            return root().flatMap(root -> packed(DefinitionLanguage.JSON, out -> JsonPrinter.print(root, out)));
        }
        if (language != DefinitionLanguage.JSON) {
            return Optional.empty();
        }
        Optional<YamlMapping> answer =
                api.type().filter("graphql"::equalsIgnoreCase).isPresent()
                        ? root().flatMap(YamlNode::asMapping).filter(SdlPrinter::accepts)
                        : Optional.empty();
        return answer.isPresent()
                ? packed(DefinitionLanguage.GRAPHQL, out -> SdlPrinter.print(answer.get(), out))
                : root().flatMap(root -> packed(DefinitionLanguage.YAML, out -> YamlPrinter.print(root, out)));
    }

    private Optional<ApiFile> packed(DefinitionLanguage written, PackedText.Text text) {
        return PackedText.of(text)
                .map(packed -> new ApiFile(name(written), title(written), packed.bytes(), packed.content()));
    }

    /** The tree of a definition that is one document; of two values for a key the last one, as on its page. */
    private Optional<YamlNode> root() {
        List<YamlDocument> documents = language == DefinitionLanguage.YAML
                ? YamlReader.keepingLast(duplicate -> {}).readAll(definition.text())
                : new DefinitionText(api, definition)
                        .document(duplicate -> {}).stream().toList();
        return documents.stream()
                .filter(document -> documents.size() == 1 && document.fault().isEmpty())
                .findFirst()
                .flatMap(YamlDocument::root)
                .filter(root -> root.asMapping().isPresent());
    }

    /** The file that the placeholder names, when parts of others were brought into the definition. */
    private Optional<ApiFile> source() {
        SourceTree tree = api.envelope().source();
        return definition
                .file()
                .filter(path -> definition.bundled())
                .filter(path ->
                        definition.location().repository().equals(tree.origin().name()))
                .flatMap(tree::file)
                .flatMap(file -> source(tree, file));
    }

    private Optional<ApiFile> source(SourceTree tree, SourceFile file) {
        try {
            byte[] bytes = tree.read(file);
            String text = new String(bytes, StandardCharsets.UTF_8);
            DefinitionLanguage written = DefinitionLanguage.of(api.type().orElse(""), text);
            return Optional.of(
                    new ApiFile("source-" + name(written), "As in the repository", bytes.length, Content.of(bytes)));
        } catch (SourceException e) {
            return Optional.empty();
        }
    }
}
