package dev.stagebill.preview;

import dev.stagebill.config.PortalConfig;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which files and folders of this machine a portal is made of, and which it writes. */
public final class WatchedPlaces {
    private WatchedPlaces() {}

    /**
     * What to look at, and what not.
     *
     * @param portalFile the file that says what the portal is made of
     */
    public static PreviewBuild.Watched of(Path portalFile, PortalConfig config) {
        Set<Path> roots = new HashSet<>();
        roots.add(portalFile);
        config.logo().ifPresent(roots::add);
        config.home().ifPresent(roots::add);
        config.theme().folder().ifPresent(roots::add);
        config.findings().baselineFile().ifPresent(roots::add);
        config.kinds().stream().flatMap(kind -> kind.schemaFile().stream()).forEach(roots::add);
        config.sources().stream()
                .flatMap(source -> source.local().stream())
                .forEach(local -> roots.addAll(folders(config.folder(), local)));
        Set<Path> ignored = new HashSet<>(Set.of(config.output(), config.cache()));
        config.search().keepLucene().ifPresent(ignored::add);
        return new PreviewBuild.Watched(roots, ignored);
    }

    private static Set<Path> folders(Path top, String local) {
        Path start = local.startsWith("/") ? top.resolve("/") : top;
        List<String> parts =
                Stream.of(local.split("/")).filter(part -> !part.isEmpty()).toList();
        return matching(Set.of(start), parts);
    }

    /** The folders that a path or glob names, part by part. Below {@code **} everything counts. */
    private static Set<Path> matching(Set<Path> folders, List<String> parts) {
        if (parts.isEmpty() || parts.get(0).equals("**")) {
            return folders;
        }
        String part = parts.get(0);
        Set<Path> next = folders.stream()
                .flatMap(folder -> children(folder, part))
                .map(Path::normalize)
                .collect(Collectors.toSet());
        return matching(next, parts.subList(1, parts.size()));
    }

    private static Stream<Path> children(Path folder, String part) {
        try {
            Path plain = folder.resolve(part);
            if (Files.exists(plain)) {
                return Stream.of(plain);
            }
        } catch (InvalidPathException e) {
            // A glob need not be a path.
        }
        try (Stream<Path> children = Files.list(folder)) {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + part);
            return children
                    .filter(child -> child.getFileName() != null && matcher.matches(child.getFileName()))
                    .filter(child -> part.startsWith(".")
                            || !String.valueOf(child.getFileName()).startsWith("."))
                    .filter(Files::isDirectory)
                    .toList()
                    .stream();
        } catch (IOException | PatternSyntaxException e) {
            return Stream.of();
        }
    }
}
