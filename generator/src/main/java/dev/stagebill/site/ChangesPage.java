package dev.stagebill.site;

import dev.stagebill.apidiff.ApiChange;
import dev.stagebill.apidiff.ApiChanges;
import dev.stagebill.apidiff.ChangeKind;
import dev.stagebill.apidiff.Impact;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.output.OutputPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What changed in an API since its newest release: {@code /catalog/namespace/api/name/changes/}.
 *
 * @param reference the reference of the API
 * @param changes what changed
 * @param groups the changes that are shown, by what happened
 * @param left how many are not shown
 */
public record ChangesPage(DefinitionPage reference, ApiChanges changes, List<Group> groups, int left) implements Page {
    /** A page of more is read by nobody, and by no program either: that reads {@code stagebill diff --json}. */
    private static final int MAX_SHOWN = 500;

    private static final List<ChangeKind> ORDER =
            List.of(ChangeKind.REMOVED, ChangeKind.CHANGED, ChangeKind.DEPRECATED, ChangeKind.ADDED);

    /** Copies the groups. */
    public ChangesPage {
        groups = List.copyOf(groups);
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
                    .map(changes -> of(
                            reference,
                            changes,
                            new ChangeTargets(
                                    reference.documentation().content().parts())))
                    .ifPresent(pages::add);
        }
        return pages;
    }

    private static ChangesPage of(DefinitionPage reference, ApiChanges changes, ChangeTargets targets) {
        List<Group> groups = new ArrayList<>();
        int shown = 0;
        for (ChangeKind kind : ORDER) {
            List<ApiChange> all = changes.difference().of(kind);
            List<Row> rows =
                    all.stream().limit(MAX_SHOWN - shown).map(targets::row).toList();
            if (!all.isEmpty()) {
                groups.add(new Group(kind, all.size(), rows));
            }
            shown += rows.size();
        }
        return new ChangesPage(
                reference, changes, groups, changes.difference().changes().size() - shown);
    }

    /** Where the changes of an API are. */
    static OutputPath pathOf(EntityLink api) {
        return OutputPath.page("catalog/" + api.ref().route() + "/changes");
    }

    /** Where the reference of the API is. */
    public OutputPath definition() {
        return reference.path();
    }

    private EntityLink api() {
        return reference.api();
    }

    @Override
    public OutputPath placeOf(String fragment) {
        return reference.placeOf(fragment);
    }

    /** Whether both definitions state a version, and not the same one. */
    public boolean versions() {
        String before = changes.difference().before();
        String after = changes.difference().after();
        return !before.isEmpty() && !after.isEmpty() && !before.equals(after);
    }

    /** How many changes break consumers. */
    public int breaking() {
        return changes.difference().count(Impact.BREAKING);
    }

    /** How many changes may break some consumers. */
    public int perhaps() {
        return changes.difference().count(Impact.PERHAPS);
    }

    /** How many changes break nobody. */
    public int compatible() {
        return changes.difference().count(Impact.COMPATIBLE);
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
        return "What changed in " + api().name() + " since " + changes.since().name();
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return List.of(
                new Crumb(Area.APIS.title(), Area.APIS.page()),
                new Crumb(api().name(), api().page().orElse(Area.APIS.page())));
    }
}
