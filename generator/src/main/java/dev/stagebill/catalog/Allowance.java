package dev.stagebill.catalog;

import dev.stagebill.config.CatalogConfig;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.LocationRef;
import dev.stagebill.entity.Origination;
import dev.stagebill.entity.PathGlob;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which entities the rules of the portal file take: by Backstage's rules for kinds, types and locations
 * ({@code plugins/catalog-backend/src/ingestion/CatalogRules.ts}), and by sources. Locations are compared with the origin of an entity.
 */
final class Allowance {
    private final List<CatalogConfig.Rule> rules;

    Allowance(List<CatalogConfig.Rule> rules) {
        this.rules = rules;
    }

    /** What is to be said about an entity that is not taken; empty when it is. */
    Optional<Diagnostic> refusal(Entity entity) {
        Optional<Origination> found = entity.envelope().origination();
        boolean byLocation =
                found.stream().flatMap(each -> each.allow().stream()).anyMatch(allowed -> takes(allowed, entity));
        boolean taken = rules.isEmpty()
                || byLocation
                || rules.stream()
                        .anyMatch(rule -> isFor(rule, entity)
                                && rule.allow().stream().anyMatch(allowed -> takes(allowed, entity)));
        return taken ? Optional.empty() : Optional.of(refused(entity));
    }

    private static boolean takes(CatalogConfig.Allowed allowed, Entity entity) {
        return allowed.kind().equalsIgnoreCase(entity.kind())
                && allowed.type()
                        .map(type ->
                                entity.type().filter(type::equalsIgnoreCase).isPresent())
                        .orElse(true);
    }

    private static boolean isFor(CatalogConfig.Rule rule, Entity entity) {
        boolean source = rule.sources().isEmpty()
                || rule.sources().contains(entity.envelope().source().origin().name());
        Optional<LocationRef> origin = entity.envelope().origination().map(Origination::origin);
        return source
                && (rule.locations().isEmpty()
                        || rule.locations().stream()
                                .anyMatch(match -> origin.filter(from -> matches(match, from))
                                        .isPresent()));
    }

    private static boolean matches(CatalogConfig.LocationMatch match, LocationRef origin) {
        return match.type().equals(origin.type())
                && match.exact().map(origin.target()::equals).orElse(true)
                && match.pattern()
                        .map(pattern -> matches(pattern, origin.target()))
                        .orElse(true);
    }

    private static boolean matches(String pattern, String target) {
        return PathGlob.ofAnyCase(pattern)
                .filter(glob -> glob.matches(target.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private Diagnostic refused(Entity entity) {
        String type = entity.type().map(each -> " of type " + each).orElse("");
        String source = entity.envelope().source().origin().name();
        String from = entity.envelope()
                .origination()
                .map(found -> " (origin " + found.origin() + ")")
                .orElse("");
        String message = "the rules do not allow the kind " + entity.kind() + type + " from " + source + from + "; "
                + allowedThere(entity);
        return Diagnostic.warning("catalog.not-allowed", message)
                .at(entity.location())
                .hint("add to catalog.rules in the portal file: {allow: [" + entity.kind() + "], sources: [" + source
                        + "]}")
                .about(entity.ref().toString());
    }

    private String allowedThere(Entity entity) {
        String allowed = rules.stream()
                .filter(rule -> isFor(rule, entity))
                .flatMap(rule -> rule.allow().stream())
                .map(CatalogConfig.Allowed::toString)
                .distinct()
                .collect(Collectors.joining(", "));
        return allowed.isEmpty() ? "no rule is for this place" : "they allow " + allowed + " there";
    }
}
