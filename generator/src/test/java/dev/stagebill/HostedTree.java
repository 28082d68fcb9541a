package dev.stagebill;

import dev.stagebill.source.History;
import dev.stagebill.source.Origin;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import java.util.List;
import java.util.Optional;

/** A source made of texts, of any origin. */
public record HostedTree(MemoryTree tree, Origin origin) implements SourceTree {
    /** A source with these files, given as path, text, path, text and so on; no address when the text is empty. */
    public static HostedTree at(String webUrl, String... pathsAndTexts) {
        return new HostedTree(
                MemoryTree.of("shop", pathsAndTexts), Origins.at(webUrl).origin());
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
        return History.UNKNOWN;
    }
}
