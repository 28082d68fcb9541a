package dev.stagebill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables of inputs with the answers of Backstage's own code; see ORIGIN.md beside them. */
public final class Oracle {
    private Oracle() {}

    /** The cases of a table, each with its name. */
    public static Stream<Arguments> cases(String table) {
        try (InputStream in = Objects.requireNonNull(Oracle.class.getResourceAsStream("oracle/" + table))) {
            return JsonMapper.builder()
                    .build()
                    .readTree(in)
                    .get("cases")
                    .valueStream()
                    .map(Oracle::arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Arguments arguments(JsonNode each) {
        return Arguments.of(each.get("name").asString(), each);
    }
}
