package dev.stagebill.site;

import dev.stagebill.apidocs.ApiChapter;
import dev.stagebill.apidocs.ApiContent;
import dev.stagebill.apidocs.ApiDocumentation;
import dev.stagebill.apidocs.ApiSheet;
import dev.stagebill.apidocs.ApiSheets;
import dev.stagebill.output.OutputPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reference of an API: {@code /catalog/namespace/api/name/definition/}, as in Backstage. When it is too large for one page this is the
 * overview, and {@linkplain DefinitionPart the others} are in folders below.
 *
 * @param api the API
 * @param documentation what the page shows
 * @param providers who provides the API
 * @param consumers who consumes it
 * @param problems what is wrong with the API or its definition
 * @param sheets the pages beside this one
 * @param changes the page about what changed since a release, when there is one
 */
public record DefinitionPage(
        EntityLink api,
        ApiDocumentation documentation,
        List<EntityLink> providers,
        List<EntityLink> consumers,
        List<Problem> problems,
        ApiSheets sheets,
        Optional<OutputPath> changes)
        implements Page {
    private static final int MAX_CHAPTERS = 600;

    /** Copies the lists. */
    public DefinitionPage {
        providers = List.copyOf(providers);
        consumers = List.copyOf(consumers);
        problems = List.copyOf(problems);
    }

    /** The reference on one page, however large that is. */
    public DefinitionPage(
            EntityLink api,
            ApiDocumentation documentation,
            List<EntityLink> providers,
            List<EntityLink> consumers,
            List<Problem> problems) {
        this(api, documentation, providers, consumers, problems, ApiSheets.NONE, Optional.empty());
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

    /** The definition as files, the raw one first. */
    public List<Download> downloads() {
        return documentation.files().stream()
                .map(file -> new Download(file.title(), rawOf(api, file.name()), Sizes.of(file.bytes())))
                .toList();
    }

    /**
     * A file to take along.
     *
     * @param title what it is
     * @param path where it lies
     * @param size how large it is, for people
     */
    public record Download(String title, OutputPath path, String size) {}

    /** The other pages of the reference, in order; none when all of it is here. */
    public List<DefinitionPart> parts() {
        List<DefinitionPart> parts = new ArrayList<>();
        for (int i = 0; i < sheets.all().size(); i++) {
            parts.add(new DefinitionPart(this, i));
        }
        return parts;
    }

    /** The overview of the reference, which is this page. */
    public OutputPath front() {
        return path();
    }

    /** The file with the names of everything in the reference; there is one when the reference is on several pages. */
    public OutputPath names() {
        return DefinitionIndex.pathOf(this);
    }

    /** What its template shows. */
    public ApiContent content() {
        return sheets.overview().orElse(documentation.content());
    }

    /** Whether the definition says more than fits on the page. */
    public boolean shortened() {
        return sheets.shortensOverview();
    }

    /** Whether the reference is on several pages. */
    public boolean paged() {
        return !sheets.all().isEmpty();
    }

    /** Whether what is said about the API as a whole is here. */
    public boolean overview() {
        return true;
    }

    /** What is listed here when there are other pages. */
    public List<ApiChapter> chapters() {
        return sheets.chapters();
    }

    /** The chapters that its navigation names: more than these are of no use in one list. */
    public List<ApiChapter> navigation() {
        return chapters().subList(0, Math.min(chapters().size(), MAX_CHAPTERS));
    }

    /** Whether lists show the addresses of operations. */
    public boolean addresses() {
        return sheets.addresses();
    }

    /** The chapter with the fragment of this heading. */
    public ApiChapter chapter(String id) {
        return chapters().get(sheets.numberOf(id));
    }

    /** The pages with the list of a chapter; none when it is here. */
    public List<DefinitionPart> listsOf(ApiChapter chapter) {
        return sheets.listsOf(chapter).stream().map(this::part).toList();
    }

    private DefinitionPart part(ApiSheet sheet) {
        return new DefinitionPart(this, sheets.all().indexOf(sheet));
    }

    /** Where a page beside this one is. */
    OutputPath pathOf(ApiSheet sheet) {
        return OutputPath.page("catalog/" + api.ref().route() + "/definition/" + sheet.slug());
    }

    @Override
    public OutputPath placeOf(String fragment) {
        return sheets.of(fragment).map(this::pathOf).orElseGet(this::path);
    }

    @Override
    public OutputPath path() {
        return pathOf(api);
    }

    @Override
    public Optional<OutputPath> copy() {
        return Optional.of(MarkdownCopies.of(path()));
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
