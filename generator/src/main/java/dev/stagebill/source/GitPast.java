package dev.stagebill.source;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** The past of a commit, read from the object database when it is asked for. The repository is open only meanwhile, so that there is nothing to close. */
final class GitPast implements Past {
    /** So many tags are opened in search of a file. */
    private static final int MAX_LOOKS = 200;

    private static final int MAX_DAYS = 36_500;

    private final File repository;
    private final ObjectId head;
    private final String base;
    private final Origin origin;

    /** The tags, once they were asked for. */
    private Optional<List<TaggedCommit>> tags = Optional.empty();

    /**
     * The past of a commit.
     *
     * @param base the folder of the repository in which the paths begin
     * @param origin what to tell of the trees
     */
    GitPast(File repository, ObjectId head, String base, Origin origin) {
        this.repository = repository;
        this.head = head;
        this.base = base;
        this.origin = origin;
    }

    @Override
    public List<PastRelease> releases(PackageFile file, int most) {
        for (List<TaggedCommit> line : lines(file)) {
            List<PastRelease> found = line.stream()
                    .limit(MAX_LOOKS)
                    .map(tag -> new PastRelease(tag.release(), tree(tag.commit())))
                    .filter(past -> past.tree().file(file.path()).isPresent())
                    .limit(most)
                    .toList();
            if (found.stream().anyMatch(past -> !past.release().commit().equals(head.getName()))) {
                return found;
            }
        }
        return List.of();
    }

    /** The tags that may be meant, in the order of preference; each line has the newest first. */
    private List<List<TaggedCommit>> lines(PackageFile file) {
        List<TaggedCommit> all = tags();
        List<List<TaggedCommit>> lines = new ArrayList<>();
        for (Predicate<TaggedCommit> near : List.<Predicate<TaggedCommit>>of(TaggedCommit::ancestor, any -> true)) {
            List<TaggedCommit> reached = all.stream().filter(near).toList();
            for (String name : file.packages()) {
                lines.add(line(reached, tag -> tag.name().isOf(name)));
            }
            lines.add(line(reached, tag -> tag.name().owner().isEmpty()));
            lines.add(line(reached, any -> owners(reached) == 1));
        }
        return lines;
    }

    private static long owners(List<TaggedCommit> tags) {
        return tags.stream()
                .filter(tag -> tag.name().number().isPresent())
                .map(tag -> tag.name().owner())
                .distinct()
                .count();
    }

    /** Releases by their numbers; when there is none their previews, and names without a number only when there is nothing else. */
    private static List<TaggedCommit> line(List<TaggedCommit> tags, Predicate<TaggedCommit> wanted) {
        List<TaggedCommit> own = tags.stream().filter(wanted).toList();
        List<TaggedCommit> numbered =
                own.stream().filter(tag -> tag.name().number().isPresent()).toList();
        List<TaggedCommit> releases =
                numbered.stream().filter(tag -> !tag.name().preview()).toList();
        if (numbered.isEmpty()) {
            return own.stream().sorted(TaggedCommit.BY_TIME.reversed()).toList();
        }
        return (releases.isEmpty() ? numbered : releases)
                .stream()
                        .sorted(Comparator.comparing(TaggedCommit::name, ReleaseName.ORDER)
                                .thenComparing(TaggedCommit.BY_TIME)
                                .reversed())
                        .toList();
    }

    private synchronized List<TaggedCommit> tags() {
        if (tags.isEmpty()) {
            try (Repository open = open()) {
                tags = Optional.of(TaggedCommit.before(open, head));
            } catch (IOException e) {
                tags = Optional.of(List.of());
            }
        }
        return tags.get();
    }

    @Override
    public Optional<PastCommit> before(int days) {
        try (Repository open = open();
                RevWalk walk = new RevWalk(open)) {
            walk.setFirstParent(true);
            RevCommit now = walk.parseCommit(head);
            Duration back = Duration.ofDays(Math.min(days, MAX_DAYS));
            Instant then = Instant.ofEpochSecond(now.getCommitTime()).minus(back);
            walk.markStart(now);
            for (int i = 0; i < HistoryWalk.MAX_COMMITS; i++) {
                RevCommit commit = walk.next();
                if (commit == null) {
                    return Optional.empty();
                }
                Instant time = Instant.ofEpochSecond(commit.getCommitTime());
                if (!time.isAfter(then)) {
                    return Optional.of(new PastCommit(commit.getName(), time, tree(commit)));
                }
            }
        } catch (IOException e) {
            // A shallow clone ends somewhere.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private SourceTree tree(ObjectId commit) {
        return new CommitTree(repository, commit.copy(), base, origin);
    }

    private Repository open() throws IOException {
        return new RepositoryBuilder().setGitDir(repository).setMustExist(true).build();
    }
}
