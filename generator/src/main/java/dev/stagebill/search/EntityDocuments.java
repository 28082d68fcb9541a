package dev.stagebill.search;

import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.TemplateEntity;
import dev.stagebill.entity.TemplateEntity.Field;
import dev.stagebill.entity.TemplateEntity.FormPage;
import dev.stagebill.entity.TemplateEntity.Step;
import dev.stagebill.search.SearchDocument.Passage;
import dev.stagebill.search.SearchDocument.Standing;
import dev.stagebill.site.EntityLink;
import dev.stagebill.site.EntityPage;
import dev.stagebill.site.Stated;
import dev.stagebill.source.FileHistory;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entities as documents to find. */
final class EntityDocuments {
    private static final List<String> DEPENDENTS = List.of("dependencyOf", "apiConsumedBy");

    /** The relations of groups and people whose other ends are words of theirs. */
    private static final List<String> KINSHIP = List.of("parentOf", "childOf", "memberOf");

    private static final int MAX_MEMBERS = 500;
    private static final int MAX_FORM_PAGES = 50;

    private final EntityFilters filters;
    private final Standing standing;

    EntityDocuments(EntityFilters filters, Standing standing) {
        this.filters = filters;
        this.standing = standing;
    }

    /** The kind of the entity; one that is called like a kind of ours is told apart. */
    static String kind(EntityRef ref) {
        return SiteDocuments.isEntity(ref.kind()) ? ref.kind() : ref.kind() + "-entity";
    }

    /** An entity. */
    SearchDocument of(EntityPage page) {
        EntityRef ref = page.self().ref();
        List<Passage> passages = new ArrayList<>(List.of(new Passage("", "", text(page))));
        page.form().ifPresent(form -> addForm(form, passages));
        return new SearchDocument(
                kind(ref),
                ref.toString(),
                ref.name(),
                page.title(),
                page.self().kindTitle() + (page.type().isEmpty() ? "" : " · " + page.type()),
                page.path().encoded(),
                page.tags(),
                filters.of(ref, "catalog").stream().distinct().toList(),
                passages,
                new Standing(standing.language(), dependents(page), year(history(page))));
    }

    /** The description, for people to read, and behind it what an entity is also found by. */
    private static String text(EntityPage page) {
        List<String> words = new ArrayList<>();
        words.add(page.summary());
        page.owner().ifPresent(owner -> words.add("owned by " + owner.name()));
        page.system().forEach(system -> words.add("part of " + system.name()));
        page.links().forEach(link -> words.add((link.title() + " " + host(link.url())).strip()));
        addPeople(page, words);
        page.labels().forEach(label -> words.add(label.name() + " " + label.value()));
        words.add(page.self().kindTitle() + " " + page.type());
        page.facts().forEach(fact -> words.add(fact.name() + " " + fact.value()));
        words.add(page.self().ref().namespace());
        return joined(words.stream());
    }

    private static String joined(Stream<String> words) {
        return words.filter(word -> !word.isBlank()).distinct().collect(Collectors.joining(" · "));
    }

    /** Members, the address to write to, the groups above and below. */
    private static void addPeople(EntityPage page, List<String> words) {
        page.members().stream()
                .filter(member -> !member.inherited())
                .limit(MAX_MEMBERS)
                .forEach(member -> words.add(called(member.user())));
        page.team().ifPresent(team -> {
            words.add(team.email());
            page.stated().stream()
                    .filter(stated -> KINSHIP.contains(stated.type()))
                    .flatMap(stated -> stated.targets().stream())
                    .forEach(other -> words.add(called(other)));
        });
    }

    private static String called(EntityLink entity) {
        String name = entity.ref().name();
        return entity.name().equals(name) ? name : entity.name() + " " + name;
    }

    /** The host of an address of the web; of others nothing. */
    private static String host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost()).orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** What a template asks for and does, at the places of its page. */
    private static void addForm(TemplateEntity form, List<Passage> passages) {
        form.pages().stream()
                .limit(MAX_FORM_PAGES)
                .map(part -> new Passage("form", part.title().orElse(""), text(part)))
                .forEach(passages::add);
        if (!form.steps().isEmpty()) {
            passages.add(new Passage("steps", "", joined(form.steps().stream().map(EntityDocuments::text))));
        }
    }

    private static String text(FormPage part) {
        return joined(Stream.concat(
                part.description().stream(), part.fields().stream().map(EntityDocuments::text)));
    }

    private static String text(Field field) {
        return Stream.of(
                        field.title().stream(),
                        Stream.of(field.name()),
                        field.description().stream(),
                        field.choices().stream())
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }

    private static String text(Step step) {
        return Stream.concat(step.name().or(step::id).stream(), Stream.of(step.action()))
                .collect(Collectors.joining(" "));
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

    /** The year of the last change; 0 when that is not known. */
    static int year(Optional<FileHistory> history) {
        return history.map(each -> each.lastChange().atOffset(ZoneOffset.UTC).getYear())
                .orElse(0);
    }
}
