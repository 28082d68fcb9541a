package dev.stagebill.markdown;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The names of keys and what is printed on them. */
final class KeyNames {
    private static final Map<String, String> ENTRIES = read();

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

    private static Map<String, String> read() {
        Map<String, String> entries = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(KeyNames.class.getResourceAsStream("keys.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int blank = line.indexOf(' ', 1);
                entries.put(line.substring(0, blank), line.substring(blank + 1));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(entries);
    }
}
