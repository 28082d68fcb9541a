package dev.stagebill.entity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Backstage's kinds, with the versions and the {@code spec} of each ({@code packages/catalog-model/src/schema/kinds}). */
@SuppressWarnings("ImmutableEnumChecker") // every schema here is made of records with copies of their collections
enum Kind {
    COMPONENT("Component", Versions.CORE, KindSchemas.COMPONENT),
    API("API", Versions.CORE, KindSchemas.API),
    RESOURCE("Resource", Versions.CORE, KindSchemas.RESOURCE),
    SYSTEM("System", Versions.CORE, KindSchemas.SYSTEM),
    DOMAIN("Domain", Versions.CORE, KindSchemas.DOMAIN),
    GROUP("Group", Versions.CORE, KindSchemas.GROUP),
    USER("User", Versions.CORE, KindSchemas.USER),
    LOCATION("Location", Versions.CORE, KindSchemas.LOCATION),
    TEMPLATE("Template", Set.of("scaffolder.backstage.io/v1beta3"), TemplateSchema.SCHEMA),
    AI_RESOURCE("AiResource", Set.of("backstage.io/v1alpha1"), AiResourceSchemas.PLAIN);

    private static final class Versions {
        static final Set<String> CORE = Set.of("backstage.io/v1alpha1", "backstage.io/v1beta1");
    }

    private final String id;
    private final Set<String> apiVersions;
    private final Schema spec;

    Kind(String id, Set<String> apiVersions, Schema spec) {
        this.id = id;
        this.apiVersions = apiVersions;
        this.spec = spec;
    }

    /** The kind of this name; Backstage tells upper from lower case here. */
    static Optional<Kind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /** The kind of this name in any case. */
    static Optional<Kind> ofAnyCase(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equalsIgnoreCase(id))
                .findFirst();
    }

    String id() {
        return id;
    }

    Set<String> apiVersions() {
        return apiVersions;
    }

    /** What {@code spec} must be when its type makes no difference. */
    Schema spec() {
        return spec;
    }
}
