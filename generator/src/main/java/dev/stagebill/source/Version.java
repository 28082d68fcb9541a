package dev.stagebill.source;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Suggestion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * What is read from a repository.
 *
 * @param commit the commit
 * @param ref the branch or tag that names it, without {@code refs/heads/} or {@code refs/tags/}; empty when a commit was asked for
 * @param branch whether the ref is a branch
 */
record Version(RevCommit commit, Optional<String> ref, boolean branch) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{4,40}");
    private static final int NAMES_SHOWN = 5;
    private static final List<String> BRANCHES = List.of(Constants.R_HEADS, Constants.R_REMOTES + "origin/");

    /**
     * Finds a branch, tag or commit by name, in this order; without a name, what HEAD names.
     *
     * @throws CrawlFault when there is no such version
     */
    static Version find(Repository repository, Optional<String> wanted) throws IOException {
        return wanted.isPresent() ? named(repository, wanted.get()) : head(repository);
    }

    /** What HEAD names. */
    static Version head(Repository repository) throws IOException {
        Ref head = repository.exactRef(Constants.HEAD);
        if (head == null || head.getObjectId() == null) {
            throw new CrawlFault(
                    Diagnostic.warning("source.empty", "the repository has no commit on its default branch")
                            .hint("commit something, or name a branch with the key ref"));
        }
        Optional<String> branch = Optional.of(head)
                .filter(Ref::isSymbolic)
                .map(ref -> Repository.shortenRefName(ref.getTarget().getName()));
        return new Version(
                commit(repository, head.getObjectId()).orElseThrow(() -> unknown(repository, "HEAD")),
                branch,
                branch.isPresent());
    }

    private static Version named(Repository repository, String wanted) throws IOException {
        String name = wanted.replaceFirst("^refs/(heads|tags)/", "");
        for (String prefix : BRANCHES) {
            Ref ref = repository.exactRef(prefix + name);
            if (ref != null && !wanted.startsWith(Constants.R_TAGS)) {
                return version(repository, ref, name, true);
            }
        }
        Ref tag = repository.exactRef(Constants.R_TAGS + name);
        if (tag != null) {
            return version(repository, tag, name, false);
        }
        return byId(repository, wanted);
    }

    /** What a ref names; empty when that is no commit, or one that is not in the repository. */
    static Optional<Version> at(Repository repository, Ref ref, String name, boolean branch) throws IOException {
        ObjectId id = ref.getObjectId();
        if (id == null) {
            return Optional.empty();
        }
        try {
            return commit(repository, id).map(commit -> new Version(commit, Optional.of(name), branch));
        } catch (MissingObjectException e) {
            return Optional.empty();
        }
    }

    private static Version version(Repository repository, Ref ref, String name, boolean branch) throws IOException {
        RevCommit commit = commit(repository, ref.getObjectId()).orElseThrow(() -> unknown(repository, name));
        return new Version(commit, Optional.of(name), branch);
    }

    private static Version byId(Repository repository, String wanted) throws IOException {
        if (!ID.matcher(wanted).matches()) {
            throw unknown(repository, wanted);
        }
        try {
            ObjectId id = repository.resolve(wanted);
            Optional<RevCommit> commit = id == null ? Optional.empty() : commit(repository, id);
            return new Version(commit.orElseThrow(() -> unknown(repository, wanted)), Optional.empty(), false);
        } catch (MissingObjectException e) {
            throw unknown(repository, wanted);
        } catch (AmbiguousObjectException e) {
            throw new CrawlFault(
                    Diagnostic.error("source.unknown-ref", wanted + " is the beginning of more than one commit")
                            .hint("write more of the commit's id"),
                    e);
        }
    }

    /** The commit behind an id; a tag object is looked through. Empty when it is something else, such as a tree. */
    private static Optional<RevCommit> commit(Repository repository, ObjectId id) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return Optional.of(walk.parseCommit(id));
        } catch (IncorrectObjectTypeException e) {
            return Optional.empty();
        }
    }

    private static CrawlFault unknown(Repository repository, String wanted) {
        List<String> names = Stream.of(Constants.R_HEADS, Constants.R_TAGS)
                .flatMap(prefix -> names(repository, prefix))
                .distinct()
                .toList();
        Optional<String> hint = Suggestion.nearest(wanted, names)
                .map(near -> "did you mean " + near + "?")
                .or(() -> Optional.of(names.stream().limit(NAMES_SHOWN).toList())
                        .filter(some -> !some.isEmpty())
                        .map(some ->
                                "there are " + String.join(", ", some) + (names.size() > NAMES_SHOWN ? ", ..." : "")));
        return new CrawlFault(Diagnostic.error(
                        "source.unknown-ref", "the repository has no branch, tag or commit " + Secrets.hide(wanted))
                .hint(hint));
    }

    private static Stream<String> names(Repository repository, String prefix) {
        try {
            return repository.getRefDatabase().getRefsByPrefix(prefix).stream()
                    .map(ref -> ref.getName().substring(prefix.length()))
                    .sorted();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
