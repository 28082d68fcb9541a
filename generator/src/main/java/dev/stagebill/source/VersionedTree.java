package dev.stagebill.source;

import dev.stagebill.diagnostics.SourceLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A source whose documentation is shown at other branches and tags too. Closes what these were read from. */
final class VersionedTree implements SourceTree, AutoCloseable {
    private final SourceTree tree;
    private final SourceVersions versions;
    private final List<Runnable> closing;

    /** @param closing closes what the files are read from, in this order */
    VersionedTree(SourceTree tree, SourceVersions versions, List<Runnable> closing) {
        this.tree = tree;
        this.versions = versions;
        this.closing = List.copyOf(closing);
    }

    @Override
    public Optional<SourceVersions> versions() {
        return Optional.of(versions);
    }

    @Override
    public Origin origin() {
        return tree.origin();
    }

    @Override
    public List<SourceFile> files() {
        return tree.files();
    }

    @Override
    public Optional<SourceFile> file(String path) {
        return tree.file(path);
    }

    @Override
    public byte[] read(SourceFile file) {
        return tree.read(file);
    }

    @Override
    public History history() {
        return tree.history();
    }

    @Override
    public List<String> descriptorFiles() {
        return tree.descriptorFiles();
    }

    @Override
    public Optional<Path> folder() {
        return tree.folder();
    }

    @Override
    public SourceLocation location(String path) {
        return tree.location(path);
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
    }
}
