package dev.stagebill.apidocs;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlSequence;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a {@code $ref} names inside its own document (JSON pointers, RFC 6901, in a URI fragment). Nothing is ever inlined here: each
 * reference is looked up when it is met, so circles cost nothing.
 */
public final class References {
    /** The key of a reference. */
    public static final String KEY = "$ref";

    private static final int MAX_HOPS = 20;
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String DEFINITIONS = "#/definitions/";

    private final YamlMapping root;
    private final Map<String, Optional<YamlNode>> found = new HashMap<>();
    private @Nullable Map<String, String> anchors;

    /** References in the document with this root. */
    public References(YamlMapping root) {
        this.root = root;
    }

    /** Whether a reference stays inside its document. */
    public static boolean isLocal(String reference) {
        return reference.startsWith("#");
    }

    /** What a reference names; it may be a reference again. */
    public Optional<YamlNode> at(String reference) {
        Optional<YamlNode> known = found.get(reference);
        if (known == null) {
            known = lookUp(reference);
            found.put(reference, known);
        }
        return known;
    }

    /** The node itself, or what it refers to in the end; a reference that leads nowhere, or in a circle, stays as it is. */
    public YamlNode follow(YamlNode node) {
        YamlNode target = node;
        for (int hop = 0; hop < MAX_HOPS; hop++) {
            Optional<YamlNode> next =
                    target.asMapping().flatMap(mapping -> mapping.string(KEY)).flatMap(this::at);
            if (next.isEmpty()) {
                return target;
            }
            target = next.get();
        }
        return node;
    }

    /** The mapping that a node is or refers to. */
    public Optional<YamlMapping> mapping(YamlNode node) {
        return follow(node).asMapping();
    }

    /** The name of the shared schema that a reference names, when it names one that is there. */
    public Optional<String> schemaName(String reference) {
        String prefix = reference.startsWith(DEFINITIONS) ? DEFINITIONS : SCHEMAS;
        return Optional.of(reference)
                .filter(text -> text.startsWith(prefix) && text.indexOf('/', prefix.length()) < 0)
                .filter(text -> at(text).isPresent())
                .map(text -> decode(text.substring(prefix.length())));
    }

    /**
     * What a {@code $dynamicRef} names: the schema with this {@code $dynamicAnchor}, the outermost one first, as far as that can be told without
     * an instance (JSON Schema 2020-12, section 8.2.3.2).
     */
    Optional<String> dynamic(String reference) {
        return reference.startsWith("#") && !reference.startsWith("#/")
                ? Optional.ofNullable(anchors().get(reference.substring(1)))
                : Optional.of(reference).filter(References::isLocal);
    }

    private Map<String, String> anchors() {
        Map<String, String> found = anchors;
        if (found == null) {
            Map<String, String> all = new HashMap<>();
            for (String owner : List.of("components/schemas", "definitions")) {
                at("#/" + owner)
                        .flatMap(YamlNode::asMapping)
                        .ifPresent(schemas -> schemas.entries()
                                .forEach((name, entry) -> entry.value()
                                        .asMapping()
                                        .flatMap(schema -> schema.string("$dynamicAnchor"))
                                        .ifPresent(anchor -> all.putIfAbsent(anchor, "#/" + owner + "/" + name))));
            }
            anchors = all;
            found = all;
        }
        return found;
    }

    private Optional<YamlNode> lookUp(String reference) {
        if (!reference.startsWith("#/")) {
            return reference.equals("#") ? Optional.of(root) : Optional.empty();
        }
        YamlNode node = root;
        for (String segment : reference.substring(2).split("/", -1)) {
            Optional<YamlNode> child = child(node, segment);
            if (child.isEmpty()) {
                return Optional.empty();
            }
            node = child.get();
        }
        return Optional.of(node);
    }

    private static Optional<YamlNode> child(YamlNode node, String segment) {
        if (node instanceof YamlMapping mapping) {
            return mapping.get(decode(segment)).or(() -> mapping.get(unescape(segment)));
        }
        if (node instanceof YamlSequence sequence && segment.matches("\\d{1,6}")) {
            int index = Integer.parseInt(segment);
            return index < sequence.items().size()
                    ? Optional.of(sequence.items().get(index))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** A segment of a reference as it was before it was written into one. */
    public static String decode(String segment) {
        return unescape(percentDecoded(segment));
    }

    private static String unescape(String segment) {
        return segment.indexOf('~') < 0 ? segment : segment.replace("~1", "/").replace("~0", "~");
    }

    private static String percentDecoded(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }
}
