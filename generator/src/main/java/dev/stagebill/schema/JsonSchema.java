package dev.stagebill.schema;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON Schema, of draft 4 to 2020-12 as its {@code $schema} says, of 2020-12 without one. References to other documents are not followed,
 * but for the base schemas of Backstage ({@code Entity}, {@code EntityEnvelope}, {@code EntityMeta}, {@code common}), which accept everything
 * here, because entities are checked for what they say anyway.
 */
public final class JsonSchema {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PLACE = "https://schema.invalid/kind";
    private static final int MOST = 50;

    private final Schema schema;

    private JsonSchema(Schema schema) {
        this.schema = schema;
    }

    /**
     * Understands a schema.
     *
     * @throws IllegalArgumentException when it is none; the message tells why
     */
    public static JsonSchema of(Map<String, @Nullable Object> values) {
        try {
            JsonNode node = JSON.valueToTree(values);
            SchemaRegistry registry = registry();
            checkItself(registry, node);
            Schema schema = registry.getSchema(SchemaLocation.of(PLACE), node);
            JsonSchema made = new JsonSchema(schema);
            // References are only followed when something is checked, so that a wrong one shows here and not at the
            // first entity.
            schema.validate(JSON.createObjectNode());
            return made;
        } catch (SchemaException | IllegalArgumentException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    /** A schema is a document with a schema, too. */
    private static void checkItself(SchemaRegistry registry, JsonNode node) {
        String dialect = node.path("$schema").asString(SpecificationVersion.DRAFT_2020_12.getDialectId());
        registry.getSchema(SchemaLocation.of(dialect)).validate(node).stream()
                .findFirst()
                .ifPresent(error -> {
                    throw new IllegalArgumentException(String.valueOf(error));
                });
    }

    private static SchemaRegistry registry() {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .locale(Locale.ENGLISH)
                .preloadSchema(true)
                .build();
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(config)
                        .schemas(JsonSchema::known)
                        .schemaLoader(loader -> loader.block(JsonSchema::isForeign)));
    }

    /** Whether a document is neither known here nor one of the schemas of JSON Schema itself, which the library brings along. */
    private static boolean isForeign(AbsoluteIri address) {
        String text = address.toString();
        return !text.startsWith("https://schema.invalid/")
                && !text.startsWith("http://json-schema.org/")
                && !text.startsWith("https://json-schema.org/");
    }

    /** The documents that a schema may refer to. What is not here is not looked for elsewhere. */
    private static @Nullable String known(String address) {
        String name = address.substring(address.lastIndexOf('/') + 1).replaceAll("(?:\\.schema\\.json)?#?$", "");
        boolean base =
                List.of("Entity", "EntityEnvelope", "EntityMeta", "common").contains(name);
        return base
                ? "{\"$defs\":{\"reference\":{},\"relation\":{},\"status\":{}},"
                        + "\"definitions\":{\"reference\":{},\"relation\":{},\"status\":{}}}"
                : null;
    }

    /** What is wrong with a document, in its order, at most 50 things. */
    public List<Violation> check(YamlMapping root) {
        List<Error> errors = schema.validate(JSON.valueToTree(root.toJava()));
        return errors.stream()
                .map(error -> violation(root, error))
                .distinct()
                .sorted((a, b) -> compare(a, b))
                .limit(MOST)
                .toList();
    }

    private static int compare(Violation a, Violation b) {
        int line = Integer.compare(a.position().line(), b.position().line());
        int column = Integer.compare(a.position().column(), b.position().column());
        return line != 0 ? line : column != 0 ? column : a.message().compareTo(b.message());
    }

    private static Violation violation(YamlMapping root, Error error) {
        List<String> path = IntStream.range(0, error.getInstanceLocation().getNameCount())
                .mapToObj(index -> String.valueOf(error.getInstanceLocation().getElement(index)))
                .toList();
        String property = Optional.ofNullable(error.getProperty()).orElse("");
        StringBuilder pointer = new StringBuilder();
        path.forEach(part -> pointer.append('/').append(escaped(part)));
        String name = path.isEmpty() ? "the entity" : String.join(".", path);
        if (!property.isEmpty()) {
            pointer.append('/').append(escaped(property));
        }
        return new Violation(position(root, path, property), pointer.toString(), name + ": " + message(error));
    }

    private static String escaped(String part) {
        return part.replace("~", "~0").replace("/", "~1");
    }

    /** The library puts the place in front of its sentence. */
    private static String message(Error error) {
        String text = String.valueOf(error.getMessage());
        String place = error.getInstanceLocation() + ": ";
        return text.startsWith(place) ? text.substring(place.length()) : text;
    }

    private static Position position(YamlMapping root, List<String> path, String property) {
        YamlNode at = root;
        for (String part : path) {
            Optional<YamlNode> inner = child(at, part);
            if (inner.isEmpty()) {
                return at.position();
            }
            at = inner.get();
        }
        Optional<YamlMapping> mapping =
                at.asMapping().filter(here -> here.get(property).isPresent());
        return mapping.isPresent() ? mapping.get().keyPosition(property) : at.position();
    }

    private static Optional<YamlNode> child(YamlNode node, String part) {
        if (node.asMapping().isPresent()) {
            return node.asMapping().get().get(part);
        }
        return node.asSequence()
                .map(sequence -> sequence.items())
                .filter(items -> part.matches("\\d{1,9}") && Integer.parseInt(part) < items.size())
                .map(items -> items.get(Integer.parseInt(part)));
    }
}
