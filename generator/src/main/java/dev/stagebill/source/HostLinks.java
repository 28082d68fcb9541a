package dev.stagebill.source;

import dev.stagebill.config.HostKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Addresses of files on the web pages of git hosts, by the rules of GitHub, GitLab, Bitbucket, Gitea and Azure DevOps. Names are escaped, so
 * that no name of a file or branch can become another address.
 */
final class HostLinks {
    private HostLinks() {}

    /** The version a link shows. */
    private record Shown(String name, boolean isCommit, boolean isBranch) {}

    static Optional<URI> view(Origin origin, String path, int line) {
        return origin.webUrl()
                .flatMap(web -> version(origin)
                        .flatMap(shown ->
                                uri(web, viewOf(origin.hostKind(), shown, FilePaths.join(origin.root(), path), line))));
    }

    static Optional<URI> atRef(Origin origin, String path) {
        Optional<Shown> ref = origin.ref().map(name -> new Shown(name, false, origin.branch()));
        return origin.webUrl()
                .flatMap(web -> ref.flatMap(shown ->
                        uri(web, viewOf(origin.hostKind(), shown, FilePaths.join(origin.root(), path), 0))));
    }

    static Optional<URI> edit(Origin origin, String path) {
        return origin.webUrl()
                .flatMap(web -> origin.ref()
                        .filter(ref -> origin.branch())
                        .flatMap(ref -> uri(web, editOf(origin.hostKind(), ref, FilePaths.join(origin.root(), path)))));
    }

    /** A commit is preferred: the link then shows for ever what the portal was built from. A working tree may not be pushed yet. */
    private static Optional<Shown> version(Origin origin) {
        Optional<Shown> commit = origin.commit().map(id -> new Shown(id, true, false));
        Optional<Shown> ref = origin.ref().map(name -> new Shown(name, false, origin.branch()));
        return origin.workingTree() ? ref.or(() -> commit) : commit.or(() -> ref);
    }

    private static String viewOf(HostKind kind, Shown shown, String path, int line) {
        String file = PercentEncoding.path(path);
        String ref = PercentEncoding.path(shown.name());
        return switch (kind) {
            case GITHUB -> "/blob/" + ref + "/" + file + source(path, line) + fragment("#L", line);
            case GITLAB -> "/-/blob/" + ref + "/" + file + source(path, line) + fragment("#L", line);
            case BITBUCKET_CLOUD -> "/src/" + ref + "/" + file + fragment("#lines-", line);
            case BITBUCKET_SERVER -> "/browse/" + file + "?at=" + at(shown) + fragment("#", line);
            case GITEA -> "/src/" + giteaKind(shown) + "/" + ref + "/" + file + fragment("#L", line);
            case AZURE ->
                "?path=" + PercentEncoding.segment("/" + path) + "&version=" + azureVersion(shown) + azureLine(line);
        };
    }

    private static String editOf(HostKind kind, String branch, String path) {
        String file = PercentEncoding.path(path);
        String ref = PercentEncoding.path(branch);
        return switch (kind) {
            case GITHUB -> "/edit/" + ref + "/" + file;
            case GITLAB -> "/-/edit/" + ref + "/" + file;
            case BITBUCKET_CLOUD -> "/src/" + ref + "/" + file + "?mode=edit";
            case BITBUCKET_SERVER -> "/browse/" + file + "?at=" + PercentEncoding.segment("refs/heads/" + branch);
            case GITEA -> "/_edit/" + ref + "/" + file;
            case AZURE ->
                "?path=" + PercentEncoding.segment("/" + path) + "&version=GB" + PercentEncoding.segment(branch);
        };
    }

    /** The page that takes a report, filled in; Bitbucket Server and Azure DevOps have none that can be. */
    static Optional<URI> issue(Origin origin, String title, String text) {
        String name = PercentEncoding.segment(title);
        String body = PercentEncoding.segment(text);
        String rest =
                switch (origin.hostKind()) {
                    case GITHUB, GITEA -> "/issues/new?title=" + name + "&body=" + body;
                    case GITLAB -> "/-/issues/new?issue%5Btitle%5D=" + name + "&issue%5Bdescription%5D=" + body;
                    case BITBUCKET_CLOUD -> "/issues/new?title=" + name;
                    case BITBUCKET_SERVER, AZURE -> "";
                };
        return origin.webUrl().filter(web -> !rest.isEmpty()).flatMap(web -> uri(web, rest));
    }

    private static String fragment(String before, int line) {
        return line == 0 ? "" : before + line;
    }

    /** Markdown is shown as a page, in which there are no lines, unless its source is asked for. */
    private static String source(String path, int line) {
        return line > 0 && path.toLowerCase(Locale.ROOT).endsWith(".md") ? "?plain=1" : "";
    }

    private static String at(Shown shown) {
        if (shown.isCommit()) {
            return PercentEncoding.segment(shown.name());
        }
        return PercentEncoding.segment((shown.isBranch() ? "refs/heads/" : "refs/tags/") + shown.name());
    }

    private static String giteaKind(Shown shown) {
        if (shown.isCommit()) {
            return "commit";
        }
        return shown.isBranch() ? "branch" : "tag";
    }

    private static String azureVersion(Shown shown) {
        String kind = shown.isCommit() ? "GC" : shown.isBranch() ? "GB" : "GT";
        return kind + PercentEncoding.segment(shown.name());
    }

    private static String azureLine(int line) {
        return line == 0 ? "" : "&line=" + line + "&lineEnd=" + (line + 1) + "&lineStartColumn=1&lineEndColumn=1";
    }

    private static Optional<URI> uri(URI web, String rest) {
        try {
            return Optional.of(new URI(web + rest));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
