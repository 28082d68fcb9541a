package dev.stagebill.source;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Who changed which file. Commits are told the newest first. A person is an e-mail address, or a name without one, and is shown by the newest
 * name; those who are named by {@code Co-authored-by} count as authors too.
 */
final class People {
    private static final Pattern CO_AUTHOR =
            Pattern.compile("(?im)^co-authored-by:[ \\t]*([^<\\r\\n]{1,200}?)[ \\t]*<([^>\\r\\n]{0,200})>[ \\t]*$");
    private static final int MAX_CO_AUTHORS = 50;
    private static final int MAX_LENGTH = 200;
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]+");

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<Integer, Map<Integer, Integer>> changesByFile = new HashMap<>();
    private final Map<Integer, Last> lastByFile = new HashMap<>();
    private final Map<List<String>, List<String>> lists = new HashMap<>();

    private final Map<Integer, Integer> commitsByPerson = new HashMap<>();
    private final Map<String, Integer> commitsByMonth = new TreeMap<>();

    private record Last(String commit, Instant time) {}

    /** Counts a commit for the source as a whole. */
    void worked(RevCommit commit) {
        Instant time = Instant.ofEpochSecond(commit.getCommitTime());
        commitsByMonth.merge(YearMonth.from(time.atZone(ZoneOffset.UTC)).toString(), 1, Integer::sum);
        authors(commit).forEach(person -> commitsByPerson.merge(person, 1, Integer::sum));
    }

    /** What happened in all commits that were counted. */
    Activity activity() {
        return new Activity(commitsByMonth, sorted(commitsByPerson));
    }

    /** Counts a commit for the files that it changed. */
    void changed(RevCommit commit, BitSet files) {
        Last last = new Last(commit.getName(), commit.getAuthorIdent().getWhenAsInstant());
        Set<Integer> who = authors(commit);
        files.stream().forEach(file -> {
            lastByFile.putIfAbsent(file, last);
            Map<Integer, Integer> counts = changesByFile.computeIfAbsent(file, any -> new HashMap<>(4));
            who.forEach(person -> counts.merge(person, 1, Integer::sum));
        });
    }

    private Set<Integer> authors(RevCommit commit) {
        Set<Integer> who = new LinkedHashSet<>();
        PersonIdent author = commit.getAuthorIdent();
        person(author.getName(), author.getEmailAddress()).ifPresent(who::add);
        Matcher others = CO_AUTHOR.matcher(commit.getFullMessage());
        while (who.size() < MAX_CO_AUTHORS && others.find()) {
            person(others.group(1), others.group(2)).ifPresent(who::add);
        }
        return who;
    }

    private Optional<Integer> person(String name, String email) {
        String shown = tidy(name);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        String key = email.isBlank() ? shown : email.strip().toLowerCase(Locale.ROOT);
        return Optional.of(numbers.computeIfAbsent(key, any -> {
            names.add(shown);
            return names.size() - 1;
        }));
    }

    /** What is known of a file; empty when no commit changed it. */
    Optional<FileHistory> history(int file) {
        return Optional.ofNullable(lastByFile.get(file))
                .map(last -> new FileHistory(
                        last.commit(), last.time(), sorted(changesByFile.getOrDefault(file, Map.of()))));
    }

    private List<String> sorted(Map<Integer, Integer> counts) {
        Map<String, Integer> byName = new TreeMap<>();
        counts.forEach((person, count) -> byName.merge(names.get(person), count, Integer::sum));
        List<String> sorted = byName.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        return lists.computeIfAbsent(sorted, same -> same);
    }

    /** A commit as pages show it. */
    static Commit commit(RevCommit commit) {
        PersonIdent author = commit.getAuthorIdent();
        return new Commit(
                commit.getName(), tidy(author.getName()), author.getWhenAsInstant(), tidy(commit.getShortMessage()));
    }

    /** One bounded line. */
    private static String tidy(String text) {
        String line = CONTROL.matcher(text.substring(0, Math.min(MAX_LENGTH, text.length())))
                .replaceAll(" ")
                .strip();
        boolean broken = !line.isEmpty() && Character.isHighSurrogate(line.charAt(line.length() - 1));
        return broken ? line.substring(0, line.length() - 1) : line;
    }
}
