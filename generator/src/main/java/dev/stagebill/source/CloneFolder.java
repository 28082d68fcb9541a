package dev.stagebill.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchResult;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one cached clone, and what lies beside it: a lock file, and a clone in the making.
 *
 * @param cache the folder of all clones
 * @param name the name of this one without {@code .git}
 */
record CloneFolder(Path cache, String name) {
    /** The file that says that a clone is whole. */
    static final String MARKER = "valid";

    static final String[] ALL_REFS = {"+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*"};

    private static final int TOO_MANY_PACKS = 100;

    /** Fills a new, empty repository. */
    @FunctionalInterface
    interface Filling {
        FetchResult into(Repository repository) throws RemoteFault;
    }

    Path folder() {
        return cache.resolve(name + ".git");
    }

    Path lockFile() {
        return cache.resolve(name + ".lock");
    }

    private Path inTheMaking() {
        return cache.resolve(name + ".new");
    }

    boolean isThere() {
        return Files.isRegularFile(folder().resolve(Constants.HEAD));
    }

    /** Whether it was left in order; one with very many packs is slow and counts as not. */
    boolean isWhole() {
        return Files.isRegularFile(folder().resolve(MARKER)) && isThere() && packs() < TOO_MANY_PACKS;
    }

    private long packs() {
        try (Stream<Path> files = Files.list(folder().resolve("objects/pack"))) {
            return files.filter(file -> file.toString().endsWith(".pack")).count();
        } catch (IOException e) {
            return 0;
        }
    }

    void mark() throws IOException {
        Files.writeString(folder().resolve(MARKER), "");
    }

    void unmark() {
        try {
            Files.deleteIfExists(folder().resolve(MARKER));
        } catch (IOException e) {
            // A cache that cannot be written is reported when the fetch fails.
        }
    }

    /** Clones anew, and puts the clone in the place of the old one when it is complete. */
    void replace(Filling filling) throws IOException, RemoteFault {
        Path fresh = inTheMaking();
        delete(fresh);
        try (Git git = Git.init()
                .setBare(true)
                .setGitDir(fresh.toFile())
                .setInitialBranch("main")
                .call()) {
            followHead(git.getRepository(), filling.into(git.getRepository()));
            Files.writeString(fresh.resolve(MARKER), "");
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
        delete(folder());
        Files.move(fresh, folder());
    }

    /** Lets HEAD name the branch that it names at the other end. */
    static void followHead(Repository repository, FetchResult result) throws IOException {
        Optional<String> branch = Optional.ofNullable(result.getAdvertisedRef(Constants.HEAD))
                .flatMap(head ->
                        head.isSymbolic() ? Optional.of(head.getTarget().getName()) : branchAt(repository, head));
        if (branch.isPresent()) {
            RefUpdate update = repository.updateRef(Constants.HEAD);
            update.disableRefLog();
            update.link(branch.get());
        }
    }

    /** Old servers do not say which branch HEAD is: the one at the same commit that is most likely. */
    private static Optional<String> branchAt(Repository repository, Ref head) {
        try {
            List<String> likely = List.of("refs/heads/main", "refs/heads/master");
            return repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS).stream()
                    .filter(ref ->
                            head.getObjectId() != null && head.getObjectId().equals(ref.getObjectId()))
                    .map(Ref::getName)
                    .min(Comparator.comparing((String name) -> !likely.contains(name))
                            .thenComparing(Comparator.naturalOrder()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.toFile().canWrite() && !file.toFile().setWritable(true)) {
                    throw new IOException(file + " cannot be deleted");
                }
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
