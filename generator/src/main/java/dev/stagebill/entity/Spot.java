package dev.stagebill.entity;

import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value and its place in a document.
 *
 * @param pointer the JSON pointer of the value (RFC 6901); empty for the root
 * @param key where the key of the value is; empty for the root and for items of lists
 * @param node the value
 */
record Spot(String pointer, Optional<Position> key, YamlNode node) {
    static Spot root(YamlNode node) {
        return new Spot("", Optional.empty(), node);
    }

    /** The pointer of a field of this mapping, also of one that is missing. */
    String pointerTo(String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    /** A field of this mapping, when it is there; its value may be null. */
    Optional<Spot> field(String name) {
        return node.asMapping()
                .flatMap(mapping -> Optional.ofNullable(mapping.entries().get(name)))
                .map(entry -> field(name, entry));
    }

    private Spot field(String name, YamlMapping.Entry entry) {
        return new Spot(pointerTo(name), Optional.of(entry.keyPosition()), entry.value());
    }

    /** A field further down, when every step to it is there. */
    Optional<Spot> path(String... names) {
        Optional<Spot> at = Optional.of(this);
        for (String name : names) {
            at = at.flatMap(spot -> spot.field(name));
        }
        return at;
    }

    /** All fields of this mapping, in the order of the text; none when it is no mapping. */
    List<Spot> fields() {
        List<Spot> fields = new ArrayList<>();
        node.asMapping().ifPresent(mapping -> mapping.entries().forEach((key, entry) -> fields.add(field(key, entry))));
        return fields;
    }

    /** All items of this list; none when it is no list. */
    List<Spot> items() {
        List<Spot> items = new ArrayList<>();
        node.asSequence()
                .ifPresent(list -> list.items()
                        .forEach(item -> items.add(new Spot(pointer + "/" + items.size(), Optional.empty(), item))));
        return items;
    }

    /** The same place with another value. */
    Spot with(YamlNode value) {
        return new Spot(pointer, key, value);
    }

    /** Where a fault of the value is shown: at its first character; at its key when nothing is written behind that. */
    Position position() {
        boolean nothing = node instanceof YamlScalar scalar
                && scalar.value() == null
                && scalar.text().isEmpty();
        return nothing ? key.orElse(node.position()) : node.position();
    }

    /** Where the lack of a field is shown: at the key of this mapping; at its first character when it has no key. */
    Position keyPosition() {
        return key.orElse(node.position());
    }

    /** The name of the last step, unescaped. */
    String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    /** What people call the place: {@code spec.dependsOn[2]}. */
    String path() {
        return path(pointer);
    }

    /** What people call the place of a pointer; a field whose name has dots or slashes is put in quotes. */
    static String path(String pointer) {
        StringBuilder path = new StringBuilder();
        for (String step : pointer.split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            if (path.length() > 0 && !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
                path.append('[').append(name).append(']');
            } else if (!step.isEmpty()) {
                boolean plain = name.indexOf('.') < 0 && name.indexOf('/') < 0;
                path.append(path.length() == 0 ? "" : ".").append(plain ? name : "\"" + name + "\"");
            }
        }
        return path.toString();
    }
}
