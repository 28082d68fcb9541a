package dev.stagebill.techdocs;

import dev.stagebill.entity.Entity;
import dev.stagebill.source.Origin;
import dev.stagebill.source.SourceTree;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folder that {@code backstage.io/techdocs-ref} names.
 *
 * @param tree the source it lies in
 * @param folder the folder that holds {@code mkdocs.yml}
 */
record DocsReference(SourceTree tree, String folder) {
    /** The annotation. */
    static final String ANNOTATION = "backstage.io/techdocs-ref";

    /** What stands between a repository's address and a path, by the rules of the git hosts. */
    private static final List<Pattern> VIEWS = List.of(
            Pattern.compile("/-/(?:tree|blob)/(.*)"),
            Pattern.compile("/(?:tree|blob|edit)/(.*)"),
            Pattern.compile("/src/(?:branch|commit|tag)/(.*)"),
            Pattern.compile("/src/(.*)"));

    /**
     * Follows the annotation's value.
     *
     * @param trees the sources that a {@code url:} may lead to
     * @return empty when it leads out of these sources, or is of no known form
     */
    static Optional<DocsReference> of(Entity entity, String value, Collection<SourceTree> trees) {
        SourceTree own = entity.envelope().source();
        if (value.startsWith("dir:")) {
            String folder = RepositoryPath.folder(entity.location().path());
            String path = value.substring("dir:".length()).strip();
            return path.startsWith("/")
                    ? Optional.empty()
                    : RepositoryPath.resolve(folder, path).map(found -> new DocsReference(own, found));
        }
        if (value.startsWith("url:")) {
            String url = value.substring("url:".length()).strip();
            return inTree(own, url)
                    .or(() -> trees.stream()
                            .flatMap(tree -> inTree(tree, url).stream())
                            .findFirst());
        }
        return Optional.empty();
    }

    private static Optional<DocsReference> inTree(SourceTree tree, String url) {
        String web = tree.origin().webUrl().map(Object::toString).orElse("");
        String clean = url.replaceFirst("[?#].*$", "");
        if (web.isEmpty() || !(clean + "/").startsWith(web + "/")) {
            return Optional.empty();
        }
        String rest = clean.substring(web.length());
        if (rest.isEmpty() || rest.equals("/")) {
            return Optional.of(new DocsReference(tree, ""));
        }
        return VIEWS.stream()
                .map(view -> view.matcher(rest))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(view -> RepositoryPath.resolve("", withoutVersion(tree.origin(), view.group(1))))
                .map(folder -> new DocsReference(tree, folder));
    }

    /** Drops the branch, which may hold slashes when it is the one that was read; else it is the first segment. */
    private static String withoutVersion(Origin origin, String path) {
        String ref = origin.ref().orElse("");
        if (!ref.isEmpty() && (path + "/").startsWith(ref + "/")) {
            return path.substring(ref.length());
        }
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(slash + 1);
    }
}
