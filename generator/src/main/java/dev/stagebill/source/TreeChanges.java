package dev.stagebill.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Compares versions of a folder, for the files that its newest version has. */
final class TreeChanges {
    /** A small repository can be made to look as if it had any number of files: then history ends early. */
    private static final long MAX_ENTRIES = 200_000_000;

    private final ObjectReader reader;
    private final String folder;
    private final TreeWalk walk;
    private final List<String> paths = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<ObjectId, Optional<ObjectId>> tops = new HashMap<>();
    private long entries;

    TreeChanges(ObjectReader reader, ObjectId newest, String folder) throws IOException {
        this.reader = reader;
        this.folder = folder;
        this.walk = new TreeWalk(reader);
        number(newest);
    }

    /**
     * What differs between two versions.
     *
     * @param files the numbers of those that differ
     * @param any whether anything differs, files that the newest version does not have included
     */
    record Changes(BitSet files, boolean any) {}

    /** All paths from the folder on; a file's number is its place in this list. */
    List<String> paths() {
        return paths;
    }

    /** The numbers of all files. */
    BitSet allFiles() {
        BitSet all = new BitSet(paths.size());
        all.set(0, paths.size());
        return all;
    }

    /** Whether the folder is the whole repository. */
    boolean isWhole() {
        return folder.isEmpty();
    }

    private void number(ObjectId newest) throws IOException {
        Optional<ObjectId> top = GitListing.subtree(reader, newest, folder);
        walk.reset();
        if (top.isEmpty()) {
            return;
        }
        walk.addTree(top.get());
        walk.setRecursive(true);
        while (walk.next() && paths.size() < GitListing.MAX_FILES) {
            if (!walk.getFileMode(0).equals(FileMode.GITLINK)) {
                numbers.put(walk.getPathString(), paths.size());
                paths.add(walk.getPathString());
            }
        }
    }

    /** What differs between two versions of the repository; without an old one, everything is new. */
    Changes between(Optional<ObjectId> old, ObjectId fresh) throws IOException {
        BitSet files = new BitSet(paths.size());
        if (old.filter(fresh::equals).isPresent() || entries > MAX_ENTRIES) {
            return new Changes(files, false);
        }
        walk.reset();
        addTree(old.isEmpty() ? Optional.empty() : top(old.get()));
        addTree(top(fresh));
        walk.setFilter(TreeFilter.ANY_DIFF);
        walk.setRecursive(true);
        boolean any = false;
        while (walk.next()) {
            entries++;
            any = true;
            Integer number = numbers.get(walk.getPathString());
            if (number != null) {
                files.set(number);
            }
        }
        return new Changes(files, any);
    }

    /** The folder in a version; each version is asked for twice, as a commit and as the parent of another. */
    private Optional<ObjectId> top(ObjectId version) throws IOException {
        Optional<ObjectId> known = tops.get(version);
        if (known == null) {
            known = GitListing.subtree(reader, version, folder);
            tops.put(version, known);
        }
        return known;
    }

    private void addTree(Optional<ObjectId> tree) throws IOException {
        if (tree.isEmpty()) {
            walk.addTree(new EmptyTreeIterator());
        } else {
            walk.addTree(new CanonicalTreeParser(null, reader, tree.get()));
        }
    }
}
