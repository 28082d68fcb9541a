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

    private record Found(Diagnostic finding, Position position, List<Position> related) {}

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
        int count = counts.merge(finding.code(), 1, Integer::sum);
        if (count <= MAX_FINDINGS) {
            all.add(new Found(finding, position, related));
        } else if (count == MAX_FINDINGS + 1) {
            further.put(finding.code(), new Found(finding, position, related));
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
        Map<Position, Spot> spots = new HashMap<>();
        walk(root, "", wanted, spots);
        Optional<PartFiles> parts = text.parts();
        return all.stream().map(found -> located(found, spots, parts)).toList();
    }

    private Diagnostic located(Found found, Map<Position, Spot> spots, Optional<PartFiles> parts) {
        List<SourceLocation> related = found.related().stream()
                .map(position -> place(position, spots, parts)
                        .map(PartFiles.Place::location)
                        .orElseGet(() -> text.at(position)))
                .toList();
        Diagnostic finding = related.isEmpty() ? found.finding() : found.finding().related(related);
        Optional<PartFiles.Place> place = place(found.position(), spots, parts);
        if (place.isPresent()) {
            return text.locate(finding, place.get());
        }
        Diagnostic located = text.locate(finding, found.position());
        Spot spot = spots.get(found.position());
        return spot == null ? located : located.field(spot.pointer());
    }

    private static Optional<PartFiles.Place> place(
            Position position, Map<Position, Spot> spots, Optional<PartFiles> parts) {
        Optional<Spot> spot = Optional.ofNullable(spots.get(position));
        return parts.flatMap(files -> spot.flatMap(at -> files.find(at.pointer(), at.key())));
    }

    /** The outermost node at a position counts; a key stands for its value. */
    private static void walk(YamlNode node, String pointer, Set<Position> wanted, Map<Position, Spot> spots) {
        if (wanted.contains(node.position())) {
            spots.putIfAbsent(node.position(), new Spot(pointer, false));
        }
        if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach((key, entry) -> {
                String inner = pointer + '/' + key.replace("~", "~0").replace("/", "~1");
                if (wanted.contains(entry.keyPosition())) {
                    spots.put(entry.keyPosition(), new Spot(inner, true));
                }
                walk(entry.value(), inner, wanted, spots);
            });
        } else if (node instanceof YamlSequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                walk(list.items().get(i), pointer + '/' + i, wanted, spots);
            }
        }
    }
}
