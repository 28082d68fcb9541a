package dev.stagebill.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Attacks that others have collected, and our own. Each file names its origin and its licence. */
public final class HostileTexts {
    private static final List<String> FILES = List.of("dompurify.json", "owasp.json", "own.json");

    private HostileTexts() {}

    /** All of them. */
    public static List<String> all() {
        List<String> vectors = new ArrayList<>(HostileHtmlTest.VECTORS);
        FILES.forEach(file -> vectors.addAll(of(file)));
        return List.copyOf(vectors);
    }

    private static List<String> of(String file) {
        try (InputStream in = Objects.requireNonNull(HostileTexts.class.getResourceAsStream("hostile/" + file), file)) {
            List<String> vectors = new ArrayList<>();
            for (JsonNode vector : new JsonMapper().readTree(in).path("vectors")) {
                vectors.add(vector.asString());
            }
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
