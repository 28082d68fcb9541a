package dev.stagebill.source;

import dev.stagebill.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Bare clones of all git sources, one folder for each repository, brought up to date once in each crawl. An entry is written under a lock. It
 * is whole when it holds the file {@value CloneFolder#MARKER}, which is taken away before a fetch and put back after it: an entry without it was
 * interrupted, and is cloned anew beside the old one, which serves until the new one is there.
 */
final class CloneCache {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern FULL_ID = Pattern.compile("[0-9a-f]{40}");

    private final Path folder;
    private final boolean offline;
    private final Remote remote;
    private final Map<String, Visit> visits = new ConcurrentHashMap<>();

    CloneCache(Path folder, boolean offline, Remote remote) {
        this.folder = folder;
        this.offline = offline;
        this.remote = remote;
    }

    /**
     * A clone, open for reading.
     *
     * @param problem why it could not be brought up to date; empty when it was
     */
    record Clone(Repository repository, Optional<Diagnostic> problem) {}

    /**
     * What will be read from a clone.
     *
     * @param ref a branch, tag or commit: a commit that is there already needs no fetch, one that no branch reaches is asked for by itself
     * @param newest whether the newest branches and tags are needed besides
     */
    record Wanted(Optional<String> ref, boolean newest) {}

    Path folder() {
        return folder;
    }

    /**
     * The clone of a repository.
     *
     * @param wanted what will be read from it
     * @throws CrawlFault when there is no copy and none can be made
     */
    Clone open(Address address, Wanted wanted) {
        Visit visit = visits.computeIfAbsent(address.cacheName(), name -> new Visit(new CloneFolder(folder, name)));
        synchronized (visit) {
            Optional<String> commit =
                    wanted.ref().filter(text -> FULL_ID.matcher(text).matches());
            if (!visit.fresh
                    && !offline
                    && (wanted.newest()
                            || commit.filter(id -> has(visit.entry, id)).isEmpty())) {
                visit.problem = refresh(visit.entry, address);
                visit.fresh = true;
            }
            if (!visit.entry.isThere()) {
                throw new CrawlFault(visit.problem.orElseGet(() -> notCached(address)));
            }
            if (!offline && visit.problem.isEmpty()) {
                commit.ifPresent(id -> fetchCommit(visit.entry, address, id));
            }
            return new Clone(open(visit.entry), visit.problem);
        }
    }

    /** Marks a clone as damaged, so that it is cloned anew the next time it is opened. */
    void distrust(Address address) {
        Visit visit = visits.computeIfAbsent(address.cacheName(), name -> new Visit(new CloneFolder(folder, name)));
        synchronized (visit) {
            visit.entry.unmark();
            visit.fresh = false;
        }
    }

    private static Diagnostic notCached(Address address) {
        return Diagnostic.warning(
                        "source.unreachable",
                        address.shown() + " is not in the cache, and the build may not use the network")
                .hint("build once without offline");
    }

    private Optional<Diagnostic> refresh(CloneFolder entry, Address address) {
        try (EntryLock lock = EntryLock.acquire(entry.lockFile(), PATIENCE).orElse(null)) {
            if (lock == null) {
                return Optional.of(Diagnostic.warning(
                                "source.locked",
                                "another build has been fetching " + address.shown() + " for " + PATIENCE.toMinutes()
                                        + " minutes; its last copy is used")
                        .hint("end the other build, or give this one a cache of its own"));
            }
            update(entry, address);
            return Optional.empty();
        } catch (RemoteFault e) {
            String used = entry.isThere() ? "; its last copy is used" : "";
            return Optional.of(Diagnostic.warning(
                            "source.unreachable", address.shown() + " cannot be reached: " + e.getMessage() + used)
                    .hint(e.advice()));
        } catch (IOException e) {
            return Optional.of(Diagnostic.warning(
                            "source.cache-unusable",
                            "the cached copy of " + address.shown() + " cannot be written: "
                                    + Secrets.hide(String.valueOf(e.getMessage())))
                    .hint("check the cache folder " + folder));
        }
    }

    private void update(CloneFolder entry, Address address) throws IOException, RemoteFault {
        if (!entry.isWhole()) {
            entry.replace(fresh -> remote.fetch(fresh, address, CloneFolder.ALL_REFS));
            return;
        }
        entry.unmark();
        try (Repository repository = open(entry)) {
            CloneFolder.followHead(repository, remote.fetch(repository, address, CloneFolder.ALL_REFS));
            entry.mark();
        } catch (RemoteFault e) {
            if (e.isOutside()) {
                // JGit writes packs and refs whole or not at all: what was there is as good as before.
                entry.mark();
                throw e;
            }
            entry.replace(fresh -> remote.fetch(fresh, address, CloneFolder.ALL_REFS));
        }
    }

    private void fetchCommit(CloneFolder entry, Address address, String id) {
        if (has(entry, id) || !remote.mayHave(address, id)) {
            return;
        }
        try (EntryLock lock = EntryLock.acquire(entry.lockFile(), PATIENCE).orElse(null);
                Repository repository = open(entry)) {
            if (lock != null) {
                remote.fetch(repository, address, id + ":refs/stagebill/" + id);
            }
        } catch (RemoteFault | IOException e) {
            // The host may refuse to send a commit by its id; then the ref is reported as unknown.
        }
    }

    private static boolean has(CloneFolder entry, String id) {
        if (!entry.isWhole()) {
            return false;
        }
        try (Repository repository = open(entry)) {
            return repository.getObjectDatabase().has(ObjectId.fromString(id));
        } catch (IOException e) {
            return false;
        }
    }

    private static Repository open(CloneFolder entry) {
        try {
            return new FileRepositoryBuilder()
                    .setGitDir(entry.folder().toFile())
                    .setBare()
                    .setMustExist(true)
                    .build();
        } catch (IOException e) {
            throw new CrawlFault(
                    Diagnostic.error(
                                    "source.cache-unusable",
                                    "a cached copy cannot be opened: " + Secrets.hide(String.valueOf(e.getMessage())))
                            .hint("delete " + entry.folder()),
                    e);
        }
    }

    /** What has been done about a repository in this crawl. */
    private static final class Visit {
        private final CloneFolder entry;
        private boolean fresh;
        private Optional<Diagnostic> problem = Optional.empty();

        Visit(CloneFolder entry) {
            this.entry = entry;
        }
    }
}
