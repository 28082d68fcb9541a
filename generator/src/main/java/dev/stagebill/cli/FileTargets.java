package dev.stagebill.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the files that file locations of a Backstage mean. Their paths begin where its backend was started, which the configuration does not
 * tell: mostly {@code packages/backend} beside the configuration, or its own folder.
 */
final class FileTargets {
    private static final List<String> USUAL_STARTS = List.of("", "packages/backend", "packages/app");

    private final Path portal;
    private final List<Path> starts = new ArrayList<>();

    FileTargets(Path portal, List<Path> from) {
        this.portal = portal.toAbsolutePath().normalize();
        for (Path file : from) {
            Path folder = Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                    .orElse(this.portal);
            USUAL_STARTS.forEach(start -> starts.add(folder.resolve(start)));
        }
    }

    /**
     * A file or glob, relative to the folder of the portal.
     *
     * @param target the path
     * @param source the folder of the repository that holds it
     */
    record Found(String target, String source) {}

    Optional<Found> find(String target) {
        return starts.stream().flatMap(start -> at(start, target).stream()).findFirst();
    }

    private Optional<Found> at(Path start, String target) {
        String fixed = target.replaceFirst("[^/]*[*?{\\[].*$", "");
        String rest = target.substring(fixed.length());
        try {
            Path path = start.resolve(fixed).normalize();
            boolean there = rest.isEmpty() ? Files.isRegularFile(path) : Files.isDirectory(path);
            if (!there) {
                return Optional.empty();
            }
            Path folder = rest.isEmpty() ? Optional.ofNullable(path.getParent()).orElse(path) : path;
            String written = relative(path) + (rest.isEmpty() ? "" : "/" + rest);
            return Optional.of(new Found(written, relative(repository(folder))));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The nearest folder above that is a repository, else the folder itself. */
    private static Path repository(Path folder) {
        Path at = folder;
        while (at != null && !Files.exists(at.resolve(".git"))) {
            at = at.getParent();
        }
        return at == null ? folder : at;
    }

    private String relative(Path path) {
        String text = portal.relativize(path).toString().replace('\\', '/');
        return text.isEmpty() ? "." : text;
    }
}
