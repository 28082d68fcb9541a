package dev.stagebill.config;

import dev.stagebill.schema.JsonSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A kind of one's own.
 *
 * @param kind its name, as descriptors write it
 * @param apiVersions the versions that descriptors may have; empty: any
 * @param title what to call one of them
 * @param plural what to call several of them
 * @param schema the JSON Schema that each of its entities keeps to, as a whole document
 * @param schemaFile the file that the schema is in, when it is in one
 * @param relations its fields that name other entities
 * @param icon the icon beside it
 * @param columns columns of its own in lists
 */
public record KindConfig(
        String kind,
        List<String> apiVersions,
        String title,
        String plural,
        Optional<JsonSchema> schema,
        Optional<Path> schemaFile,
        List<RelationConfig> relations,
        Optional<String> icon,
        List<ColumnConfig> columns) {
    /** Copies the collections. */
    public KindConfig {
        apiVersions = List.copyOf(apiVersions);
        relations = List.copyOf(relations);
        columns = List.copyOf(columns);
    }

    /** A kind whose schema, when it has one, is in no file. */
    public KindConfig(
            String kind,
            List<String> apiVersions,
            String title,
            String plural,
            Optional<JsonSchema> schema,
            List<RelationConfig> relations,
            Optional<String> icon,
            List<ColumnConfig> columns) {
        this(kind, apiVersions, title, plural, schema, Optional.empty(), relations, icon, columns);
    }

    /**
     * A field that names other entities.
     *
     * @param field the field below {@code spec}, with dots between nested fields
     * @param relation what the entity is to those it names
     * @param inverse what those are to the entity; empty when the relation is one of Backstage's
     * @param title the relation in words
     * @param inverseTitle the inverse in words
     * @param defaultKind the kind that a name without a kind means; empty when the kind must be written
     * @param allowedKinds the kinds that may be named; empty: all
     */
    public record RelationConfig(
            String field,
            String relation,
            Optional<String> inverse,
            Optional<String> title,
            Optional<String> inverseTitle,
            Optional<String> defaultKind,
            List<String> allowedKinds) {
        /** Copies the kinds. */
        public RelationConfig {
            allowedKinds = List.copyOf(allowedKinds);
        }
    }

    /**
     * A column in lists.
     *
     * @param label what stands above it
     * @param path where the value is, such as {@code spec.region}
     */
    public record ColumnConfig(String label, String path) {}
}
