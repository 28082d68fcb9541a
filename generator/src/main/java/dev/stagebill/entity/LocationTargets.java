package dev.stagebill.entity;

import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The targets of a Location: {@code spec.target}, then {@code spec.targets}. */
final class LocationTargets {
    private LocationTargets() {}

    static List<String> of(YamlMapping spec) {
        return Stream.concat(spec.string("target").stream(), spec.strings("targets").stream())
                .filter(target -> !target.isBlank())
                .distinct()
                .toList();
    }

    /** Where a target, or the type, is written. */
    static Optional<Position> position(YamlMapping spec, String target) {
        return Stream.of(spec.get("target").stream(), spec.items("targets").stream(), spec.get("type").stream())
                .flatMap(nodes -> nodes)
                .filter(node -> node.asString().filter(target::equals).isPresent())
                .findFirst()
                .map(YamlNode::position);
    }
}
