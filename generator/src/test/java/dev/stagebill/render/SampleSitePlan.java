package dev.stagebill.render;

import dev.stagebill.MemoryTree;
import dev.stagebill.Portals;
import dev.stagebill.apidiff.ApiChanges;
import dev.stagebill.apidiff.ApiDiff;
import dev.stagebill.apidiff.ApiState;
import dev.stagebill.apidiff.ChangeSpan;
import dev.stagebill.apidocs.ApiContent;
import dev.stagebill.apidocs.ApiDocumentation;
import dev.stagebill.apidocs.ApiSheets;
import dev.stagebill.apidocs.RenderedDefinition;
import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.CatalogResolver;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityReader;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;
import dev.stagebill.entity.TemplateEntity;
import dev.stagebill.entity.UserEntity;
import dev.stagebill.markdown.Heading;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.markdown.TrustedHtml;
import dev.stagebill.output.Content;
import dev.stagebill.output.OutputPath;
import dev.stagebill.site.ApisPage;
import dev.stagebill.site.Area;
import dev.stagebill.site.Beginnings;
import dev.stagebill.site.CatalogPage;
import dev.stagebill.site.ChangesPage;
import dev.stagebill.site.DefinitionPage;
import dev.stagebill.site.DocsFrame;
import dev.stagebill.site.DocsHomePage;
import dev.stagebill.site.DocumentPage;
import dev.stagebill.site.EntityLink;
import dev.stagebill.site.EntityPage;
import dev.stagebill.site.EntityRow;
import dev.stagebill.site.ExplorerPage;
import dev.stagebill.site.HomePage;
import dev.stagebill.site.KindPage;
import dev.stagebill.site.MapPage;
import dev.stagebill.site.NotFoundPage;
import dev.stagebill.site.Page;
import dev.stagebill.site.Pager;
import dev.stagebill.site.PrintPage;
import dev.stagebill.site.Problem;
import dev.stagebill.site.ProblemsPage;
import dev.stagebill.site.RedirectPage;
import dev.stagebill.site.RepositoryWork;
import dev.stagebill.site.SearchPage;
import dev.stagebill.site.SiteFile;
import dev.stagebill.site.SitePlan;
import dev.stagebill.site.SourceLinks;
import dev.stagebill.site.Stated;
import dev.stagebill.site.TeamsPage;
import dev.stagebill.site.TemplatesPage;
import dev.stagebill.source.Commit;
import dev.stagebill.source.FileHistory;
import dev.stagebill.source.Release;
import dev.stagebill.techdocs.DocsLook;
import dev.stagebill.techdocs.DocsPage;
import dev.stagebill.techdocs.Documentation;
import dev.stagebill.techdocs.PageMeta;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small portal with at least one page of each type, planned by hand: what pages say is not what these tests are about. Every text that
 * could come from a repository passes through a function, so that a test can make all of them hostile.
 */
final class SampleSitePlan {
    private static final List<String> KINDS = List.of(
            "component", "api", "resource", "system", "domain", "template", "group", "user", "location", "playbook");
    private static final Commit COMMIT = new Commit(
            "3f2c1aa9d0e1f2a3b4c5d6e7f8091a2b3c4d5e6f",
            "Ada Ekström",
            Instant.parse("2026-03-14T09:26:53Z"),
            "Confirm a payment only once");

    private final PortalConfig config;
    private final UnaryOperator<String> text;
    private final Catalog catalog;
    private final Set<EntityRef> known;

    private SampleSitePlan(PortalConfig config, UnaryOperator<String> text) {
        this.config = config;
        this.text = text;
        Diagnostics diagnostics = new Diagnostics();
        MemoryTree tree = MemoryTree.of("payments", "catalog-info.yaml", resource("catalog-info.yaml"));
        this.catalog = new CatalogResolver(diagnostics)
                .resolve(new EntityReader(diagnostics).read(MemoryTree.sources(tree), config), config);
        this.known = new TreeSet<>(catalog.missing());
        catalog.entities().forEach(entity -> known.add(entity.ref()));
    }

    /** The plan of a portal that will be published at an address. */
    static SitePlan in(Path folder) {
        return in(folder, UnaryOperator.identity());
    }

    /** The plan, with all texts from repositories changed. */
    static SitePlan in(Path folder, UnaryOperator<String> text) {
        PortalConfig base = Portals.in(folder);
        PortalConfig config = new PortalConfig(
                folder,
                "Acme Developer Portal",
                Optional.of("Every service, API and team behind a parcel on its way."),
                Optional.of(URI.create("https://acme.example/portal/")),
                Optional.empty(),
                Optional.empty(),
                base.theme(),
                base.sources(),
                base.catalog(),
                base.kinds(),
                base.docs(),
                base.search(),
                base.output(),
                base.cache(),
                Optional.empty(),
                PortalConfig.FindingsConfig.USUAL,
                true);
        return new SampleSitePlan(config, text).plan();
    }

    private SitePlan plan() {
        List<Page> pages = new ArrayList<>();
        pages.add(home());
        pages.add(new CatalogPage(kindTables(), List.of()));
        known.forEach(ref -> pages.add(entityPage(ref)));
        DefinitionPage definition = definition();
        pages.add(definition);
        pages.addAll(definition.parts());
        pages.add(changes(definition));
        pages.add(new DocsHomePage(List.of(docsEntry()), 1, new Pager("docs", 1, 1), Optional.empty()));
        List<DocumentPage> documents = documents();
        pages.addAll(documents);
        pages.add(print(documents));
        pages.add(redirect(documents.get(0)));
        pages.add(new ApisPage(new CatalogPage.KindTable("API", "APIs", "api", rows("api")), Optional.empty()));
        pages.add(new TeamsPage(teams(), List.of(link(EntityRef.of("user:default/dmitri"))), 3, 0, 1));
        pages.add(map());
        pages.add(new KindPage(kindTables().get(0), new Pager("catalog/component", 2, 3)));
        pages.add(new KindPage(kindTables().get(0), new Pager("catalog/component", 1, 3)));
        pages.add(new KindPage(kindTables().get(0), new Pager("catalog/component", 3, 3)));
        pages.add(new ExplorerPage(rows("domain"), new OutputPath("assets/graph.01234567.js")));
        pages.add(new TemplatesPage(rows("template")));
        pages.add(new ProblemsPage(
                problems(),
                1,
                1,
                new ProblemsPage.Summary(
                        4,
                        1,
                        List.of(new ProblemsPage.Count("error", 1)),
                        List.of(new ProblemsPage.Count("docs.broken-link", 1)))));
        pages.add(new SearchPage());
        pages.add(new NotFoundPage());
        pages.sort(Comparator.comparing(Page::path));
        List<SiteFile> files = new ArrayList<>(List.of(
                new SiteFile(new OutputPath(Documentation.folder(payments()) + "/navigation.json"), Content.of("[]\n")),
                new SiteFile(new OutputPath("assets/graph.01234567.js"), Content.of("")),
                new SiteFile(new OutputPath("catalog.json"), Content.of("[]\n")),
                new SiteFile(new OutputPath("problems.json"), Content.of("[]\n"))));
        for (String name : List.of("index.md", "operations/runbook/index.md", "navigation.js")) {
            files.add(new SiteFile(new OutputPath(Documentation.folder(payments()) + "/" + name), Content.of("")));
        }
        catalog.entities()
                .forEach(entity -> files.add(new SiteFile(
                        new OutputPath("catalog/" + entity.ref().route() + "/entity.json"), Content.of("{}\n"))));
        return new SitePlan(config, catalog, pages, files, List.of(Area.values()));
    }

    private static EntityRef payments() {
        return EntityRef.of("component:default/payments");
    }

    private String words(String words) {
        return text.apply(words);
    }

    private List<Entity> ofKind(String kind) {
        return catalog.entities().stream()
                .filter(entity -> entity.ref().kind().equals(kind))
                .toList();
    }

    private EntityLink link(EntityRef ref) {
        String name = catalog.entity(ref).map(Entity::displayName).orElse(ref.shortName());
        String kind = catalog.entity(ref).map(Entity::kind).orElse("Group");
        Optional<OutputPath> page =
                known.contains(ref) ? Optional.of(OutputPath.page("catalog/" + ref.route())) : Optional.empty();
        return new EntityLink(ref, words(name), kind, page, catalog.entity(ref).isPresent());
    }

    private EntityRow row(Entity entity) {
        EntityRef ref = entity.ref();
        return new EntityRow(
                link(ref),
                words(entity.type().orElse("")),
                catalog.owner(ref).map(this::link),
                catalog.targets(ref, RelationType.PART_OF).stream().findFirst().map(this::link),
                words(entity.lifecycle().orElse("")),
                ref.namespace(),
                words(summary(entity)),
                entity.metadata().tags().stream().map(this::words).toList(),
                List.of());
    }

    private static String summary(Entity entity) {
        return entity.metadata()
                .description()
                .orElse("")
                .replace("*", "")
                .lines()
                .findFirst()
                .orElse("");
    }

    private List<EntityRow> rows(String kind) {
        return ofKind(kind).stream().map(this::row).toList();
    }

    private MapPage map() {
        EntityLink commerce = link(EntityRef.of("domain:default/commerce"));
        EntityLink payments = link(EntityRef.of("component:default/payments"));
        MapPage.Box box =
                new MapPage.Box(commerce, text.apply("All of it"), Optional.empty(), List.of(), List.of(payments), 1);
        return new MapPage(Optional.empty(), List.of(box), 0, List.of(new MapPage.Crossing(commerce, payments, 2)));
    }

    private List<CatalogPage.KindTable> kindTables() {
        return KINDS.stream()
                .filter(kind -> !ofKind(kind).isEmpty())
                .map(kind -> new CatalogPage.KindTable(name(kind), name(kind) + "s", icon(kind), rows(kind)))
                .toList();
    }

    private static String name(String kind) {
        return kind.equals("api") ? "API" : kind.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + kind.substring(1);
    }

    private static String icon(String kind) {
        return kind.equals("playbook") ? "custom" : kind;
    }

    private HomePage home() {
        List<HomePage.KindCount> counts = kindTables().stream()
                .map(table -> new HomePage.KindCount(
                        table.kind(),
                        table.plural(),
                        table.icon(),
                        table.picture(),
                        table.rows().size()))
                .toList();
        List<HomePage.Change> changes = List.of(
                change("Payments", "component", COMMIT.subject()),
                change("Runbook", "docs", "Say whom to page at night"),
                change(
                        "Parcels API",
                        "api",
                        "Add the depot to a parcel's history, and say what that means for clients"));
        return new HomePage(
                config.title(),
                config.description().orElse(""),
                html("<p>Welcome. New here? Read <a href=\"docs/index.html\">how we work</a> first.</p>"),
                counts,
                changes,
                teams().stream().map(TeamsPage.Team::group).toList(),
                rows("template").stream().map(EntityRow::entity).toList(),
                new HomePage.Health(1, 2, 1, 1));
    }

    private HomePage.Change change(String title, String icon, String summary) {
        return new HomePage.Change(
                words(title),
                OutputPath.page("catalog/" + payments().route()),
                icon,
                icon,
                words(summary),
                words(COMMIT.author()),
                "2026-03-14T09:26:53Z");
    }

    private EntityPage entityPage(EntityRef ref) {
        Optional<Entity> entity = catalog.entity(ref);
        boolean full = ref.equals(payments());
        return new EntityPage(
                link(ref),
                entity,
                words(entity.flatMap(Entity::type).orElse("")),
                words(entity.flatMap(Entity::lifecycle).orElse("")),
                catalog.owner(ref).map(this::link),
                catalog.targets(ref, RelationType.PART_OF).stream()
                        .map(this::link)
                        .toList(),
                entity.flatMap(each -> each.metadata().description())
                        .map(description -> html("<p>" + description.replace("**", "") + "</p>"))
                        .orElse(SafeHtml.EMPTY),
                words(entity.map(SampleSitePlan::summary).orElse("")),
                entity.stream()
                        .flatMap(each -> each.metadata().links().stream())
                        .map(each -> new EntityPage.OutLink(
                                words(each.title().orElse("")),
                                words(each.url()),
                                words(each.icon().orElse("link"))))
                        .toList(),
                full
                        ? List.of(new EntityPage.OutLink(words("GitHub"), "https://github.com/acme/payments", "github"))
                        : List.of(),
                entity.stream()
                        .flatMap(each -> each.metadata().tags().stream())
                        .map(this::words)
                        .toList(),
                pairs(entity.map(each -> each.metadata().labels()).orElse(Map.of())),
                pairs(entity.map(each -> each.metadata().annotations()).orElse(Map.of())),
                relations(ref),
                members(ref),
                full ? Optional.of(OutputPath.page(Documentation.folder(ref))) : Optional.empty(),
                List.of(),
                ref.name().equals("payments-api")
                        ? Optional.of(OutputPath.page("catalog/" + ref.route() + "/definition"))
                        : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                entity.filter(TemplateEntity.class::isInstance).map(TemplateEntity.class::cast),
                full ? Optional.of(repository()) : Optional.empty(),
                ref.kind().equals("group") ? Optional.of(team(link(ref))) : Optional.empty(),
                List.of(new EntityPage.OutLink(words("./all.yaml"), "", "location")),
                full ? words("CODEOWNERS line 3") : "",
                new Beginnings(
                        List.of(new Beginnings.Step(words("catalog-info.yaml"), Optional.of(link(ref)))),
                        List.of(link(ref)),
                        1,
                        2),
                full ? List.of(new Stated(words("ownedBy"), List.of(link(ref)), 2)) : List.of(),
                full ? problems() : List.of(),
                Optional.of("https://github.com/acme/payments/blob/main/catalog-info.yaml"),
                Optional.of("https://github.com/acme/payments/edit/main/catalog-info.yaml"),
                words("payments catalog-info.yaml"));
    }

    private List<EntityPage.Pair> pairs(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> new EntityPage.Pair(words(each.getKey()), words(each.getValue())))
                .toList();
    }

    private List<EntityPage.RelationTable> relations(EntityRef ref) {
        Map<RelationType, List<EntityRow>> byType = new LinkedHashMap<>();
        catalog.relations(ref)
                .forEach(relation -> catalog.entity(relation.target())
                        .ifPresent(target -> byType.computeIfAbsent(relation.type(), type -> new ArrayList<>())
                                .add(row(target))));
        return byType.entrySet().stream()
                .map(each -> new EntityPage.RelationTable(
                        each.getKey().id().replaceAll("[A-Z]", "-$0").toLowerCase(java.util.Locale.ROOT),
                        each.getKey().title(),
                        List.of("system", "owner", "type", "lifecycle", "description"),
                        each.getValue(),
                        List.of(each.getValue().get(0).entity()),
                        each.getValue().size() + 3,
                        "catalog/index.html?kind=component"))
                .toList();
    }

    private List<EntityPage.Member> members(EntityRef ref) {
        return catalog.targets(ref, RelationType.HAS_MEMBER).stream()
                .map(user -> new EntityPage.Member(
                        link(user),
                        catalog.entity(user)
                                .flatMap(each -> ((UserEntity) each).profile().email())
                                .map(this::words)
                                .orElse(""),
                        user.name().equals("ben")))
                .toList();
    }

    private EntityPage.TeamFacts team(EntityLink link) {
        return new EntityPage.TeamFacts(
                words("payments@acme.example"),
                List.of(new EntityPage.Owned(
                        words("Components · service"),
                        "component",
                        "component",
                        3,
                        2,
                        "catalog/index.html?kind=component")),
                List.of(new EntityPage.DocsLink(link, OutputPath.page(Documentation.folder(payments())))),
                1,
                2,
                1);
    }

    private EntityPage.RepositoryFacts repository() {
        return new EntityPage.RepositoryFacts(
                words("payments"),
                Optional.of("https://github.com/acme/payments"),
                Optional.of(words("main")),
                "3f2c1aa",
                "2026-03-14T09:26:53Z",
                true,
                List.of(words("Ada Ekström"), words("Ben Okafor")),
                List.of(new Commit(COMMIT.id(), words(COMMIT.author()), COMMIT.time(), words(COMMIT.subject()))),
                new RepositoryWork(
                        List.of(new RepositoryWork.Month("2026-02", 3, 12), new RepositoryWork.Month("2026-03", 6, 24)),
                        List.of(words("Ada Ekström")),
                        3,
                        List.of(new Release(words("v1.2.0"), COMMIT.id(), COMMIT.time())),
                        List.of(new RepositoryWork.Language(words("Java"), 30, 75))));
    }

    /** A definition that is too large for one page. */
    private DefinitionPage definition() {
        EntityRef ref = EntityRef.of("api:default/payments-api");
        ApiEntity api = (ApiEntity) catalog.entity(ref).orElseThrow();
        String types = IntStream.range(0, 400)
                .mapToObj(i -> "\"\"\"%s\"\"\" type T%d { id: ID }%n".formatted("About a thing. ".repeat(50), i))
                .collect(Collectors.joining());
        ApiContent content = RenderedDefinition.content("graphql", "type Query { pay: T1 }\n" + types);
        return new DefinitionPage(
                link(ref),
                new ApiDocumentation(api, content, List.of()),
                List.of(link(payments())),
                List.of(),
                List.of(),
                ApiSheets.of(content),
                Optional.empty());
    }

    private static ChangesPage changes(DefinitionPage reference) {
        ChangeSpan span = new ChangeSpan(
                ChangeSpan.Sort.UNRELEASED,
                new ApiState(Optional.of("v1"), Optional.of(Instant.EPOCH)),
                new ApiState(Optional.empty(), Optional.of(Instant.EPOCH)),
                ApiDiff.between("type Query { pay: String, refund: String }", "type Query { pay: String }"),
                List.of("v1.1"));
        ApiChanges changes = new ApiChanges(reference.documentation().api(), 90, List.of(span));
        return new ChangesPage(
                reference,
                changes,
                List.of(new ChangesPage.Section(span, "unreleased", "Unreleased", List.of(), 1, true)));
    }

    private DocsHomePage.Entry docsEntry() {
        return new DocsHomePage.Entry(
                words("Payments handbook"),
                OutputPath.page(Documentation.folder(payments())),
                link(payments()),
                catalog.owner(payments()).map(this::link),
                words("service"),
                words("How payments work, and what to do when they do not."));
    }

    private List<DocumentPage> documents() {
        DocsPage front = docsPage("", "Payments handbook", resource("index.html"));
        DocsPage runbook = docsPage("operations/runbook", "Runbook", "<h1 id=\"runbook\">Runbook</h1><p>Breathe.</p>");
        Documentation documentation = new Documentation(
                payments(),
                words("Payments handbook"),
                Optional.empty(),
                List.of(),
                List.of(front, runbook),
                List.of(),
                new DocsLook(List.of("navigation.tabs"), Optional.of(words("Copyright Acme")), Optional.empty()),
                List.of(),
                Optional.empty());
        return List.of(
                document(documentation, front, Optional.empty(), Optional.of(item(runbook, false))),
                document(documentation, runbook, Optional.of(item(front, false)), Optional.empty()));
    }

    private DocsPage docsPage(String path, String title, String body) {
        List<Heading> headings = List.of(
                new Heading(1, "payments", words("Payments")),
                new Heading(2, "what-a-payment-is", words("What a payment is")),
                new Heading(3, "intents", words("Intents")),
                new Heading(3, "refunds", words("Refunds")),
                new Heading(2, "running-it", words("Running it")),
                new Heading(2, "limits", words("Limits")));
        return new DocsPage(
                path,
                words(title),
                html(body),
                path.isEmpty() ? headings : headings.subList(0, 1),
                List.of(),
                List::of,
                SourceLocation.ofFile("docs/" + (path.isEmpty() ? "index" : path) + ".md"),
                Optional.of(new FileHistory(
                        COMMIT.id(),
                        COMMIT.time(),
                        List.of(
                                words("Ada Ekström"),
                                words("Ben Okafor"),
                                words("Carla Dias"),
                                words("Dmitri Volkov")))),
                List.of(),
                PageMeta.NONE,
                Optional.empty(),
                () -> words("# Payments"));
    }

    private DocumentPage document(
            Documentation documentation,
            DocsPage page,
            Optional<DocumentPage.MenuItem> previous,
            Optional<DocumentPage.MenuItem> next) {
        boolean isFront = page.path().isEmpty();
        DocumentPage.MenuItem operations = new DocumentPage.MenuItem(
                words("Operations"),
                Optional.empty(),
                Optional.empty(),
                false,
                !isFront,
                true,
                List.of(item(documentation.pages().get(1), !isFront)),
                Optional.empty());
        DocumentPage.MenuItem outside = new DocumentPage.MenuItem(
                words("Status page"),
                Optional.empty(),
                Optional.of(words("https://status.example/")),
                false,
                false,
                false,
                List.of(),
                Optional.empty());
        List<DocumentPage.MenuItem> menu = List.of(item(documentation.pages().get(0), isFront), operations, outside);
        List<Page.Crumb> crumbs = List.of(
                new Page.Crumb("Docs", Area.DOCS.page()),
                new Page.Crumb(words("Payments handbook"), OutputPath.page(documentation.folder())));
        return new DocumentPage(
                frame(documentation),
                page,
                new DocumentPage.Way(menu, menu, previous, next, crumbs),
                new SourceLinks(
                        Optional.of("https://github.com/acme/payments/blob/main/docs/index.md"),
                        Optional.of("https://github.com/acme/payments/edit/main/docs/index.md"),
                        Optional.of("https://github.com/acme/payments/issues/new?title=Docs&body=Page")),
                Optional.of(documentation.folder() + "/print/index.html#p1"));
    }

    private DocsFrame frame(Documentation documentation) {
        return new DocsFrame(
                documentation,
                OutputPath.page(documentation.folder()),
                link(payments()),
                catalog.owner(payments()).map(this::link),
                words("production"),
                Optional.of(new OutputPath(documentation.folder() + "/navigation.js")),
                html("<p>Copyright Acme</p>"),
                Optional.empty());
    }

    private RedirectPage redirect(DocumentPage page) {
        OutputPath old = OutputPath.page(page.frame().documentation().folder() + "/old");
        return new RedirectPage(old, page.title(), Optional.of(page.path()), "#limits");
    }

    private PrintPage print(List<DocumentPage> pages) {
        DocsFrame frame = pages.get(0).frame();
        OutputPath path = OutputPath.page(frame.documentation().folder() + "/print");
        List<PrintPage.Chapter> chapters = new ArrayList<>();
        for (DocumentPage page : pages) {
            String id = page.isFront() ? "p1" : "p2";
            SafeHtml text = html("<h1 id=\"" + id + "-title\">" + id + "</h1>");
            chapters.add(new PrintPage.Chapter(page.page(), id, 1, () -> text));
        }
        return new PrintPage(
                frame,
                path,
                1,
                List.of(new PrintPage.Part(words("Payments handbook"), path), new PrintPage.Part(words("All"), path)),
                chapters);
    }

    private DocumentPage.MenuItem item(DocsPage page, boolean current) {
        String folder = Documentation.folder(payments());
        OutputPath path = OutputPath.page(page.path().isEmpty() ? folder : folder + "/" + page.path());
        return new DocumentPage.MenuItem(
                page.title(), Optional.of(path), Optional.empty(), current, false, false, List.of(), Optional.empty());
    }

    private List<TeamsPage.Team> teams() {
        return ofKind("group").stream()
                .filter(group ->
                        catalog.targets(group.ref(), RelationType.CHILD_OF).isEmpty())
                .map(group -> team(group.ref()))
                .toList();
    }

    private TeamsPage.Team team(EntityRef ref) {
        Entity group = catalog.entity(ref).orElseThrow();
        return new TeamsPage.Team(
                link(ref),
                words(group.type().orElse("")),
                words(summary(group)),
                catalog.targets(ref, RelationType.HAS_MEMBER).stream()
                        .map(this::link)
                        .toList(),
                catalog.targets(ref, RelationType.HAS_MEMBER).size(),
                catalog.targets(ref, RelationType.OWNER_OF).size(),
                1,
                2,
                catalog.targets(ref, RelationType.PARENT_OF).stream()
                        .map(this::team)
                        .toList(),
                0);
    }

    private List<Problem> problems() {
        SourceLocation place = new SourceLocation("payments", Optional.of(COMMIT.id()), "catalog-info.yaml", 14, 10);
        return List.of(
                problem(Diagnostic.error(
                                "catalog.dangling-reference",
                                words("spec.owner names group:default/pay-team, which no source defines"))
                        .hint(words("did you mean group:default/payments-team?"))
                        .at(place)),
                problem(Diagnostic.warning(
                                "catalog.duplicate-entity", words("component:default/labels is defined twice"))
                        .hint(words("rename one of the two"))
                        .at(place.at(40, 1))
                        .related(List.of(place.at(3, 1)))),
                problem(Diagnostic.warning("docs.broken-link", words("the link ../gone.md leads nowhere"))
                        .at(place.at(7, 1))),
                problem(Diagnostic.notice("docs.no-history", words("nobody has changed this page for three years"))));
    }

    private Problem problem(Diagnostic diagnostic) {
        return new Problem(
                diagnostic,
                diagnostic.location().map(place -> link(payments())),
                diagnostic
                        .location()
                        .flatMap(place -> catalog.owner(payments()))
                        .map(this::link),
                diagnostic
                        .location()
                        .map(SourceLocation::toString)
                        .map(this::words)
                        .orElse(""),
                diagnostic.related().stream()
                        .map(SourceLocation::toString)
                        .map(this::words)
                        .toList(),
                diagnostic
                        .location()
                        .map(place -> words("https://github.com/acme/payments/blob/main/catalog-info.yaml")),
                diagnostic.location().map(place -> "https://github.com/acme/payments/edit/main/catalog-info.yaml"),
                diagnostic.code().equals("docs.broken-link"));
    }

    private static SafeHtml html(String html) {
        return TrustedHtml.of(html);
    }

    private static String resource(String name) {
        try (InputStream in = SampleSitePlan.class.getResourceAsStream(name)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
