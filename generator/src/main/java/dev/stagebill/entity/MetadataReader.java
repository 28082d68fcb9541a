package dev.stagebill.entity;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the metadata that all kinds share; values of a wrong type are left out, the rules have reported them. */
final class MetadataReader {
    private MetadataReader() {}

    static Metadata read(YamlMapping metadata, String name, String namespace) {
        return new Metadata(
                name,
                namespace,
                text(metadata, "title"),
                text(metadata, "description"),
                strings(metadata, "labels"),
                strings(metadata, "annotations"),
                metadata.strings("tags"),
                links(metadata));
    }

    private static Optional<String> text(YamlMapping mapping, String key) {
        return mapping.string(key).filter(text -> !text.isBlank());
    }

    private static Map<String, String> strings(YamlMapping metadata, String key) {
        Map<String, String> strings = new LinkedHashMap<>();
        metadata.mapping(key)
                .ifPresent(map -> map.entries()
                        .forEach((name, entry) ->
                                entry.value().asString().ifPresent(value -> strings.put(name, value))));
        return strings;
    }

    private static List<Link> links(YamlMapping metadata) {
        return metadata.items("links").stream()
                .flatMap(item -> item.asMapping().stream())
                .flatMap(link -> link.string("url").stream()
                        .map(url -> new Link(url, text(link, "title"), text(link, "icon"), text(link, "type"))))
                .toList();
    }

    /** {@code spec.profile} of a group or user. */
    static GroupEntity.Profile profile(YamlMapping spec) {
        Optional<YamlMapping> profile = spec.get("profile").flatMap(YamlNode::asMapping);
        return new GroupEntity.Profile(
                profile.flatMap(map -> text(map, "displayName")),
                profile.flatMap(map -> text(map, "email")),
                profile.flatMap(map -> text(map, "picture")));
    }
}
