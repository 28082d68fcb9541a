package dev.stagebill.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Lists the files of one commit. */
final class GitListing {
    /** A source may not have more; a small repository can be made to look as if it had any number. */
    static final int MAX_FILES = 250_000;

    private static final int MAX_LINK_BYTES = 4096;

    private final ObjectReader reader;
    private final Leftovers leftovers;
    private final List<SourceFile> files = new ArrayList<>();
    private final Map<String, String> links = new TreeMap<>();

    private GitListing(ObjectReader reader, Leftovers leftovers) {
        this.reader = reader;
        this.leftovers = leftovers;
    }

    /**
     * The files of a tree.
     *
     * @param base the folder of the repository in which paths begin
     * @param path the folder below it that counts
     */
    static FileIndex of(Repository repository, RevTree tree, String base, String path, Leftovers leftovers)
            throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            GitListing listing = new GitListing(reader, leftovers);
            Optional<ObjectId> top = subtree(reader, tree, FilePaths.join(base, path));
            if (top.isPresent()) {
                listing.walk(top.get(), path);
            }
            FileIndex index = new FileIndex(LfsPointers.without(listing.files, listing::small, leftovers))
                    .withLinks(listing.links, leftovers);
            index.reportCase(leftovers);
            return index;
        }
    }

    /** The tree of a folder; empty when there is no such folder. */
    static Optional<ObjectId> subtree(ObjectReader reader, ObjectId tree, String folder) throws IOException {
        if (folder.isEmpty()) {
            return Optional.of(tree);
        }
        try (TreeWalk at = TreeWalk.forPath(reader, folder, tree)) {
            return at != null && at.getFileMode(0).equals(FileMode.TREE)
                    ? Optional.of(at.getObjectId(0))
                    : Optional.empty();
        }
    }

    private void walk(ObjectId tree, String prefix) throws IOException {
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(tree);
            int seen = 0;
            while (walk.next()) {
                if (++seen > MAX_FILES) {
                    leftovers.add(Leftovers.Reason.LIMIT, walk.getPathString());
                    return;
                }
                visit(walk, prefix);
            }
        }
    }

    private void visit(TreeWalk walk, String prefix) throws IOException {
        byte[] raw = walk.getRawPath();
        Optional<String> path = FilePaths.decode(raw, raw.length).filter(FilePaths::isLegal);
        if (path.isEmpty()) {
            leftovers.add(Leftovers.Reason.NAME, FilePaths.join(prefix, walk.getPathString()));
            return;
        }
        String full = FilePaths.join(prefix, path.get());
        FileMode mode = walk.getFileMode(0);
        if (walk.isSubtree()) {
            walk.enterSubtree();
        } else if (mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE)) {
            files.add(new SourceFile(full, walk.getObjectId(0).name()));
        } else if (mode.equals(FileMode.SYMLINK)) {
            links.put(full, new String(read(walk.getObjectId(0), MAX_LINK_BYTES), StandardCharsets.UTF_8));
        } else if (mode.equals(FileMode.GITLINK)) {
            leftovers.add(Leftovers.Reason.SUBMODULE, full);
        }
    }

    private byte[] small(SourceFile file, int limit) throws IOException {
        return read(ObjectId.fromString(file.contentId()), limit);
    }

    private byte[] read(ObjectId id, int limit) throws IOException {
        if (reader.getObjectSize(id, Constants.OBJ_BLOB) > limit) {
            return new byte[0];
        }
        ObjectLoader loader = reader.open(id, Constants.OBJ_BLOB);
        return loader.getCachedBytes(limit);
    }
}
