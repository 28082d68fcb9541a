package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.yaml.JsonReader;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlFault;
import dev.stagebill.yaml.YamlReader;
import java.util.Optional;
import java.util.function.Consumer;

/** The text of a definition: reads it, and knows where each of its lines stands in the sources. */
final class DefinitionText {
    private final ApiEntity api;
    private final ApiEntity.Definition definition;

    DefinitionText(ApiEntity api, ApiEntity.Definition definition) {
        this.api = api;
        this.definition = definition;
    }

    String text() {
        return definition.text();
    }

    /** Whether it looks like JSON; YAML that begins with a brace is read as JSON, too. */
    static boolean isJson(String text) {
        int i = text.startsWith("\uFEFF") ? 1 : 0;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i < text.length() && (text.charAt(i) == '{' || text.charAt(i) == '[');
    }

    /**
     * The document in the text; nothing when the text is blank. JSON that is not strict is tried as YAML, which allows more. Keys given twice,
     * which are common in generated definitions and harmless to readers, are told to the consumer.
     */
    Optional<YamlDocument> document(Consumer<YamlFault> duplicates) {
        YamlReader reader = YamlReader.keepingLast(duplicates);
        if (isJson(text())) {
            YamlDocument json = JsonReader.read(text());
            if (json.root().isPresent()) {
                return Optional.of(json);
            }
            Optional<YamlDocument> yaml =
                    reader.read(text()).filter(found -> found.root().isPresent());
            return yaml.isPresent() ? yaml : Optional.of(json);
        }
        return reader.read(text());
    }

    /** The same finding at a position of the text, owned by the API. */
    Diagnostic locate(Diagnostic finding, Position position) {
        return finding.at(at(position)).about(api.ref().toString());
    }

    /** The files that the definition was put together of; empty when it is in one piece. */
    Optional<PartFiles> parts() {
        return definition.bundled() ? Optional.of(new PartFiles(api, definition)) : Optional.empty();
    }

    /** The same finding in the file that a part of the definition was taken from. */
    Diagnostic locate(Diagnostic finding, PartFiles.Place place) {
        return finding.at(place.location())
                .field(place.pointer())
                .about(api.ref().toString());
    }

    /**
     * Where a position of the text is. In a file of its own it is exact, in one that was put together of several it is the file; a definition written in the descriptor begins on the line after
     * {@code definition: |}, with its indent found again in the descriptor's text.
     */
    SourceLocation at(Position position) {
        SourceLocation start = definition.location();
        if (definition.bundled()) {
            return start.at(0, 0);
        }
        if (definition.file().isPresent()) {
            return start.at(Math.max(1, start.line()) - 1 + position.line(), position.column());
        }
        boolean block = text().stripTrailing().indexOf('\n') >= 0;
        int line = start.line() + position.line() - (block ? 0 : 1);
        return start.at(Math.max(0, line), block ? column(position) : 0);
    }

    private int column(Position position) {
        String first =
                text().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String descriptor = api.envelope().text();
        int found = first.isEmpty() ? -1 : descriptor.indexOf(first);
        if (found < 0) {
            return 0;
        }
        int lineStart = descriptor.lastIndexOf('\n', found) + 1;
        boolean indented = descriptor.substring(lineStart, found).isBlank();
        return indented ? found - lineStart + position.column() : 0;
    }
}
