package dev.stagebill.entity;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the value at a path such as {@code spec.placement.region} or {@code metadata.labels.tier}, as a text. */
final class FieldPath {
    private static final String SPEC = "spec.";
    private static final String LABELS = "metadata.labels.";
    private static final String ANNOTATIONS = "metadata.annotations.";

    private FieldPath() {}

    /** The value; items of a list have commas between them. Empty when there is none, or one that is not fit for one line. */
    static Optional<String> text(Entity entity, String path) {
        Metadata metadata = entity.metadata();
        if (path.startsWith(SPEC)) {
            return node(entity.envelope().spec(), path.substring(SPEC.length())).flatMap(FieldPath::text);
        }
        if (path.startsWith(LABELS)) {
            return Optional.ofNullable(metadata.labels().get(path.substring(LABELS.length())));
        }
        if (path.startsWith(ANNOTATIONS)) {
            return metadata.annotation(path.substring(ANNOTATIONS.length()));
        }
        return switch (path) {
            case "metadata.name" -> Optional.of(metadata.name());
            case "metadata.namespace" -> Optional.of(metadata.namespace());
            case "metadata.title" -> metadata.title();
            case "metadata.description" -> metadata.description();
            case "metadata.tags" -> Optional.of(String.join(", ", metadata.tags()));
            case "apiVersion" -> Optional.of(entity.envelope().apiVersion());
            default -> Optional.empty();
        };
    }

    /** A key may have dots in it, so that the longest one that is there is tried first. */
    private static Optional<YamlNode> node(YamlMapping mapping, String path) {
        int end = path.length();
        while (end > 0) {
            Optional<YamlNode> value = mapping.present(path.substring(0, end));
            if (value.isPresent() && end == path.length()) {
                return value;
            }
            String rest = end == path.length() ? "" : path.substring(end + 1);
            Optional<YamlNode> inner = value.flatMap(YamlNode::asMapping).flatMap(below -> node(below, rest));
            if (inner.isPresent()) {
                return inner;
            }
            end = path.lastIndexOf('.', end - 1);
        }
        return Optional.empty();
    }

    private static Optional<String> text(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return Optional.of(scalar.text());
        }
        Optional<List<YamlNode>> items = node.asSequence().map(sequence -> sequence.items());
        return items.filter(all -> all.stream().allMatch(YamlScalar.class::isInstance))
                .map(all -> all.stream().flatMap(item -> text(item).stream()).collect(Collectors.joining(", ")));
    }
}
