package dev.stagebill.source;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The web page of the repository that a working tree was cloned from, read from git's own files: for that alone the git library is not worth
 * its start.
 */
final class CheckoutRemote {
    private static final Pattern ORIGIN =
            Pattern.compile("(?m)^\\s*\\[remote \"origin\"\\]\\s*$(?:\\R(?!\\s*\\[).*)*?\\R\\s*url\\s*=\\s*(\\S+)");
    private static final Pattern WEB = Pattern.compile("(https?)://(?:[^/@]*@)?([^/]+)/(.+)");
    private static final Pattern SSH = Pattern.compile("(?:ssh://)?(?:[^/@:]+@)([^/:]+)(?::\\d+/|[:/])/?(.+)");

    private CheckoutRemote() {}

    /** The page of the remote {@code origin}; empty when there is none, or none that can be told. */
    static Optional<URI> of(Path root) {
        try {
            Path folder = gitFolder(root.resolve(".git"));
            Path config = folder.resolve("config");
            return Files.isRegularFile(config)
                    ? origin(Files.readString(config, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** A linked working tree and a submodule have a file that names the folder; the configuration of the former is that of its repository. */
    private static Path gitFolder(Path git) throws IOException {
        if (!Files.isRegularFile(git)) {
            return git;
        }
        Path linked = git.resolveSibling(Files.readString(git, StandardCharsets.UTF_8)
                .replaceFirst("^gitdir:", "")
                .strip());
        Path common = linked.resolve("commondir");
        return Files.isRegularFile(common)
                ? linked.resolve(
                        Files.readString(common, StandardCharsets.UTF_8).strip())
                : linked;
    }

    static Optional<URI> origin(String config) {
        Matcher found = ORIGIN.matcher(config);
        return found.find() ? page(found.group(1)) : Optional.empty();
    }

    private static Optional<URI> page(String remote) {
        Matcher web = WEB.matcher(remote);
        Matcher ssh = SSH.matcher(remote);
        if (web.matches()) {
            return page(web.group(1), web.group(2), web.group(3));
        }
        return ssh.matches() ? page("https", ssh.group(1), ssh.group(2)) : Optional.empty();
    }

    private static Optional<URI> page(String scheme, String host, String path) {
        try {
            return Optional.of(new URI(
                    scheme + "://" + host + "/" + path.replaceAll("/+$", "").replaceAll("\\.git$", "")));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
