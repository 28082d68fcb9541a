package dev.stagebill.entity;

import dev.stagebill.config.CatalogConfig;
import dev.stagebill.ownership.CodeOwner;
import dev.stagebill.ownership.CodeOwners;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Fills in {@code spec.owner} from CODEOWNERS where a descriptor names none, before anything else looks at the document, as Backstage's module
 * {@code catalog-backend-module-codeowners} does. The path that counts is that of the descriptor.
 */
final class InferredOwners {
    private static final String OWNER = "owner";
    private static final String SPEC = "spec";
    private static final String FIELD = SPEC + "." + OWNER;

    /** Kinds that nobody owns, or whose owner says who may use them. A kind of one's own is treated like a component. */
    private static final Set<Kind> NOT_OWNED = Set.of(Kind.GROUP, Kind.USER, Kind.LOCATION, Kind.TEMPLATE);

    private final boolean enabled;
    private final Map<String, CodeOwners> files = new HashMap<>();

    InferredOwners(CatalogConfig config) {
        this.enabled = config.inferring().codeowners();
    }

    /** The entity that a reader makes of a document, with an inferred owner when it names none. */
    Optional<Entity> read(DescriptorFile file, YamlDocument document, Function<YamlDocument, Optional<Entity>> reader) {
        Optional<YamlMapping> root =
                document.root().flatMap(YamlNode::asMapping).filter(InferredOwners::lacksOwner);
        Optional<CodeOwner> owner = enabled && root.isPresent()
                ? codeOwners(file).ownerOf(file.file().path())
                : Optional.empty();
        if (owner.isEmpty()) {
            return reader.apply(document);
        }
        return reader.apply(withOwner(document, root.get(), owner.get()))
                .map(entity -> entity.with(entity.envelope().inferred(inference(owner.get()))));
    }

    private static boolean lacksOwner(YamlMapping root) {
        boolean owned = root.string("kind")
                .filter(kind -> Kind.of(kind).filter(NOT_OWNED::contains).isEmpty())
                .isPresent();
        boolean readable = root.present(SPEC)
                .map(YamlNode::asMapping)
                .map(Optional::isPresent)
                .orElse(true);
        return owned
                && readable
                && root.mapping(SPEC)
                        .flatMap(spec -> spec.present(OWNER))
                        .filter(value ->
                                value.asString().filter(String::isBlank).isEmpty())
                        .isEmpty();
    }

    private CodeOwners codeOwners(DescriptorFile file) {
        return files.computeIfAbsent(file.tree().origin().name(), name -> CodeOwners.of(file.tree()));
    }

    private static YamlDocument withOwner(YamlDocument document, YamlMapping root, CodeOwner owner) {
        YamlMapping spec = root.mapping(SPEC).orElse(new YamlMapping(root.keyPosition("kind"), Map.of()));
        String name = owner.reference();
        YamlNode filled = with(spec, OWNER, new YamlScalar(spec.position(), name, name, Optional.empty()));
        return new YamlDocument(
                document.number(),
                document.position(),
                Optional.of(with(root, SPEC, filled)),
                document.fault(),
                document.text());
    }

    private static YamlMapping with(YamlMapping mapping, String key, YamlNode value) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>(mapping.entries());
        entries.put(key, new YamlMapping.Entry(mapping.keyPosition(key), value));
        return new YamlMapping(mapping.position(), entries);
    }

    private static Inference inference(CodeOwner owner) {
        return new Inference(
                false, List.of(new Inference.Fact(FIELD, "CODEOWNERS names " + owner.written(), owner.location())));
    }
}
