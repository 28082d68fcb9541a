package dev.stagebill.site;

import dev.stagebill.source.Release;
import java.util.List;

/**
 * What happened in a repository and what it is made of; the same for all of its entities.
 *
 * @param months how many commits there were in each of the last months with any, oldest first
 * @param contributors who made commits, who made most first, not all when they are many
 * @param contributorCount how many there are
 * @param releases the newest tags, the newest first
 * @param languages what its files are written in, the most frequent first
 */
public record RepositoryWork(
        List<Month> months,
        List<String> contributors,
        int contributorCount,
        List<Release> releases,
        List<Language> languages) {
    /** Nothing is known. */
    public static final RepositoryWork UNKNOWN = new RepositoryWork(List.of(), List.of(), 0, List.of(), List.of());

    /** Copies the lists. */
    public RepositoryWork {
        months = List.copyOf(months);
        contributors = List.copyOf(contributors);
        releases = List.copyOf(releases);
        languages = List.copyOf(languages);
    }

    /** How many commits there were in a month. The height is that of a bar, from 0 to 24. */
    public record Month(String month, int commits, int height) {}

    /** How many files are written in a language, and how many of a hundred that is. */
    public record Language(String name, int files, int percent) {}

    /** How many commits there were in all months that are shown. */
    public int commits() {
        return months.stream().mapToInt(Month::commits).sum();
    }
}
