package dev.stagebill.apidiff;

import dev.stagebill.yaml.YamlMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An operation of an OpenAPI definition.
 *
 * @param title its method and path, such as {@code GET /orders/{id}}
 * @param path the path as written
 * @param item the path with all of its operations
 * @param node what is said of the operation
 * @param sender whether the API itself calls it, as a webhook or callback
 */
record ApiOperation(String title, String path, YamlMapping item, YamlMapping node, boolean sender) {
    static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private static final int MAX_DEPTH = 2;

    /** All operations of a path by method, in the order of the text. */
    static Map<String, ApiOperation> of(Side side, String path, YamlMapping item, boolean sender) {
        Map<String, ApiOperation> operations = new LinkedHashMap<>();
        side.mappings(item).forEach((method, node) -> {
            if (METHODS.contains(method)) {
                String title = method.toUpperCase(Locale.ROOT) + " " + path;
                operations.put(method, new ApiOperation(title, path, item, node, sender));
            }
        });
        side.mappings(side.mapping(item, "additionalOperations"))
                .forEach((method, node) ->
                        operations.put(method, new ApiOperation(method + " " + path, path, item, node, sender)));
        return operations;
    }

    /** The callbacks of this operation as paths; those in callbacks are left out. */
    Map<String, YamlMapping> callbacks(Side side) {
        Map<String, YamlMapping> paths = new LinkedHashMap<>();
        if (title.split(" callback ", -1).length < MAX_DEPTH) {
            side.mappings(side.mapping(node, "callbacks"))
                    .forEach((name, callback) -> side.mappings(callback)
                            .forEach((address, item) -> paths.put(title + " callback " + name + " " + address, item)));
        }
        return paths;
    }

    Place place() {
        return Place.operation(title);
    }

    /** What consumers do with its request. */
    Direction request() {
        return sender ? Direction.RESPONSE : Direction.REQUEST;
    }
}
