package dev.stagebill.entity;

import dev.stagebill.config.CatalogLocation;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.source.SourceTree;
import dev.stagebill.source.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the descriptors that the portal file names under {@code catalog.locations}. */
final class ConfiguredLocations {
    private final Diagnostics diagnostics;
    private final Sources sources;
    private final TargetFiles targets;

    ConfiguredLocations(Diagnostics diagnostics, Sources sources, TargetFiles targets) {
        this.diagnostics = diagnostics;
        this.sources = sources;
        this.targets = targets;
    }

    /** The files, those first whose location allows something of its own: a file that two locations name belongs to the first. */
    List<DescriptorFile> files(PortalConfig config) {
        List<CatalogLocation> ordered = new ArrayList<>(config.catalog().locations());
        ordered.sort(Comparator.comparing(location -> location.allow().isEmpty()));
        return ordered.stream()
                .flatMap(location -> files(location, config.folder()).stream())
                .toList();
    }

    private List<DescriptorFile> files(CatalogLocation location, Path folder) {
        TargetFiles.Found found =
                WebTarget.isUrl(location.target()) ? targets.atUrl(location.target()) : inFolder(location, folder);
        found.finding()
                .map(finding -> found.isMissing()
                        ? finding.hint("check the path, and which version the source shows")
                        : finding)
                .ifPresent(finding -> diagnostics.report(finding.at(location.place())));
        Origination first = Origination.portalFile(location);
        return found.tree().stream()
                .flatMap(tree -> found.files().stream().map(file -> new DescriptorFile(tree, file, first)))
                .toList();
    }

    /** A file target is a path of this machine; it counts when it lies in the folder of a local source, the innermost of them. */
    private TargetFiles.Found inFolder(CatalogLocation location, Path folder) {
        String path = slashes(folder) + "/" + location.target();
        String wanted = "/"
                + TargetFiles.normalised(location.target().startsWith("/") ? location.target() : path)
                        .orElse("");
        Optional<SourceTree> tree = sources.trees().stream()
                .filter(each -> each.folder()
                        .filter(root -> wanted.startsWith(root(root) + "/"))
                        .isPresent())
                .max(Comparator.comparingInt(
                        each -> each.folder().map(root -> root(root).length()).orElse(0)));
        return tree.map(each -> targets.inTree(
                        each,
                        wanted.substring(each.folder()
                                        .map(ConfiguredLocations::root)
                                        .orElse("")
                                        .length()
                                + 1),
                        location.target()))
                .orElseGet(() -> TargetFiles.Found.nothing(Diagnostic.error(
                                "catalog.missing-target", "the target " + location.target() + " is in no local source")
                        .hint("paths begin at the folder of the portal file; add the folder to sources with local:")));
    }

    private static String root(Path path) {
        return "/" + TargetFiles.normalised(slashes(path)).orElse("");
    }

    private static String slashes(Path path) {
        return path.toAbsolutePath().normalize().toString().replace('\\', '/');
    }
}
