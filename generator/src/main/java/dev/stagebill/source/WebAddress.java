package dev.stagebill.source;

import dev.stagebill.config.HostKind;
import dev.stagebill.config.PortalConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.transport.URIish;

/** The web page of a repository, from the address that git uses. */
final class WebAddress {
    private static final Pattern HOST_NAME = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*");
    private static final Pattern AZURE_SSH = Pattern.compile("/?v3/([^/]+)/([^/]+)/([^/]+)");
    private static final Pattern BITBUCKET_SERVER = Pattern.compile("/?(?:scm/)?(~?)([^/]+)/([^/]+)");

    private WebAddress() {}

    /** An address as the portal file gives it, without credentials, query, fragment and slash at the end; empty unless it is http(s). */
    static Optional<URI> ofPage(String text) {
        try {
            URI uri = new URI(text.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
                return Optional.empty();
            }
            return page(scheme, uri.getHost(), uri.getPort(), uri.getRawPath());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * The page that belongs to a remote. Hosts serve their pages over https under the name that ssh uses; so {@code git@host:owner/name.git}
     * gives {@code https://host/owner/name}. Empty for files and for hosts without a full name.
     */
    static Optional<URI> ofRemote(String remote) {
        return ofRemote(remote, PortalConfig.LinksConfig.NONE);
    }

    /** The same where the portal file says what sort some hosts are. */
    static Optional<URI> ofRemote(String remote, PortalConfig.LinksConfig hosts) {
        try {
            URIish uri = new URIish(remote.contains("://") ? remote.replaceAll("[?#].*$", "") : remote);
            String host = Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
            if (!HOST_NAME.matcher(host).matches() || "file".equals(uri.getScheme())) {
                return Optional.empty();
            }
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            String path = uri.getPath().replaceAll("/+$", "").replaceAll("\\.git$", "");
            String scheme = "http".equals(uri.getScheme()) ? "http" : "https";
            boolean server = hosts.kindOf(host) == HostKind.BITBUCKET_SERVER;
            return special(host, path)
                    .or(() ->
                            server ? bitbucketServer(host, path, scheme, http ? uri.getPort() : -1) : Optional.empty())
                    .or(() -> page(
                            scheme,
                            host,
                            http ? uri.getPort() : -1,
                            "/" + PercentEncoding.path(path.replaceAll("^/+", ""))));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Hosts whose pages are elsewhere than what git clones. */
    private static Optional<URI> special(String host, String path) {
        Matcher azure = AZURE_SSH.matcher(path);
        if (host.endsWith("ssh.dev.azure.com") && azure.matches()) {
            return page("https", "dev.azure.com", -1, azurePath(azure.group(1) + "/", azure));
        }
        if (host.endsWith("vs-ssh.visualstudio.com") && azure.matches()) {
            return page("https", azure.group(1) + ".visualstudio.com", -1, azurePath("", azure));
        }
        return Optional.empty();
    }

    private static Optional<URI> bitbucketServer(String host, String path, String scheme, int port) {
        Matcher server = BITBUCKET_SERVER.matcher(path);
        if (!server.matches()) {
            return Optional.empty();
        }
        String owner = server.group(1).isEmpty() ? "/projects/" : "/users/";
        String repository =
                PercentEncoding.segment(server.group(2)) + "/repos/" + PercentEncoding.segment(server.group(3));
        return page(scheme, host, port, owner + repository);
    }

    private static String azurePath(String organisation, Matcher azure) {
        return "/" + PercentEncoding.path(organisation + azure.group(2) + "/_git/" + azure.group(3));
    }

    private static Optional<URI> page(String scheme, String host, int port, String rawPath) {
        String path = rawPath == null ? "" : rawPath.replaceAll("/+$", "");
        try {
            return Optional.of(new URI(scheme + "://" + host + (port < 0 ? "" : ":" + port) + path));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
