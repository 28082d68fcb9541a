package dev.stagebill.yaml;

import java.util.ArrayList;
import java.util.List;

/** The keys that lead to a value. */
final class KeyPath {
    private final List<String> keys = new ArrayList<>();

    void enter(String key) {
        keys.add(key);
    }

    void leave() {
        keys.remove(keys.size() - 1);
    }

    /** The JSON pointer (RFC 6901) of a key in the mapping that is composed by now. */
    String pointer(String key) {
        StringBuilder pointer = new StringBuilder();
        keys.forEach(each -> append(each, pointer));
        append(key, pointer);
        return pointer.toString();
    }

    private static void append(String key, StringBuilder pointer) {
        pointer.append('/').append(key.replace("~", "~0").replace("/", "~1"));
    }
}
