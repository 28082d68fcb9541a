package dev.stagebill.entity;

import dev.stagebill.diagnostics.SourceLocation;
import java.util.List;
import java.util.Optional;

/** An entity of the catalog, as its descriptor states it. */
public sealed interface Entity
        permits ComponentEntity,
                ApiEntity,
                ResourceEntity,
                SystemEntity,
                DomainEntity,
                GroupEntity,
                UserEntity,
                LocationEntity,
                TemplateEntity,
                AiResourceEntity,
                CustomEntity {

    /** What it has in common with all entities. */
    Envelope envelope();

    /** The same entity with other common values. */
    Entity with(Envelope envelope);

    /** Its canonical reference. */
    default EntityRef ref() {
        return new EntityRef(
                envelope().kind(), metadata().namespace(), metadata().name());
    }

    /** The kind as written, such as {@code Component}. */
    default String kind() {
        return envelope().kind();
    }

    /** The shared metadata. */
    default Metadata metadata() {
        return envelope().metadata();
    }

    /** {@code spec.type}. */
    default Optional<String> type() {
        return envelope().spec().string("type");
    }

    /** {@code spec.lifecycle}. */
    default Optional<String> lifecycle() {
        return envelope().spec().string("lifecycle");
    }

    /** All references it states. */
    default List<Reference> references() {
        return envelope().references();
    }

    /** What of it was inferred, and from what. */
    default Inference inference() {
        return envelope().inference();
    }

    /** Where its document begins; of an inferred entity, the file it was inferred from. */
    default SourceLocation location() {
        return envelope().location();
    }

    /** What to call it: {@code spec.profile.displayName}, else {@code metadata.title}, else the name as written. */
    default String displayName() {
        return envelope()
                .spec()
                .mapping("profile")
                .flatMap(profile -> profile.string("displayName"))
                .filter(name -> !name.isBlank())
                .or(() -> metadata().title())
                .orElse(metadata().name());
    }
}
