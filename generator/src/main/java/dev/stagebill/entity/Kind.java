package dev.stagebill.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Backstage's kinds, with the versions and the fields of {@code spec} that each needs ({@code packages/catalog-model/src/schema/kinds}). */
@SuppressWarnings("ImmutableEnumChecker") // every collection here is made by List.of or Set.of
enum Kind {
    COMPONENT("Component", Versions.CORE, List.of("type", "lifecycle", "owner"), List.of()),
    API("API", Versions.CORE, List.of("type", "lifecycle", "owner"), List.of()),
    RESOURCE("Resource", Versions.CORE, List.of("type", "owner"), List.of()),
    SYSTEM("System", Versions.CORE, List.of("owner"), List.of()),
    DOMAIN("Domain", Versions.CORE, List.of("owner"), List.of()),
    GROUP("Group", Versions.CORE, List.of("type"), List.of("children")),
    USER("User", Versions.CORE, List.of(), List.of("memberOf")),
    LOCATION("Location", Versions.CORE, List.of(), List.of()),
    TEMPLATE("Template", Set.of("scaffolder.backstage.io/v1beta3"), List.of("type"), List.of("steps")),
    AI_RESOURCE("AiResource", Set.of("backstage.io/v1alpha1"), List.of("type", "lifecycle", "owner"), List.of());

    private static final class Versions {
        static final Set<String> CORE = Set.of("backstage.io/v1alpha1", "backstage.io/v1beta1");
    }

    private final String id;
    private final Set<String> apiVersions;
    private final List<String> requiredStrings;
    private final List<String> requiredLists;

    Kind(String id, Set<String> apiVersions, List<String> requiredStrings, List<String> requiredLists) {
        this.id = id;
        this.apiVersions = apiVersions;
        this.requiredStrings = requiredStrings;
        this.requiredLists = requiredLists;
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

    List<String> requiredStrings() {
        return requiredStrings;
    }

    List<String> requiredLists() {
        return requiredLists;
    }
}
