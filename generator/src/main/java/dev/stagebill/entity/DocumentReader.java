package dev.stagebill.entity;

import dev.stagebill.config.Strictness;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.output.OutputPath;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one document of a descriptor file. As long as kind and name can be read the entity is kept, with whatever is right about it; what is
 * wrong is reported. Where the strictness of Backstage is asked for, an entity that Backstage refuses is left out.
 */
final class DocumentReader {
    /** The page of all entities lies where the folders of the namespaces do; Backstage takes no namespace of this name either. */
    private static final String FRONT_PAGE = "index.html";

    private final Diagnostics diagnostics;
    private final Strictness strictness;
    private final DocumentCheck check;
    private final DefinitionReader definitions;
    private final OwnKinds kinds;

    DocumentReader(Diagnostics diagnostics, Strictness strictness, PlaceholderFiles files, OwnKinds kinds) {
        this.diagnostics = diagnostics;
        this.strictness = strictness;
        this.check = new DocumentCheck(strictness, files, kinds);
        this.kinds = kinds;
        this.definitions = new DefinitionReader(files);
    }

    Optional<Entity> read(DescriptorFile file, YamlDocument document) {
        CheckedDocument checked = check.check(file, document);
        boolean leftOut =
                strictness == Strictness.BACKSTAGE && checked.findings().refused();
        Optional<Entity> entity = leftOut ? Optional.empty() : checked.filled().flatMap(root -> entity(root, checked));
        diagnostics.reportAll(checked.findings().all());
        checked.ref().filter(ref -> leftOut).ifPresent(ref -> reportLeftOut(file, document, ref));
        return entity;
    }

    private void reportLeftOut(DescriptorFile file, YamlDocument document, EntityRef ref) {
        diagnostics.report(Diagnostic.notice("catalog.left-out", ref + " is left out, because Backstage refuses it")
                .at(file.location(document.position()))
                .hint("mend what is reported about it, or set catalog.strictness to lenient")
                .about(ref.toString()));
    }

    private Optional<Entity> entity(Spot root, CheckedDocument checked) {
        Optional<String> kind = segment(root.field("kind"));
        Optional<String> name = segment(root.path("metadata", "name"));
        Optional<YamlMapping> metadata =
                root.field("metadata").flatMap(spot -> spot.node().asMapping());
        if (kind.isEmpty() || name.isEmpty() || metadata.isEmpty()) {
            return Optional.empty();
        }
        String namespace = segment(root.path("metadata", "namespace"))
                .filter(text -> !text.equalsIgnoreCase(FRONT_PAGE))
                .orElse(EntityRef.DEFAULT_NAMESPACE);
        return Optional.of(
                entity(root, checked, kind.get(), MetadataReader.read(metadata.get(), name.get(), namespace)));
    }

    private static Optional<String> segment(Optional<Spot> spot) {
        return spot.map(Spot::node).flatMap(YamlNode::asString).filter(OutputPath::isSafeSegment);
    }

    private Entity entity(Spot root, CheckedDocument checked, String kind, Metadata metadata) {
        Findings findings = checked.findings();
        YamlMapping spec = root.field("spec")
                .flatMap(spot -> spot.node().asMapping())
                .orElse(new YamlMapping(root.node().position(), Map.of()));
        Optional<ApiEntity.Definition> definition =
                kind.equals("API") ? definitions.read(root, checked.placeholders(), findings) : Optional.empty();
        List<Reference> references = checked.references();
        Envelope envelope = new Envelope(
                root.field("apiVersion").flatMap(spot -> spot.node().asString()).orElse(""),
                kind,
                metadata,
                kind.equals("API") ? DefinitionReader.without(spec) : spec,
                references.stream()
                        .filter(each -> each.relation() == RelationType.OWNED_BY)
                        .findFirst(),
                references,
                findings.file().tree(),
                findings.file().location(root.node().position()),
                checked.document().text(),
                Inference.NONE,
                Optional.of(findings.file().origination()));
        return typed(envelope, definition);
    }

    private Entity typed(Envelope envelope, Optional<ApiEntity.Definition> definition) {
        Optional<Kind> kind = Kind.of(envelope.kind());
        if (kind.isEmpty()) {
            return new CustomEntity(envelope, kinds.of(envelope.kind()).map(OwnKind::config));
        }
        return switch (kind.get()) {
            case COMPONENT -> new ComponentEntity(envelope);
            case API -> new ApiEntity(envelope, definition, DefinitionReader.remotes(envelope.spec()));
            case RESOURCE -> new ResourceEntity(envelope);
            case SYSTEM -> new SystemEntity(envelope);
            case DOMAIN -> new DomainEntity(envelope);
            case GROUP -> new GroupEntity(envelope, MetadataReader.profile(envelope.spec()));
            case USER -> new UserEntity(envelope, MetadataReader.profile(envelope.spec()));
            case LOCATION -> new LocationEntity(envelope, LocationTargets.of(envelope.spec()));
            case TEMPLATE -> TemplateReader.read(envelope);
            case AI_RESOURCE -> new AiResourceEntity(envelope);
        };
    }
}
