package dev.stagebill.site;

import dev.stagebill.diagnostics.Severity;
import dev.stagebill.output.OutputPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Findings of the build, at most {@value #SIZE} on a page.
 *
 * @param problems the findings of this page, the gravest first, then by place
 * @param number the number of the page, from 1
 * @param pages how many pages there are
 * @param summary all findings in numbers
 */
public record ProblemsPage(List<Problem> problems, int number, int pages, Summary summary) implements Page {
    /** How many findings a page shows. */
    static final int SIZE = 200;

    private static final int MAX_CODES = 12;

    /** Copies the findings. */
    public ProblemsPage {
        problems = List.copyOf(problems);
    }

    /**
     * All findings in numbers.
     *
     * @param total how many there are
     * @param known how many of them the baseline knows
     * @param severities how many there are of each severity that was found, the gravest first
     * @param codes the most frequent codes
     */
    public record Summary(int total, int known, List<Count> severities, List<Count> codes) {
        /** Copies the lists. */
        public Summary {
            severities = List.copyOf(severities);
            codes = List.copyOf(codes);
        }
    }

    /** How often a severity or code was found. */
    public record Count(String word, int count) {}

    /** The pages for these findings: one when there are none. */
    static List<ProblemsPage> of(List<Problem> all) {
        Summary summary = summary(all);
        int pages = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        List<ProblemsPage> made = new ArrayList<>();
        for (int number = 1; number <= pages; number++) {
            int from = (number - 1) * SIZE;
            made.add(new ProblemsPage(all.subList(from, Math.min(all.size(), from + SIZE)), number, pages, summary));
        }
        return made;
    }

    private static Summary summary(List<Problem> all) {
        Map<Severity, Integer> severities = new TreeMap<>();
        Map<String, Integer> codes = new TreeMap<>();
        for (Problem problem : all) {
            severities.merge(problem.diagnostic().severity(), 1, Integer::sum);
            codes.merge(problem.code(), 1, Integer::sum);
        }
        List<Count> found = severities.entrySet().stream()
                .map(entry -> new Count(entry.getKey().word(), entry.getValue()))
                .toList();
        List<Count> frequent = codes.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Count::count).reversed().thenComparing(Count::word))
                .limit(MAX_CODES)
                .collect(Collectors.toUnmodifiableList());
        int known = (int) all.stream().filter(Problem::known).count();
        return new Summary(all.size(), known, found, frequent);
    }

    /** The number of the first finding of this page among all, from 1. */
    public int first() {
        return (number - 1) * SIZE + 1;
    }

    /** The fragment that leads to the finding with this number among all, on its page. */
    public static String fragment(int number) {
        return "finding-" + number;
    }

    /** The page with this number. */
    public static OutputPath pathOf(int number) {
        return number == 1 ? Area.PROBLEMS.page() : OutputPath.page("problems/page-" + number);
    }

    /** The page before this one; this one when it is the first. */
    public OutputPath previous() {
        return pathOf(Math.max(1, number - 1));
    }

    /** The page behind this one; this one when it is the last. */
    public OutputPath next() {
        return pathOf(Math.min(pages, number + 1));
    }

    @Override
    public OutputPath path() {
        return pathOf(number);
    }

    @Override
    public String title() {
        return number == 1 ? "Problems" : "Problems, page " + number;
    }

    @Override
    public String template() {
        return "problems";
    }

    @Override
    public Area area() {
        return Area.PROBLEMS;
    }

    @Override
    public boolean listed() {
        return number == 1;
    }
}
