package dev.stagebill.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What git hosts are told when they ask who is there. Looked for, for a host, in this order:
 *
 * <ol>
 *   <li>user and password in the address of the source itself
 *   <li>{@code STAGEBILL_GIT_TOKEN_<HOST>} or {@code STAGEBILL_GIT_PASSWORD_<HOST>}, with {@code STAGEBILL_GIT_USERNAME_<HOST>}; the host in
 *       capitals, everything but letters and digits as {@code _}
 *   <li>{@code STAGEBILL_GIT_TOKEN} or {@code STAGEBILL_GIT_PASSWORD}, with {@code STAGEBILL_GIT_USERNAME}, when all http sources of the
 *       portal are on one host: only then it is certain which host they are for
 *   <li>git's credential store: {@code ~/.git-credentials}, {@code ~/.config/git/credentials}
 *   <li>{@code ~/.netrc} or {@code ~/_netrc}, entries for this host
 * </ol>
 *
 * <p>They are sent over https only (or to this machine itself), when the host asks, and to no host they are not for, redirects included. For
 * ssh, the agent ({@code SSH_AUTH_SOCK}), key files, known hosts and settings of {@code ~/.ssh} are used. Nothing is shown or stored. The
 * environment also says which proxy to use ({@code https_proxy}, {@code no_proxy}).
 */
public final class Credentials {
    private final Map<String, String> environment;
    private final Optional<Path> home;

    private Credentials(Map<String, String> environment, Optional<Path> home) {
        this.environment = Map.copyOf(environment);
        this.home = home;
    }

    /**
     * The credentials of somebody.
     *
     * @param environment the environment variables
     * @param home the folder that has {@code .ssh}, {@code .netrc} and so on
     */
    public static Credentials of(Map<String, String> environment, Path home) {
        return new Credentials(environment, Optional.of(home));
    }

    /** No credentials: only public repositories can be read. */
    public static Credentials none() {
        return new Credentials(Map.of(), Optional.empty());
    }

    Optional<Path> home() {
        return home;
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /**
     * The logins to try with a host, the best first.
     *
     * @param onlyHost whether no other host is asked over http, so that variables without a host are for this one
     */
    List<Login> logins(String host, int port, boolean onlyHost) {
        List<Login> logins = new ArrayList<>();
        fromEnvironment("_" + key(host), host).ifPresent(logins::add);
        if (onlyHost) {
            fromEnvironment("", host).ifPresent(logins::add);
        }
        home.ifPresent(folder -> {
            logins.addAll(CredentialFiles.store(folder.resolve(".git-credentials"), host, port));
            logins.addAll(CredentialFiles.store(folder.resolve(".config/git/credentials"), host, port));
            logins.addAll(CredentialFiles.netrc(folder.resolve(".netrc"), host));
            logins.addAll(CredentialFiles.netrc(folder.resolve("_netrc"), host));
        });
        return logins;
    }

    /** The name of the variable that holds the token for a host. */
    static String tokenVariable(String host) {
        return "STAGEBILL_GIT_TOKEN_" + key(host);
    }

    private Optional<Login> fromEnvironment(String suffix, String host) {
        Optional<String> user = variable("STAGEBILL_GIT_USERNAME" + suffix);
        return variable("STAGEBILL_GIT_TOKEN" + suffix)
                .map(token -> new Login(user.orElse(tokenUser(host)), token))
                .or(() -> variable("STAGEBILL_GIT_PASSWORD" + suffix)
                        .flatMap(password -> user.map(name -> new Login(name, password))));
    }

    /** Hosts want some name beside a token; most take any. */
    private static String tokenUser(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (lower.contains("gitlab")) {
            return "oauth2";
        }
        return lower.contains("bitbucket") ? "x-token-auth" : "x-access-token";
    }

    private static String key(String host) {
        return host.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    @Override
    public String toString() {
        return "credentials";
    }
}
