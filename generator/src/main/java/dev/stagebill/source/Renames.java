package dev.stagebill.source;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.api.errors.CanceledException;
import org.eclipse.jgit.diff.ContentSource;
import org.eclipse.jgit.diff.DiffConfig;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Which files of one tree are in another one under a new name, as git finds it: by equal content, else by content that is alike for the greater
 * part. With very many new and missing files, or very large ones, only equal content counts.
 */
public final class Renames {
    private static final int MOST_FILES = 300;
    private static final int MOST_BYTES = 1 << 20;
    private static final int ALIKE_PERCENT = 50;

    private Renames() {}

    /**
     * New paths by old ones.
     *
     * @param counts which files are looked at
     */
    public static Map<String, String> between(SourceTree old, SourceTree fresh, Predicate<SourceFile> counts) {
        Map<String, SourceFile> before = missing(old, fresh, counts);
        Map<String, SourceFile> after = missing(fresh, old, counts);
        return before.isEmpty() || after.isEmpty()
                ? Map.of()
                : found(
                        before.values().stream()
                                .<DiffEntry>map(OneSided::removed)
                                .toList(),
                        after.values().stream().<DiffEntry>map(OneSided::added).toList(),
                        new ContentSource.Pair(new Content(old, before), new Content(fresh, after)));
    }

    private static Map<String, SourceFile> missing(SourceTree from, SourceTree in, Predicate<SourceFile> counts) {
        Set<String> known = new HashSet<>();
        in.files().forEach(file -> known.add(file.path()));
        Map<String, SourceFile> missing = new TreeMap<>();
        from.files().stream()
                .filter(file -> !known.contains(file.path()) && counts.test(file) && ObjectId.isId(file.contentId()))
                .forEach(file -> missing.put(file.path(), file));
        return missing;
    }

    private static Map<String, String> found(
            List<DiffEntry> removed, List<DiffEntry> added, ContentSource.Pair contents) {
        Map<String, String> renamed = new TreeMap<>();
        try (InMemoryRepository nothing = new InMemoryRepository(new DfsRepositoryDescription("renames"));
                ObjectReader reader = nothing.newObjectReader()) {
            RenameDetector detector = new RenameDetector(reader, new Config().get(DiffConfig.KEY));
            detector.setRenameScore(ALIKE_PERCENT);
            detector.setRenameLimit(MOST_FILES);
            detector.setBigFileThreshold(MOST_BYTES);
            detector.addAll(removed);
            detector.addAll(added);
            for (DiffEntry entry : detector.compute(contents, NullProgressMonitor.INSTANCE)) {
                if (entry.getChangeType() == DiffEntry.ChangeType.RENAME) {
                    renamed.put(entry.getOldPath(), entry.getNewPath());
                }
            }
        } catch (IOException | CanceledException e) {
            // A file that cannot be read is reported where its page is built; here it was not renamed.
        }
        return renamed;
    }

    /** A file that only one of the trees has. */
    private static final class OneSided extends DiffEntry {
        private OneSided(ChangeType type) {
            changeType = type;
            oldPath = DEV_NULL;
            newPath = DEV_NULL;
            oldMode = FileMode.MISSING;
            newMode = FileMode.MISSING;
            oldId = AbbreviatedObjectId.fromObjectId(ObjectId.zeroId());
            newId = AbbreviatedObjectId.fromObjectId(ObjectId.zeroId());
        }

        static OneSided removed(SourceFile file) {
            OneSided side = new OneSided(ChangeType.DELETE);
            side.oldPath = file.path();
            side.oldMode = FileMode.REGULAR_FILE;
            side.oldId = AbbreviatedObjectId.fromString(file.contentId());
            return side;
        }

        static OneSided added(SourceFile file) {
            OneSided side = new OneSided(ChangeType.ADD);
            side.newPath = file.path();
            side.newMode = FileMode.REGULAR_FILE;
            side.newId = AbbreviatedObjectId.fromString(file.contentId());
            return side;
        }
    }

    /** The bytes of files by their path. */
    private static final class Content extends ContentSource {
        private final SourceTree tree;
        private final Map<String, SourceFile> files;

        Content(SourceTree tree, Map<String, SourceFile> files) {
            this.tree = tree;
            this.files = files;
        }

        @Override
        public long size(String path, ObjectId id) throws IOException {
            return bytes(path).length;
        }

        @Override
        public ObjectLoader open(String path, ObjectId id) throws IOException {
            return new ObjectLoader.SmallObject(org.eclipse.jgit.lib.Constants.OBJ_BLOB, bytes(path));
        }

        private byte[] bytes(String path) throws IOException {
            SourceFile file = files.get(path);
            if (file == null) {
                throw new IOException(path + " was not to be looked at");
            }
            try {
                return tree.read(file);
            } catch (SourceException e) {
                throw new IOException(e);
            }
        }
    }
}
