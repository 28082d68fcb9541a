package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.output.OutputPath;
import dev.stagebill.source.SourceException;
import dev.stagebill.techdocs.DocsAsset;
import dev.stagebill.techdocs.Documentation;
import dev.stagebill.techdocs.NavItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files of the portal that machines read. */
final class MachineOutput {
    private final Catalog catalog;
    private final EntityJson json;
    private final Diagnostics diagnostics;

    MachineOutput(SiteParts parts, Problems problems, Diagnostics diagnostics) {
        this.catalog = parts.catalog();
        this.json = new EntityJson(catalog, problems);
        this.diagnostics = diagnostics;
    }

    /** The file with an entity, beside its page. */
    static OutputPath entityPath(EntityRef ref) {
        return new OutputPath("catalog/" + ref.route() + "/entity.json");
    }

    /** All entities, each on a line, without definitions of APIs, which may be large: {@code catalog.json}. */
    SiteFile catalog() {
        return JsonLines.file(new OutputPath("catalog.json"), catalog.entities(), json::summary);
    }

    /** Each entity in a file of its own, made when it is written. */
    List<SiteFile> entities() {
        return catalog.entities().stream()
                .map(entity -> new SiteFile(
                        entityPath(entity.ref()), out -> out.write(JsonLines.bytes("", json.whole(entity), "\n"))))
                .toList();
    }

    /** The whole navigation tree of a documentation, and the files its pages refer to; for all its versions. */
    List<SiteFile> documentation(Documentation docs) {
        List<SiteFile> files = new ArrayList<>();
        VersionSet.of(docs).ifPresent(versions -> files.add(versions.file()));
        docs.others().forEach(other -> files.addAll(documentation(other)));
        files.add(JsonLines.file(new OutputPath(docs.folder() + "/navigation.json"), navigation(docs.navigation())));
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
}
