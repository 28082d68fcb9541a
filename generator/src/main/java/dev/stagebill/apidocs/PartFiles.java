package dev.stagebill.apidocs;

import dev.stagebill.bundle.Placement;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.source.SourceException;
import dev.stagebill.source.SourceTree;
import dev.stagebill.yaml.JsonReader;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlReader;
import dev.stagebill.yaml.YamlSequence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the parts of a definition that was put together of several files in these files. They are read again, but only when something is wrong. For one thread. */
final class PartFiles {
    private static final int MAX_FILES = 200;

    private final SourceTree tree;
    private final SourceLocation start;
    private final List<Placement> parts;
    private final Map<String, Optional<YamlNode>> roots = new HashMap<>();

    PartFiles(ApiEntity api, ApiEntity.Definition definition) {
        this.tree = api.envelope().source();
        this.start = definition.location();
        this.parts = definition.parts().stream()
                .sorted(Comparator.comparing((Placement part) -> part.pointer().length())
                        .reversed())
                .toList();
    }

    /** A place in one of the files. */
    record Place(SourceLocation location, String pointer) {}

    /**
     * Where a part is written.
     *
     * @param pointer where it is in the definition as a whole
     * @param key whether the key is meant that leads to it
     */
    Optional<Place> find(String pointer, boolean key) {
        for (Placement part : parts) {
            boolean inside = pointer.startsWith(part.pointer())
                    && (pointer.length() == part.pointer().length()
                            || pointer.charAt(part.pointer().length()) == '/');
            Optional<Place> place = inside
                    ? place(
                            part.file(),
                            part.origin() + pointer.substring(part.pointer().length()),
                            key)
                    : Optional.empty();
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    private Optional<Place> place(String file, String pointer, boolean key) {
        Optional<YamlNode> node = root(file);
        Optional<Position> position = node.map(YamlNode::position);
        for (String segment : steps(pointer)) {
            Optional<YamlNode> owner = node;
            node = owner.flatMap(at -> child(at, segment));
            position = key
                    ? owner.flatMap(YamlNode::asMapping)
                            .map(mapping -> mapping.keyPosition(segment))
                            .or(() -> Optional.of(Position.START))
                    : node.map(YamlNode::position);
        }
        Optional<Position> found = node.isPresent() ? position : Optional.empty();
        return found.map(at -> new Place(
                new SourceLocation(start.repository(), start.commit(), file, at.line(), at.column()), pointer));
    }

    private static List<String> steps(String pointer) {
        List<String> steps = new ArrayList<>();
        if (!pointer.isEmpty()) {
            for (String segment : pointer.substring(1).split("/", -1)) {
                steps.add(segment.replace("~1", "/").replace("~0", "~"));
            }
        }
        return steps;
    }

    private static Optional<YamlNode> child(YamlNode node, String segment) {
        if (node instanceof YamlSequence list) {
            return Optional.of(segment)
                    .filter(text -> text.matches("\\d{1,6}"))
                    .map(Integer::parseInt)
                    .filter(index -> index < list.items().size())
                    .map(list.items()::get);
        }
        return node instanceof YamlMapping mapping
                ? Optional.ofNullable(mapping.entries().get(segment)).map(YamlMapping.Entry::value)
                : Optional.empty();
    }

    private Optional<YamlNode> root(String file) {
        Optional<YamlNode> known = roots.get(file);
        if (known == null) {
            known = roots.size() < MAX_FILES ? read(file) : Optional.empty();
            roots.put(file, known);
        }
        return known;
    }

    private Optional<YamlNode> read(String file) {
        try {
            return tree.file(file)
                    .map(tree::read)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .flatMap(text -> {
                        Optional<YamlNode> json = DefinitionText.isJson(text)
                                ? JsonReader.read(text).root()
                                : Optional.empty();
                        return json.isPresent()
                                ? json
                                : YamlReader.keepingLast(ignored -> {})
                                        .read(text)
                                        .flatMap(YamlDocument::root);
                    });
        } catch (SourceException e) {
            return Optional.empty();
        }
    }
}
