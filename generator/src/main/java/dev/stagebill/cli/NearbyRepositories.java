package dev.stagebill.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the git repositories that somebody who starts a portal in a folder most likely wants in it. */
final class NearbyRepositories {
    /** Names that need no quotes in YAML and mean nothing in a glob. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

    private static final int AT_MOST = 50;

    private final Path folder;

    NearbyRepositories(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Values for {@code local}: the folder itself, repositories in it, folders full of repositories in it as globs, and repositories beside
     * it; each group in alphabetical order, at most 50.
     */
    List<String> find() {
        List<String> found = new ArrayList<>();
        if (isRepository(folder) || Files.exists(folder.resolve("catalog-info.yaml"))) {
            found.add(".");
        }
        found.addAll(inside());
        Optional.ofNullable(folder.getParent()).map(NearbyRepositories::folders).orElse(List.of()).stream()
                .filter(sibling -> !sibling.equals(folder) && isRepository(sibling))
                .forEach(sibling -> found.add("../" + name(sibling)));
        return found.stream().limit(AT_MOST).toList();
    }

    /** Values for {@code local} of the repositories in the folder, and of folders full of repositories in it. */
    List<String> inside() {
        List<String> found = new ArrayList<>();
        for (Path child : folders(folder)) {
            if (isRepository(child)) {
                found.add(name(child));
            } else if (folders(child).stream().anyMatch(NearbyRepositories::isRepository)) {
                found.add(name(child) + "/*");
            }
        }
        return List.copyOf(found);
    }

    private static List<Path> folders(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(child -> PLAIN.matcher(name(child)).matches())
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static boolean isRepository(Path path) {
        return Files.exists(path.resolve(".git"))
                || (Files.isRegularFile(path.resolve("HEAD")) && Files.isDirectory(path.resolve("objects")));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
