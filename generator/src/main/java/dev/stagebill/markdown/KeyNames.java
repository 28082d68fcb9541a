package dev.stagebill.markdown;

import java.util.Map;
import java.util.Optional;

/** The names of keys and what is printed on them. */
final class KeyNames {
    private static final Map<String, String> ENTRIES = NamedLines.of("keys.txt");

    private KeyNames() {}

    /** The name proper of a key that may have several. */
    static String canonical(String name) {
        String entry = ENTRIES.getOrDefault(name, "");
        return entry.startsWith("=") && entry.length() > 1 ? entry.substring(1) : name;
    }

    /** What is printed on the key of this name. */
    static Optional<String> label(String name) {
        return Optional.ofNullable(ENTRIES.get(name));
    }
}
