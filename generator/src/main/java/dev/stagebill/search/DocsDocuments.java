package dev.stagebill.search;

import dev.stagebill.entity.EntityRef;
import dev.stagebill.markdown.Section;
import dev.stagebill.search.SearchDocument.Passage;
import dev.stagebill.search.SearchDocument.Standing;
import dev.stagebill.site.DocumentPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pages of documentation as documents to find. */
final class DocsDocuments {
    /** As many sections as the index tells apart in one document. */
    private static final int SECTIONS = IndexExport.MAX_SECTION;

    /** Folders of architecture decision records: those that adr-tools, MADR and Backstage's ADR plugin use, and those this portal makes. */
    private static final Set<String> DECISIONS = Set.of(
            "adr", "adrs", "decisions", "decision-records", "architecture-decisions", "architecture-decision-records");

    /** The annotation by which an entity says where its records are. */
    private static final String LOCATION = "backstage.io/adr-location";

    private final EntityFilters filters;
    private final Standing standing;

    DocsDocuments(EntityFilters filters, Standing standing) {
        this.filters = filters;
        this.standing = standing;
    }

    /** A page: several documents, one after the other, when it has more sections than one can hold. */
    Stream<SearchDocument> of(DocumentPage page) {
        List<Passage> passages = passages(page);
        int parts = Math.max(1, (passages.size() + SECTIONS - 1) / SECTIONS);
        return IntStream.range(0, parts)
                .mapToObj(part -> passages.subList(part * SECTIONS, Math.min(passages.size(), (part + 1) * SECTIONS)))
                .map(part -> document(page, part));
    }

    private SearchDocument document(DocumentPage page, List<Passage> passages) {
        String title = page.documentation().title();
        return new SearchDocument(
                SiteDocuments.DOCS,
                page.entity().ref().toString(),
                lastPart(page.page().path()),
                page.title(),
                isDecision(page) ? "ADR · " + title : title,
                page.path().encoded(),
                page.page().meta().tags(),
                filters(page),
                passages,
                new Standing(language(page), 0, EntityDocuments.year(page.page().history())));
    }

    private List<String> filters(DocumentPage page) {
        EntityRef ref = page.entity().ref();
        List<String> all = filters.of(ref, SiteDocuments.DOCS);
        page.owner().ifPresent(owner -> EntityFilters.addOwner(all, owner));
        all.add(Filters.term("in", page.documentation().folder()));
        if (isDecision(page)) {
            all.add(Filters.term("in", "adr"));
        }
        page.page().meta().tags().forEach(tag -> EntityFilters.add(all, "tag", tag));
        return all.stream().distinct().toList();
    }

    /** Whether a page is the record of a decision: it lies in a folder of such, by its name or by the annotation of the entity. */
    private boolean isDecision(DocumentPage page) {
        String path = page.page().path().toLowerCase(Locale.ROOT);
        List<String> folders = List.of(path.split("/", -1))
                .subList(0, (int) path.chars().filter(c -> c == '/').count());
        return folders.stream().anyMatch(DECISIONS::contains)
                || filters.annotation(page.entity().ref(), LOCATION)
                        .map(DocsDocuments::folderName)
                        .filter(folders::contains)
                        .isPresent();
    }

    /** The name of the folder at the end of a path or an address. */
    private static String folderName(String location) {
        return lastPart(location.strip().replaceAll("[?#].*|/+$", "")).toLowerCase(Locale.ROOT);
    }

    private List<Passage> passages(DocumentPage page) {
        List<Passage> passages = new ArrayList<>();
        page.page()
                .meta()
                .status()
                .filter(status -> isDecision(page))
                .ifPresent(status -> passages.add(new Passage("", "", "Status: " + status)));
        List<Section> sections = page.page().sections().get();
        String top = top(sections).orElse(page.title());
        sections.forEach(section -> passages.add(passage(section, top)));
        return passages;
    }

    /** The heading that all others stand under, which is the title of the page in the author's words. */
    private static Optional<String> top(List<Section> sections) {
        List<String> tops = sections.stream()
                .map(Section::headings)
                .filter(headings -> !headings.isEmpty())
                .map(headings -> headings.get(0))
                .distinct()
                .toList();
        return tops.size() == 1 ? Optional.of(tops.get(0)) : Optional.empty();
    }

    /** The text of a section, with the headings above it but that of the whole page. */
    static Passage passage(Section section, String top) {
        List<String> headings = section.headings();
        if (headings.isEmpty()) {
            return new Passage(section.id(), "", section.text());
        }
        List<String> above = headings.subList(0, headings.size() - 1);
        boolean titled = !above.isEmpty() && above.get(0).equals(top);
        return new Passage(
                section.id(),
                headings.get(headings.size() - 1),
                section.text(),
                titled ? above.subList(1, above.size()) : above);
    }

    /** The language of a documentation that names one we have rules for, else that of the portal. */
    private String language(DocumentPage page) {
        return page.documentation()
                .look()
                .language()
                .map(Languages::code)
                .filter(Languages::isKnown)
                .orElse(standing.language());
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
