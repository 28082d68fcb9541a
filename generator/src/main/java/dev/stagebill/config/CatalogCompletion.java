package dev.stagebill.config;

import java.util.List;
import java.util.Optional;

/** Makes the configuration of the catalog of what the portal file says. */
final class CatalogCompletion {
    private CatalogCompletion() {}

    static PortalConfig.CatalogConfig of(PortalFile.Catalog catalog, Optional<Strictness> wanted) {
        return new PortalConfig.CatalogConfig(
                Completion.patterns(catalog.files()),
                catalog.rules().stream().map(CatalogCompletion::rule).toList(),
                catalog.locations().stream().map(CatalogCompletion::location).toList(),
                wanted.orElse(catalog.strictness()),
                catalog.placeholders(),
                new PortalConfig.Inferring(
                        catalog.codeowners(), catalog.infer(), Completion.values(catalog.inferExcept())));
    }

    private static PortalConfig.Rule rule(PortalFile.Rule rule) {
        return new PortalConfig.Rule(
                allowed(rule.allow()),
                Completion.values(rule.sources()),
                rule.locations().stream().map(CatalogCompletion::match).toList());
    }

    private static List<PortalConfig.Allowed> allowed(List<PortalFile.Allowed> allow) {
        return allow.stream()
                .map(each -> new PortalConfig.Allowed(
                        each.kind().value(), each.specType().map(Text::value)))
                .toList();
    }

    private static PortalConfig.LocationMatch match(PortalFile.Match match) {
        return new PortalConfig.LocationMatch(
                ChoiceShape.word(match.type()),
                match.exact().map(Text::value),
                match.pattern().map(Text::value));
    }

    private static CatalogLocation location(PortalFile.Location location) {
        return new CatalogLocation(
                ChoiceShape.word(location.type()),
                location.target().value(),
                location.rules().stream()
                        .flatMap(rule -> allowed(rule.allow()).stream())
                        .toList(),
                location.target().location());
    }
}
