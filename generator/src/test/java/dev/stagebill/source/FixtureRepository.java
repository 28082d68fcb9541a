package dev.stagebill.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** A bare repository made for a test, object by object, with fixed people and dates; also with names that git itself would refuse. */
public final class FixtureRepository implements AutoCloseable {
    /** When the first commit is made; each further one is an hour later. */
    static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    /** Names of files are kept one character for each byte, so that they may hold any bytes. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private final Path folder;
    private final Repository repository;
    private int commits;

    private FixtureRepository(Path folder, Repository repository) {
        this.folder = folder;
        this.repository = repository;
    }

    private record Entry(FileMode mode, ObjectId id) {}

    /** A new repository in a folder, with the default branch main and no commit. */
    public static FixtureRepository at(Path folder) {
        try {
            QuietSystem.install();
            Repository repository =
                    new RepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
            repository.create(true);
            repository.updateRef(Constants.HEAD).link(Constants.R_HEADS + "main");
            return new FixtureRepository(folder, repository);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    String url() {
        return folder.toUri().toString();
    }

    Repository repository() {
        return repository;
    }

    /** A commit on a branch, on top of what it has. */
    public Change on(String branch) {
        try {
            ObjectId tip = repository.resolve(Constants.R_HEADS + branch);
            return new Change(branch, tip == null ? List.of() : List.of(tip));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A commit on a branch that has these parents; the files of the first are what it begins with. */
    Change on(String branch, ObjectId... parents) {
        return new Change(branch, List.of(parents));
    }

    /** Lets a branch name a commit. */
    public void branch(String name, ObjectId commit) {
        move(Constants.R_HEADS + name, commit);
    }

    void deleteBranch(String name) throws IOException {
        RefUpdate update = repository.updateRef(Constants.R_HEADS + name);
        update.setForceUpdate(true);
        update.delete();
    }

    /** Lets a tag name a commit. */
    public void tag(String name, ObjectId commit) {
        move(Constants.R_TAGS + name, commit);
    }

    void annotatedTag(String name, ObjectId commit) throws IOException {
        TagBuilder tag = new TagBuilder();
        tag.setTag(name);
        tag.setObjectId(commit, Constants.OBJ_COMMIT);
        tag.setTagger(new PersonIdent("Ada", "ada@example.com", START, ZoneOffset.UTC));
        tag.setMessage("a tag");
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            move(Constants.R_TAGS + name, inserter.insert(tag));
            inserter.flush();
        }
    }

    void defaultBranch(String name) throws IOException {
        repository.updateRef(Constants.HEAD).link(Constants.R_HEADS + name);
    }

    private void move(String ref, ObjectId commit) {
        try {
            RefUpdate update = repository.updateRef(ref);
            update.setNewObjectId(commit);
            update.setForceUpdate(true);
            update.disableRefLog();
            update.update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        repository.close();
    }

    /** One commit in the making. */
    public final class Change {
        private final String branch;
        private final List<ObjectId> parents;
        private final Map<String, Entry> files = new TreeMap<>();
        private String author = "Ada Example";
        private String email = "ada@example.com";
        private String message = "Change something";
        private Instant time = START.plusSeconds(3600L * commits);

        private Change(String branch, List<ObjectId> parents) {
            this.branch = branch;
            this.parents = new ArrayList<>(parents);
            if (!parents.isEmpty()) {
                filesOf(parents.get(0));
            }
        }

        /** The files of a commit take the place of those there are, as when a merge takes one side. */
        Change filesOf(ObjectId commit) {
            files.clear();
            try (RevWalk walk = new RevWalk(repository);
                    TreeWalk tree = new TreeWalk(repository)) {
                tree.addTree(walk.parseCommit(commit).getTree());
                tree.setRecursive(true);
                while (tree.next()) {
                    files.put(
                            new String(tree.getRawPath(), BYTES), new Entry(tree.getFileMode(0), tree.getObjectId(0)));
                }
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Takes all files away. */
        public Change empty() {
            files.clear();
            return this;
        }

        Change by(String name, String address) {
            author = name;
            email = address;
            return this;
        }

        Change at(Instant when) {
            time = when;
            return this;
        }

        Change says(String text) {
            message = text;
            return this;
        }

        /** Writes a file. */
        public Change file(String path, String content) {
            return put(path, FileMode.REGULAR_FILE, content.getBytes(StandardCharsets.UTF_8));
        }

        Change rawName(byte[] path, String content) {
            files.put(
                    new String(path, BYTES),
                    new Entry(FileMode.REGULAR_FILE, blob(content.getBytes(StandardCharsets.UTF_8))));
            return this;
        }

        Change bytes(String path, byte[] content) {
            return put(path, FileMode.REGULAR_FILE, content);
        }

        Change link(String path, String target) {
            return put(path, FileMode.SYMLINK, target.getBytes(StandardCharsets.UTF_8));
        }

        Change submodule(String path) {
            files.put(path, new Entry(FileMode.GITLINK, ObjectId.fromString("1".repeat(40))));
            return this;
        }

        /** Takes a file away. */
        public Change delete(String path) {
            files.remove(key(path));
            return this;
        }

        private Change put(String path, FileMode mode, byte[] content) {
            files.put(key(path), new Entry(mode, blob(content)));
            return this;
        }

        private String key(String path) {
            return new String(path.getBytes(StandardCharsets.UTF_8), BYTES);
        }

        private ObjectId blob(byte[] content) {
            try (ObjectInserter inserter = repository.newObjectInserter()) {
                ObjectId id = inserter.insert(Constants.OBJ_BLOB, content);
                inserter.flush();
                return id;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Makes the commit and lets the branch name it. */
        public RevCommit commit() {
            try (ObjectInserter inserter = repository.newObjectInserter();
                    RevWalk walk = new RevWalk(repository)) {
                CommitBuilder commit = new CommitBuilder();
                commit.setTreeId(tree(inserter, files));
                commit.setParentIds(parents);
                commit.setAuthor(new PersonIdent(author, email, time, ZoneOffset.UTC));
                commit.setCommitter(new PersonIdent("Committer", "committer@example.com", time, ZoneOffset.UTC));
                commit.setMessage(message);
                ObjectId id = inserter.insert(commit);
                inserter.flush();
                commits++;
                move(Constants.R_HEADS + branch, id);
                return walk.parseCommit(id);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private ObjectId tree(ObjectInserter inserter, Map<String, Entry> entries) throws IOException {
            Map<String, Map<String, Entry>> folders = new TreeMap<>();
            Map<String, Entry> all = new TreeMap<>();
            entries.forEach((path, entry) -> {
                int slash = path.indexOf('/');
                if (slash < 0) {
                    all.put(path, entry);
                } else {
                    folders.computeIfAbsent(path.substring(0, slash), any -> new TreeMap<>())
                            .put(path.substring(slash + 1), entry);
                }
            });
            for (Map.Entry<String, Map<String, Entry>> folder : folders.entrySet()) {
                // Git orders a folder as if its name ended with a slash.
                all.put(folder.getKey() + "/", new Entry(FileMode.TREE, tree(inserter, folder.getValue())));
            }
            TreeFormatter tree = new TreeFormatter();
            all.forEach((name, entry) -> {
                String plain = entry.mode().equals(FileMode.TREE) ? name.substring(0, name.length() - 1) : name;
                byte[] bytes = plain.getBytes(BYTES);
                tree.append(bytes, 0, bytes.length, entry.mode(), entry.id(), true);
            });
            return inserter.insert(tree);
        }
    }
}
