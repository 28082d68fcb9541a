package dev.stagebill.config;

import dev.stagebill.diagnostics.Diagnostic;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the configuration of relations of one's own of what the portal file says; a name means the same relation wherever it is written. */
final class RelationCompletion {
    /** Backstage's own, which need no inverse ({@code packages/catalog-model/src/kinds/relations.ts}). */
    private static final Set<String> BACKSTAGE = Set.of(
            "ownedBy",
            "ownerOf",
            "providesApi",
            "apiProvidedBy",
            "consumesApi",
            "apiConsumedBy",
            "dependsOn",
            "dependencyOf",
            "parentOf",
            "childOf",
            "memberOf",
            "hasMember",
            "partOf",
            "hasPart");

    private final Binding binding;
    private final Map<String, String> inverses = new HashMap<>();

    RelationCompletion(Binding binding) {
        this.binding = binding;
    }

    KindConfig.RelationConfig relation(OwnKind.OwnRelation relation) {
        check(relation);
        String field = relation.field().value();
        return new KindConfig.RelationConfig(
                field.startsWith("spec.") ? field.substring("spec.".length()) : field,
                relation.relation().value(),
                relation.inverse().map(Text::value),
                relation.title().map(Text::value),
                relation.inverseTitle().map(Text::value),
                relation.defaultKind().map(Text::value),
                Completion.values(relation.allowedKinds()));
    }

    private void check(OwnKind.OwnRelation relation) {
        Text name = relation.relation();
        Optional<Text> inverse = relation.inverse();
        if (BACKSTAGE.contains(name.value())) {
            inverse.ifPresent(text -> binding.badValue(
                    "inverse",
                    text,
                    "is given for a relation of Backstage's, which has one",
                    Optional.of("remove it, or choose another name for the relation")));
        } else if (inverse.isEmpty()) {
            binding.report(Diagnostic.error("config.missing-key", "the relation " + name.written() + " has no inverse")
                    .at(name.location())
                    .hint("write what the named entities are to this one, such as inverse: runs"));
        } else if (BACKSTAGE.contains(inverse.get().value())) {
            binding.badValue(
                    "inverse",
                    inverse.get(),
                    "is one of Backstage's relations, which has another inverse",
                    Optional.of("choose another name"));
        } else {
            agree(name, inverse.get());
        }
    }

    private void agree(Text name, Text inverse) {
        boolean first = inverses.putIfAbsent(name.value(), inverse.value()) == null;
        boolean second = inverses.putIfAbsent(inverse.value(), name.value()) == null;
        boolean same = inverse.value().equals(inverses.get(name.value()))
                && name.value().equals(inverses.get(inverse.value()));
        if (!(first && second) && !same) {
            binding.badValue(
                    "inverse",
                    inverse,
                    "is another inverse than " + inverses.get(name.value()) + ", which stands elsewhere",
                    Optional.of("a relation has one inverse in the whole portal"));
        }
    }
}
