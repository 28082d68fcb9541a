package dev.stagebill.site;

import dev.stagebill.apidiff.ApiChange;
import dev.stagebill.apidiff.ApiChanges;
import dev.stagebill.apidiff.ChangeKind;
import dev.stagebill.apidiff.ChangeSpan;
import dev.stagebill.apidiff.Impact;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.output.OutputPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The change log of an API: {@code /catalog/namespace/api/name/changes/}.
 *
 * @param reference the reference of the API
 * @param changes what changed
 * @param sections what is shown of it, one section for each span
 */
public record ChangesPage(DefinitionPage reference, ApiChanges changes, List<Section> sections) implements Page {
    /** Copies the sections. */
    public ChangesPage {
        sections = List.copyOf(sections);
    }

    /**
     * The changes between two states of an API.
     *
     * @param span what they are
     * @param id its fragment in the page
     * @param title its heading: {@code Unreleased}, {@code Last 90 days}, or the name of the release
     * @param groups the changes that are shown, by what happened
     * @param left how many are not shown
     * @param same whether they are the very changes of the section before, and so are not shown again
     */
    public record Section(ChangeSpan span, String id, String title, List<Group> groups, int left, boolean same) {
        /** Copies the groups. */
        public Section {
            groups = List.copyOf(groups);
        }

        /** Whether both definitions state a version, and not the same one. */
        public boolean versions() {
            String before = span.difference().before();
            String after = span.difference().after();
            return !before.isEmpty() && !after.isEmpty() && !before.equals(after);
        }

        /** Whether nothing but wording changed. */
        public boolean empty() {
            return span.difference().isEmpty();
        }

        /** Whether the older state is a release. */
        public boolean sinceRelease() {
            return span.from().release().isPresent();
        }

        /** How many changes break consumers. */
        public int breaking() {
            return span.difference().count(Impact.BREAKING);
        }

        /** How many changes may break some consumers. */
        public int perhaps() {
            return span.difference().count(Impact.PERHAPS);
        }

        /** How many changes break nobody. */
        public int compatible() {
            return span.difference().count(Impact.COMPATIBLE);
        }
    }

    /**
     * The changes of one kind, breaking ones first.
     *
     * @param kind what happened
     * @param total how many there are, those not shown included
     * @param rows those that are shown
     */
    public record Group(ChangeKind kind, int total, List<Row> rows) {
        /** Copies the rows. */
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A change.
     *
     * @param change the change
     * @param words its sentence in pieces
     * @param target where the reference of the API tells of what it is about; empty when it is gone
     * @param operations the operations it touches, each with where the reference tells of it
     */
    public record Row(ApiChange change, List<Piece> words, Optional<String> target, List<Touched> operations) {
        /** Copies the lists. */
        public Row {
            words = List.copyOf(words);
            operations = List.copyOf(operations);
        }

        /** Whether it breaks consumers. */
        public boolean breaking() {
            return change.impact() == Impact.BREAKING;
        }

        /** Whether it may break some consumers. */
        public boolean perhaps() {
            return change.impact() == Impact.PERHAPS;
        }
    }

    /** A piece of a sentence, which may be a name. */
    public record Piece(String text, boolean code) {}

    /** An operation with its fragment in the reference. */
    public record Touched(String name, Optional<String> target) {}

    /** The pages about all APIs that have changes to tell of, from their references. */
    static List<Page> of(Map<EntityRef, ApiChanges> changed, List<DefinitionPage> references) {
        List<Page> pages = new ArrayList<>();
        for (DefinitionPage reference : references) {
            Optional.ofNullable(changed.get(reference.api().ref()))
                    .map(changes -> new ChangesPage(
                            reference,
                            changes,
                            new ChangeSections(
                                            changes,
                                            new ChangeTargets(reference
                                                    .documentation()
                                                    .content()
                                                    .parts()))
                                    .all()))
                    .ifPresent(pages::add);
        }
        return pages;
    }

    /** Where the changes of an API are. */
    static OutputPath pathOf(EntityLink api) {
        return OutputPath.page("catalog/" + api.ref().route() + "/changes");
    }

    /** Where the reference of the API is. */
    public OutputPath definition() {
        return reference.path();
    }

    /** What the definition is written in. */
    public String format() {
        return changes.spans().get(0).difference().format().title();
    }

    /** When the commit that was read was made. */
    public Optional<Instant> now() {
        return changes.spans().get(0).to().time();
    }

    /** The newest release before; empty when there is none. */
    public String newest() {
        return changes.spans().get(0).from().release().orElse("");
    }

    private EntityLink api() {
        return reference.api();
    }

    @Override
    public OutputPath placeOf(String fragment) {
        return reference.placeOf(fragment);
    }

    @Override
    public OutputPath path() {
        return pathOf(api());
    }

    @Override
    public Optional<OutputPath> copy() {
        return Optional.of(MarkdownCopies.of(path()));
    }

    @Override
    public String title() {
        return "Changes of " + api().name();
    }

    @Override
    public String template() {
        return "changes";
    }

    @Override
    public Area area() {
        return Area.APIS;
    }

    @Override
    public String description() {
        return "What changed in " + api().name() + ", release by release";
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return List.of(
                new Crumb(Area.APIS.title(), Area.APIS.page()),
                new Crumb(api().name(), api().page().orElse(Area.APIS.page())));
    }
}
