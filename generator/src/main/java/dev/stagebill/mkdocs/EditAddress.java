package dev.stagebill.mkdocs;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a page can be edited, by {@code edit_uri} or {@code edit_uri_template}, which start from {@code repo_url}. MkDocs joins both as a browser
 * follows a link; so does this.
 *
 * @param repository {@code repo_url}, with a slash at the end
 * @param prefix {@code edit_uri}, when there is no template
 * @param template {@code edit_uri_template}
 */
record EditAddress(String repository, Optional<String> prefix, Optional<String> template) {
    private static final Pattern PLACE = Pattern.compile("\\{(path|path_noext)(?:!([a-z]+))?\\}");

    /** What the settings say; empty when they say nothing of editing. */
    static Optional<EditAddress> of(Settings settings) {
        String repository =
                settings.text("repo_url").map(url -> url.endsWith("/") ? url : url + "/").orElse("");
        Optional<String> template = settings.text("edit_uri_template");
        Optional<String> prefix = settings.text("edit_uri");
        return template.isPresent() || prefix.isPresent()
                ? Optional.of(new EditAddress(repository, prefix, template))
                : Optional.empty();
    }

    /** The same for a part of a monorepo, whose docs folder takes the place of that of the whole, as the plugin does it. */
    EditAddress ofPart(String docsDir, String partsDocsDir) {
        return new EditAddress(repository, prefix.map(text -> text.replace(docsDir, partsDocsDir)), Optional.empty());
    }

    /** The address for a file, by its path in the docs folder; empty when the settings make none. */
    Optional<String> of(String path) {
        String relative = template.map(text -> filled(text, path))
                .orElseGet(() -> prefix.map(EditAddress::closed).orElse("") + encoded(path));
        String base = relative.startsWith("?") || relative.startsWith("#") ? withoutSlash(repository) : repository;
        try {
            URI address = base.isEmpty() ? new URI(relative) : joined(base, relative);
            return Optional.of(address)
                    .filter(uri -> uri.getScheme() != null && uri.getScheme().startsWith("http") && uri.getHost() != null)
                    .map(URI::toASCIIString);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static URI joined(String base, String relative) throws URISyntaxException {
        boolean query = relative.startsWith("?") || relative.startsWith("#");
        return query ? new URI(base + relative) : new URI(base).resolve(new URI(relative));
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** MkDocs puts a slash at the end, unless the path goes into a query or fragment. */
    private static String closed(String prefix) {
        boolean open = prefix.endsWith("/") || prefix.contains("?") || prefix.contains("#");
        return open ? prefix : prefix + "/";
    }

    private static String filled(String template, String path) {
        int dot = path.lastIndexOf('.');
        String bare = dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
        Matcher places = PLACE.matcher(template);
        return places.replaceAll(place -> {
            String value = place.group(1).equals("path") ? path : bare;
            return Matcher.quoteReplacement("q".equals(place.group(2)) ? whole(value) : encoded(value));
        });
    }

    /** The filter {@code q}: everything but letters and digits is encoded, slashes too. */
    private static String whole(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String encoded(String path) {
        return Arrays.stream(path.split("/", -1)).map(EditAddress::whole).collect(Collectors.joining("/"));
    }
}
