package dev.stagebill.cli;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.entity.DescriptorCheck;
import dev.stagebill.entity.FileCheck;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import dev.stagebill.yaml.YamlSequence;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * The documents of a checked file as JSON, one line for each. Fields are only ever added. Written piece by piece: that needs a tenth of the
 * classes that binding objects does, and so the command starts faster.
 */
final class DocumentLines {
    /** Half characters, which a quoted text may hold, can only be written as escapes. */
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final StringWriter text = new StringWriter();
    private final String file;

    private DocumentLines(String file) {
        this.file = file;
    }

    /** The lines of a file, each ending in a line feed; a file that cannot be read has one as well. */
    static String of(FileCheck.CheckedFile file) {
        DocumentLines lines = new DocumentLines(file.name());
        file.trouble()
                .ifPresent(trouble -> lines.line(new DescriptorCheck.Document(
                        1, false, Optional.empty(), Optional.empty(), List.of(trouble.finding()))));
        file.documents().forEach(lines::line);
        return lines.text.toString();
    }

    private void line(DescriptorCheck.Document document) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("file", file);
            json.writeNumberProperty("document", document.number());
            json.writeBooleanProperty("accepted", document.accepted());
            document.ref().ifPresent(ref -> json.writeStringProperty("ref", ref.toString()));
            json.writeName("entity");
            document.value().ifPresentOrElse(value -> write(json, value), json::writeNull);
            json.writeArrayPropertyStart("findings");
            document.findings().forEach(finding -> write(json, finding));
            json.writeEndArray();
            json.writeEndObject();
        }
        text.write('\n');
    }

    private static void write(JsonGenerator json, Diagnostic finding) {
        json.writeStartObject();
        json.writeStringProperty("code", finding.code());
        json.writeStringProperty("severity", finding.severity().word());
        json.writeStringProperty("message", finding.message());
        number(json, "line", finding.location().map(SourceLocation::line));
        number(json, "column", finding.location().map(SourceLocation::column));
        json.writeName("pointer");
        finding.pointer().ifPresentOrElse(json::writeString, json::writeNull);
        finding.hint().ifPresent(hint -> json.writeStringProperty("hint", hint));
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, Optional<Integer> value) {
        json.writeName(name);
        value.filter(number -> number > 0).ifPresentOrElse(json::writeNumber, json::writeNull);
    }

    private static void write(JsonGenerator json, YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            json.writeStartObject();
            mapping.entries().forEach((key, entry) -> {
                json.writeName(key);
                write(json, entry.value());
            });
            json.writeEndObject();
        } else if (node instanceof YamlSequence list) {
            json.writeStartArray();
            list.items().forEach(item -> write(json, item));
            json.writeEndArray();
        } else {
            scalar(json, ((YamlScalar) node).value());
        }
    }

    /** JSON has no infinite numbers; JavaScript writes null for them. */
    private static void scalar(JsonGenerator json, @Nullable Object value) {
        if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof BigInteger number) {
            json.writeNumber(number);
        } else if (value instanceof Double number && !number.isInfinite() && !number.isNaN()) {
            json.writeNumber(number);
        } else if (value instanceof String words) {
            json.writeString(words);
        } else {
            json.writeNull();
        }
    }
}
