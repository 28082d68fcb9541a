package dev.stagebill.apidocs;

import dev.stagebill.yaml.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of an XML document.
 *
 * @param namespace its namespace; may be empty
 * @param name its local name
 * @param attributes its attributes by local name, in order
 * @param names the attributes whose values are names, resolved: {@code {namespace}local}
 * @param children the elements in it
 * @param text the text in it and in its elements
 * @param position where it begins
 */
record XmlElement(
        String namespace,
        String name,
        Map<String, String> attributes,
        Map<String, String> names,
        List<XmlElement> children,
        String text,
        Position position) {

    Optional<String> attribute(String key) {
        return Optional.ofNullable(attributes.get(key));
    }

    /** The name that an attribute gives, resolved; empty when it is not there. */
    Optional<String> qualified(String key) {
        return Optional.ofNullable(names.get(key));
    }

    /** The elements in it with this local name. */
    Stream<XmlElement> all(String local) {
        return children.stream().filter(child -> child.name.equals(local));
    }

    Optional<XmlElement> first(String local) {
        return all(local).findFirst();
    }

    /** The local part of a resolved name. */
    static String local(String qualified) {
        return qualified.substring(qualified.indexOf('}') + 1);
    }
}
