package dev.stagebill.entity;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells repositories apart, whatever form of address names them: host and path in lower case, without {@code .git}, with the forms of
 * Bitbucket Server and Azure DevOps brought to one.
 *
 * @param host the name of the host
 * @param port the port, when one is written; an address of ssh tells nothing about it
 * @param path owner and name, such as {@code acme/shop}, without slashes at the ends
 */
record RepositoryKey(String host, Optional<String> port, String path) {
    private static final Map<String, String> SAME_HOSTS = Map.of(
            "www.github.com", "github.com",
            "ssh.github.com", "github.com",
            "www.gitlab.com", "gitlab.com",
            "altssh.gitlab.com", "gitlab.com",
            "www.bitbucket.org", "bitbucket.org",
            "altssh.bitbucket.org", "bitbucket.org",
            "ssh.dev.azure.com", "dev.azure.com");

    private static final String VISUAL_STUDIO = ".visualstudio.com";
    private static final Pattern CLONE = Pattern.compile("(|.*/)scm/([^/]+/[^/]+)");
    private static final Pattern SERVER = Pattern.compile("(|.*/)(projects|users)/([^/]+)/repos/([^/]+)");
    private static final Pattern SHORT_AZURE = Pattern.compile("([^/]+)/_git/([^/]+)");

    static RepositoryKey of(WebTarget target) {
        return of(target.host(), target.port(), target.path());
    }

    /** The key of the page of a repository. */
    static Optional<RepositoryKey> of(URI web) {
        return WebTarget.of(web.toString()).map(RepositoryKey::of);
    }

    private static RepositoryKey of(String host, Optional<String> port, String path) {
        String name = path.toLowerCase(Locale.ROOT).replaceAll("^/+|/+$", "").replaceAll("\\.git$", "");
        if (host.endsWith(VISUAL_STUDIO)) {
            String owner = host.substring(0, host.length() - VISUAL_STUDIO.length());
            return new RepositoryKey(
                    "dev.azure.com", port, azure(owner + "/" + name.replaceFirst("^defaultcollection/", "")));
        }
        String known = SAME_HOSTS.getOrDefault(host, host);
        return new RepositoryKey(known, port, known.equals("dev.azure.com") ? azure(name) : server(name));
    }

    /** A repository that is called like its project may be named without it. */
    private static String azure(String path) {
        Matcher form = SHORT_AZURE.matcher(path);
        return form.matches() ? form.group(1) + "/" + form.group(2) + "/_git/" + form.group(2) : path;
    }

    private static String server(String path) {
        Matcher page = SERVER.matcher(path);
        if (page.matches()) {
            return page.group(1) + (page.group(2).equals("users") ? "~" : "") + page.group(3) + "/" + page.group(4);
        }
        Matcher clone = CLONE.matcher(path);
        return clone.matches() ? clone.group(1) + clone.group(2) : path;
    }

    /** Host and path in one text. */
    String name() {
        return host + "/" + path;
    }

    /** Whether both are on one host; ports count when both are written. */
    boolean sameHost(RepositoryKey other) {
        return host.equals(other.host) && (port.isEmpty() || other.port.isEmpty() || port.equals(other.port));
    }
}
