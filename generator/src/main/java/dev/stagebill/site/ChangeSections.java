package dev.stagebill.site;

import dev.stagebill.apidiff.ApiChange;
import dev.stagebill.apidiff.ApiChanges;
import dev.stagebill.apidiff.ChangeKind;
import dev.stagebill.apidiff.ChangeSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes the sections of a change log, with as many changes as a page may have. */
final class ChangeSections {
    /** A page of more is read by nobody, and by no program either: that reads {@code stagebill diff --json}. */
    private static final int MAX_ON_PAGE = 500;

    private static final int MAX_IN_RELEASE = 100;

    private static final List<ChangeKind> ORDER =
            List.of(ChangeKind.REMOVED, ChangeKind.CHANGED, ChangeKind.DEPRECATED, ChangeKind.ADDED);

    private final ApiChanges changes;
    private final ChangeTargets targets;
    private final Set<String> ids = new HashSet<>();
    private int room = MAX_ON_PAGE;

    ChangeSections(ApiChanges changes, ChangeTargets targets) {
        this.changes = changes;
        this.targets = targets;
    }

    List<ChangesPage.Section> all() {
        List<ChangesPage.Section> sections = new ArrayList<>();
        for (ChangeSpan span : changes.spans()) {
            boolean same = !sections.isEmpty()
                    && !span.difference().isEmpty()
                    && sections.get(0)
                            .span()
                            .difference()
                            .changes()
                            .equals(span.difference().changes());
            sections.add(section(span, same));
        }
        return sections;
    }

    private ChangesPage.Section section(ChangeSpan span, boolean same) {
        int most = same ? 0 : span.sort() == ChangeSpan.Sort.RELEASE ? Math.min(room, MAX_IN_RELEASE) : room;
        List<ChangesPage.Group> groups = new ArrayList<>();
        int shown = 0;
        for (ChangeKind kind : ORDER) {
            List<ApiChange> all = span.difference().of(kind);
            List<ChangesPage.Row> rows =
                    all.stream().limit(most - shown).map(targets::row).toList();
            if (!rows.isEmpty()) {
                groups.add(new ChangesPage.Group(kind, all.size(), rows));
            }
            shown += rows.size();
        }
        room -= shown;
        int left = same ? 0 : span.difference().changes().size() - shown;
        return new ChangesPage.Section(span, id(span), title(span), groups, left, same);
    }

    private String title(ChangeSpan span) {
        return switch (span.sort()) {
            case UNRELEASED -> "Unreleased";
            case DAYS -> changes.days() == 1 ? "Last day" : "Last " + changes.days() + " days";
            default -> span.to().release().orElse("");
        };
    }

    private String id(ChangeSpan span) {
        String name = span.sort() == ChangeSpan.Sort.RELEASE
                ? "release-"
                        + span.to()
                                .release()
                                .orElse("")
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z0-9._-]+", "-")
                : span.sort().toString();
        String id = name;
        for (int i = 2; !ids.add(id); i++) {
            id = name + "-" + i;
        }
        return id;
    }
}
