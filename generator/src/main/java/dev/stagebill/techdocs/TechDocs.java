package dev.stagebill.techdocs;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RepositoryUrls;
import dev.stagebill.markdown.MarkdownRenderer;
import dev.stagebill.mkdocs.RepositoryPath;
import dev.stagebill.source.SourceTree;
import dev.stagebill.source.Sources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;

/**
 * Builds the documentation of all entities that have one: those with {@code backstage.io/techdocs-ref}, and, if the portal wants that,
 * components with a README beside their descriptor ({@link ReadmeOwners}). A folder that several entities refer to is rendered once.
 */
public final class TechDocs {
    private final Diagnostics diagnostics;
    private final MarkdownRenderer renderer;
    private final ExecutorService pool;

    /** With the pool that pages are rendered on; it is left running. */
    public TechDocs(Diagnostics diagnostics, MarkdownRenderer renderer, ExecutorService pool) {
        this.diagnostics = diagnostics;
        this.renderer = renderer;
        this.pool = pool;
    }

    /**
     * Builds all documentation, ordered by entity.
     *
     * @param store where pages are kept until they are written; must stay open as long as the result is used
     */
    public List<Documentation> build(Catalog catalog, PortalConfig config, PageStore store) {
        Map<Place, Editions> sites = new LinkedHashMap<>();
        Map<Entity, Place> places = new LinkedHashMap<>();
        RepositoryUrls urls = new RepositoryUrls(new Sources(trees(catalog), List.of()));
        Set<EntityRef> readmes =
                config.docs().readme() || config.docs().discover() ? ReadmeOwners.of(catalog) : Set.of();
        for (Entity entity : catalog.entities()) {
            place(entity, config.docs(), readmes, urls).ifPresent(place -> {
                places.put(entity, place);
                sites.computeIfAbsent(place, key -> find(key, entity));
            });
        }
        PageBuild builder = new PageBuild(renderer, store, new PortalPages(catalog, urls, documented(places, sites)));
        Map<Place, EditionBuilds> builds = new LinkedHashMap<>();
        places.forEach((entity, place) ->
                builds.computeIfAbsent(place, key -> builds(editionsAt(sites, key), entity, builder)));
        List<Documentation> documentations = new ArrayList<>();
        places.forEach((entity, place) -> Optional.ofNullable(builds.get(place))
                .flatMap(site -> site.documentation(entity))
                .ifPresent(documentations::add));
        BorrowedDocs.report(catalog, documentations, diagnostics);
        return List.copyOf(documentations);
    }

    private EditionBuilds builds(Editions editions, Entity entity, PageBuild builder) {
        PageBuild pages = editions.all().size() > 1 ? builder.remembering() : builder;
        return new EditionBuilds(
                editions, entity, diagnostics, (site, to) -> new SiteBuild(site, entity, to, pages, pool));
    }

    private static Editions editionsAt(Map<Place, Editions> sites, Place place) {
        return Objects.requireNonNull(sites.get(place), "every place has been looked at");
    }

    private static Map<String, DocsSite> documented(Map<Entity, Place> places, Map<Place, Editions> sites) {
        Map<String, DocsSite> documented = new HashMap<>();
        places.forEach((entity, place) -> documented.put(
                entity.ref().route(), editionsAt(sites, place).shown().site()));
        return documented;
    }

    /** Where a documentation is made from. */
    private record Place(SourceTree tree, String folder, Extent extent, Optional<String> decisions) {}

    /** What is looked for in a place. */
    private enum Extent {
        ALL,
        README,
        DECISIONS
    }

    private static List<SourceTree> trees(Catalog catalog) {
        Map<String, SourceTree> trees = new LinkedHashMap<>();
        catalog.entities().forEach(entity -> {
            SourceTree tree = entity.envelope().source();
            trees.putIfAbsent(tree.origin().name(), tree);
        });
        return List.copyOf(trees.values());
    }

    private Optional<Place> place(
            Entity entity, PortalConfig.DocsConfig wanted, Set<EntityRef> owners, RepositoryUrls urls) {
        Optional<String> reference =
                entity.metadata().annotation(DocsReference.ANNOTATION).map(String::strip);
        if (reference.isPresent()) {
            Optional<DocsReference> found = DocsReference.of(entity, reference.get(), urls);
            if (found.isEmpty()) {
                reportOutside(entity, reference.get());
            }
            Optional<Place> place = found.map(docs -> new Place(
                    docs.tree(), docs.folder(), Extent.ALL, DecisionRecords.folder(entity, docs.tree(), urls)));
            place.filter(docs -> docs.decisions().isEmpty()).ifPresent(docs -> reportDecisions(entity));
            return place;
        }
        Optional<String> decisions =
                DecisionRecords.folder(entity, entity.envelope().source(), urls);
        if (owners.contains(entity.ref())) {
            return unreferenced(entity, wanted, decisions);
        }
        Optional<Place> records = decisions
                .map(folder -> place(entity, Extent.DECISIONS, decisions))
                .or(() -> DecisionRecords.elsewhere(entity, urls)
                        .map(found -> new Place(found.tree(), "", Extent.DECISIONS, Optional.of(found.path()))));
        if (records.isEmpty()) {
            reportDecisions(entity);
        }
        return records;
    }

    /** Says that decision records are not shown, when an entity names some. */
    private void reportDecisions(Entity entity) {
        entity.metadata()
                .annotation(DecisionRecords.ANNOTATION)
                .ifPresent(written -> diagnostics.report(Diagnostic.notice(
                                "docs.ref-outside",
                                DecisionRecords.ANNOTATION + " is " + written.strip()
                                        + ", which leads out of the source of its documentation")
                        .at(entity.location())
                        .hint("name a folder beside the descriptor, or add the repository to the sources")
                        .about(entity.ref().toString())));
    }

    /** The folder of a component that nobody says has documentation: a docs folder where that is wanted, else its README. */
    private static Optional<Place> unreferenced(
            Entity entity, PortalConfig.DocsConfig wanted, Optional<String> decisions) {
        return Stream.of(Extent.ALL, Extent.README)
                .filter(extent -> extent == Extent.ALL ? wanted.discover() : wanted.readme())
                .map(extent -> place(entity, extent, decisions))
                .filter(place ->
                        !siteIn(place.tree(), place, new ArrayList<>()).pages().isEmpty())
                .findFirst();
    }

    private static Place place(Entity entity, Extent extent, Optional<String> decisions) {
        String folder = RepositoryPath.folder(entity.location().path());
        return new Place(entity.envelope().source(), folder, extent, decisions);
    }

    private static DocsSite siteIn(SourceTree tree, Place place, List<Diagnostic> findings) {
        DocsFinder finder = new DocsFinder(tree, place.folder(), findings);
        DocsSite site =
                switch (place.extent()) {
                    case ALL -> finder.find();
                    case README -> finder.readme();
                    case DECISIONS -> finder.nothing();
                };
        place.decisions().ifPresent(folder -> new DecisionRecords(site).add(folder, findings));
        return site;
    }

    private void reportOutside(Entity entity, String reference) {
        diagnostics.report(Diagnostic.notice(
                        "docs.ref-outside",
                        DocsReference.ANNOTATION + " is " + reference
                                + ", which leads out of the sources of this portal")
                .at(entity.location())
                .hint("write dir:. or another folder of the same repository, or add that repository to the sources")
                .about(entity.ref().toString()));
    }

    private Editions find(Place place, Entity entity) {
        List<Diagnostic> findings = new ArrayList<>();
        DocsSite site = siteIn(place.tree(), place, findings);
        findings.forEach(
                finding -> diagnostics.report(finding.about(entity.ref().toString())));
        if (site.pages().isEmpty()) {
            reportMissing(entity, place, site);
        }
        return Editions.of(site, tree -> former(tree, place, site));
    }

    /** The documentation in another tree, in which it may have lain in another folder. */
    private static DocsSite former(SourceTree tree, Place place, DocsSite own) {
        DocsSite site = siteIn(tree, place, new ArrayList<>());
        boolean found = site.config().isPresent()
                || (own.config().isEmpty() && !site.pages().isEmpty());
        return Optional.of(place)
                .filter(any -> !found && place.extent() == Extent.ALL)
                .flatMap(any -> FormerFolder.of(own, tree))
                .map(folder -> new Place(tree, folder, Extent.ALL, place.decisions()))
                .map(moved -> siteIn(tree, moved, new ArrayList<>()))
                .filter(moved -> !moved.pages().isEmpty())
                .orElse(site);
    }

    private void reportMissing(Entity entity, Place place, DocsSite site) {
        String folder = place.folder().isEmpty() ? "the root of the repository" : place.folder();
        String message = site.config().isPresent()
                ? "mkdocs.yml in " + folder + " has no pages: there is no Markdown file in " + site.docsFolder()
                : "there is neither mkdocs.yml nor a docs folder nor README.md in " + folder;
        diagnostics.report(Diagnostic.warning("docs.missing", message)
                .at(entity.location())
                .hint("add docs/index.md, or correct " + DocsReference.ANNOTATION)
                .about(entity.ref().toString()));
    }
}
