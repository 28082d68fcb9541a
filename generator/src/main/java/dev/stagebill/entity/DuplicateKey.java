package dev.stagebill.entity;

import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlFault;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the field that is given twice in a document that cannot be read for it. */
final class DuplicateKey {
    private DuplicateKey() {}

    /** The pointer of the key that the fault is about; empty when the fault is another one. */
    static Optional<String> pointer(YamlDocument document, YamlFault fault) {
        List<YamlFault> duplicates = new ArrayList<>();
        Optional<YamlNode> root =
                YamlReader.keepingLast(duplicates::add).read(document.text()).flatMap(YamlDocument::root);
        Position place = new Position(
                fault.position().line() - document.position().line() + 1,
                fault.position().column());
        return duplicates.stream().anyMatch(each -> each.position().equals(place))
                ? root.flatMap(node -> find(Spot.root(node), place))
                : Optional.empty();
    }

    private static Optional<String> find(Spot spot, Position place) {
        if (spot.key().filter(place::equals).isPresent()) {
            return Optional.of(spot.pointer());
        }
        List<Spot> inside = new ArrayList<>(spot.fields());
        inside.addAll(spot.items());
        return inside.stream().flatMap(each -> find(each, place).stream()).findFirst();
    }
}
