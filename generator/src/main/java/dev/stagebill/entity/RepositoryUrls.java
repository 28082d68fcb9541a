package dev.stagebill.entity;

import dev.stagebill.source.Origin;
import dev.stagebill.source.SourceTree;
import dev.stagebill.source.Sources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the source that a web address of a git host belongs to, for addresses such as
 * {@code https://github.com/acme/shop/blob/main/catalog-info.yaml}. A source is known by the address of its web page and by the one git uses. A
 * portal shows one version of each source, whatever version an address names.
 */
public final class RepositoryUrls {
    /** Nobody has more slashes in the name of a branch. */
    private static final int MOST_SEGMENTS = 10;

    private static final String COMMIT = "[0-9a-f]{7,40}";

    /** The sources of each repository, by host and path of its key. */
    private final Map<String, List<Repository>> repositories = new HashMap<>();

    /** Knows these sources. */
    public RepositoryUrls(Sources sources) {
        sources.trees().forEach(this::add);
    }

    private void add(SourceTree tree) {
        Origin origin = tree.origin();
        Stream.concat(origin.webUrl().stream(), origin.cloned().stream())
                .flatMap(web -> RepositoryKey.of(web).stream())
                .distinct()
                .forEach(key -> repositories
                        .computeIfAbsent(key.name(), name -> new ArrayList<>())
                        .add(new Repository(key, tree)));
    }

    /** A source under one name of its repository. */
    private record Repository(RepositoryKey key, SourceTree tree) {}

    /**
     * A path in a source; the path may be a folder or a pattern.
     *
     * @param tree the source
     * @param path from the root of the source, with dots as written
     * @param otherVersion the version that the address names, when it is not the one that the source shows
     */
    public record Place(SourceTree tree, String path, Optional<String> otherVersion) {}

    /** Whether the text is an address of a web page. */
    static boolean isUrl(String target) {
        return WebTarget.isUrl(target);
    }

    /** Where the file of an address is; empty when it is in no source. */
    public Optional<Place> locate(String url) {
        List<Place> places = WebTarget.of(url).filter(parts -> !WebTarget.hidesTraversal(url)).stream()
                .flatMap(target -> HostLayout.readings(target).stream())
                .flatMap(reading -> repositories
                        .getOrDefault(reading.repository().name(), List.of())
                        .stream()
                        .filter(found -> found.key().sameHost(reading.repository()))
                        .flatMap(found -> readings(found.tree(), reading.inside())))
                .toList();
        return places.stream().min(Comparator.comparingInt(RepositoryUrls::doubt));
    }

    /** The own version and an existing file make a reading likely; between equals the first counts. */
    private static int doubt(Place place) {
        return (place.otherVersion().isPresent() ? 2 : 0) + (exists(place) ? 0 : 1);
    }

    /** The places that may be meant: a branch may have slashes in its name, and then every slash may be the end of it. */
    private static Stream<Place> readings(SourceTree tree, HostLayout.Inside inside) {
        if (inside.version().isPresent()) {
            return place(tree, inside.version().get(), inside.rest()).stream();
        }
        String rest = inside.rest();
        return Stream.concat(
                        Stream.iterate(rest.indexOf('/'), at -> at > 0, at -> rest.indexOf('/', at + 1))
                                .limit(MOST_SEGMENTS),
                        Stream.of(rest.length()))
                .flatMap(at ->
                        place(tree, rest.substring(0, at), rest.substring(Math.min(at + 1, rest.length()))).stream());
    }

    /** The place in the source; empty when the source is a folder of the repository and the path lies outside of it. */
    private static Optional<Place> place(SourceTree tree, String version, String path) {
        String root = tree.origin().root();
        Optional<String> other = Optional.of(version).filter(named -> !shows(tree.origin(), named));
        if (root.isEmpty()) {
            return Optional.of(new Place(tree, path, other));
        }
        return (path + "/").startsWith(root + "/")
                ? Optional.of(new Place(tree, path.substring(Math.min(path.length(), root.length() + 1)), other))
                : Optional.empty();
    }

    /** Whether this is the version that the source shows; of a source without a ref nobody can tell. */
    private static boolean shows(Origin origin, String version) {
        boolean commit = version.matches(COMMIT)
                && origin.commit().filter(id -> id.startsWith(version)).isPresent();
        return commit
                || version.equals("HEAD")
                || origin.ref().map(version::equals).orElse(true);
    }

    private static boolean exists(Place place) {
        return !PathGlob.isGlob(place.path())
                ? place.tree().file(place.path()).isPresent()
                : PathGlob.of(place.path()).stream()
                        .anyMatch(glob -> place.tree().files().stream().anyMatch(file -> glob.matches(file.path())));
    }
}
