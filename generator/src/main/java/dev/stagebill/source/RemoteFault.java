package dev.stagebill.source;

import java.io.InterruptedIOException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;

/** A fetch failed. Says why and what to do in words for people, without anything secret. */
final class RemoteFault extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int MAX_CAUSES = 20;

    private final boolean network;
    private final transient Optional<String> advice;

    RemoteFault(Address address, Exception cause, boolean asked) {
        super(reason(address, causes(cause), asked), cause);
        List<Throwable> causes = causes(cause);
        this.advice = advice(address, causes, asked);
        this.network = !has(causes, MissingObjectException.class) && !has(causes, CorruptObjectException.class);
    }

    /** Whether the host or the way to it is to blame, and not the copy that we have. */
    boolean isOutside() {
        return network;
    }

    /** What to do about it. */
    Optional<String> advice() {
        return advice;
    }

    private static List<Throwable> causes(Throwable top) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable each = top; each != null && causes.size() < MAX_CAUSES; each = each.getCause()) {
            causes.add(each);
        }
        return causes;
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    private static boolean says(List<Throwable> causes, String... words) {
        return causes.stream()
                .map(cause -> String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT))
                .anyMatch(text -> List.of(words).stream().anyMatch(text::contains));
    }

    private static String reason(Address address, List<Throwable> causes, boolean asked) {
        String host = address.host().orElse("the host");
        if (has(causes, UnknownHostException.class)) {
            return "there is no host " + host;
        }
        if (has(causes, SSLException.class)) {
            return "the certificate of " + host + " is not trusted";
        }
        if (has(causes, InterruptedIOException.class)) {
            return host + " did not answer in time";
        }
        if (isKeyOfHost(causes)) {
            return "the ssh key of " + host + " is not known";
        }
        if (isRefusal(causes, asked)) {
            return host + " wants to know who is there, and did not accept the answer";
        }
        if (has(causes, NoRemoteRepositoryException.class) || says(causes, "not found")) {
            return "there is no repository at this address";
        }
        if (has(causes, SocketException.class) || has(causes, NoRouteToHostException.class)) {
            return host + " does not answer";
        }
        String last = causes.get(causes.size() - 1).getMessage();
        return last == null ? "the connection failed" : Secrets.hide(last);
    }

    private static Optional<String> advice(Address address, List<Throwable> causes, boolean asked) {
        if (has(causes, SSLException.class)) {
            return Optional.of("add the authority to Java's trust store, or name another one with"
                    + " -Djavax.net.ssl.trustStore");
        }
        if (isKeyOfHost(causes)) {
            return Optional.of("check the key of the host and add it to ~/.ssh/known_hosts");
        }
        if (isRefusal(causes, asked)) {
            return Optional.of(
                    address.isHttp()
                            ? "set " + Credentials.tokenVariable(address.host().orElse(""))
                                    + " to a token that may read it; it is sent over https only"
                            : "add a key that may read it to the ssh agent or to ~/.ssh");
        }
        return Optional.empty();
    }

    private static boolean isRefusal(List<Throwable> causes, boolean asked) {
        return asked
                || says(
                        causes,
                        "not authorized",
                        "not permitted",
                        "authentication is required",
                        "cannot log in",
                        "no more authentication methods",
                        "auth fail",
                        "403 forbidden");
    }

    private static boolean isKeyOfHost(List<Throwable> causes) {
        return says(causes, "server key did not validate", "host key", "hostkey");
    }
}
