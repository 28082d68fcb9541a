package dev.stagebill.insight;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.diagnostics.Suggestion;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what a reference that leads nowhere probably means. Names are compared letter by letter only when they have nearly the same letters, so
 * that thousands of references among thousands of names take no time to speak of.
 */
final class NearNames {
    private static final Set<String> PEOPLE = Set.of("group", "user");
    private static final Set<String> NEVER_REFERRED_TO = Set.of("location", "template");
    private static final int MOST_EDITS = 3;
    private static final int SHORTEST_SLIP = 3;
    private static final Pattern SEPARATOR = Pattern.compile("[-_.]");

    private final Map<String, List<EntityRef>> byName;
    private final Map<String, List<Name>> byPlace;
    private final Map<EntityRef, Optional<String>> nearest = new HashMap<>();

    private record Name(String text, long letters) {
        static Name of(String text) {
            return new Name(text, lettersOf(text));
        }
    }

    NearNames(Catalog catalog) {
        this.byName = catalog.entities().stream()
                .map(Entity::ref)
                .collect(Collectors.groupingBy(EntityRef::name));
        this.byPlace = catalog.entities().stream()
                .map(Entity::ref)
                .collect(Collectors.groupingBy(
                        NearNames::place, Collectors.mapping(ref -> Name.of(ref.name()), Collectors.toList())));
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
        long letters = lettersOf(missing.name());
        String start = missing.name().substring(0, Math.min(2, missing.name().length()));
        List<String> candidates = byPlace.getOrDefault(place(missing), List.of()).stream()
                .filter(name -> Long.bitCount(name.letters() ^ letters) <= 2 * MOST_EDITS
                        || name.text().startsWith(start))
                .map(Name::text)
                .filter(name -> looksLike(missing.name(), name))
                .toList();
        return Suggestion.nearest(missing.name(), candidates)
                .map(name -> "did you mean " + new EntityRef(missing.kind(), missing.namespace(), name) + "?");
    }

    /** Whether each part of a name looks like its counterpart: {@code team-c} is no slip of {@code team-up}, whatever the number of edits. */
    private static boolean looksLike(String missing, String candidate) {
        String[] some = SEPARATOR.split(missing, -1);
        String[] other = SEPARATOR.split(candidate, -1);
        boolean alike = true;
        for (int i = 0; i < some.length && some.length == other.length; i++) {
            alike &= isSlip(some[i], other[i]);
        }
        return alike;
    }

    private static boolean isSlip(String some, String other) {
        boolean abbreviated = some.length() >= 2 && other.startsWith(some);
        boolean slip = Math.min(some.length(), other.length()) >= SHORTEST_SLIP
                && Suggestion.nearest(some, List.of(other)).isPresent();
        return some.equals(other) || abbreviated || slip;
    }

    /** Which letters and digits there are, as a set of bits: an edit changes at most two of them. */
    private static long lettersOf(String text) {
        long bits = 0;
        for (int i = 0; i < text.length(); i++) {
            bits |= 1L << (text.charAt(i) % 64);
        }
        return bits;
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
