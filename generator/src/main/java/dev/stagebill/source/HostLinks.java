package dev.stagebill.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Addresses of files on the web pages of git hosts, by the rules of GitHub, GitLab, Bitbucket, Gitea and Azure DevOps. */
final class HostLinks {
    private HostLinks() {}

    static Optional<URI> view(Origin origin, String path, int line) {
        return origin.webUrl()
                .flatMap(web -> version(origin).flatMap(ref -> switch (host(web)) {
                    case "gitlab" -> uri(web, "/-/blob/" + ref + "/" + path, "", line == 0 ? "" : "L" + line);
                    case "bitbucket" -> uri(web, "/src/" + ref + "/" + path, "", line == 0 ? "" : "lines-" + line);
                    case "gitea" ->
                        uri(web, "/src/" + giteaRef(origin, ref) + "/" + path, "", line == 0 ? "" : "L" + line);
                    case "azure" -> uri(web, "", "path=/" + path + "&version=" + azureRef(origin, ref), "");
                    default -> uri(web, "/blob/" + ref + "/" + path, "", line == 0 ? "" : "L" + line);
                }));
    }

    static Optional<URI> edit(Origin origin, String path) {
        return origin.webUrl()
                .flatMap(web -> origin.ref().flatMap(ref -> switch (host(web)) {
                    case "gitlab" -> uri(web, "/-/edit/" + ref + "/" + path, "", "");
                    case "bitbucket" -> uri(web, "/src/" + ref + "/" + path, "mode=edit", "");
                    case "gitea" -> uri(web, "/_edit/" + ref + "/" + path, "", "");
                    case "azure" -> uri(web, "", "path=/" + path + "&version=GB" + ref, "");
                    default -> uri(web, "/edit/" + ref + "/" + path, "", "");
                }));
    }

    /** A commit is preferred: the link then shows for ever what the portal was built from. */
    private static Optional<String> version(Origin origin) {
        return origin.workingTree()
                ? origin.ref().or(origin::commit)
                : origin.commit().or(origin::ref);
    }

    private static String giteaRef(Origin origin, String ref) {
        return origin.commit().filter(ref::equals).isPresent() ? "commit/" + ref : "branch/" + ref;
    }

    private static String azureRef(Origin origin, String ref) {
        return origin.commit().filter(ref::equals).isPresent() ? "GC" + ref : "GB" + ref;
    }

    private static String host(URI web) {
        String host = web.getHost() == null ? "" : web.getHost().toLowerCase(Locale.ROOT);
        if (host.contains("gitlab")) {
            return "gitlab";
        }
        if (host.contains("bitbucket")) {
            return "bitbucket";
        }
        if (host.contains("gitea") || host.contains("codeberg") || host.contains("forgejo")) {
            return "gitea";
        }
        return host.equals("dev.azure.com") || host.endsWith(".visualstudio.com") ? "azure" : "github";
    }

    private static Optional<URI> uri(URI web, String path, String query, String fragment) {
        try {
            return Optional.of(new URI(
                    web.getScheme(),
                    web.getAuthority(),
                    web.getPath() + path,
                    query.isEmpty() ? null : query,
                    fragment.isEmpty() ? null : fragment));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
