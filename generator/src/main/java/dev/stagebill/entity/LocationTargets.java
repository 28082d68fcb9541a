package dev.stagebill.entity;

import dev.stagebill.yaml.YamlMapping;
import java.util.List;
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
}
