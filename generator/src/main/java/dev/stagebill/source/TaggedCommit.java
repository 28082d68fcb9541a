package dev.stagebill.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * A tag with the commit it names.
 *
 * @param release the tag
 * @param name what its name says
 * @param commit the commit
 * @param ancestor whether the commit that was read stands on it
 */
record TaggedCommit(Release release, ReleaseName name, ObjectId commit, boolean ancestor) {
    static final Comparator<TaggedCommit> BY_TIME = Comparator.comparing(
                    (TaggedCommit tag) -> tag.release().time())
            .thenComparing(tag -> tag.release().name());

    private static final int MAX_TAGS = 20_000;

    /** The tags of commits that are no younger than a commit. In a shallow clone, where history ends somewhere, all of them count as ancestors. */
    static List<TaggedCommit> before(Repository repository, ObjectId head) throws IOException {
        List<Ref> refs = repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS);
        boolean shallow = !repository.getObjectDatabase().getShallowCommits().isEmpty();
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit newest = walk.parseCommit(head);
            List<Release> releases = new ArrayList<>();
            for (Ref ref : refs.subList(Math.max(0, refs.size() - MAX_TAGS), refs.size())) {
                Releases.release(walk, ref, newest.getCommitTime()).ifPresent(releases::add);
            }
            Set<ObjectId> reached = shallow ? Set.of() : reached(walk, newest, releases);
            return releases.stream()
                    .map(release -> of(release, shallow ? Optional.empty() : Optional.of(reached)))
                    .toList();
        }
    }

    private static TaggedCommit of(Release release, Optional<Set<ObjectId>> reached) {
        ObjectId commit = ObjectId.fromString(release.commit());
        return new TaggedCommit(
                release,
                ReleaseName.of(release.name()),
                commit,
                reached.map(all -> all.contains(commit)).orElse(true));
    }

    /** The tagged commits among all that a commit stands on, in one walk that ends when all tags are found. */
    private static Set<ObjectId> reached(RevWalk walk, RevCommit newest, List<Release> releases) throws IOException {
        Set<ObjectId> open = new HashSet<>();
        releases.forEach(release -> open.add(ObjectId.fromString(release.commit())));
        Set<ObjectId> reached = new HashSet<>();
        walk.reset();
        walk.setRetainBody(false);
        walk.markStart(newest);
        for (int i = 0; i < HistoryWalk.MAX_COMMITS && !open.isEmpty(); i++) {
            RevCommit commit = walk.next();
            if (commit == null) {
                return reached;
            }
            if (open.remove(commit)) {
                reached.add(commit.copy());
            }
        }
        return reached;
    }
}
