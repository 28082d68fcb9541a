package dev.stagebill.site;

import dev.stagebill.apidocs.ApiDocumentation;
import dev.stagebill.catalog.Catalog;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns that only the table of APIs has: what their definitions hold, and who provides them. */
final class ApiColumns {
    /** What stands above them. */
    static final List<String> LABELS = List.of("Version", "Provided by", "Operations", "Types", "Deprecated");

    private static final int MAX_PROVIDERS = 3;

    private final Catalog catalog;
    private final Map<EntityRef, ApiFigure> figures = new HashMap<>();

    ApiColumns(Catalog catalog, List<ApiDocumentation> apis) {
        this.catalog = catalog;
        apis.forEach(each -> figures.put(each.api().ref(), ApiFigure.of(each.content())));
    }

    /** The figures of an API that has a definition. */
    Optional<ApiFigure> figure(EntityRef api) {
        return Optional.ofNullable(figures.get(api));
    }

    /** The values of an API, empty where there is none. */
    List<String> of(EntityRef api, EntityLinks links) {
        Optional<ApiFigure> figure = figure(api);
        Optional<ApiFigure> known = figure.filter(ApiFigure::known);
        return List.of(
                figure.map(ApiFigure::version).orElse(""),
                providers(links.to(catalog.targets(api, RelationType.API_PROVIDED_BY))),
                known.map(each -> number(each.operations())).orElse(""),
                known.map(each -> number(each.types() + each.messages())).orElse(""),
                figure.map(ApiColumns::deprecated).orElse(""));
    }

    private static String number(int count) {
        return count == 0 ? "" : String.valueOf(count);
    }

    private static String deprecated(ApiFigure figure) {
        return figure.allDeprecated() ? "all" : number(figure.deprecated());
    }

    private static String providers(List<EntityLink> providers) {
        List<String> names = new ArrayList<>();
        providers.stream().limit(MAX_PROVIDERS).map(EntityLink::name).forEach(names::add);
        if (providers.size() > MAX_PROVIDERS) {
            names.add((providers.size() - MAX_PROVIDERS) + " more");
        }
        return String.join(", ", names);
    }
}
