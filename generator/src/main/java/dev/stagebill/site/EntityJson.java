package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.Relation;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.LocationAnnotations;
import dev.stagebill.output.OutputPath;
import dev.stagebill.yaml.YamlMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entities in the shape of Backstage's catalog API ({@code apiVersion}, {@code kind}, {@code metadata}, {@code spec}, {@code relations},
 * {@code status}); what only this portal knows is under {@code stagebill}. Values that Backstage's server makes up (uid, etag) are left out.
 */
final class EntityJson {
    private final Catalog catalog;
    private final Problems problems;

    EntityJson(Catalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    /** Everything, the definition of an API included. */
    Map<String, @Nullable Object> whole(Entity entity) {
        Map<String, @Nullable Object> spec =
                new LinkedHashMap<>(entity.envelope().spec().toJava());
        if (entity instanceof ApiEntity api) {
            api.definition().ifPresent(definition -> spec.put("definition", definition.text()));
        }
        return json(entity, spec);
    }

    /** Everything but the definition of an API. */
    Map<String, @Nullable Object> summary(Entity entity) {
        return json(entity, entity.envelope().spec().toJava());
    }

    private Map<String, @Nullable Object> json(Entity entity, Map<String, @Nullable Object> spec) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("apiVersion", entity.envelope().apiVersion());
        json.put("kind", entity.kind());
        json.put("metadata", metadata(entity));
        json.put("spec", spec);
        json.put(
                "relations",
                catalog.relations(entity.ref()).stream()
                        .map(EntityJson::relation)
                        .toList());
        List<Problem> found = problems.of(entity.ref());
        if (!found.isEmpty()) {
            json.put(
                    "status",
                    Map.of("items", found.stream().map(EntityJson::status).toList()));
        }
        json.put("stagebill", own(entity, found));
        return json;
    }

    private static Map<String, @Nullable Object> metadata(Entity entity) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("namespace", entity.metadata().namespace());
        FieldOrigins.root(entity)
                .flatMap(root -> root.mapping("metadata"))
                .map(YamlMapping::toJava)
                .ifPresent(metadata::putAll);
        metadata.put("namespace", entity.metadata().namespace());
        metadata.put("annotations", annotations(entity));
        return metadata;
    }

    /** Those of the file, and those that Backstage adds to what it reads from a repository. */
    private static Map<String, String> annotations(Entity entity) {
        Map<String, String> annotations = new LinkedHashMap<>(entity.metadata().annotations());
        annotations.putAll(LocationAnnotations.of(entity));
        return annotations;
    }

    private static Map<String, Object> relation(Relation relation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", relation.type().id());
        json.put("targetRef", relation.target().toString());
        return json;
    }

    private static Map<String, Object> status(Problem problem) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("name", problem.code());
        error.put("message", problem.message());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "backstage.io/catalog-processing");
        json.put("level", problem.severity().equals("notice") ? "info" : problem.severity());
        json.put("message", problem.message());
        json.put("error", error);
        return json;
    }

    private Map<String, Object> own(Entity entity, List<Problem> found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ref", entity.ref().toString());
        json.put("title", entity.displayName());
        json.put("description", EntityRows.summary(entity));
        json.put("page", OutputPath.page("catalog/" + entity.ref().route()).encoded());
        catalog.owner(entity.ref()).ifPresent(owner -> json.put("owner", owner.toString()));
        json.put("location", ProblemFiles.location(entity.location()));
        if (!found.isEmpty()) {
            json.put("problems", found.stream().map(ProblemFiles::json).toList());
        }
        return json;
    }
}
