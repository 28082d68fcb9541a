package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Fact;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts operations together by their first tag, in the order of {@code tags}, or of {@code x-tagGroups} where they are. */
final class GroupReader {
    private static final String UNTAGGED = "Operations";
    private static final String WEBHOOKS = "Webhooks";
    private static final int MAX_PARENTS = 4;
    private static final Set<String> TAG = Set.of("name", "description", "externalDocs");

    /** The search for children takes the square of the number of tags. */
    private static final int MAX_BRANCHED = 1_000;

    private static final int MAX_GROUPS = 800;
    private static final int FEW_GROUPS = 200;
    private static final int MAX_NAME = 1000;

    private final Reading reading;
    private final Map<String, YamlMapping> tags = new LinkedHashMap<>();

    GroupReader(Reading reading) {
        this.reading = reading;
        reading.root().items("tags").stream()
                .flatMap(node -> node.asMapping().stream())
                .forEach(tag -> Fields.text(tag, "name").ifPresent(name -> tags.putIfAbsent(name, tag)));
    }

    List<OperationGroup> groups(OperationIndex index, OperationReader reader) {
        Map<String, List<Operation>> byTag = new LinkedHashMap<>();
        tags.keySet().forEach(name -> byTag.put(name, new ArrayList<>()));
        List<Operation> untagged = new ArrayList<>();
        List<Operation> webhooks = new ArrayList<>();
        for (OperationIndex.Entry entry : index.entries()) {
            Optional<String> tag =
                    Fields.texts(entry.operation(), "tags").stream().findFirst();
            List<Operation> group = entry.webhook()
                    ? webhooks
                    : tag.map(name -> byTag.computeIfAbsent(name, key -> new ArrayList<>()))
                            .orElse(untagged);
            group.add(reader.read(entry));
        }
        List<OperationGroup> groups = new ArrayList<>();
        Map<String, String> over = over();
        for (String name : order(byTag.keySet())) {
            add(groups, name, Optional.ofNullable(over.get(name)), byTag.getOrDefault(name, List.of()));
        }
        rest(groups, UNTAGGED, untagged);
        rest(groups, WEBHOOKS, webhooks);
        return groups.size() > MAX_GROUPS ? together(groups) : groups;
    }

    /** More tags than anybody can read a list of are put together as they come. */
    private static List<OperationGroup> together(List<OperationGroup> groups) {
        int size = (groups.size() + FEW_GROUPS - 1) / FEW_GROUPS;
        List<OperationGroup> few = new ArrayList<>();
        for (int i = 0; i < groups.size(); i += size) {
            List<OperationGroup> some = groups.subList(i, Math.min(groups.size(), i + size));
            OperationGroup first = some.get(0);
            String title = first.title() + " to " + some.get(some.size() - 1).title();
            few.add(new OperationGroup(
                    first.id(),
                    title,
                    title,
                    first.over(),
                    some.stream().map(OperationGroup::description).reduce(SafeHtml.EMPTY, SafeHtml::and),
                    some.stream().flatMap(group -> group.facts().stream()).toList(),
                    some.stream().flatMap(group -> group.operations().stream()).toList()));
        }
        return few;
    }

    /** A tag may have the same name; its description is not meant here. */
    private void rest(List<OperationGroup> groups, String name, List<Operation> operations) {
        if (!operations.isEmpty()) {
            String id = reading.anchors().tag(name.toLowerCase(Locale.ROOT));
            groups.add(new OperationGroup(id, name, name, Optional.empty(), SafeHtml.EMPTY, List.of(), operations));
        }
    }

    private void add(List<OperationGroup> groups, String name, Optional<String> over, List<Operation> operations) {
        Optional<YamlMapping> tag = Optional.ofNullable(tags.get(name));
        SafeHtml description = tag.map(found -> reading.prose().text(Fields.text(found, "description")))
                .orElse(SafeHtml.EMPTY);
        List<Fact> facts = new ArrayList<>();
        tag.flatMap(Further::documentation).ifPresent(facts::add);
        tag.ifPresent(found -> facts.addAll(Further.of(found, TAG)));
        if (!operations.isEmpty() || tag.isPresent()) {
            String title = title(name, MAX_PARENTS);
            String id = reading.anchors().tag(name.toLowerCase(Locale.ROOT));
            groups.add(new OperationGroup(id, cut(name), cut(title), over, description, facts, operations));
        }
    }

    /** What to call a tag: behind what its parents are called. */
    private String title(String name, int room) {
        String own = Optional.ofNullable(tags.get(name))
                .flatMap(found -> Fields.text(found, "x-displayName").or(() -> Fields.text(found, "summary")))
                .orElse(name);
        return parent(name)
                .filter(parent -> room > 0 && tags.containsKey(parent))
                .map(parent -> title(parent, room - 1) + " / " + own)
                .orElse(own);
    }

    /** A name that is longer than any line, and would stand on every page with one of its operations. */
    private static String cut(String name) {
        return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) + "…" : name;
    }

    /** The names of the groups of tags that begin with these tags. */
    private Map<String, String> over() {
        Map<String, String> over = new LinkedHashMap<>();
        for (YamlNode node : reading.root().items("x-tagGroups")) {
            node.asMapping()
                    .ifPresent(group -> Fields.texts(group, "tags").stream()
                            .findFirst()
                            .ifPresent(tag -> over.putIfAbsent(
                                    tag, Fields.text(group, "name").orElse(""))));
        }
        return over;
    }

    private Set<String> order(Set<String> names) {
        Set<String> order = new LinkedHashSet<>();
        for (YamlNode node : reading.root().items("x-tagGroups")) {
            node.asMapping()
                    .ifPresent(group -> Fields.texts(group, "tags").stream()
                            .filter(names::contains)
                            .forEach(order::add));
        }
        Set<String> all = new LinkedHashSet<>(order);
        all.addAll(names);
        Set<String> tree = new LinkedHashSet<>();
        all.stream()
                .filter(name -> parent(name).filter(all::contains).isEmpty())
                .forEach(name -> branch(name, all, tree));
        // A circle of parents has no beginning.
        tree.addAll(all);
        return tree;
    }

    private Optional<String> parent(String name) {
        return Optional.ofNullable(tags.get(name)).flatMap(tag -> Fields.text(tag, "parent"));
    }

    /** A tag, and behind it those that name it as their parent (OpenAPI 3.2, section 4.22). */
    private void branch(String name, Set<String> all, Set<String> tree) {
        if (tree.add(name) && tree.size() <= MAX_BRANCHED) {
            all.stream()
                    .filter(child -> parent(child).filter(name::equals).isPresent())
                    .forEach(child -> branch(child, all, tree));
        }
    }
}
