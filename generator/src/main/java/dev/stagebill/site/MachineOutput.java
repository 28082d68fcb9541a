package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.Relation;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.Entity;
import dev.stagebill.output.Content;
import dev.stagebill.output.OutputPath;
import dev.stagebill.source.SourceException;
import dev.stagebill.techdocs.DocsAsset;
import dev.stagebill.techdocs.Documentation;
import dev.stagebill.techdocs.NavItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Files of the portal that machines read. */
final class MachineOutput {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final SiteParts parts;

    private final Diagnostics diagnostics;

    MachineOutput(SiteParts parts, Diagnostics diagnostics) {
        this.parts = parts;
        this.diagnostics = diagnostics;
    }

    /** All entities with their relations: {@code catalog.json}. */
    SiteFile catalog() {
        Catalog catalog = parts.catalog();
        List<Map<String, Object>> entities = new ArrayList<>();
        catalog.entities().forEach(entity -> entities.add(entity(entity, catalog)));
        return json("catalog.json", entities);
    }

    private Map<String, Object> entity(Entity entity, Catalog catalog) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ref", entity.ref().toString());
        json.put("kind", entity.kind());
        json.put("namespace", entity.metadata().namespace());
        json.put("name", entity.metadata().name());
        json.put("title", entity.displayName());
        json.put("description", EntityRows.summary(entity));
        entity.type().ifPresent(type -> json.put("type", type));
        entity.lifecycle().ifPresent(lifecycle -> json.put("lifecycle", lifecycle));
        json.put("tags", entity.metadata().tags());
        json.put("page", "catalog/" + entity.ref().route() + "/");
        json.put("location", entity.location().toString());
        json.put(
                "relations",
                catalog.relations(entity.ref()).stream()
                        .map(MachineOutput::relation)
                        .toList());
        return json;
    }

    private static Map<String, Object> relation(Relation relation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", relation.type().id());
        json.put("targetRef", relation.target().toString());
        return json;
    }

    /** The whole navigation tree of a documentation, and the files its pages refer to. */
    List<SiteFile> documentation(Documentation docs) {
        List<SiteFile> files = new ArrayList<>();
        files.add(json(docs.folder() + "/navigation.json", navigation(docs.navigation())));
        for (DocsAsset asset : docs.assets()) {
            files.add(new SiteFile(new OutputPath(docs.folder() + "/" + asset.path()), out -> out.write(bytes(asset))));
        }
        return files;
    }

    /** A file that cannot be read any more costs only itself. */
    private byte[] bytes(DocsAsset asset) {
        try {
            return asset.content();
        } catch (SourceException e) {
            diagnostics.report(Diagnostic.warning("docs.unreadable-file", String.valueOf(e.getMessage()))
                    .at(asset.tree().location(asset.file().path())));
            return new byte[0];
        }
    }

    private static List<Map<String, Object>> navigation(List<NavItem> items) {
        List<Map<String, Object>> tree = new ArrayList<>();
        for (NavItem item : items) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("title", item.title());
            item.page().ifPresent(page -> json.put("href", OutputPath.page(page).encoded()));
            item.url().ifPresent(url -> json.put("href", url));
            if (!item.children().isEmpty()) {
                json.put("children", navigation(item.children()));
            }
            tree.add(json);
        }
        return tree;
    }

    private static SiteFile json(String path, Object value) {
        return new SiteFile(new OutputPath(path), Content.of(JSON.writeValueAsString(value) + "\n"));
    }
}
