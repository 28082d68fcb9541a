package dev.stagebill.source;

import java.io.IOException;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** A repository at one commit, read from its object database without a checkout. */
final class GitTree implements SourceTree, AutoCloseable {
    private final Repository repository;
    private final Origin origin;
    private final FileIndex files;
    private final History history;
    private final List<String> descriptors;
    private final Runnable damaged;

    /** Readers keep what they unpacked, and neighbours in a pack share much: so they are used again. */
    private final Deque<ObjectReader> readers = new ConcurrentLinkedDeque<>();

    /**
     * A tree that closes the repository when it is closed.
     *
     * @param damaged is called when the repository turns out to be broken
     */
    GitTree(GitPlace place, Origin origin, FileIndex files, History history, Runnable damaged) {
        this.repository = place.repository();
        this.descriptors = place.source().files();
        this.origin = origin;
        this.files = files;
        this.history = history;
        this.damaged = damaged;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public List<SourceFile> files() {
        return files.files();
    }

    @Override
    public Optional<SourceFile> file(String path) {
        return files.file(path);
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public List<String> descriptorFiles() {
        return descriptors;
    }

    @Override
    public byte[] read(SourceFile file) {
        ObjectReader reader = Optional.ofNullable(readers.pollFirst()).orElseGet(repository::newObjectReader);
        try {
            ObjectLoader loader = reader.open(ObjectId.fromString(file.contentId()), Constants.OBJ_BLOB);
            if (loader.getSize() > MAX_FILE_BYTES) {
                throw tooLarge(file, loader.getSize());
            }
            return loader.getBytes(MAX_FILE_BYTES);
        } catch (MissingObjectException e) {
            damaged.run();
            throw new SourceException(file.path() + " is missing from the copy of the repository", e);
        } catch (IOException e) {
            damaged.run();
            throw new SourceException(
                    file.path() + " cannot be read from the repository: "
                            + Secrets.hide(String.valueOf(e.getMessage())),
                    e);
        } finally {
            readers.addFirst(reader);
        }
    }

    static SourceException tooLarge(SourceFile file, long size) {
        return new SourceException(file.path() + " has " + size + " bytes, more than the limit of " + MAX_FILE_BYTES
                + ", and is not read");
    }

    @Override
    public void close() {
        for (ObjectReader reader = readers.pollFirst(); reader != null; reader = readers.pollFirst()) {
            reader.close();
        }
        repository.close();
    }
}
