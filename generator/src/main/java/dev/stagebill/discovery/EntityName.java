package dev.stagebill.discovery;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Makes names that Backstage accepts as {@code metadata.name}: up to 63 letters, digits, dashes, dots and underscores between two letters or digits. */
final class EntityName {
    private static final int LONGEST = 63;

    private EntityName() {}

    /** The name in lower case; empty when nothing of the text can be part of one. */
    static Optional<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_.-]+", "-");
        String cut = plain.replaceFirst("^[^a-z0-9]+", "");
        String name = cut.substring(0, Math.min(LONGEST, cut.length())).replaceFirst("[^a-z0-9]+$", "");
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }
}
