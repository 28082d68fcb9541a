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

/** Reads tables beside this class: a name and what belongs to it on each line, with a blank between them. */
final class NamedLines {
    private NamedLines() {}

    static Map<String, String> of(String file) {
        Map<String, String> entries = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(NamedLines.class.getResourceAsStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("# ")).forEach(line -> {
                int blank = line.indexOf(' ', 1);
                entries.put(line.substring(0, blank), line.substring(blank + 1));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(entries);
    }
}
