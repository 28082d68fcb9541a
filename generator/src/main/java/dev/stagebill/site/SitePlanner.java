package dev.stagebill.site;

import dev.stagebill.apidiff.ApiChanges;
import dev.stagebill.apidocs.ApiDocumentation;
import dev.stagebill.apidocs.ApiSheets;
import dev.stagebill.catalog.Catalog;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RelationType;
import dev.stagebill.markdown.LinkResolver;
import dev.stagebill.markdown.MarkdownRenderer;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.output.OutputPath;
import dev.stagebill.source.Sources;
import dev.stagebill.techdocs.Documentation;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Decides the whole portal: which pages and files there are, where they lie and what they say. */
public final class SitePlanner {
    private final Diagnostics diagnostics;
    private final MarkdownRenderer markdown;

    /** A planner that reports to these diagnostics and shows texts with this renderer. */
    public SitePlanner(Diagnostics diagnostics, MarkdownRenderer markdown) {
        this.diagnostics = diagnostics;
        this.markdown = markdown;
    }

    /**
     * What a plan is made from.
     *
     * @param config the portal's settings
     * @param sources the sources
     * @param catalog the entities
     * @param documentations the documentation of entities
     * @param apis the references of APIs
     * @param changes what changed in APIs since a release
     */
    public record Material(
            PortalConfig config,
            Sources sources,
            Catalog catalog,
            List<Documentation> documentations,
            List<ApiDocumentation> apis,
            List<ApiChanges> changes) {
        /** Copies the lists. */
        public Material {
            documentations = List.copyOf(documentations);
            apis = List.copyOf(apis);
            changes = List.copyOf(changes);
        }

        /** The APIs with a page about their changes. */
        Map<EntityRef, ApiChanges> changed() {
            Map<EntityRef, ApiChanges> changed = new LinkedHashMap<>();
            changes.forEach(each -> changed.put(each.api().ref(), each));
            return changed;
        }
    }

    /** The plan. Findings made before are shown on its pages; a file that would take the place of another one is reported and left out. */
    public SitePlan plan(Material material) {
        SiteParts parts = SiteParts.of(material.catalog(), material.apis());
        SafeHtml introduction = introduction(material.config());
        Problems problems = new Problems(diagnostics, parts, material.sources());
        List<Page> pages = new ArrayList<>(new EntityPages(
                        parts,
                        problems,
                        markdown,
                        DocsFronts.of(material.catalog(), material.documentations()),
                        new AnnotationLinks(material.config().links().annotations()))
                .all(material.changed().keySet()));
        List<DefinitionPage> definitions = material.apis().stream()
                .map(api -> definition(api, material, parts, problems))
                .toList();
        definitions.forEach(definition -> {
            pages.add(definition);
            pages.addAll(definition.parts());
        });
        pages.addAll(ChangesPage.of(material.changed(), definitions));
        DocumentPages documents = new DocumentPages(parts, markdown, material);
        pages.addAll(documents.pages());
        pages.addAll(DocumentPages.borrowed(material.catalog(), material.documentations()));
        pages.add(new Home(parts, problems).page(material.config(), introduction, pages, material.sources()));
        CatalogTables tables = new CatalogTables(parts, problems, material.documentations());
        SiteFile graph = new GraphData(parts).file();
        pages.addAll(overviews(material, parts, problems, tables));
        pages.add(new ExplorerPage(tables.starts(), graph.path()));
        List<Page> kept = unique(pages, Page::path);
        return new SitePlan(
                material.config(),
                material.catalog(),
                kept,
                unique(
                        files(
                                material,
                                documents,
                                new MachineOutput(parts, problems, diagnostics),
                                Stream.of(
                                                List.of(graph),
                                                tables.files(),
                                                new ProblemFiles(problems).files(),
                                                definitions(material, parts, definitions))
                                        .flatMap(List::stream)
                                        .toList(),
                                definitions),
                        SiteFile::path),
                menu(material));
    }

    private static DefinitionPage definition(
            ApiDocumentation api, Material material, SiteParts parts, Problems problems) {
        Catalog catalog = parts.catalog();
        EntityLink link = parts.links().to(api.api());
        return new DefinitionPage(
                link,
                api,
                parts.links().to(catalog.targets(api.api().ref(), RelationType.API_PROVIDED_BY)),
                parts.links().to(catalog.targets(api.api().ref(), RelationType.API_CONSUMED_BY)),
                problems.of(api.api().ref()),
                ApiSheets.of(api.content()),
                Optional.ofNullable(material.changed().get(api.api().ref())).map(any -> ChangesPage.pathOf(link)));
    }

    private List<Page> overviews(Material material, SiteParts parts, Problems problems, CatalogTables tables) {
        Catalog catalog = material.catalog();
        List<Page> pages = new ArrayList<>(List.of(
                tables.catalog(),
                tables.apis(),
                new Teams(parts).page(),
                new TemplatesPage(parts.rows().of(catalog.ofKind("template"))),
                new NotFoundPage()));
        pages.addAll(ProblemsPage.of(problems.all()));
        pages.addAll(tables.documentation());
        pages.addAll(tables.plainPages());
        pages.addAll(new CatalogMap(parts).pages());
        if (material.config().search().enabled()) {
            pages.add(new SearchPage());
        }
        return pages;
    }

    private static List<SiteFile> files(
            Material material,
            DocumentPages documents,
            MachineOutput machines,
            List<SiteFile> data,
            List<DefinitionPage> references) {
        LlmsText llms = new LlmsText(material.config());
        List<SiteFile> files = new ArrayList<>(data);
        files.add(machines.catalog());
        files.addAll(machines.entities());
        material.documentations().forEach(docs -> files.addAll(machines.documentation(docs)));
        files.addAll(documents.files(llms));
        files.add(llms.portal(material.config(), documents.frames(), references));
        return files;
    }

    private static List<SiteFile> definitions(Material material, SiteParts parts, List<DefinitionPage> references) {
        List<SiteFile> files = new ArrayList<>();
        references.forEach(each -> DefinitionIndex.of(each).ifPresent(files::add));
        for (ApiDocumentation each : material.apis()) {
            EntityLink api = parts.links().to(each.api());
            each.files()
                    .forEach(file -> files.add(new SiteFile(DefinitionPage.rawOf(api, file.name()), file.content())));
        }
        new ApiCatalogFile(parts, material.config().url().map(URI::toString))
                .of(material.apis())
                .ifPresent(files::add);
        return files;
    }

    private static List<Area> menu(Material material) {
        List<Area> menu = new ArrayList<>(List.of(Area.HOME, Area.CATALOG));
        if (!material.documentations().isEmpty()) {
            menu.add(Area.DOCS);
        }
        Map.of("api", Area.APIS, "group", Area.TEAMS, "template", Area.CREATE).entrySet().stream()
                .filter(entry -> !material.catalog().ofKind(entry.getKey()).isEmpty())
                .map(Map.Entry::getValue)
                .sorted()
                .forEach(menu::add);
        menu.add(Area.PROBLEMS);
        return menu;
    }

    private <T> List<T> unique(List<T> items, Function<T, OutputPath> path) {
        Map<String, T> taken = new HashMap<>();
        List<T> kept = new ArrayList<>();
        for (T item : items) {
            OutputPath here = path.apply(item);
            if (taken.putIfAbsent(here.value().toLowerCase(Locale.ROOT), item) == null) {
                kept.add(item);
            } else {
                diagnostics.report(Diagnostic.warning(
                                "site.path-clash",
                                "two files of the portal would both be " + here + "; the first is kept")
                        .hint("file names must differ in more than upper and lower case"));
            }
        }
        kept.sort(Comparator.comparing(path));
        return kept;
    }

    private SafeHtml introduction(PortalConfig config) {
        if (config.home().isEmpty()) {
            return SafeHtml.EMPTY;
        }
        Path file = config.home().get();
        try {
            return markdown.render(Files.readString(file, StandardCharsets.UTF_8), LinkResolver.AS_WRITTEN)
                    .html();
        } catch (IOException e) {
            diagnostics.report(Diagnostic.error("config.unreadable", "the home text cannot be read: " + e.getMessage())
                    .at(SourceLocation.ofFile(file.toString())));
            return SafeHtml.EMPTY;
        }
    }
}
