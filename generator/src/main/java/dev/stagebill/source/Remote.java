package dev.stagebill.source;

import java.io.File;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;

/** Fetches from git hosts, within limits of time. */
final class Remote {
    private static final int SILENCE_SECONDS = 60;
    private static final long LONGEST_MINUTES = 60;
    private static final Set<RefUpdate.Result> BLOCKED =
            Set.of(RefUpdate.Result.LOCK_FAILURE, RefUpdate.Result.IO_FAILURE, RefUpdate.Result.REJECTED_OTHER_REASON);

    private final GitAccess access;

    Remote(GitAccess access) {
        this.access = access;
    }

    /**
     * Brings refs and what they need.
     *
     * @throws RemoteFault when that was not possible; the repository is then as it was
     */
    FetchResult fetch(Repository repository, Address address, String... refs) throws RemoteFault {
        FetchResult result = once(repository, address, refs);
        // A branch "a/b" can only take the place of a branch "a" after that has been pruned.
        return isBlocked(result) ? once(repository, address, refs) : result;
    }

    /** Whether it makes sense to ask for a commit by its id: a repository on this machine can be looked at before. */
    boolean mayHave(Address address, String id) {
        if (!"file".equals(address.uri().getScheme())) {
            return true;
        }
        try (Repository origin = new RepositoryBuilder()
                .findGitDir(new File(address.uri().getPath()))
                .setMustExist(true)
                .build()) {
            return origin.getObjectDatabase().has(ObjectId.fromString(id));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private FetchResult once(Repository repository, Address address, String... refs) throws RemoteFault {
        GitLogin login = access.login(address);
        try (Git git = Git.wrap(repository)) {
            return git.fetch()
                    .setRemote(address.uri().toString())
                    .setRefSpecs(Stream.of(refs).map(RefSpec::new).toList())
                    .setRemoveDeletedRefs(true)
                    .setTagOpt(TagOpt.NO_TAGS)
                    .setTimeout(SILENCE_SECONDS)
                    .setCredentialsProvider(login)
                    .setTransportConfigCallback(access::configure)
                    .setProgressMonitor(new Patience())
                    .call();
        } catch (GitAPIException | JGitInternalException e) {
            throw new RemoteFault(address, e, login.wasAsked());
        }
    }

    private static boolean isBlocked(FetchResult result) {
        return result.getTrackingRefUpdates().stream().anyMatch(update -> BLOCKED.contains(update.getResult()));
    }

    /** Ends a fetch that never ends: a host may send one byte a minute for ever. */
    private static final class Patience extends EmptyProgressMonitor {
        private final long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(LONGEST_MINUTES);

        @Override
        public boolean isCancelled() {
            return System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted();
        }
    }
}
