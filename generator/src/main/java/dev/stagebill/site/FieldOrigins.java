package dev.stagebill.site;

import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.Inference;
import dev.stagebill.site.EntityPage.FieldOrigin;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlReader;
import dev.stagebill.yaml.YamlScalar;
import dev.stagebill.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells for every value of a descriptor on which line it stands, and which values stand nowhere. */
final class FieldOrigins {
    private static final int MAX_FIELDS = 80;
    private static final int MAX_VALUE = 120;
    private static final int MAX_DEPTH = 6;
    private static final Set<String> PLACEHOLDERS = Set.of("$text", "$json", "$yaml", "$openapi", "$asyncapi");

    private final List<FieldOrigin> fields = new ArrayList<>();
    private final int offset;

    private FieldOrigins(int offset) {
        this.offset = offset;
    }

    static List<FieldOrigin> of(Entity entity) {
        Optional<YamlMapping> root = root(entity);
        if (root.isEmpty()) {
            return List.of();
        }
        FieldOrigins origins = new FieldOrigins(
                entity.location().line() - root.get().position().line());
        origins.add("", root.get(), 0);
        boolean named = root.get()
                .mapping("metadata")
                .flatMap(metadata -> metadata.present("namespace"))
                .isPresent();
        if (!named) {
            origins.fields.add(new FieldOrigin(
                    "metadata.namespace", EntityRef.DEFAULT_NAMESPACE, 0, "default: the file names none"));
        }
        Inference inference = entity.inference();
        return inference.isEmpty() ? origins.fields : marked(origins.fields, inference);
    }

    /** Values that nobody wrote have no line; they say what they were inferred from. */
    private static List<FieldOrigin> marked(List<FieldOrigin> fields, Inference inference) {
        List<FieldOrigin> marked = new ArrayList<>();
        for (FieldOrigin field : fields) {
            String note = inference.facts().stream()
                    .filter(fact -> isIn(field, fact))
                    .findFirst()
                    .map(fact -> "inferred from " + told(fact))
                    .orElse(inference.whole() && field.note().isEmpty() ? "inferred" : field.note());
            marked.add(inference.whole() ? new FieldOrigin(field.field(), field.value(), 0, note) : field);
        }
        for (Inference.Fact fact : inference.facts()) {
            if (fields.stream().noneMatch(field -> isIn(field, fact))) {
                marked.add(new FieldOrigin(fact.field(), "", 0, "inferred from " + told(fact)));
            }
        }
        return marked;
    }

    /** Whether a value is the inferred one, or a part of it. */
    private static boolean isIn(FieldOrigin field, Inference.Fact fact) {
        String path = field.field();
        return path.startsWith(fact.field())
                && (path.length() == fact.field().length()
                        || "[.".indexOf(path.charAt(fact.field().length())) >= 0);
    }

    /** What something was inferred from, such as {@code CODEOWNERS line 3}. */
    static String told(Inference.Fact fact) {
        int line = fact.place().line();
        String path = fact.place().path();
        return path.isEmpty() ? fact.how().replaceFirst("^from ", "") : path + (line == 0 ? "" : " line " + line);
    }

    /** The document as it was read: entities do not keep the places of their metadata, and few of them are inspected. */
    static Optional<YamlMapping> root(Entity entity) {
        return new YamlReader()
                .readAll(entity.envelope().text()).stream()
                        .flatMap(document -> document.root().stream())
                        .flatMap(node -> node.asMapping().stream())
                        .findFirst();
    }

    private void add(String path, YamlNode node, int depth) {
        if (fields.size() >= MAX_FIELDS) {
            return;
        }
        Optional<YamlMapping> mapping = node.asMapping().filter(map -> depth < MAX_DEPTH);
        Optional<YamlSequence> list = node.asSequence().filter(items -> depth < MAX_DEPTH);
        if (mapping.isPresent() && isPlaceholder(mapping.get())) {
            String key = mapping.get().entries().keySet().iterator().next();
            String target = mapping.get().string(key).orElse("");
            leaf(path, target, node, "from the file that " + key + " names");
        } else if (mapping.isPresent() && !mapping.get().entries().isEmpty()) {
            mapping.get()
                    .entries()
                    .forEach((key, entry) -> add(path.isEmpty() ? key : path + "." + key, entry.value(), depth + 1));
        } else if (list.isPresent() && !list.get().items().isEmpty()) {
            addItems(path, list.get(), depth);
        } else {
            leaf(path, node instanceof YamlScalar scalar ? String.valueOf(scalar.value()) : node.describe(), node, "");
        }
    }

    private void addItems(String path, YamlSequence list, int depth) {
        for (int i = 0; i < list.items().size(); i++) {
            add(path + "[" + i + "]", list.items().get(i), depth + 1);
        }
    }

    private static boolean isPlaceholder(YamlMapping mapping) {
        return mapping.entries().size() == 1
                && PLACEHOLDERS.contains(mapping.entries().keySet().iterator().next());
    }

    private void leaf(String path, String value, YamlNode node, String note) {
        String line = value.strip().replaceAll("\\s+", " ");
        boolean cut = line.length() > MAX_VALUE;
        int end = cut && Character.isHighSurrogate(line.charAt(MAX_VALUE - 1)) ? MAX_VALUE - 1 : MAX_VALUE;
        fields.add(new FieldOrigin(
                path, cut ? line.substring(0, end) + "…" : line, node.position().line() + offset, note));
    }
}
