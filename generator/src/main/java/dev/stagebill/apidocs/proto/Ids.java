package dev.stagebill.apidocs.proto;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fragments of a page. They are made of names, which have letters, digits, underscores and dots only, and keep their meaning while names stay. */
final class Ids {
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> types = new HashMap<>();

    /** The id of a type on the page, made when it is first asked for. */
    String type(String fullName) {
        return types.computeIfAbsent(fullName, name -> unique("type-" + name));
    }

    /** The id of a type that is on the page. */
    Optional<String> ofType(String fullName) {
        return Optional.ofNullable(types.get(fullName));
    }

    String unique(String wanted) {
        String id = wanted;
        for (int number = 2; !taken.add(id); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }
}
