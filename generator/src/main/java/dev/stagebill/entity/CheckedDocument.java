package dev.stagebill.entity;

import dev.stagebill.yaml.YamlDocument;
import java.util.List;
import java.util.Optional;

/**
 * A document of a descriptor file and what is wrong with it.
 *
 * @param document the document as read
 * @param filled its root mapping with placeholders filled in; empty when there is none
 * @param ref what it calls itself, when it does
 * @param references the references it states
 * @param placeholders what was filled in
 * @param findings what is wrong, and whether Backstage refuses it
 */
record CheckedDocument(
        YamlDocument document,
        Optional<Spot> filled,
        Optional<EntityRef> ref,
        List<Reference> references,
        Placeholders placeholders,
        Findings findings) {
    /** Copies the references. */
    CheckedDocument {
        references = List.copyOf(references);
    }
}
