package dev.stagebill.entity;

import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.output.OutputPath;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one document of a descriptor file. As long as kind and name can be read the entity is kept, with whatever is right about it; what is
 * wrong is reported.
 */
final class DocumentReader {
    private final Diagnostics diagnostics;
    private final RepositoryUrls urls;
    private final OwnKinds kinds;

    DocumentReader(Diagnostics diagnostics, RepositoryUrls urls, OwnKinds kinds) {
        this.diagnostics = diagnostics;
        this.urls = urls;
        this.kinds = kinds;
    }

    Optional<Entity> read(DescriptorFile file, YamlDocument document) {
        Findings anonymous = new Findings(diagnostics, file, Optional.empty());
        document.fault()
                .ifPresent(fault -> anonymous.error(
                        fault.position(), "catalog.unreadable", "this is not YAML: " + fault.message(), ""));
        if (document.root().isEmpty()) {
            return Optional.empty();
        }
        YamlNode root = document.root().get();
        if (root.asMapping().isEmpty()) {
            anonymous.error(
                    root.position(),
                    "catalog.not-an-entity",
                    "an entity is a mapping with apiVersion, kind, metadata and spec; this is " + root.describe(),
                    "");
            return Optional.empty();
        }
        return mapping(file, document, root.asMapping().get(), anonymous);
    }

    private Optional<Entity> mapping(DescriptorFile file, YamlDocument document, YamlMapping root, Findings anonymous) {
        Optional<String> kind = segment(root, root.position(), "kind", "kind", anonymous);
        Optional<YamlMapping> metadata = root.mapping("metadata");
        if (metadata.isEmpty()) {
            anonymous.error(
                    root.keyPosition("metadata"),
                    "catalog.missing-field",
                    "an entity needs metadata with a name",
                    "add metadata: with name: under it");
            return Optional.empty();
        }
        Optional<String> name =
                segment(metadata.get(), root.keyPosition("metadata"), "name", "metadata.name", anonymous);
        if (kind.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        String namespace = metadata.get()
                .string("namespace")
                .filter(OutputPath::isSafeSegment)
                .orElse(EntityRef.DEFAULT_NAMESPACE);
        Metadata read = MetadataReader.read(metadata.get(), name.get(), namespace);
        Findings findings = new Findings(
                diagnostics, file, Optional.of(new EntityRef(kind.get(), namespace, name.get()).toString()));
        return Optional.of(entity(document, root, kind.get(), read, findings));
    }

    private static Optional<String> segment(
            YamlMapping parent, Position whenMissing, String key, String field, Findings findings) {
        Optional<YamlNode> value = parent.present(key);
        Optional<String> text = value.flatMap(YamlNode::asString).filter(OutputPath::isSafeSegment);
        if (text.isEmpty()) {
            String message = value.isEmpty()
                    ? "an entity needs " + field
                    : value.get()
                            .asString()
                            .map(bad -> field + " \"" + FieldRules.cut(bad) + "\" is not a name")
                            .orElse(field + " must be a name, it is "
                                    + value.get().describe());
            findings.error(
                    value.map(YamlNode::position).orElse(whenMissing),
                    value.isEmpty() ? "catalog.missing-field" : "catalog.invalid-field",
                    message,
                    value.isEmpty()
                            ? ""
                            : value.get().asString().isEmpty() ? "put it in quotes" : FieldRules.NAME_HINT);
        }
        return text;
    }

    private Entity entity(YamlDocument document, YamlMapping root, String kind, Metadata metadata, Findings findings) {
        FieldRules rules = new FieldRules(findings);
        rules.checkRoot(root);
        root.mapping("metadata").ifPresent(rules::check);
        YamlMapping written = root.mapping("spec").orElse(new YamlMapping(root.keyPosition("kind"), Map.of()));
        Optional<OwnKind> own = kinds.of(kind);
        if (own.isPresent()) {
            EntityRef ref = new EntityRef(kind, metadata.namespace(), metadata.name());
            new OwnKindRules(diagnostics, findings.file(), ref).check(root, own.get());
        } else {
            new SpecRules(findings).check(root, kind, written);
        }
        Placeholders placeholders = new Placeholders(urls, findings);
        Optional<ApiEntity.Definition> definition =
                kind.equals("API") ? DefinitionReader.read(written, placeholders, findings) : Optional.empty();
        YamlMapping spec = kind.equals("API")
                ? DefinitionReader.without(written, placeholders)
                : (YamlMapping) placeholders.fill(written);
        List<Reference> references = new ReferenceReader(findings)
                .read(own.map(OwnKind::fields).orElse(ReferenceField.of(kind)), metadata.namespace(), spec);
        Envelope envelope = new Envelope(
                root.string("apiVersion").orElse(""),
                kind,
                metadata,
                spec,
                references.stream()
                        .filter(each -> each.relation() == RelationType.OWNED_BY)
                        .findFirst(),
                references,
                findings.file().tree(),
                findings.file().location(root.position()),
                document.text(),
                Optional.of(findings.file().origination()));
        return typed(envelope, definition, own);
    }

    private static Entity typed(Envelope envelope, Optional<ApiEntity.Definition> definition, Optional<OwnKind> own) {
        Optional<Kind> kind = Kind.of(envelope.kind());
        if (kind.isEmpty()) {
            return new CustomEntity(envelope, own.map(OwnKind::config));
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
