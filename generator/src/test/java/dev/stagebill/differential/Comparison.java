package dev.stagebill.differential;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What two builders made of one documentation, side by side. */
final class Comparison {
    private static final int EXAMPLES = 400;

    private final Map<String, Integer> explained = new TreeMap<>();
    private final Map<Sort, Tally> tallies = new EnumMap<>(Sort.class);

    /** Counts of one sort, with examples of what differs. */
    static final class Tally {
        int compared;
        int equal;
        int missing;
        int more;
        int explained;
        final List<String> examples = new ArrayList<>();
    }

    /** The counts by sort. */
    Map<Sort, Tally> tallies() {
        return tallies;
    }

    /** Adds a documentation; the first one is right by definition. */
    void add(String name, BuiltSite mkdocs, BuiltSite ours) {
        Reasons none = new Reasons(new Facts(), new Facts(), mkdocs.folder());
        compare(none, Sort.PAGES, name, List.copyOf(mkdocs.pages().keySet()), List.copyOf(ours.pages().keySet()));
        compare(none, Sort.NAVIGATION, name, mkdocs.navigation(), ours.navigation());
        TreeSet<String> both = new TreeSet<>(mkdocs.pages().keySet());
        both.retainAll(ours.pages().keySet());
        for (String page : both) {
            Facts theirs = mkdocs.pages().get(page);
            Reasons reasons = new Reasons(theirs, ours.pages().get(page), mkdocs.folder());
            for (Sort sort : Sort.values()) {
                List<String> found = ours.pages().get(page).of(sort);
                compare(reasons, sort, name + " /" + page, theirs.of(sort), sort == Sort.TITLES ? chosen(found, theirs) : found);
            }
            reasons.counts().forEach((reason, count) -> explained.merge(reason, count, Integer::sum));
        }
    }

    private static List<String> chosen(List<String> titles, Facts theirs) {
        return titles.containsAll(theirs.of(Sort.TITLES)) ? theirs.of(Sort.TITLES) : titles.subList(0, 1);
    }

    private void compare(Reasons reasons, Sort sort, String where, List<String> wanted, List<String> found) {
        Tally tally = tallies.computeIfAbsent(sort, key -> new Tally());
        List<String> allMissing = without(wanted, found);
        List<String> allMore = without(found, wanted);
        List<String> missing = reasons.unexplainedMissing(sort, allMissing);
        List<String> more = reasons.unexplainedMore(sort, allMore);
        tally.compared += wanted.size();
        tally.equal += wanted.size() - allMissing.size();
        tally.missing += missing.size();
        tally.more += more.size();
        tally.explained += allMissing.size() - missing.size() + allMore.size() - more.size();
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
        String row = "%-14s %8s %8s %8s %8s %9s%n";
        StringBuilder text = new StringBuilder(String.format(row, "sort", "mkdocs", "equal", "missing", "more", "explained"));
        tallies.forEach((sort, tally) -> text.append(
                String.format(row, sort, tally.compared, tally.equal, tally.missing, tally.more, tally.explained)));
        explained.forEach((reason, count) -> text.append(String.format("%8d %s%n", count, reason)));
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
