package dev.stagebill.entity;

import dev.stagebill.config.KindConfig;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** What to call the kind: the title that the portal file gives it, else its name. */
    public String kindTitle() {
        return definition.map(KindConfig::title).orElse(kind());
    }

    /** What to call several of the kind. */
    public String kindPlural() {
        return definition.map(KindConfig::plural).orElse(kind() + (kind().endsWith("s") ? "" : "s"));
    }

    /** The icon that the portal file gives the kind. */
    public Optional<String> icon() {
        return definition.flatMap(KindConfig::icon);
    }

    /** The values of the columns that the portal file gives the kind, by label, in its order; empty text where there is no value. */
    public Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        definition.stream()
                .flatMap(config -> config.columns().stream())
                .forEach(column -> columns.put(
                        column.label(), FieldPath.text(this, column.path()).orElse("")));
        return Collections.unmodifiableMap(columns);
    }

    @Override
    public CustomEntity with(Envelope other) {
        return new CustomEntity(other, definition);
    }
}
