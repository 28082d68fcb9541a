package dev.stagebill.config;

import java.util.List;
import java.util.Optional;

/** Makes the configuration of the catalog of what the portal file says. */
final class CatalogCompletion {
    private CatalogCompletion() {}

    static CatalogConfig of(CatalogSection catalog, Optional<Strictness> wanted) {
        return new CatalogConfig(
                Completion.patterns(catalog.files()),
                catalog.rules().stream().map(CatalogCompletion::rule).toList(),
                catalog.locations().stream().map(CatalogCompletion::location).toList(),
                wanted.orElse(catalog.strictness()),
                catalog.placeholders(),
                new CatalogConfig.Inferring(
                        catalog.codeowners(), catalog.infer(), Completion.values(catalog.inferExcept())));
    }

    private static CatalogConfig.Rule rule(CatalogSection.Rule rule) {
        return new CatalogConfig.Rule(
                allowed(rule.allow()),
                Completion.values(rule.sources()),
                rule.locations().stream().map(CatalogCompletion::match).toList());
    }

    private static List<CatalogConfig.Allowed> allowed(List<CatalogSection.Allowed> allow) {
        return allow.stream()
                .map(each -> new CatalogConfig.Allowed(
                        each.kind().value(), each.specType().map(Text::value)))
                .toList();
    }

    private static CatalogConfig.LocationMatch match(CatalogSection.Match match) {
        return new CatalogConfig.LocationMatch(
                ChoiceShape.word(match.type()),
                match.exact().map(Text::value),
                match.pattern().map(Text::value));
    }

    private static CatalogLocation location(CatalogSection.Location location) {
        return new CatalogLocation(
                ChoiceShape.word(location.type()),
                location.target().value(),
                location.rules().stream()
                        .flatMap(rule -> allowed(rule.allow()).stream())
                        .toList(),
                location.target().location());
    }
}
