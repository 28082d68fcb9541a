package dev.stagebill.entity;

import dev.stagebill.config.Strictness;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.yaml.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Collects what is wrong with one document, each finding with its place and the entity it concerns, and whether Backstage would refuse the
 * entity.
 */
final class Findings {
    private static final String INVALID = "catalog.invalid-field";

    private final DescriptorFile file;
    private final Strictness strictness;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<String> unknown = new HashSet<>();
    private Optional<String> entity = Optional.empty();
    private boolean refused;

    Findings(DescriptorFile file, Strictness strictness) {
        this.file = file;
        this.strictness = strictness;
    }

    DescriptorFile file() {
        return file;
    }

    Strictness strictness() {
        return strictness;
    }

    /** From now on findings are about this entity. */
    void about(EntityRef ref) {
        entity = Optional.of(ref.toString());
    }

    /** Everything found, in the order in which it was found. */
    List<Diagnostic> all() {
        return List.copyOf(found);
    }

    /** Whether Backstage refuses the document for one of the findings. */
    boolean refused() {
        return refused;
    }

    /** The same place for other findings, of which it is to be known whether there are any. */
    Findings apart() {
        return new Findings(file, strictness);
    }

    /** What the value with this pointer would be cannot be known: nothing more is said about it and what is in it. */
    void unknown(String pointer) {
        unknown.add(pointer);
    }

    private boolean isUnknown(String pointer) {
        return unknown.stream().anyMatch(each -> pointer.equals(each) || pointer.startsWith(each + "/"));
    }

    /** A value is wrong. */
    void invalid(Spot spot, String trouble, String hint) {
        error(spot, INVALID, spot.path() + " " + trouble, hint);
    }

    /** A key is wrong. */
    void invalidKey(Spot spot, String trouble, String hint) {
        refuse(Diagnostic.error(INVALID, trouble).field(spot.pointer()), spot.keyPosition(), hint);
    }

    /** A field is missing in a mapping. */
    void missing(Spot mapping, String field) {
        String pointer = mapping.pointerTo(field);
        String place = mapping.pointer().isEmpty() ? "" : " under " + mapping.path();
        Diagnostic finding = Diagnostic.error("catalog.missing-field", Spot.path(pointer) + " is missing");
        refuse(finding.field(pointer), mapping.keyPosition(), "add " + field + ":" + place);
    }

    /** Something that Backstage refuses and so do we. */
    void error(Spot spot, String code, String message, String hint) {
        refuse(Diagnostic.error(code, message).field(spot.pointer()), spot.position(), hint);
    }

    /** Something that Backstage refuses and that we can show: an error only where its strictness is asked for. */
    void tolerate(Spot spot, String code, String message, String hint) {
        Severity severity = strictness == Strictness.BACKSTAGE ? Severity.ERROR : Severity.NOTICE;
        refuse(Diagnostic.of(severity, code, message).field(spot.pointer()), spot.position(), hint);
    }

    /** Something that Backstage refuses, with a severity of its own as long as it is tolerated. */
    void tolerate(Spot spot, Diagnostic finding, String hint) {
        Diagnostic judged = strictness == Strictness.BACKSTAGE ? finding.as(Severity.ERROR) : finding;
        refuse(judged.field(spot.pointer()), spot.position(), hint);
    }

    /** Something that Backstage refuses, at a place of its own. */
    void refuse(Diagnostic finding, Position position, String hint) {
        refused = true;
        add(finding, position, hint);
    }

    /** Something worth knowing that Backstage does not mind. */
    void warn(Spot spot, String code, String message, String hint) {
        add(Diagnostic.warning(code, message).field(spot.pointer()), spot.position(), hint);
    }

    /** The same for something in a file that the document refers to. */
    void warn(Diagnostic finding, SourceLocation place) {
        Diagnostic placed = finding.at(place);
        found.add(entity.map(placed::about).orElse(placed));
    }

    private void add(Diagnostic finding, Position position, String hint) {
        if (finding.pointer().filter(this::isUnknown).isPresent()) {
            return;
        }
        Diagnostic placed =
                finding.at(file.location(position)).hint(Optional.of(hint).filter(text -> !text.isEmpty()));
        found.add(entity.map(placed::about).orElse(placed));
    }
}
