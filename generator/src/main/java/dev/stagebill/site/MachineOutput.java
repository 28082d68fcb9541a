package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.output.OutputPath;
import dev.stagebill.source.SourceException;
import dev.stagebill.techdocs.DocsAsset;
import dev.stagebill.techdocs.Documentation;
import java.util.ArrayList;
import java.util.List;

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

    /** The files that the pages of a documentation refer to, in all its versions. */
    List<SiteFile> documentation(Documentation docs) {
        List<SiteFile> files = new ArrayList<>();
        docs.others().forEach(other -> files.addAll(documentation(other)));
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
}
