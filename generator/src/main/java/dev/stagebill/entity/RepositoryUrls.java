package dev.stagebill.entity;

import dev.stagebill.source.SourceTree;
import dev.stagebill.source.Sources;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the source that a web address of a git host belongs to, for addresses such as
 * {@code https://github.com/acme/shop/blob/main/catalog-info.yaml}. The branch in the address is not compared: a portal shows one version of
 * each source.
 */
final class RepositoryUrls {
    private static final Pattern FILE =
            Pattern.compile("/(?:-/)?(?:blob|tree|raw|edit|src)/(?:branch/|commit/)?[^/]+/?(.*)");

    private final Sources sources;

    RepositoryUrls(Sources sources) {
        this.sources = sources;
    }

    /** A path in a source; the path may be a folder or a pattern. */
    record Place(SourceTree tree, String path) {}

    Optional<Place> locate(String url) {
        return parse(url)
                .flatMap(address -> sources.trees().stream()
                        .flatMap(tree -> inside(tree, address).stream())
                        .findFirst());
    }

    /** Whether the text is an address of a web page. */
    static boolean isUrl(String target) {
        String lower = target.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }

    private static Optional<URI> parse(String url) {
        try {
            return Optional.of(
                    new URI(url.replace(" ", "%20").replace("{", "%7B").replace("}", "%7D")));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Place> inside(SourceTree tree, URI address) {
        return tree.origin().webUrl().filter(web -> sameHost(web, address)).flatMap(web -> {
            String base = web.getPath();
            String path = address.getPath();
            boolean below = path.regionMatches(true, 0, base, 0, base.length());
            Matcher file = FILE.matcher(below ? path.substring(base.length()) : "");
            return file.matches() ? Optional.of(new Place(tree, file.group(1))) : Optional.empty();
        });
    }

    private static boolean sameHost(URI a, URI b) {
        return a.getHost() != null && a.getHost().equalsIgnoreCase(b.getHost()) && a.getPort() == b.getPort();
    }
}
