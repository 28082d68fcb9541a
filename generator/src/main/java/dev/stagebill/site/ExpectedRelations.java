package dev.stagebill.site;

import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;
import dev.stagebill.site.EntityPage.Missing;
import dev.stagebill.site.EntityPage.RelationTable;
import java.util.List;
import java.util.Map;

/** The relations that entities of a kind usually have; Backstage shows an empty card for each of them. */
final class ExpectedRelations {
    /** What to say when the relation is missing; the id is the beginning of the id of its tables. */
    private record Expected(RelationType type, String kinds, String what, String advice) {
        boolean isIn(List<RelationTable> tables) {
            String prefix = type.id() + "-" + kinds;
            return tables.stream().anyMatch(table -> table.id().startsWith(prefix));
        }
    }

    private static final Map<String, List<Expected>> BY_KIND = Map.of(
            "component",
            List.of(
                    new Expected(RelationType.PROVIDES_API, "", "provides no API", "name APIs in spec.providesApis"),
                    new Expected(RelationType.CONSUMES_API, "", "consumes no API", "name APIs in spec.consumesApis"),
                    new Expected(
                            RelationType.DEPENDS_ON,
                            "",
                            "depends on nothing",
                            "name components and resources in spec.dependsOn, such as resource:orders-db")),
            "api",
            List.of(
                    new Expected(
                            RelationType.API_PROVIDED_BY,
                            "",
                            "no component provides it",
                            "name it in spec.providesApis of the component that does"),
                    new Expected(
                            RelationType.API_CONSUMED_BY,
                            "",
                            "no component consumes it",
                            "components that call it name it in spec.consumesApis")),
            "resource",
            List.of(new Expected(
                    RelationType.DEPENDENCY_OF,
                    "",
                    "nothing depends on it",
                    "components that use it name it in spec.dependsOn")),
            "system",
            List.of(
                    new Expected(
                            RelationType.HAS_PART, "component", "has no components", "they name it in spec.system"),
                    new Expected(RelationType.HAS_PART, "api", "has no APIs", "they name it in spec.system"),
                    new Expected(RelationType.HAS_PART, "resource", "has no resources", "they name it in spec.system")),
            "domain",
            List.of(new Expected(RelationType.HAS_PART, "system", "has no systems", "systems name it in spec.domain")),
            "group",
            List.of(new Expected(RelationType.OWNER_OF, "", "owns nothing", "entities name it in spec.owner")),
            "user",
            List.of(new Expected(RelationType.MEMBER_OF, "", "belongs to no group", "name groups in spec.memberOf")));

    private ExpectedRelations() {}

    /** Those that none of the tables shows. */
    static List<Missing> missing(EntityRef ref, List<RelationTable> tables) {
        return BY_KIND.getOrDefault(ref.kind(), List.of()).stream()
                .filter(expected -> !expected.isIn(tables))
                .map(expected -> new Missing(expected.what(), expected.advice()))
                .toList();
    }
}
