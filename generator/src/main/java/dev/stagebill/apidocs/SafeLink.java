package dev.stagebill.apidocs;

import java.util.Locale;
import java.util.Optional;

/** Decides which addresses from a definition may become links. */
final class SafeLink {
    private SafeLink() {}

    /** The address, when it leads to a web page or a mailbox and to nothing that a browser would run. */
    static Optional<String> of(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        boolean known = lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("mailto:");
        return known ? Optional.of(address.strip()) : Optional.empty();
    }
}
