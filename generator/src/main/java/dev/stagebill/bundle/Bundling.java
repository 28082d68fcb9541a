package dev.stagebill.bundle;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import dev.stagebill.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One run of the bundler: copies a document, and brings in what it refers to. */
final class Bundling {
    private static final String REF = "$ref";
    private static final int MAX_NODES = 5_000_000;
    private static final int MAX_DEPTH = 600;
    private static final int MAX_STEPS = 100;

    private final Parts parts;
    private final String main;
    private final YamlNode root;
    private final Optional<Sections> sections;
    private final SchemaAddresses addresses;
    private final Map<Target, String> placed = new HashMap<>();
    private final Set<Target> merging = new HashSet<>();
    private final Set<Target> open = new HashSet<>();
    private final Components components;
    private final List<BundleFault> faults = new ArrayList<>();
    private final List<Placement> placements = new ArrayList<>();
    private boolean changed;
    private int nodes;
    private int depth;

    Bundling(Parts parts, String main, YamlNode root) {
        this.parts = parts;
        this.main = main;
        this.root = root;
        this.sections = Sections.of(root);
        this.addresses = SchemaAddresses.of(root);
        this.components = new Components(root);
        parts.put(main, root);
    }

    /** The document in one piece. */
    YamlNode result() {
        sections.map(each -> each.homes(root)).orElse(List.of()).forEach(this::claim);
        placements.add(new Placement("", main, ""));
        YamlNode copy = copy(root, main, List.of());
        if (!isSchema()) {
            faults.addAll(parts.unusedFaults());
        }
        return copy instanceof YamlMapping mapping ? components.addedTo(mapping) : copy;
    }

    /** A part that the document itself gives a name is known by that name, also where it is used before. */
    private void claim(List<String> home) {
        Optional<YamlNode> node = Optional.of(root);
        for (String step : home) {
            node = node.flatMap(at -> child(at, step));
        }
        Optional<String> reference = node.flatMap(YamlNode::asMapping)
                .filter(mapping -> mapping.entries().size() == 1)
                .flatMap(Bundling::reference);
        try {
            if (reference.isPresent()) {
                placed.putIfAbsent(find(parts.target(main, reference.get())).target(), Target.local(home));
            }
        } catch (Parts.Missing e) {
            // Reported where the reference is followed.
            return;
        }
    }

    /** Backstage knows of no references in JSON Schema. */
    private boolean isSchema() {
        return sections.filter(Sections::isSchema).isPresent();
    }

    /** Whether anything was brought in. */
    boolean changed() {
        return changed;
    }

    /** Where the parts come from. */
    List<Placement> placements() {
        return placements;
    }

    List<BundleFault> faults() {
        return faults.stream().distinct().map(parts::pointed).toList();
    }

    private YamlNode copy(YamlNode node, String file, List<String> place) {
        if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
            faults.add(
                    new BundleFault(false, file, node.position(), "", "the parts together are too large or too deep"));
            return new YamlScalar(node.position(), null, "null", Optional.empty());
        }
        depth++;
        YamlNode copy = copyOf(node, file, place);
        depth--;
        return copy;
    }

    private YamlNode copyOf(YamlNode node, String file, List<String> place) {
        if (node instanceof YamlSequence list) {
            return items(list, file, place);
        }
        if (!(node instanceof YamlMapping mapping)) {
            return node;
        }
        Optional<String> reference = reference(mapping);
        return reference.isPresent() ? follow(mapping, reference.get(), file, place) : fields(mapping, file, place);
    }

    private YamlNode items(YamlSequence list, String file, List<String> place) {
        List<YamlNode> items = new ArrayList<>(list.items().size());
        for (YamlNode item : list.items()) {
            items.add(copy(item, file, below(place, String.valueOf(items.size()))));
        }
        return new YamlSequence(list.position(), items);
    }

    private YamlMapping fields(YamlMapping mapping, String file, List<String> place) {
        Map<String, YamlMapping.Entry> fields = new LinkedHashMap<>();
        mapping.entries()
                .forEach((key, entry) -> fields.put(
                        key, new YamlMapping.Entry(entry.keyPosition(), copy(entry.value(), file, below(place, key)))));
        return new YamlMapping(mapping.position(), fields);
    }

    private static List<String> below(List<String> place, String step) {
        List<String> steps = new ArrayList<>(place.size() + 1);
        steps.addAll(place);
        steps.add(step);
        return steps;
    }

    /** The reference that a mapping is, when it is one: a local pointer, or the address of another file. */
    private static Optional<String> reference(YamlMapping mapping) {
        return mapping.string(REF)
                .filter(text ->
                        text.equals("#") || text.startsWith("#/") || (!text.isEmpty() && text.charAt(0) != '#'));
    }

    private YamlNode follow(YamlMapping mapping, String reference, String file, List<String> place) {
        if (addresses.names(reference)) {
            return fields(mapping, file, place);
        }
        try {
            Target named = parts.target(file, reference);
            Found found = find(named);
            Target target = found.target();
            if (target.file().equals(main)) {
                boolean same = file.equals(main) && reference.startsWith("#");
                changed |= !same;
                return same ? fields(mapping, file, place) : pointing(mapping, Target.local(target.steps()));
            }
            changed = true;
            return mapping.entries().size() > 1 && merging.add(target)
                    ? merged(mapping, file, found, place)
                    : part(mapping, named.name(), found, place);
        } catch (Parts.Missing e) {
            YamlNode at = mapping.get(REF).orElse(mapping);
            faults.add(e.at(file, at.position()));
            return mapping;
        }
    }

    /** What is beside a reference counts more than what the reference means. */
    private YamlNode merged(YamlMapping mapping, String file, Found found, List<String> place) {
        YamlNode part = brought(found, place);
        merging.remove(found.target());
        if (!(part instanceof YamlMapping fields)) {
            return part;
        }
        Map<String, YamlMapping.Entry> all =
                new LinkedHashMap<>(fields(mapping, file, place).entries());
        all.remove(REF);
        fields.entries().forEach(all::putIfAbsent);
        return new YamlMapping(mapping.position(), all);
    }

    private YamlNode part(YamlMapping mapping, String name, Found found, List<String> place) {
        String known = placed.get(found.target());
        if (known != null && (!known.equals(Target.local(place)) || open.contains(found.target()))) {
            return pointing(mapping, known);
        }
        Optional<List<String>> section = sections.flatMap(each -> each.section(place));
        boolean own = section.filter(steps -> place.size() == steps.size() + 1
                        && place.subList(0, steps.size()).equals(steps))
                .isPresent();
        if (section.isEmpty() || own) {
            placed.put(found.target(), Target.local(place));
            open.add(found.target());
            YamlNode copy = brought(found, place);
            open.remove(found.target());
            return copy;
        }
        List<String> home = below(section.get(), components.reserve(section.get(), name));
        placed.put(found.target(), Target.local(home));
        components.put(home, brought(found, home));
        return pointing(mapping, Target.local(home));
    }

    private YamlNode brought(Found found, List<String> place) {
        Target target = found.target();
        placements.add(new Placement(Target.pointer(place), target.file(), Target.pointer(target.steps())));
        boolean whole = target.steps().isEmpty() && isSchema();
        return copy(whole ? Sections.withoutParts(found.node()) : found.node(), target.file(), place);
    }

    private static YamlMapping pointing(YamlMapping mapping, String reference) {
        YamlMapping.Entry old = mapping.entries().get(REF);
        YamlMapping.Entry entry = new YamlMapping.Entry(
                old == null ? mapping.position() : old.keyPosition(),
                new YamlScalar(mapping.position(), reference, reference, Optional.empty()));
        return new YamlMapping(mapping.position(), Map.of(REF, entry));
    }

    /**
     * A part that was found.
     *
     * @param target where it is in the end, all references on the way followed
     * @param node the part itself
     */
    private record Found(Target target, YamlNode node) {}

    private Found find(Target target) throws Parts.Missing {
        return find(target, new HashSet<>());
    }

    private Found find(Target target, Set<Target> passed) throws Parts.Missing {
        passed.add(target);
        if (passed.size() > MAX_STEPS) {
            throw new Parts.Missing(false, target + " leads through too many references");
        }
        YamlNode node = parts.root(target.file());
        for (int i = 0; i < target.steps().size(); i++) {
            Optional<String> reference = node.asMapping().flatMap(Bundling::reference);
            Optional<YamlNode> next = child(node, target.steps().get(i));
            if (next.isEmpty() && reference.isPresent()) {
                Target through = parts.target(target.file(), reference.get());
                List<String> steps = new ArrayList<>(through.steps());
                steps.addAll(target.steps().subList(i, target.steps().size()));
                Target further = new Target(through.file(), steps);
                if (passed.contains(further)) {
                    throw new Parts.Missing(false, target + " leads back to itself");
                }
                return find(further, passed);
            }
            node = next.orElseThrow(() -> new Parts.Missing(false, target + " is not there"));
        }
        return alias(target, node, passed);
    }

    /** A part of another file that is nothing but a reference is what it refers to; one that leads back to itself stays a reference. */
    private Found alias(Target target, YamlNode node, Set<Target> passed) throws Parts.Missing {
        Optional<String> reference = node.asMapping()
                .filter(map -> map.entries().size() == 1 && !target.file().equals(main))
                .flatMap(Bundling::reference);
        if (reference.isEmpty()) {
            return new Found(target, node);
        }
        Target next = parts.target(target.file(), reference.get());
        return passed.contains(next) ? new Found(target, node) : find(next, passed);
    }

    private static Optional<YamlNode> child(YamlNode node, String step) {
        Optional<YamlNode> field = node.asMapping().flatMap(map -> map.get(step));
        return field.or(() -> node.asSequence()
                .filter(list -> step.matches("0|[1-9][0-9]{0,8}")
                        && Integer.parseInt(step) < list.items().size())
                .map(list -> list.items().get(Integer.parseInt(step))));
    }
}
