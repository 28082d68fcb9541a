package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import dev.stagebill.techdocs.DocsPage;
import dev.stagebill.techdocs.DocsVersion;
import dev.stagebill.techdocs.Documentation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All versions of one documentation, the newest first, and which page of one is which page of another. */
public final class VersionSet {
    private final List<Documentation> all;
    private final Map<Integer, Map<Integer, String>> pathsByPlace = new HashMap<>();

    private VersionSet(List<Documentation> all) {
        this.all = List.copyOf(all);
        for (Documentation docs : all) {
            DocsVersion version = docs.version().orElseThrow();
            Map<Integer, String> paths = new HashMap<>();
            for (DocsPage page : docs.pages()) {
                Optional.ofNullable(version.numbers().get(page.path()))
                        .ifPresent(number -> paths.put(number, page.path()));
            }
            pathsByPlace.put(version.place(), paths);
        }
    }

    /** The versions of a documentation; empty when it is alone. */
    static Optional<VersionSet> of(Documentation shown) {
        if (shown.others().isEmpty()) {
            return Optional.empty();
        }
        List<Documentation> all = new ArrayList<>(shown.others());
        all.add(shown);
        all.sort(Comparator.comparingInt(docs -> docs.version().orElseThrow().place()));
        return Optional.of(new VersionSet(all));
    }

    List<Documentation> all() {
        return all;
    }

    /** Where a page of one version is in another one; a page that was away for a while is found by its path. */
    Optional<String> samePage(DocsVersion from, String page, Documentation in) {
        Map<Integer, String> paths =
                pathsByPlace.getOrDefault(in.version().orElseThrow().place(), Map.of());
        return Optional.ofNullable(from.numbers().get(page))
                .map(paths::get)
                .or(() -> Optional.of(page).filter(paths::containsValue));
    }

    /** The folder of the version with the plain address. */
    String folder() {
        return Documentation.folder(all.get(0).entity());
    }

    /** {@code versions.json} as mike writes it, for tools that read that: folders, what they are called, and which is the newest. */
    SiteFile file() {
        List<Map<String, Object>> versions = new ArrayList<>();
        for (Documentation docs : all) {
            DocsVersion version = docs.version().orElseThrow();
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("version", version.isShown() ? "." : version.folder());
            entry.put("title", version.name());
            entry.put("aliases", version.newest() ? List.of("latest") : List.of());
            versions.add(entry);
        }
        return JsonLines.file(new OutputPath(folder() + "/versions.json"), versions);
    }
}
