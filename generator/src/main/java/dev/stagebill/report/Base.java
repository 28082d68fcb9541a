package dev.stagebill.report;

import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.diagnostics.SourcePlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the reader of a report stands, so that files can be named as they are found from there.
 *
 * @param current the folder from which relative paths count: in CI, the root of the checkout
 * @param portal the folder of the portal file
 * @param version the version of Stagebill
 */
public record Base(Path current, Path portal, String version) {
    /** The path of a file as seen from the current folder, with forward slashes, when it lies below it. */
    Optional<String> below(SourceLocation location, List<SourcePlace> sources) {
        Optional<Path> folder = location.repository().isEmpty()
                ? Optional.of(portal)
                : sources.stream()
                        .filter(source -> source.name().equals(location.repository()))
                        .findFirst()
                        .flatMap(SourcePlace::folder);
        return folder.map(this::fromHere)
                .filter(path -> !path.startsWith("../") && !path.equals(".."))
                .map(path -> path.isEmpty() ? location.path() : path + "/" + location.path());
    }

    /** The path of a file as well as it can be told: from the current folder, else behind the name of its source. */
    String path(SourceLocation location, List<SourcePlace> sources) {
        return below(location, sources).orElse(location.repository() + "/" + location.path());
    }

    private String fromHere(Path folder) {
        Path here = current.toAbsolutePath().normalize();
        Path there = folder.toAbsolutePath().normalize();
        return java.util.Objects.equals(here.getRoot(), there.getRoot())
                ? here.relativize(there).toString().replace('\\', '/')
                : "..";
    }
}
