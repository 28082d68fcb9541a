package dev.stagebill.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Finds for every file of a commit who changed it, and the last change, as {@code git log <path>} does for one file, in one walk over
 * history for all of them.
 *
 * <p>Every commit is given the set of files whose history goes through it, its children first. A file that is the same in a parent goes on to
 * that parent only (to the first such); a file that differs from all parents was changed here, and goes on to all of them. That is the
 * history simplification that git uses by default ("TREESAME", git-log(1)): a merge counts only for what differs from all that was merged, and
 * a branch whose change was thrown away in a merge does not count.
 *
 * <p>Authors need all of history, so the walk does not end when every file has its last change; the result is kept in a
 * {@link HistoryCache}. Renames are not followed: the history of a file begins with its name. At most {@value #MAX_COMMITS} commits are looked at, the
 * newest; what no later commit changed then has no known last change, and authors from before are missing. The same holds where a shallow
 * clone ends: its last commit seems to have made every file, and so is believed about none.
 */
final class HistoryWalk {
    static final int MAX_COMMITS = 100_000;

    private static final int RECENT = 20;

    private final RevWalk commits;
    private final TreeChanges changes;
    private final Set<ObjectId> shallow;
    private final int limit;
    private final Map<ObjectId, Integer> order = new HashMap<>();
    private final List<RevCommit> walked = new ArrayList<>();
    private final People people = new People();
    private final List<Commit> recent = new ArrayList<>();

    private HistoryWalk(RevWalk commits, TreeChanges changes, Set<ObjectId> shallow, int limit) {
        this.commits = commits;
        this.changes = changes;
        this.shallow = shallow;
        this.limit = limit;
    }

    /**
     * What was found.
     *
     * @param complete whether it says the same for every clone of the repository: a shallow one knows less
     */
    record Result(RecordedHistory history, boolean complete) {}

    /**
     * The history of all files that a commit has in a folder.
     *
     * @param folder the folder from the root of the repository; paths in the result begin there; empty: all of it
     */
    static Result of(Repository repository, ObjectId head, String folder) throws IOException {
        return of(repository, head, folder, MAX_COMMITS);
    }

    static Result of(Repository repository, ObjectId head, String folder, int limit) throws IOException {
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk commits = new RevWalk(reader)) {
            commits.setRetainBody(false);
            Set<ObjectId> shallow = repository.getObjectDatabase().getShallowCommits();
            RevCommit first = commits.parseCommit(head);
            TreeChanges changes = new TreeChanges(reader, first.getTree(), folder);
            HistoryWalk walk = new HistoryWalk(commits, changes, shallow, limit);
            walk.collect(first);
            walk.follow();
            return new Result(walk.result(), shallow.isEmpty());
        }
    }

    /** The newest commits first, as far as the limit goes. */
    private void collect(RevCommit head) throws IOException {
        commits.markStart(head);
        RevCommit next = commits.next();
        while (next != null && walked.size() < limit) {
            order.put(next, walked.size());
            walked.add(next);
            next = commits.next();
        }
    }

    /** Lets files flow from each commit to its parents, children before parents whatever their dates say. */
    private void follow() throws IOException {
        int[] children = countChildren();
        BitSet[] files = new BitSet[walked.size()];
        files[0] = changes.allFiles();
        Queue<Integer> ready = new PriorityQueue<>(List.of(0));
        while (!ready.isEmpty()) {
            int at = ready.remove();
            RevCommit commit = walked.get(at);
            pass(commit, files[at] == null ? new BitSet() : files[at], files);
            files[at] = null;
            for (RevCommit parent : commit.getParents()) {
                Integer index = order.get(parent);
                if (index != null && --children[index] == 0) {
                    ready.add(index);
                }
            }
        }
    }

    private int[] countChildren() {
        int[] children = new int[walked.size()];
        for (RevCommit commit : walked) {
            for (RevCommit parent : commit.getParents()) {
                Integer index = order.get(parent);
                if (index != null) {
                    children[index]++;
                }
            }
        }
        return children;
    }

    private void pass(RevCommit commit, BitSet here, BitSet[] files) throws IOException {
        if (shallow.contains(commit)) {
            remember(commit, changes.isWhole());
            return;
        }
        int parents = commit.getParentCount();
        BitSet changed = (BitSet) here.clone();
        BitSet left = (BitSet) here.clone();
        boolean touched = true;
        List<BitSet> same = new ArrayList<>();
        for (int i = 0; i < Math.max(1, parents); i++) {
            Optional<ObjectId> parent = parents == 0 ? Optional.empty() : Optional.of(tree(commit.getParent(i)));
            TreeChanges.Changes differ = changes.between(parent, commit.getTree());
            BitSet unchanged = (BitSet) left.clone();
            unchanged.andNot(differ.files());
            same.add(unchanged);
            left.andNot(unchanged);
            changed.and(differ.files());
            touched &= differ.any();
        }
        if (touched || changes.isWhole()) {
            remember(commit, touched || changes.isWhole());
        }
        if (!changed.isEmpty()) {
            people.changed(body(commit), changed);
        }
        for (int i = 0; i < parents; i++) {
            same.get(i).or(changed);
            give(commit.getParent(i), same.get(i), files);
        }
    }

    private ObjectId tree(RevCommit commit) throws IOException {
        commits.parseHeaders(commit);
        return commit.getTree();
    }

    private void give(RevCommit parent, BitSet more, BitSet[] files) {
        Integer index = order.get(parent);
        if (index == null || more.isEmpty()) {
            return;
        }
        if (files[index] == null) {
            files[index] = more;
        } else {
            files[index].or(more);
        }
    }

    private RevCommit body(RevCommit commit) throws IOException {
        commits.parseBody(commit);
        return commit;
    }

    private void remember(RevCommit commit, boolean counts) throws IOException {
        if (counts) {
            people.worked(body(commit));
            if (recent.size() < RECENT) {
                recent.add(People.commit(commit));
            }
        }
    }

    private RecordedHistory result() {
        Map<String, FileHistory> byPath = new HashMap<>();
        List<String> paths = changes.paths();
        for (int i = 0; i < paths.size(); i++) {
            String path = paths.get(i);
            people.history(i).ifPresent(history -> byPath.put(path, history));
        }
        return new RecordedHistory(byPath, recent, people.activity());
    }
}
