package dev.stagebill.site;

import dev.stagebill.entity.Entity;
import dev.stagebill.output.OutputPath;
import dev.stagebill.site.CatalogPage.KindTable;
import dev.stagebill.techdocs.Documentation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tables of entities and of documentation. Pages hold a bounded number of plain rows, so that a browser can show a catalog of any size at
 * once; the other rows are on plain pages that follow, and scripts read all rows from data files, one for each kind.
 */
final class CatalogTables {
    /** How many plain rows the page of the catalog holds. */
    static final int MAX_ROWS = 500;

    private static final int MAX_ROWS_PER_KIND = 50;
    private static final int MAX_STARTS = 60;

    private final SiteParts parts;
    private final Map<String, KindTable> kinds = new LinkedHashMap<>();
    private final Map<String, SiteFile> data = new LinkedHashMap<>();
    private final List<DocsHomePage.Entry> docs;
    private final Optional<SiteFile> docsData;

    CatalogTables(SiteParts parts, Problems problems, List<Documentation> documentations) {
        this.parts = parts;
        for (KindTable table : tables()) {
            kinds.put(key(table.kind()), table);
            data.put(key(table.kind()), RowData.entities(subject(table), table.rows(), problems));
        }
        this.docs = entries(documentations);
        this.docsData = docs.isEmpty()
                ? Optional.empty()
                : Optional.of(RowData.documentations(
                        new RowData.Subject("Documentation", "documentations", "docs", "docs", List.of()), docs, problems));
    }

    /** The page of all kinds. */
    CatalogPage catalog() {
        int most = rowsPerKind();
        return new CatalogPage(
                kinds.values().stream().map(table -> head(table, most)).toList(),
                data.values().stream().map(SiteFile::path).toList());
    }

    /** All of them as long as they are few. */
    private int rowsPerKind() {
        int total = kinds.values().stream().mapToInt(KindTable::total).sum();
        return total <= MAX_ROWS ? MAX_ROWS : Math.max(1, Math.min(MAX_ROWS_PER_KIND, MAX_ROWS / kinds.size()));
    }

    /** The page of all APIs. */
    ApisPage apis() {
        KindTable none = new KindTable("API", "APIs", "api", List.of());
        return new ApisPage(
                head(kinds.getOrDefault("api", none), Pager.ROWS),
                Optional.ofNullable(data.get("api")).map(SiteFile::path));
    }

    /** The pages of all documentation, the home of documentation first. */
    List<DocsHomePage> documentation() {
        return Pager.first("docs", docs.size()).all().stream()
                .map(place -> new DocsHomePage(place.slice(docs), docs.size(), place, docsData.map(SiteFile::path)))
                .toList();
    }

    /** The plain pages of kinds of which another page shows only a part. */
    List<KindPage> plainPages() {
        List<KindPage> pages = new ArrayList<>();
        int most = rowsPerKind();
        for (KindTable table : kinds.values()) {
            if (table.total() > most || (table.icon().equals("api") && table.total() > Pager.ROWS)) {
                Pager first = Pager.first(folder(table), table.total());
                first.all().forEach(place -> pages.add(new KindPage(table.with(place.slice(table.rows())), place)));
            }
        }
        return pages;
    }

    /** Where to begin in the graph: the largest things there are, a page full of them. */
    List<EntityRow> starts() {
        return Stream.of("domain", "system", "group", "component", "api")
                .filter(kinds::containsKey)
                .map(kinds::get)
                .findFirst()
                .map(table -> table.rows().subList(0, Math.min(MAX_STARTS, table.total())))
                .orElse(List.of());
    }

    /** The data of all tables. */
    List<SiteFile> files() {
        List<SiteFile> files = new ArrayList<>(data.values());
        docsData.ifPresent(files::add);
        return files;
    }

    private static KindTable head(KindTable table, int most) {
        return table.total() <= most ? table : table.with(table.rows().subList(0, most));
    }

    private static String key(String kind) {
        return kind.toLowerCase(Locale.ROOT);
    }

    /** Two parts: the pages of entities have four. */
    static String folder(KindTable table) {
        return "catalog/" + key(table.kind());
    }

    private static RowData.Subject subject(KindTable table) {
        return new RowData.Subject(table.kind(), table.plural(), table.icon(), table.picture(), table.columns());
    }

    private List<KindTable> tables() {
        Map<String, List<Entity>> entities = new HashMap<>();
        parts.catalog()
                .entities()
                .forEach(entity -> entities.computeIfAbsent(entity.ref().kind(), kind -> new ArrayList<>())
                        .add(entity));
        return entities.values().stream()
                .map(this::table)
                .sorted(Comparator.comparingInt((KindTable table) -> Kinds.rank(table.kind()))
                        .thenComparing(KindTable::kind))
                .toList();
    }

    private KindTable table(List<Entity> entities) {
        String kind = Kinds.name(entities.get(0).kind());
        KindWords words = parts.kinds();
        return new KindTable(
                kind,
                words.plural(kind),
                Kinds.icon(kind),
                words.picture(kind),
                words.columns(kind),
                parts.rows().of(entities),
                entities.size());
    }

    private List<DocsHomePage.Entry> entries(List<Documentation> documentations) {
        return documentations.stream()
                .map(this::entry)
                .sorted(Comparator.comparing(DocsHomePage.Entry::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(DocsHomePage.Entry::page))
                .toList();
    }

    private DocsHomePage.Entry entry(Documentation documentation) {
        EntityRow row = parts.rows().row(documentation.entity());
        OutputPath front = DocumentPages.front(documentation);
        String description = documentation.description().orElse(row.description());
        return new DocsHomePage.Entry(documentation.title(), front, row.entity(), row.owner(), row.type(), description);
    }
}
