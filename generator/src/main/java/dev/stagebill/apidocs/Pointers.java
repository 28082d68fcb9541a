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
import java.util.Set;

/** Collects what is wrong with a document, and tells of each finding its place and its JSON pointer (RFC 6901). */
final class Pointers {
    static final int MAX_FINDINGS = 25;

    private final YamlMapping root;
    private final DefinitionText text;
    private final List<Found> all = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Found> further = new LinkedHashMap<>();

    private record Found(Diagnostic finding, Position position) {}

    Pointers(YamlMapping root, DefinitionText text) {
        this.root = root;
        this.text = text;
    }

    /** Takes a finding. Of those of a sort the first are told, and how many there are besides. */
    void add(Diagnostic finding, Position position) {
        int count = counts.merge(finding.code(), 1, Integer::sum);
        if (count <= MAX_FINDINGS) {
            all.add(new Found(finding, position));
        } else if (count == MAX_FINDINGS + 1) {
            further.put(finding.code(), new Found(finding, position));
        }
    }

    /** One finding for all of a sort that are not told; it is at the first of them. */
    private Found summary(String code, Found next) {
        int more = counts.getOrDefault(code, 0) - MAX_FINDINGS;
        Diagnostic first = next.finding();
        String words = first.message() + "; " + (more - 1) + " more of this sort are not listed";
        return more == 1
                ? next
                : new Found(Diagnostic.of(first.severity(), code, words).hint(first.hint()), next.position());
    }

    /** Where a position is in the sources. */
    SourceLocation at(Position position) {
        return text.at(position);
    }

    List<Diagnostic> located() {
        if (all.isEmpty()) {
            return List.of();
        }
        further.forEach((code, next) -> all.add(summary(code, next)));
        further.clear();
        Set<Position> wanted = new HashSet<>();
        all.forEach(found -> wanted.add(found.position()));
        Map<Position, String> pointers = new HashMap<>();
        walk(root, "", wanted, pointers);
        return all.stream()
                .map(found -> {
                    Diagnostic finding = text.locate(found.finding(), found.position());
                    String pointer = pointers.get(found.position());
                    return pointer == null ? finding : finding.field(pointer);
                })
                .toList();
    }

    /** The outermost node at a position counts; a key stands for its value. */
    private static void walk(YamlNode node, String pointer, Set<Position> wanted, Map<Position, String> pointers) {
        if (wanted.contains(node.position())) {
            pointers.putIfAbsent(node.position(), pointer);
        }
        if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach((key, entry) -> {
                String inner = pointer + '/' + key.replace("~", "~0").replace("/", "~1");
                if (wanted.contains(entry.keyPosition())) {
                    pointers.put(entry.keyPosition(), inner);
                }
                walk(entry.value(), inner, wanted, pointers);
            });
        } else if (node instanceof YamlSequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                walk(list.items().get(i), pointer + '/' + i, wanted, pointers);
            }
        }
    }
}
