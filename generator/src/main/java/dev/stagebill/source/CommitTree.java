package dev.stagebill.source;

import dev.stagebill.config.HostKind;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A repository at another commit than the one that is read, of which a file is looked at only when somebody asks for it. Lists no files and knows
 * no history. The repository is open only while a file is looked at, so that there is nothing to close. Links are not followed.
 */
public final class CommitTree implements SourceTree {
    private final File repository;
    private final ObjectId commit;
    private final String base;
    private final Origin origin;

    /**
     * The tree of a commit.
     *
     * @param base the folder of the repository in which the paths of the tree begin
     */
    CommitTree(File repository, ObjectId commit, String base, Origin origin) {
        this.repository = repository;
        this.commit = commit;
        this.base = base;
        this.origin = origin;
    }

    /**
     * The repository that holds a folder, at a branch, tag or commit, or what git can make of the words, such as {@code HEAD~1}. Its paths begin
     * at the top of the repository.
     *
     * @throws SourceException when there is no repository around the folder, or no such commit in it
     */
    public static CommitTree around(Path folder, String revision) {
        try (Repository repository = WorkingTree.around(folder)
                .orElseThrow(() -> new SourceException(folder + " is not in a git repository"))
                .repository()) {
            ObjectId commit = repository.resolve(revision + "^{commit}");
            if (commit == null) {
                throw new SourceException("the repository has no branch, tag or commit " + revision);
            }
            Origin origin = Origin.ofFolder("", Optional.empty(), HostKind.of(""));
            return new CommitTree(repository.getDirectory(), commit, "", origin);
        } catch (IOException | IllegalArgumentException e) {
            throw new SourceException("the repository has no branch, tag or commit " + revision, e);
        }
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public List<SourceFile> files() {
        return List.of();
    }

    @Override
    public Optional<SourceFile> file(String path) {
        Optional<String> clean =
                FilePaths.normalise(path).filter(FilePaths::isLegal).filter(each -> !each.isEmpty());
        if (clean.isEmpty()) {
            return Optional.empty();
        }
        try (Repository open = open();
                RevWalk walk = new RevWalk(open);
                TreeWalk found = TreeWalk.forPath(
                        open,
                        FilePaths.join(base, clean.get()),
                        walk.parseCommit(commit).getTree())) {
            boolean file = found != null && (found.getFileMode(0).getBits() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
            return file
                    ? Optional.of(
                            new SourceFile(clean.get(), found.getObjectId(0).getName()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Repository open() throws IOException {
        return new RepositoryBuilder().setGitDir(repository).setMustExist(true).build();
    }

    @Override
    public byte[] read(SourceFile file) {
        try (Repository open = open()) {
            ObjectLoader loader = open.open(ObjectId.fromString(file.contentId()), Constants.OBJ_BLOB);
            if (loader.getSize() > MAX_FILE_BYTES) {
                throw GitTree.tooLarge(file, loader.getSize());
            }
            return loader.getBytes(MAX_FILE_BYTES);
        } catch (IOException e) {
            throw new SourceException(file.path() + " cannot be read from the repository", e);
        }
    }

    @Override
    public History history() {
        return History.UNKNOWN;
    }
}
