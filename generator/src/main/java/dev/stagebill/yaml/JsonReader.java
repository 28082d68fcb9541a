package dev.stagebill.yaml;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into the same tree as YAML, several times faster than a YAML parser does. */
public final class JsonReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(YamlLimits.DEFAULT.depth())
                    .maxDocumentLength(YamlLimits.DEFAULT.characters())
                    .build())
            .build();

    private JsonReader() {}

    /** The document in this text: its root, or the fault. Of a key given twice the last value counts, as in JavaScript. */
    public static YamlDocument read(String text) {
        Optional<YamlNode> root = Optional.empty();
        Optional<YamlFault> fault = Optional.empty();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            root = Optional.of(node(parser));
            if (parser.nextToken() != null) {
                fault = Optional.of(new YamlFault(position(parser), "more text after the end of the value"));
            }
        } catch (JacksonException e) {
            fault = Optional.of(new YamlFault(
                    e.getLocation() == null
                            ? Position.START
                            : new Position(
                                    Math.max(1, e.getLocation().getLineNr()),
                                    Math.max(1, e.getLocation().getColumnNr())),
                    e.getOriginalMessage()));
        }
        return new YamlDocument(1, Position.START, fault.isPresent() ? Optional.empty() : root, fault, text);
    }

    private static YamlNode node(JsonParser parser) {
        Position position = position(parser);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return mapping(parser, position);
        }
        if (token == JsonToken.START_ARRAY) {
            return sequence(parser, position);
        }
        String text = token == null ? "" : parser.getString();
        return new YamlScalar(position, value(parser, token), text, Optional.empty());
    }

    private static YamlMapping mapping(JsonParser parser, Position position) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            Position keyPosition = position(parser);
            String key = parser.currentName();
            parser.nextToken();
            entries.put(key, new YamlMapping.Entry(keyPosition, node(parser)));
        }
        return new YamlMapping(position, entries);
    }

    private static YamlSequence sequence(JsonParser parser, Position position) {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser));
        }
        return new YamlSequence(position, items);
    }

    private static @Nullable Object value(JsonParser parser, @Nullable JsonToken token) {
        if (token == null || token == JsonToken.VALUE_NULL) {
            return null;
        }
        return switch (token) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> integer(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            default -> parser.getString();
        };
    }

    private static Object integer(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    private static Position position(JsonParser parser) {
        return new Position(
                Math.max(1, parser.currentTokenLocation().getLineNr()),
                Math.max(1, parser.currentTokenLocation().getColumnNr()));
    }
}
