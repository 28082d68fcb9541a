package dev.stagebill.source;

import dev.stagebill.diagnostics.Diagnostic;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.transport.URIish;

/**
 * The address of a repository, taken apart.
 *
 * @param uri the address without password, and without user unless ssh needs it
 * @param login user and password that stood in the address
 */
record Address(URIish uri, Optional<Login> login) {
    private static final Set<String> HTTP = Set.of("http", "https");
    private static final Set<String> SSH = Set.of("ssh", "ssh+git", "git+ssh");
    private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final int NAME_LENGTH = 60;
    private static final int HASH_LENGTH = 16;

    /**
     * Understands an address as git does: a URL, {@code user@host:path}, or a path (relative to the folder).
     *
     * @throws CrawlFault when it cannot be understood; the message does not show it
     */
    static Address of(String text, Path folder) {
        URIish uri = parse(text.strip());
        if (uri.getScheme() == null && uri.getHost() == null) {
            return new Address(
                    parse(folder.resolve(uri.getPath()).normalize().toUri().toString()), Optional.empty());
        }
        if (uri.getScheme() != null && !isKnown(uri.getScheme())) {
            throw invalid("the scheme " + Secrets.hide(uri.getScheme()) + " is not supported");
        }
        Optional<Login> login = Optional.ofNullable(uri.getPass())
                .map(password -> new Login(Optional.ofNullable(uri.getUser()).orElse(""), password))
                .or(() -> Optional.ofNullable(uri.getUser()).map(token -> new Login(token, "")))
                .filter(found -> isHttp(uri));
        return new Address(uri.setPass(null).setUser(isSsh(uri) ? uri.getUser() : null), login);
    }

    private static URIish parse(String text) {
        try {
            URIish uri = new URIish(text);
            if (text.contains("::") || (text.contains("://") && uri.getScheme() == null)) {
                throw invalid("it is not a valid address");
            }
            if (uri.getPath() == null || uri.getPath().isEmpty()) {
                throw invalid("it has no path");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw invalid("it is not a valid address");
        }
    }

    private static CrawlFault invalid(String why) {
        return new CrawlFault(
                Diagnostic.error("source.invalid-address", "the address of the source cannot be used: " + why)
                        .hint("write https://host/path, ssh://user@host/path, user@host:path, or file:///path"));
    }

    private static boolean isKnown(String scheme) {
        return HTTP.contains(scheme) || SSH.contains(scheme) || scheme.equals("git") || scheme.equals("file");
    }

    private static boolean isHttp(URIish uri) {
        return uri.getScheme() != null && HTTP.contains(uri.getScheme());
    }

    private static boolean isSsh(URIish uri) {
        return uri.getHost() != null && (uri.getScheme() == null || SSH.contains(uri.getScheme()));
    }

    boolean isHttp() {
        return isHttp(uri);
    }

    boolean isSsh() {
        return isSsh(uri);
    }

    Optional<String> host() {
        return Optional.ofNullable(uri.getHost());
    }

    /** The address as people may see it. */
    String shown() {
        return Secrets.hide(isSsh() ? uri.setUser(null).toString() : uri.toString());
    }

    /** The last part of the path without {@code .git}. */
    String name() {
        String path = path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The last two parts of the path, joined: usually owner and name. */
    String longName() {
        String path = path();
        String owner = FilePaths.parent(path);
        String last = owner.substring(owner.lastIndexOf('/') + 1);
        return last.isEmpty() ? name() : last + "-" + name();
    }

    private String path() {
        return uri.getPath()
                .replaceAll("[/\\\\]+$", "")
                .replaceAll("\\.git$", "")
                .replace('\\', '/');
    }

    /** The name of the folder that holds a copy of the repository: readable, short, and different for different repositories. */
    String cacheName() {
        String readable = UNUSUAL.matcher(name()).replaceAll("-");
        return readable.substring(0, Math.min(NAME_LENGTH, readable.length())) + "-" + hash(key());
    }

    /** Two addresses with the same key are the same repository. */
    private String key() {
        String host = host().orElse("").toLowerCase(Locale.ROOT);
        return uri.getScheme() + "://" + uri.getUser() + "@" + host + ":" + uri.getPort() + path();
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
