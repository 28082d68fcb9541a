package dev.stagebill.apidocs;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import dev.stagebill.yaml.YamlSequence;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON Schema with all its definitions, wherever they are written, in one list, and all references leading there: by pointer, by
 * {@code $anchor} or by {@code $id} (JSON Schema 2020-12, sections 8.2 and 9.3; {@code id} in draft 4). The schema itself is the first of the
 * list, as references may lead to it, too.
 */
final class JsonSchemaBundle {
    /** The key of the list. */
    static final String LIST = "definitions";

    private static final Set<String> CONTAINERS = Set.of("$defs", "definitions");
    private static final Set<String> NAMED =
            Set.of("$defs", "definitions", "properties", "patternProperties", "dependentSchemas", "dependencies");

    /** References whose target may be another one when the schema is used by others (2020-12, section 8.2.3.2; 2019-09, section 8.2.4.2.1). */
    private static final Set<String> DYNAMIC = Set.of("$dynamicRef", "$recursiveRef");

    private static final Set<String> DATA = Set.of("enum", "const", "default", "example", "examples");
    private static final int MAX_NAME = 200;

    private final YamlMapping root;
    private final References pointers;
    private final Map<String, YamlNode> addresses = new HashMap<>();
    private final IdentityHashMap<YamlNode, String> names = new IdentityHashMap<>();
    private final IdentityHashMap<YamlNode, YamlNode> referred = new IdentityHashMap<>();
    private final Map<String, YamlNode> list = new LinkedHashMap<>();
    private boolean open;

    private JsonSchemaBundle(YamlMapping root) {
        this.root = root;
        this.pointers = new References(root);
    }

    static JsonSchemaBundle of(YamlMapping root) {
        JsonSchemaBundle bundle = new JsonSchemaBundle(root);
        bundle.name(root, Fields.text(root, "title").orElseGet(() -> bundle.nameOfFile(root)));
        bundle.collect(root, "", false);
        bundle.connect(root, "", false);
        return bundle;
    }

    private String nameOfFile(YamlMapping schema) {
        String id = id(schema).orElse("").replaceAll("[#?].*$", "").replaceAll("/+$", "");
        String file = id.substring(id.lastIndexOf('/') + 1);
        return file.isBlank() ? "Schema" : file;
    }

    /** Whether references lead to schemas that are not here. */
    boolean isOpen() {
        return open;
    }

    /** The document in which all of them are. */
    YamlMapping document() {
        Map<String, YamlMapping.Entry> schemas = new LinkedHashMap<>();
        list.forEach((name, node) -> schemas.put(name, entry(rewritten(node, false))));
        YamlMapping all = new YamlMapping(root.position(), schemas);
        return new YamlMapping(root.position(), Map.of(LIST, entry(all)));
    }

    private static YamlMapping.Entry entry(YamlNode node) {
        return new YamlMapping.Entry(node.position(), node);
    }

    private void name(YamlNode node, String wanted) {
        if (names.containsKey(node)) {
            return;
        }
        String base = wanted.length() > MAX_NAME ? wanted.substring(0, MAX_NAME) : wanted;
        String name = base;
        for (int number = 2; list.containsKey(name); number++) {
            name = base + " " + number;
        }
        names.put(node, name);
        list.put(name, node);
    }

    private static Optional<String> id(YamlMapping schema) {
        return schema.string("$id").or(() -> schema.string("id"));
    }

    /** Notes the addresses and names of schemas. Values that are data and keys that authors chose mean nothing. */
    private void collect(YamlNode node, String base, boolean chosen) {
        if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> collect(item, base, false));
        } else if (node instanceof YamlMapping mapping) {
            String here = chosen ? base : address(mapping, base);
            mapping.entries().forEach((key, entry) -> {
                if (!chosen && CONTAINERS.contains(key)) {
                    entry.value()
                            .asMapping()
                            .ifPresent(all -> all.entries().forEach((name, each) -> name(each.value(), name)));
                }
                if (chosen || !DATA.contains(key)) {
                    collect(entry.value(), here, !chosen && NAMED.contains(key));
                }
            });
        }
    }

    private String address(YamlMapping schema, String base) {
        String here = id(schema).map(id -> resolved(base, id)).orElse(base);
        if (!here.equals(base)) {
            addresses.putIfAbsent(withoutFragment(here), schema);
            addresses.putIfAbsent(here, schema);
        }
        for (String key : List.of("$anchor", "$dynamicAnchor")) {
            schema.string(key).ifPresent(anchor -> addresses.putIfAbsent(withoutFragment(here) + "#" + anchor, schema));
        }
        return withoutFragment(here);
    }

    private static String withoutFragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }

    private static String resolved(String base, String reference) {
        try {
            return base.isEmpty()
                    ? reference
                    : URI.create(base).resolve(reference).toString();
        } catch (IllegalArgumentException e) {
            return reference;
        }
    }

    /** Finds what references lead to, and names it. */
    private void connect(YamlNode node, String base, boolean chosen) {
        if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> connect(item, base, false));
        } else if (node instanceof YamlMapping mapping) {
            String here = chosen ? base : address(mapping, base);
            mapping.entries().forEach((key, entry) -> {
                Optional<String> reference = entry.value().asString();
                if (!chosen && isReference(key) && reference.isPresent()) {
                    connect(entry.value(), reference.get(), here);
                } else if (chosen || !DATA.contains(key)) {
                    connect(entry.value(), here, !chosen && NAMED.contains(key));
                }
            });
        }
    }

    private static boolean isReference(String key) {
        return key.equals(References.KEY) || DYNAMIC.contains(key);
    }

    private void connect(YamlNode place, String reference, String base) {
        Optional<YamlNode> target = target(reference, base);
        target.ifPresent(found -> {
            name(found, lastWord(reference));
            referred.put(place, found);
        });
        open |= target.isEmpty() && !References.isLocal(reference);
    }

    private Optional<YamlNode> target(String reference, String base) {
        String address = resolved(base, reference);
        int hash = address.indexOf('#');
        String fragment = hash < 0 ? "" : address.substring(hash + 1);
        Optional<YamlNode> whole = Optional.ofNullable(addresses.get(withoutFragment(address)));
        if (fragment.startsWith("/")) {
            return whole.flatMap(YamlNode::asMapping)
                    .flatMap(resource -> new References(resource).at("#" + fragment))
                    .or(() -> References.isLocal(reference) ? pointers.at(reference) : Optional.empty());
        }
        if (reference.equals("#")) {
            return whole.or(() -> Optional.of(root));
        }
        return Optional.ofNullable(addresses.get(address)).or(() -> fragment.isEmpty() ? whole : Optional.empty());
    }

    private static String lastWord(String reference) {
        String end = reference.substring(Math.max(reference.lastIndexOf('/'), reference.lastIndexOf('#')) + 1);
        return end.isEmpty() ? "Schema" : References.decode(end);
    }

    /** The same schema with references into the list, without its definitions. */
    private YamlNode rewritten(YamlNode node, boolean chosen) {
        YamlNode target = referred.get(node);
        if (target != null) {
            String name = String.valueOf(names.get(target)).replace("~", "~0").replace("/", "~1");
            String pointer = "#/" + LIST + "/" + name.replace("%", "%25");
            return new YamlScalar(node.position(), pointer, pointer, Optional.empty());
        }
        if (node instanceof YamlSequence sequence) {
            List<YamlNode> items = new ArrayList<>();
            sequence.items().forEach(item -> items.add(rewritten(item, false)));
            return new YamlSequence(sequence.position(), items);
        }
        return node instanceof YamlMapping mapping ? rewritten(mapping, chosen) : node;
    }

    private YamlMapping rewritten(YamlMapping mapping, boolean chosen) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            if (!chosen && DATA.contains(key)) {
                entries.put(key, entry);
            } else if (!chosen && DYNAMIC.contains(key)) {
                dynamic(key, entry, entries);
            } else if (chosen || !CONTAINERS.contains(key)) {
                YamlNode value = rewritten(entry.value(), !chosen && NAMED.contains(key));
                entries.put(key, new YamlMapping.Entry(entry.keyPosition(), value));
            }
        });
        return new YamlMapping(mapping.position(), entries);
    }

    /** A dynamic reference leads to what it means in the schema itself, and is shown as it is written, too. */
    private void dynamic(String key, YamlMapping.Entry entry, Map<String, YamlMapping.Entry> entries) {
        entries.put(key, entry);
        YamlNode target = rewritten(entry.value(), false);
        if (target != entry.value()) {
            entries.putIfAbsent(References.KEY, new YamlMapping.Entry(entry.keyPosition(), target));
        }
    }
}
