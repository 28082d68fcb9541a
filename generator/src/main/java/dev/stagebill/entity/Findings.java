package dev.stagebill.entity;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.yaml.Position;
import java.util.Optional;

/** Reports what is wrong with one document, each finding with its place and the entity it concerns. */
final class Findings {
    private final Diagnostics diagnostics;
    private final DescriptorFile file;
    private final Optional<String> entity;

    Findings(Diagnostics diagnostics, DescriptorFile file, Optional<String> entity) {
        this.diagnostics = diagnostics;
        this.file = file;
        this.entity = entity;
    }

    DescriptorFile file() {
        return file;
    }

    void error(Position position, String code, String message, String hint) {
        report(Severity.ERROR, position, code, message, hint);
    }

    void report(Severity severity, Position position, String code, String message, String hint) {
        Diagnostic finding = Diagnostic.of(severity, code, message)
                .at(file.location(position))
                .hint(Optional.of(hint).filter(text -> !text.isEmpty()));
        diagnostics.report(entity.map(finding::about).orElse(finding));
    }
}
