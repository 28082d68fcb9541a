package dev.stagebill.source;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;

/**
 * Sends http requests over the proxy that the environment names, as git and curl do: {@code https_proxy} or {@code http_proxy}, else
 * {@code all_proxy}, but not for hosts of {@code no_proxy}. What Java itself was told ({@code -Dhttps.proxyHost}) comes first. As with curl, the names
 * count in small letters and in capitals, except {@code HTTP_PROXY}, which a web server may have taken from a request.
 */
final class ProxyRules implements HttpConnectionFactory {
    private static final int DEFAULT_PORT = 1080;

    private final Credentials environment;
    private final HttpConnectionFactory connections = new JDKHttpConnectionFactory();

    ProxyRules(Credentials environment) {
        this.environment = environment;
    }

    @Override
    public HttpConnection create(URL url) throws IOException {
        return create(url, Proxy.NO_PROXY);
    }

    @Override
    public HttpConnection create(URL url, Proxy chosen) throws IOException {
        boolean none = chosen.type() == Proxy.Type.DIRECT;
        return connections.create(url, none ? proxy(url.getProtocol(), url.getHost()) : chosen);
    }

    /** The proxy for a host. */
    Proxy proxy(String scheme, String host) {
        if (isExcluded(host.toLowerCase(Locale.ROOT))) {
            return Proxy.NO_PROXY;
        }
        return Stream.of(scheme + "_proxy", scheme.equals("https") ? "HTTPS_PROXY" : "", "all_proxy", "ALL_PROXY")
                .flatMap(name -> environment.variable(name).stream())
                .findFirst()
                .flatMap(ProxyRules::parse)
                .orElse(Proxy.NO_PROXY);
    }

    private boolean isExcluded(String host) {
        String hosts = environment
                .variable("no_proxy")
                .or(() -> environment.variable("NO_PROXY"))
                .orElse("");
        return Stream.of(hosts.toLowerCase(Locale.ROOT).split("[,\\s]+", -1))
                .map(name -> name.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", ""))
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> name.equals("*") || host.equals(name) || host.endsWith("." + name));
    }

    private static Optional<Proxy> parse(String text) {
        try {
            URI uri = URI.create(text.contains("://") ? text : "http://" + text);
            Proxy.Type type = List.of("http", "https").contains(uri.getScheme()) ? Proxy.Type.HTTP : Proxy.Type.SOCKS;
            return Optional.ofNullable(uri.getHost())
                    .map(host -> new Proxy(
                            type, new InetSocketAddress(host, uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
