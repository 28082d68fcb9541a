package dev.stagebill.entity;

import dev.stagebill.config.KindConfig;
import java.util.Optional;

/**
 * An entity of a kind that Backstage does not define. It is shown with everything it says; {@code spec.owner} and {@code spec.system} are
 * understood as on a component, and other fields as the portal file says.
 *
 * @param envelope what it has in common with all entities
 * @param definition what the portal file says of the kind, when it does
 */
public record CustomEntity(Envelope envelope, Optional<KindConfig> definition) implements Entity {
    /** An entity of a kind that nobody defines. */
    public CustomEntity(Envelope envelope) {
        this(envelope, Optional.empty());
    }
}
