package dev.stagebill.entity;

import dev.stagebill.config.KindConfig;
import dev.stagebill.schema.Violation;
import dev.stagebill.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;

/**
 * A kind that the portal file defines.
 *
 * @param config what the portal file says of it
 * @param fields the fields that name other entities, in the order of the portal file
 */
record OwnKind(KindConfig config, List<ReferenceField> fields) {
    /** Copies the fields. */
    OwnKind {
        fields = List.copyOf(fields);
    }

    /** Whether descriptors of this kind may have the version. */
    boolean knows(String apiVersion) {
        return config.apiVersions().isEmpty() || config.apiVersions().contains(apiVersion);
    }

    /** What is wrong with a document, by the schema of the kind. */
    List<Violation> check(YamlMapping root) {
        return config.schema().map(schema -> schema.check(root)).orElse(List.of());
    }

    /** An advice for a version that is not known. */
    Optional<String> version() {
        return config.apiVersions().stream().findFirst().map(version -> "use " + version);
    }
}
