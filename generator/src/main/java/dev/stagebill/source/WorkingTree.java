package dev.stagebill.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;

/**
 * The repository that a folder belongs to, when there is one.
 *
 * @param repository the repository
 * @param base where the folder lies in its working tree
 */
record WorkingTree(Repository repository, String base) {
    /**
     * The repository whose working tree holds a folder. A folder that the repository ignores, such as a download below {@code target}, does not
     * belong to it.
     */
    static Optional<WorkingTree> around(Path folder) throws IOException {
        File start = folder.toRealPath().toFile();
        RepositoryBuilder builder = new RepositoryBuilder().findGitDir(start);
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        Repository repository = builder.setMustExist(true).build();
        if (repository.isBare()) {
            repository.close();
            return Optional.empty();
        }
        Path top = repository.getWorkTree().toPath().toRealPath();
        WorkingTree found = new WorkingTree(repository, slashes(top.relativize(folder.toRealPath())));
        if (found.isOutside(top, folder.toRealPath())) {
            repository.close();
            return Optional.empty();
        }
        return Optional.of(found);
    }

    /** A repository without a working tree, or with one of its own: what is at this path itself. */
    static Optional<Repository> bareAt(Path folder) throws IOException {
        boolean looksBare = Files.isRegularFile(folder.resolve("HEAD"))
                && Files.isDirectory(folder.resolve("objects"))
                && Files.isDirectory(folder.resolve("refs"));
        return looksBare
                ? Optional.of(new RepositoryBuilder()
                        .setGitDir(folder.toFile())
                        .setBare()
                        .setMustExist(true)
                        .build())
                : Optional.empty();
    }

    private static String slashes(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    private boolean isOutside(Path top, Path folder) throws IOException {
        if (!folder.startsWith(top)) {
            return true;
        }
        IgnoreRules rules = rulesAtTop(top);
        Path at = top;
        for (Path part : top.relativize(folder)) {
            String path = slashes(top.relativize(at.resolve(part)));
            if (!path.isEmpty() && rules.ignores(path, true)) {
                return !tracked().contains("");
            }
            at = at.resolve(part);
            rules = path.isEmpty() ? rules : rules.with(path, at.resolve(".gitignore"));
        }
        return false;
    }

    private IgnoreRules rulesAtTop(Path top) {
        Path common = repository.getCommonDirectory().toPath();
        return IgnoreRules.none().with("", common.resolve("info/exclude")).with("", top.resolve(".gitignore"));
    }

    /** The rules that hold in the folder, those of its own {@code .gitignore} included. */
    IgnoreRules rules() throws IOException {
        Path top = repository.getWorkTree().toPath().toRealPath();
        IgnoreRules rules = rulesAtTop(top);
        Path at = top;
        for (String part : base.split("/", -1)) {
            at = at.resolve(part);
            String path = slashes(top.relativize(at));
            if (!part.isEmpty()) {
                rules = rules.ignores(path, true)
                        ? IgnoreRules.everything()
                        : rules.with(path, at.resolve(".gitignore"));
            }
        }
        return rules;
    }

    /**
     * What the index has below the folder, by path from the folder on: files, and all folders that hold such (the folder itself is the empty
     * path). They count whatever is ignored.
     */
    Set<String> tracked() {
        Set<String> tracked = new HashSet<>();
        DirCache index = index();
        String prefix = base.isEmpty() ? "" : base + "/";
        for (int i = 0; i < index.getEntryCount(); i++) {
            String path = index.getEntry(i).getPathString();
            if (path.startsWith(prefix)) {
                String below = path.substring(prefix.length());
                while (tracked.add(below) && !below.isEmpty()) {
                    below = FilePaths.parent(below);
                }
            }
        }
        return tracked;
    }

    /** The index; an empty one when it is of a form that JGit does not read, such as a split one. */
    private DirCache index() {
        try {
            return repository.readDirCache();
        } catch (IOException e) {
            return DirCache.newInCore();
        }
    }
}
