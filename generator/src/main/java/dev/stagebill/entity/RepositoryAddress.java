package dev.stagebill.entity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The repository that the web address of a file belongs to, as far as the address alone tells.
 *
 * @param git the address that git clones
 * @param ref the version the address names; a branch with a slash in its name is cut there, because an address does not tell
 */
public record RepositoryAddress(String git, Optional<String> ref) {
    private static final Pattern RAW_GITHUB =
            Pattern.compile("https?://raw\\.githubusercontent\\.com/([^/]+/[^/]+)/(?:refs/heads/)?([^/]+)/.+");
    private static final Pattern FILE = Pattern.compile(
            "(https?://[^/?#]+)/(.+?)/(?:-/)?(?:blob|tree|raw|edit|src)/(?:branch/|commit/|tag/|refs/heads/|refs/tags/)?([^/?#]+).*");
    private static final Pattern SERVER =
            Pattern.compile("(https?://[^/?#]+(?:/[^?#]*?)?)/(projects|users)/([^/]+)/repos/([^/?#]+).*");
    private static final Pattern AZURE = Pattern.compile("(https?://[^/?#]+/[^?#]*_git/[^/?#]+).*");
    private static final Pattern PLAIN =
            Pattern.compile("(?:[^*?{}\\[\\]$\\s]|\\$\\{[A-Za-z_][A-Za-z0-9_]*(?::-[^}/\\s]*)?\\})+");

    /** The repository of a file; empty when the address is none of a known form, or one with a pattern in place of the repository. */
    public static Optional<RepositoryAddress> ofFile(String url) {
        return address(url.strip().replaceFirst("^(https?://)[^/?#@]*@", "$1"))
                .filter(found -> PLAIN.matcher(found.git()).matches());
    }

    private static Optional<RepositoryAddress> address(String url) {
        Matcher raw = RAW_GITHUB.matcher(url);
        if (raw.matches()) {
            return Optional.of(of("https://github.com/" + raw.group(1) + ".git", raw.group(2)));
        }
        Matcher server = SERVER.matcher(url);
        if (server.matches()) {
            String owner = (server.group(2).equals("users") ? "~" : "") + server.group(3);
            String git = server.group(1) + "/scm/" + owner + "/" + server.group(4) + ".git";
            return Optional.of(of(git, parameter(url, "at")));
        }
        Matcher azure = AZURE.matcher(url);
        if (azure.matches()) {
            return Optional.of(of(azure.group(1), parameter(url, "version").replaceFirst("^G[BTC]", "")));
        }
        Matcher file = FILE.matcher(url);
        return file.matches()
                ? Optional.of(of(
                        file.group(1) + "/" + file.group(2).replaceFirst("\\.git$", "") + ".git",
                        WebTarget.decoded(file.group(3))))
                : Optional.empty();
    }

    private static String parameter(String url, String name) {
        return WebTarget.of(url)
                .flatMap(target -> target.parameter(name))
                .orElse("")
                .replaceFirst("^refs/(?:heads|tags)/", "");
    }

    private static RepositoryAddress of(String git, String ref) {
        return new RepositoryAddress(git, Optional.of(ref).filter(named -> !named.isEmpty() && !named.equals("HEAD")));
    }
}
