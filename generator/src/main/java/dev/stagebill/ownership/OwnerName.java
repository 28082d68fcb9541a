package dev.stagebill.ownership;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Turns owners of CODEOWNERS files into names of entities, as Backstage's module {@code catalog-backend-module-codeowners} does
 * ({@code normalizeCodeOwner}): a team loses its organisation, an account becomes a user, an e-mail address its local part.
 */
final class OwnerName {
    /** Backstage's rule for {@code metadata.name}. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?");

    private OwnerName() {}

    /** The reference; empty for what is no owner, such as the roles of GitLab, and for what cannot be the name of an entity. */
    static Optional<String> of(String written, Dialect dialect) {
        if (written.startsWith("@@")) {
            return dialect == Dialect.BITBUCKET ? name(unquoted(written.substring(2))) : Optional.empty();
        }
        if (!written.startsWith("@")) {
            int at = written.indexOf('@');
            return at > 0 ? name(written.substring(0, at)) : Optional.empty();
        }
        String account = unquoted(written.substring(1));
        return account.contains("/")
                ? name(account.substring(account.lastIndexOf('/') + 1))
                : name(account).map(user -> "user:" + user);
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private static Optional<String> name(String text) {
        return Optional.of(text).filter(name -> NAME.matcher(name).matches());
    }
}
