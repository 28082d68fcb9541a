package dev.stagebill.site;

import dev.stagebill.apidocs.ApiDocumentation;
import dev.stagebill.output.OutputPath;
import java.util.List;
import java.util.Optional;

/**
 * The reference of an API: {@code /catalog/namespace/api/name/definition/}, as in Backstage.
 *
 * @param api the API
 * @param documentation what the page shows
 * @param providers who provides the API
 * @param consumers who consumes it
 * @param problems what is wrong with the API or its definition
 * @param changes the page about what changed since a release, when there is one
 */
public record DefinitionPage(
        EntityLink api,
        ApiDocumentation documentation,
        List<EntityLink> providers,
        List<EntityLink> consumers,
        List<Problem> problems,
        Optional<OutputPath> changes)
        implements Page {
    /** Copies the lists. */
    public DefinitionPage {
        providers = List.copyOf(providers);
        consumers = List.copyOf(consumers);
        problems = List.copyOf(problems);
    }

    /** Where the reference of an API is. */
    static OutputPath pathOf(EntityLink api) {
        return OutputPath.page("catalog/" + api.ref().route() + "/definition");
    }

    /** Where the raw definition of an API is. */
    static OutputPath rawOf(EntityLink api, String fileName) {
        return new OutputPath("catalog/" + api.ref().route() + "/definition/" + fileName);
    }

    /** Why the consumers should be told: a sentence, empty when nothing of the API is deprecated. */
    public String deprecation() {
        return ApiSummary.deprecation(
                ApiFigure.of(documentation.content()),
                documentation.api().lifecycle().orElse(""));
    }

    /** The raw definition, when there is one. */
    public Optional<OutputPath> raw() {
        return documentation.fileName().map(name -> rawOf(api, name));
    }

    @Override
    public OutputPath path() {
        return pathOf(api);
    }

    @Override
    public String title() {
        return api.name();
    }

    @Override
    public String template() {
        return "definition";
    }

    @Override
    public Area area() {
        return Area.APIS;
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return List.of(
                new Crumb(Area.APIS.title(), Area.APIS.page()),
                new Crumb(api.name(), api.page().orElse(Area.APIS.page())));
    }
}
