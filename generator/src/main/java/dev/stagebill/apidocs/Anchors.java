package dev.stagebill.apidocs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives everything on the page of a definition an id of its own. The same definition always gets the same ids, and an id keeps its meaning
 * while names stay: links from elsewhere lead to {@code operation-<operationId>} and {@code schema-<Name>}.
 */
final class Anchors {
    private static final int MAX_LENGTH = 120;

    private final Set<String> taken = new HashSet<>();

    /** Where to go on for names that come again and again. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final Map<String, String> schemas = new HashMap<>();
    private final Map<String, String> schemes = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();
    private final Map<String, String> operations = new HashMap<>();
    private final Map<String, String> others = new HashMap<>();

    /** The id of a new operation with this id, or else this method and path. */
    String operation(Optional<String> operationId, String method, String path) {
        String id = operationId
                .filter(name -> !name.isBlank())
                .map(name -> unique("operation-" + slug(name)))
                .orElseGet(() -> unique("operation-" + slug(method.toLowerCase(Locale.ROOT) + "-" + path)));
        operationId.ifPresent(name -> operations.putIfAbsent(name, id));
        return id;
    }

    /** The id of the operation that was given this operationId first. */
    Optional<String> ofOperation(String operationId) {
        return Optional.ofNullable(operations.get(operationId));
    }

    String schema(String name) {
        return schemas.computeIfAbsent(name, key -> unique("schema-" + slug(key)));
    }

    String securityScheme(String name) {
        return schemes.computeIfAbsent(name, key -> unique("security-" + slug(key)));
    }

    /** The id of a security scheme that is there. */
    Optional<String> ofSecurityScheme(String name) {
        return Optional.ofNullable(schemes.get(name));
    }

    String tag(String name) {
        return tags.computeIfAbsent(name, key -> unique("tag-" + slug(key)));
    }

    /** The id of the thing of this sort and name, such as {@code channel-orders}: always the same one. */
    String named(String sort, String name) {
        return others.computeIfAbsent(sort + ' ' + name, key -> unique(sort + "-" + slug(name)));
    }

    /** The id of a new thing of this sort and name, though another one has the same name. */
    String another(String sort, String name) {
        return unique(sort + "-" + slug(name));
    }

    private String unique(String wanted) {
        String id = wanted;
        int number = numbers.getOrDefault(wanted, 2);
        while (!taken.add(id)) {
            id = wanted + "-" + number++;
            numbers.put(wanted, number);
        }
        return id;
    }

    /** Letters, digits, dots, hyphens and underscores stay; everything between them becomes one hyphen. */
    private static String slug(String text) {
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < text.length() && slug.length() < MAX_LENGTH; i++) {
            char c = text.charAt(i);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-')) {
                slug.append(c);
            } else if (c >= 0x80 && Character.isLetterOrDigit(c)) {
                slug.append(c);
            } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int end = slug.length();
        while (end > 0 && slug.charAt(end - 1) == '-') {
            end--;
        }
        return end == 0 ? "x" : slug.substring(0, end);
    }
}
