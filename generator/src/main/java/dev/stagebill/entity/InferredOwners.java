package dev.stagebill.entity;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.ownership.CodeOwner;
import dev.stagebill.ownership.CodeOwners;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlScalar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fills in {@code spec.owner} from CODEOWNERS where a descriptor names none, before anything else looks at the entity, as Backstage's module
 * {@code catalog-backend-module-codeowners} does. The path that counts is that of the descriptor.
 */
final class InferredOwners {
    /** Nothing is filled in. */
    static final InferredOwners NONE = new InferredOwners(false);

    private static final String OWNER = "owner";
    private static final String FIELD = "spec.owner";

    /** The kinds of Backstage's module, and those that came later; a kind of one's own is treated like a component. */
    private static final Set<Kind> OWNED =
            Set.of(Kind.API, Kind.COMPONENT, Kind.DOMAIN, Kind.RESOURCE, Kind.SYSTEM, Kind.AI_RESOURCE);

    private final boolean enabled;
    private final Map<String, CodeOwners> files = new HashMap<>();

    private InferredOwners(boolean enabled) {
        this.enabled = enabled;
    }

    static InferredOwners of(PortalConfig.CatalogConfig config) {
        return config.codeowners() ? new InferredOwners(true) : NONE;
    }

    /**
     * A specification with its owner.
     *
     * @param spec the specification, with the owner that was inferred
     * @param inference what was inferred
     */
    record Filled(YamlMapping spec, Inference inference) {
        /** The references, those marked that were inferred. */
        List<Reference> mark(List<Reference> references) {
            return inference.isEmpty()
                    ? references
                    : references.stream().map(this::mark).toList();
        }

        private Reference mark(Reference reference) {
            return inference
                    .of(reference.field())
                    .map(fact -> reference.inferredFrom(fact.place()))
                    .orElse(inference.whole() ? reference.inferredFrom(reference.location()) : reference);
        }
    }

    Filled fill(String kind, YamlMapping spec, DescriptorFile file) {
        boolean owned = Kind.of(kind).map(OWNED::contains).orElse(true);
        boolean stated = spec.present(OWNER)
                .filter(value -> !value.asString().filter(String::isBlank).isPresent())
                .isPresent();
        if (!enabled || !owned || stated || file.inference().whole()) {
            return new Filled(spec, file.inference());
        }
        return codeOwners(file)
                .ownerOf(file.file().path())
                .map(owner -> filled(spec, owner))
                .orElse(new Filled(spec, Inference.NONE));
    }

    private CodeOwners codeOwners(DescriptorFile file) {
        return files.computeIfAbsent(file.tree().origin().name(), name -> CodeOwners.of(file.tree()));
    }

    private static Filled filled(YamlMapping spec, CodeOwner owner) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>(spec.entries());
        YamlScalar value =
                new YamlScalar(spec.position(), owner.reference(), owner.reference(), Optional.empty());
        entries.put(OWNER, new YamlMapping.Entry(spec.position(), value));
        Inference.Fact fact = new Inference.Fact(FIELD, "CODEOWNERS names " + owner.written(), owner.location());
        return new Filled(new YamlMapping(spec.position(), entries), new Inference(false, List.of(fact)));
    }
}
