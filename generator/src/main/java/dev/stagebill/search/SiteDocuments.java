package dev.stagebill.search;

import dev.stagebill.apidocs.ApiPart;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.search.SearchDocument.Passage;
import dev.stagebill.search.SearchDocument.Standing;
import dev.stagebill.site.DefinitionPage;
import dev.stagebill.site.DocumentPage;
import dev.stagebill.site.EntityLink;
import dev.stagebill.site.EntityPage;
import dev.stagebill.site.SitePlan;
import dev.stagebill.site.Stated;
import dev.stagebill.source.FileHistory;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything in a portal that search can find, made one by one and grouped by kind: entities, documentation, operations, schemas. */
final class SiteDocuments {
    /** The kind of a page of documentation. */
    static final String DOCS = "docs";

    private static final List<String> OURS = List.of(DOCS, "operation", "message", "schema");

    private static final List<String> DEPENDENTS = List.of("dependencyOf", "apiConsumedBy");

    private final SitePlan plan;

    SiteDocuments(SitePlan plan) {
        this.plan = plan;
    }

    /** Whether a document is an entity. */
    static boolean isEntity(SearchDocument document) {
        return isEntity(document.kind());
    }

    /** Whether a kind is one of entities. */
    static boolean isEntity(String kind) {
        return !OURS.contains(kind);
    }

    /** All documents. */
    Stream<SearchDocument> stream() {
        return Stream.of(
                        pages(EntityPage.class)
                                .sorted(Comparator.comparing(page -> page.self().ref()))
                                .map(this::entity),
                        pages(DocumentPage.class)
                                .filter(page ->
                                        page.listed() && page.page().meta().searchable())
                                .map(this::docs),
                        parts(ApiPart.Kind.OPERATION),
                        parts(ApiPart.Kind.MESSAGE),
                        parts(ApiPart.Kind.SCHEMA))
                .flatMap(part -> part);
    }

    /** What the portal calls its own kinds, by kind. */
    Map<String, StartFile.KindWords> ownKinds() {
        Map<String, StartFile.KindWords> own = new TreeMap<>();
        pages(EntityPage.class)
                .map(EntityPage::self)
                .forEach(self -> plan.catalog()
                        .ownKind(self.ref().kind())
                        .ifPresent(entity -> own.put(
                                kind(self.ref()), new StartFile.KindWords(entity.kindPlural(), self.picture()))));
        return own;
    }

    private <T> Stream<T> pages(Class<T> type) {
        return plan.pages().stream().filter(type::isInstance).map(type::cast);
    }

    private SearchDocument entity(EntityPage page) {
        EntityRef ref = page.self().ref();
        List<String> filters = filters(ref, page.owner(), "catalog");
        filters.add(Filters.term("namespace", ref.namespace()));
        addFilter(filters, "type", page.type());
        addFilter(filters, "lifecycle", page.lifecycle());
        page.tags().forEach(tag -> addFilter(filters, "tag", tag));
        page.system().stream()
                .filter(system -> !system.ref().kind().equals("group"))
                .forEach(system ->
                        filters.add(Filters.term("system", system.ref().name())));
        return new SearchDocument(
                kind(ref),
                ref.toString(),
                ref.name(),
                page.title(),
                page.self().kindTitle() + (page.type().isEmpty() ? "" : " · " + page.type()),
                page.path().encoded(),
                page.tags(),
                distinct(filters),
                List.of(new Passage("", "", text(page))),
                new Standing(standing().language(), dependents(page), year(history(page))));
    }

    /** The kind of the entity; one that is called like a kind of ours is told apart. */
    private static String kind(EntityRef ref) {
        return OURS.contains(ref.kind()) ? ref.kind() + "-entity" : ref.kind();
    }

    /** The description, for people to read, and behind it what an entity is also found by. */
    private static String text(EntityPage page) {
        List<String> words = new ArrayList<>();
        words.add(page.summary());
        page.owner().ifPresent(owner -> words.add("owned by " + owner.name()));
        page.system().forEach(system -> words.add("part of " + system.name()));
        page.links().forEach(link -> words.add(link.title()));
        page.members()
                .forEach(member ->
                        words.add(member.inherited() ? "" : member.user().name()));
        page.labels().forEach(label -> words.add(label.name() + " " + label.value()));
        words.add(page.self().kindTitle() + " " + page.type());
        page.facts().forEach(fact -> words.add(fact.name() + " " + fact.value()));
        words.add(page.self().ref().namespace());
        return words.stream().filter(word -> !word.isBlank()).collect(Collectors.joining(" · "));
    }

    private SearchDocument docs(DocumentPage page) {
        List<Passage> passages = page.page().sections().get().stream()
                .map(section -> new Passage(section.id(), heading(section.headings()), section.text()))
                .toList();
        EntityRef ref = page.entity().ref();
        List<String> filters = filters(ref, page.owner(), DOCS);
        filters.add(Filters.term("in", page.documentation().folder()));
        return new SearchDocument(
                DOCS,
                ref.toString(),
                lastPart(page.page().path()),
                page.title(),
                page.documentation().title(),
                page.path().encoded(),
                List.of(),
                distinct(filters),
                passages,
                new Standing(language(page), 0, year(page.page().history())));
    }

    /** The language of a documentation that names one we have rules for, else that of the portal. */
    private String language(DocumentPage page) {
        return page.documentation()
                .look()
                .language()
                .map(Languages::code)
                .filter(Languages::isKnown)
                .orElse(standing().language());
    }

    /** How many depend on an entity, or use it. */
    private static int dependents(EntityPage page) {
        return page.stated().stream()
                .filter(stated -> DEPENDENTS.contains(stated.type()))
                .mapToInt(Stated::total)
                .sum();
    }

    private static Optional<FileHistory> history(EntityPage page) {
        return page.entity()
                .flatMap(entity -> entity.envelope()
                        .source()
                        .history()
                        .of(entity.location().path()));
    }

    private static int year(Optional<FileHistory> history) {
        return history.map(each -> each.lastChange().atOffset(ZoneOffset.UTC).getYear())
                .orElse(0);
    }

    private Standing standing() {
        return new Standing(plan.config().search().language().code(), 0, 0);
    }

    private static String heading(List<String> headings) {
        return headings.isEmpty() ? "" : headings.get(headings.size() - 1);
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The parts of this kind of all definitions. */
    private Stream<SearchDocument> parts(ApiPart.Kind kind) {
        return pages(DefinitionPage.class)
                .flatMap(page -> page.documentation().content().parts().stream()
                        .filter(part -> part.kind() == kind)
                        .map(part -> part(page, part)));
    }

    private SearchDocument part(DefinitionPage page, ApiPart part) {
        EntityRef ref = page.api().ref();
        List<String> filters = filters(ref, Optional.empty(), "api");
        return new SearchDocument(
                part.kind().name().toLowerCase(Locale.ROOT),
                ref.toString(),
                part.name(),
                part.title(),
                page.api().name(),
                page.path().encoded(),
                List.of(),
                distinct(filters),
                part.sections().stream()
                        .map(section -> new Passage(section.id(), section.heading(), section.text()))
                        .toList(),
                standing());
    }

    private static List<String> filters(EntityRef ref, Optional<EntityLink> owner, String area) {
        List<String> filters = new ArrayList<>();
        filters.add(Filters.term("in", area));
        filters.add(Filters.term("in", ref.name()));
        owner.ifPresent(each -> {
            filters.add(Filters.term("owner", each.ref().name()));
            filters.add(Filters.term("owner", each.ref().toString()));
        });
        return filters;
    }

    private static void addFilter(List<String> filters, String key, String value) {
        if (!value.isBlank()) {
            filters.add(Filters.term(key, value));
        }
    }

    private static List<String> distinct(List<String> filters) {
        return filters.stream().distinct().toList();
    }
}
