package dev.stagebill.entity;

import dev.stagebill.config.Strictness;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlFault;
import dev.stagebill.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * Checks one document by all the rules that Backstage's catalog has for it, in one go where Backstage stops at the first fault
 * ({@code DefaultCatalogProcessingOrchestrator}: envelope, placeholders, policies, kind, location, relations; then the stitcher).
 */
final class DocumentCheck {
    private final Strictness strictness;
    private final PlaceholderFiles files;
    private final OwnKinds kinds;

    DocumentCheck(Strictness strictness, PlaceholderFiles files, OwnKinds kinds) {
        this.strictness = strictness;
        this.files = files;
        this.kinds = kinds;
    }

    CheckedDocument check(DescriptorFile file, YamlDocument document) {
        Findings findings = new Findings(file, strictness);
        Placeholders placeholders = new Placeholders(files, findings);
        document.fault().ifPresent(fault -> unreadable(document, fault, findings));
        Optional<Spot> root = document.root().map(Spot::root);
        if (root.isEmpty() || document.fault().isPresent()) {
            return new CheckedDocument(document, Optional.empty(), Optional.empty(), List.of(), placeholders, findings);
        }
        if (root.get().node().asMapping().isEmpty()) {
            findings.error(
                    root.get(),
                    "catalog.not-an-entity",
                    "an entity is a mapping with apiVersion, kind, metadata and spec; this is "
                            + root.get().node().describe(),
                    "");
            return new CheckedDocument(document, Optional.empty(), Optional.empty(), List.of(), placeholders, findings);
        }
        Optional<EntityRef> ref = ref(root.get());
        ref.ifPresent(findings::about);
        Spot filled = placeholders.fill(root.get());
        List<Reference> references = rules(filled, findings);
        return new CheckedDocument(document, Optional.of(filled), ref, references, placeholders, findings);
    }

    private List<Reference> rules(Spot root, Findings findings) {
        EnvelopeRules.check(root, findings);
        if (EnvelopeRules.isForeign(root)) {
            return List.of();
        }
        Optional<OwnKind> own =
                root.field("kind").flatMap(spot -> spot.node().asString()).flatMap(kinds::of);
        own.ifPresentOrElse(
                kind -> new OwnKindRules(findings).check(root, kind), () -> new SpecRules(findings).check(root));
        CaseRules.check(root, findings);
        return new ReferenceReader(findings, own).read(root);
    }

    /** What the document calls itself; empty when it lacks a kind or a name. */
    private static Optional<EntityRef> ref(Spot root) {
        Optional<String> kind = text(root.field("kind"));
        Optional<String> name = text(root.path("metadata", "name"));
        String namespace = text(root.path("metadata", "namespace")).orElse(EntityRef.DEFAULT_NAMESPACE);
        return kind.flatMap(some -> name.map(text -> new EntityRef(some, namespace, text)));
    }

    private static Optional<String> text(Optional<Spot> spot) {
        return spot.map(Spot::node).flatMap(YamlNode::asString).filter(text -> !text.isEmpty());
    }

    private static void unreadable(YamlDocument document, YamlFault fault, Findings findings) {
        Diagnostic finding = Diagnostic.error("catalog.unreadable", "this is not YAML: " + fault.message());
        Optional<String> key = DuplicateKey.pointer(document, fault);
        findings.refuse(key.map(finding::field).orElse(finding), fault.position(), "");
    }
}
