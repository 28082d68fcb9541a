package dev.stagebill.source;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;

/** Finds the newest tags of a repository; those of commits that are younger than the one that was read are left out. */
final class Releases {
    private static final int SHOWN = 20;
    private static final int MAX_TAGS = 2_000;
    private static final int MAX_NAME = 80;

    private Releases() {}

    static List<Release> of(Repository repository, Version version) throws IOException {
        List<Release> releases = new ArrayList<>();
        List<Ref> tags = repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS);
        try (RevWalk walk = new RevWalk(repository)) {
            for (Ref tag : tags.subList(Math.max(0, tags.size() - MAX_TAGS), tags.size())) {
                release(walk, tag, version.commit().getCommitTime()).ifPresent(releases::add);
            }
        }
        return releases.stream()
                .sorted(Comparator.comparing(Release::time)
                        .thenComparing(Release::name)
                        .reversed())
                .limit(SHOWN)
                .toList();
    }

    /** The release that a tag is, unless its commit is younger than a time (seconds since 1970) or is not there. */
    static Optional<Release> release(RevWalk walk, Ref tag, int newest) throws IOException {
        String name = tag.getName().substring(Constants.R_TAGS.length());
        try {
            RevObject object = walk.parseAny(tag.getObjectId());
            if (name.length() > MAX_NAME || !(walk.peel(object) instanceof RevCommit commit)) {
                return Optional.empty();
            }
            Instant time = object instanceof RevTag made
                    ? Optional.ofNullable(made.getTaggerIdent())
                            .map(PersonIdent::getWhenAsInstant)
                            .orElse(Instant.ofEpochSecond(commit.getCommitTime()))
                    : Instant.ofEpochSecond(commit.getCommitTime());
            return Optional.of(new Release(name, commit.getName(), time))
                    .filter(any -> commit.getCommitTime() <= newest);
        } catch (MissingObjectException e) {
            return Optional.empty();
        }
    }
}
