package dev.stagebill.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schema (draft 2020-12) of the portal file, for editors. */
public final class PortalFileSchema {
    private static final String RESOURCE = "stagebill.schema.json";

    private PortalFileSchema() {}

    /** The schema as JSON, ending in a line break. It is generated from the definition that the portal file is read by. */
    public static String text() {
        try (InputStream stream = PortalFileSchema.class.getResourceAsStream(RESOURCE)) {
            return new String(Objects.requireNonNull(stream, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
