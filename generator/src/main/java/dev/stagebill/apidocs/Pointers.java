package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what is wrong with a document, and tells of each finding its place and its JSON pointer (RFC 6901). */
final class Pointers {
    static final int MAX_FINDINGS = 25;

    private final YamlMapping root;
    private final DefinitionText text;
    private final List<Found> all = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Found> further = new LinkedHashMap<>();

    private record Found(Diagnostic finding, Position position, boolean key, List<Position> related) {}

    /** A place in the document; either a value, or the key that leads to it. */
    private record Spot(String pointer, boolean key) {}

    Pointers(YamlMapping root, DefinitionText text) {
        this.root = root;
        this.text = text;
    }

    /** Takes a finding. Of those of a sort the first are told, and how many there are besides. */
    void add(Diagnostic finding, Position position) {
        add(finding, position, List.of());
    }

    /** The same for a finding that refers to other positions. */
    void add(Diagnostic finding, Position position, List<Position> related) {
        add(new Found(finding, position, false, related));
    }

    /** The same for a finding about a key: the first key of a mapping in YAML stands where the mapping does. */
    void addAtKey(Diagnostic finding, Position position, List<Position> related) {
        add(new Found(finding, position, true, related));
    }

    private void add(Found found) {
        String code = found.finding().code();
        int count = counts.merge(code, 1, Integer::sum);
        if (count <= MAX_FINDINGS) {
            all.add(found);
        } else if (count == MAX_FINDINGS + 1) {
            further.put(code, found);
        }
    }

    /** One finding for all of a sort that are not told; it is at the first of them. */
    private Found summary(String code, Found next) {
        int more = counts.getOrDefault(code, 0) - MAX_FINDINGS;
        Diagnostic first = next.finding();
        String words = first.message() + "; " + (more - 1) + " more of this sort are not listed";
        return more == 1
                ? next
                : new Found(
                        Diagnostic.of(first.severity(), code, words).hint(first.hint()),
                        next.position(),
                        next.key(),
                        List.of());
    }

    /** Everything that was found, each with its place, its pointer and the places it refers to. */
    List<Diagnostic> located() {
        if (all.isEmpty()) {
            return List.of();
        }
        further.forEach((code, next) -> all.add(summary(code, next)));
        further.clear();
        Set<Position> wanted = new HashSet<>();
        all.forEach(found -> {
            wanted.add(found.position());
            wanted.addAll(found.related());
        });
        Spots spots = new Spots(wanted, new HashMap<>(), new HashMap<>());
        walk(root, "", spots);
        Optional<PartFiles> parts = text.parts();
        return all.stream().map(found -> located(found, spots, parts)).toList();
    }

    private Diagnostic located(Found found, Spots spots, Optional<PartFiles> parts) {
        List<SourceLocation> related = found.related().stream()
                .map(position -> place(spots.at(position, found.key()), parts)
                        .map(PartFiles.Place::location)
                        .orElseGet(() -> text.at(position)))
                .toList();
        Diagnostic finding =
                related.isEmpty() ? found.finding() : found.finding().related(related);
        Optional<Spot> spot = spots.at(found.position(), found.key());
        Optional<PartFiles.Place> place = place(spot, parts);
        if (place.isPresent()) {
            return text.locate(finding, place.get());
        }
        Diagnostic located = text.locate(finding, found.position());
        return spot.map(at -> located.field(at.pointer())).orElse(located);
    }

    private static Optional<PartFiles.Place> place(Optional<Spot> spot, Optional<PartFiles> parts) {
        return parts.flatMap(files -> spot.flatMap(at -> files.find(at.pointer(), at.key())));
    }

    /** The places of the positions that are wanted. The outermost node at a position counts. */
    private record Spots(Set<Position> wanted, Map<Position, Spot> values, Map<Position, Spot> keys) {
        void value(Position position, String pointer) {
            if (wanted.contains(position)) {
                values.putIfAbsent(position, new Spot(pointer, false));
            }
        }

        void key(Position position, String pointer) {
            if (wanted.contains(position)) {
                keys.putIfAbsent(position, new Spot(pointer, true));
            }
        }

        Optional<Spot> at(Position position, boolean key) {
            Optional<Spot> value = Optional.ofNullable(values.get(position));
            Optional<Spot> name = Optional.ofNullable(keys.get(position));
            return key ? name.or(() -> value) : value.or(() -> name);
        }
    }

    private static void walk(YamlNode node, String pointer, Spots spots) {
        spots.value(node.position(), pointer);
        if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach((key, entry) -> {
                String inner = pointer + '/' + key.replace("~", "~0").replace("/", "~1");
                spots.key(entry.keyPosition(), inner);
                walk(entry.value(), inner, spots);
            });
        } else if (node instanceof YamlSequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                walk(list.items().get(i), pointer + '/' + i, spots);
            }
        }
    }
}
