package dev.stagebill.differential;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What two builders made of one documentation, side by side. */
final class Comparison {
    private static final int EXAMPLES = 400;

    private final Map<Sort, Tally> tallies = new EnumMap<>(Sort.class);

    /** Counts of one sort, with examples of what differs. */
    static final class Tally {
        int compared;
        int equal;
        int more;
        final List<String> examples = new ArrayList<>();
    }

    /** The counts by sort. */
    Map<Sort, Tally> tallies() {
        return tallies;
    }

    /** Adds a documentation; the first one is right by definition. */
    void add(String name, BuiltSite mkdocs, BuiltSite ours) {
        compare(Sort.PAGES, name, List.copyOf(mkdocs.pages().keySet()), List.copyOf(ours.pages().keySet()));
        compare(Sort.NAVIGATION, name, mkdocs.navigation(), ours.navigation());
        TreeSet<String> both = new TreeSet<>(mkdocs.pages().keySet());
        both.retainAll(ours.pages().keySet());
        for (String page : both) {
            for (Sort sort : Sort.values()) {
                compare(sort, name + " /" + page, mkdocs.pages().get(page).of(sort), ours.pages().get(page).of(sort));
            }
        }
    }

    private void compare(Sort sort, String where, List<String> wanted, List<String> found) {
        Tally tally = tallies.computeIfAbsent(sort, key -> new Tally());
        List<String> missing = without(wanted, found);
        List<String> more = without(found, wanted);
        tally.compared += wanted.size();
        tally.equal += wanted.size() - missing.size();
        tally.more += more.size();
        for (int i = 0; i < Math.max(missing.size(), more.size()) && tally.examples.size() < EXAMPLES; i++) {
            tally.examples.add(where + "\n    mkdocs: " + (i < missing.size() ? missing.get(i) : "(none)") + "\n    ours:   "
                    + (i < more.size() ? more.get(i) : "(none)"));
        }
    }

    private static List<String> without(List<String> all, List<String> taken) {
        Map<String, Integer> left = new LinkedHashMap<>();
        taken.forEach(each -> left.merge(each, 1, Integer::sum));
        List<String> rest = new ArrayList<>();
        for (String each : all) {
            if (left.merge(each, -1, Integer::sum) < 0) {
                rest.add(each);
            }
        }
        return rest;
    }

    /** The counts as a table. */
    String table() {
        StringBuilder text = new StringBuilder(String.format("%-14s %8s %8s %8s %8s%n", "sort", "mkdocs", "equal", "missing", "more"));
        tallies.forEach((sort, tally) -> text.append(String.format(
                "%-14s %8d %8d %8d %8d%n", sort, tally.compared, tally.equal, tally.compared - tally.equal, tally.more)));
        return text.toString();
    }

    /** Everything that differs, as far as it was kept. */
    String differences() {
        StringBuilder text = new StringBuilder();
        tallies.forEach((sort, tally) -> {
            text.append("\n== ").append(sort).append('\n');
            tally.examples.forEach(each -> text.append(each).append('\n'));
        });
        return text.toString();
    }
}
