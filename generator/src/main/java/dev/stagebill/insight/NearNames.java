package dev.stagebill.insight;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.diagnostics.Suggestion;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a reference that leads nowhere probably means. Names are compared letter by letter only when they look alike at a glance, so that
 * thousands of references among thousands of names take no time to speak of.
 */
final class NearNames {
    private static final Set<String> PEOPLE = Set.of("group", "user");
    private static final Set<String> NEVER_REFERRED_TO = Set.of("location", "template");
    private static final int MOST_CANDIDATES = 200;

    /** So many names are looked at in all; what comes later gets no advice. Only a catalog full of mistakes has so many. */
    private static final long MOST_GLANCES = 20_000_000;

    private final Map<String, List<EntityRef>> byName;
    private final Map<String, List<NameParts>> byShape;
    private final Map<String, List<NameParts>> byLetters;
    private final Map<EntityRef, Optional<String>> nearest = new HashMap<>();
    private long glances;

    NearNames(Catalog catalog) {
        this.byName = catalog.entities().stream().map(Entity::ref).collect(Collectors.groupingBy(EntityRef::name));
        this.byShape = grouped(catalog, NameParts::shape);
        this.byLetters = grouped(catalog, NameParts::joined);
    }

    private static Map<String, List<NameParts>> grouped(Catalog catalog, Function<NameParts, String> by) {
        Map<String, List<NameParts>> groups = new HashMap<>();
        for (Entity entity : catalog.entities()) {
            NameParts name = NameParts.of(entity.ref().name());
            groups.computeIfAbsent(place(entity.ref()) + " " + by.apply(name), key -> new ArrayList<>())
                    .add(name);
        }
        return groups;
    }

    /** The advice for a reference whose target is missing. */
    Optional<String> advice(Reference reference) {
        EntityRef missing = reference.target();
        return otherNamespace(reference)
                .or(() -> otherKind(missing))
                .or(() -> nearest.computeIfAbsent(missing, this::similar));
    }

    private Optional<String> otherNamespace(Reference reference) {
        EntityRef missing = reference.target();
        List<EntityRef> found = byName.getOrDefault(missing.name(), List.of()).stream()
                .filter(ref -> ref.kind().equals(missing.kind()))
                .toList();
        return found.stream()
                .filter(ref -> ref.namespace().equals(EntityRef.DEFAULT_NAMESPACE))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(ref -> "did you mean " + ref + "?" + namespaceRule(reference));
    }

    private static String namespaceRule(Reference reference) {
        return reference.inferred() || reference.text().contains("/")
                ? ""
                : " A reference without a namespace means the namespace of the entity itself";
    }

    private Optional<String> otherKind(EntityRef missing) {
        List<EntityRef> found = byName.getOrDefault(missing.name(), List.of()).stream()
                .filter(ref -> couldBe(missing, ref))
                .toList();
        return found.size() == 1 ? Optional.of("did you mean " + found.get(0) + "?") : Optional.empty();
    }

    private Optional<String> similar(EntityRef missing) {
        NameParts wanted = NameParts.of(missing.name());
        String place = place(missing);
        List<NameParts> alike = byShape.getOrDefault(place + " " + wanted.shape(), List.of());
        glances += alike.size();
        Stream<NameParts> slips =
                glances > MOST_GLANCES ? Stream.empty() : alike.stream().filter(wanted::looksLike);
        Stream<NameParts> separated = byLetters.getOrDefault(place + " " + wanted.joined(), List.of()).stream();
        List<String> candidates = Stream.concat(separated, slips)
                .limit(MOST_CANDIDATES)
                .map(NameParts::text)
                .toList();
        return Suggestion.nearest(missing.name(), candidates)
                .map(name -> "did you mean " + new EntityRef(missing.kind(), missing.namespace(), name) + "?");
    }

    private static String place(EntityRef ref) {
        return ref.kind() + ":" + ref.namespace();
    }

    /** Whether one may be written where the other was: people for people, never a Location or Template, which nothing refers to. */
    private static boolean couldBe(EntityRef missing, EntityRef found) {
        return PEOPLE.contains(missing.kind())
                ? PEOPLE.contains(found.kind())
                : !PEOPLE.contains(found.kind()) && !NEVER_REFERRED_TO.contains(found.kind());
    }
}
