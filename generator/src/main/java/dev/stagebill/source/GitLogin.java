package dev.stagebill.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/**
 * Answers one host's question for user and password, and nobody else's: not the host that a redirect leads to, not a host that is spoken to
 * without encryption. Other questions, such as whether to trust a key, are answered with no.
 */
final class GitLogin extends CredentialsProvider {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final URIish address;
    private final Deque<Login> untried;
    private boolean asked;

    GitLogin(URIish address, List<Login> logins) {
        this.address = address;
        this.untried = new ArrayDeque<>(logins);
    }

    /** Whether the host wanted to know who is there. */
    boolean wasAsked() {
        return asked;
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        return List.of(items).stream().allMatch(GitLogin::isLogin);
    }

    private static boolean isLogin(CredentialItem item) {
        return item instanceof CredentialItem.Username || item instanceof CredentialItem.Password;
    }

    @Override
    public boolean get(URIish uri, CredentialItem... items) {
        if (!supports(items)) {
            return false;
        }
        asked = true;
        Login login = mayKnow(uri) ? untried.peekFirst() : null;
        if (login == null) {
            return false;
        }
        for (CredentialItem item : items) {
            if (item instanceof CredentialItem.Username user) {
                user.setValue(login.user());
            } else if (item instanceof CredentialItem.Password password) {
                password.setValue(login.password().toCharArray());
            }
        }
        return true;
    }

    /** The login was refused: the next one is tried. */
    @Override
    public void reset(URIish uri) {
        untried.pollFirst();
    }

    private boolean mayKnow(URIish uri) {
        return address.getHost().equalsIgnoreCase(uri.getHost())
                && address.getPort() == uri.getPort()
                && isPrivate(uri);
    }

    private static boolean isPrivate(URIish uri) {
        return "https".equals(uri.getScheme())
                || THIS_MACHINE.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }
}
