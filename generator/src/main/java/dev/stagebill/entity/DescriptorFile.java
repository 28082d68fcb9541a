package dev.stagebill.entity;

import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import dev.stagebill.yaml.Position;

/**
 * A file that describes entities.
 *
 * @param tree the source it lies in
 * @param file the file
 * @param origination how it was found
 */
record DescriptorFile(SourceTree tree, SourceFile file, Origination origination) {
    /** A file that was asked for by its path. */
    DescriptorFile(SourceTree tree, SourceFile file) {
        this(tree, file, Origination.pattern(file.path(), tree, file));
    }

    SourceLocation location(Position position) {
        return tree.location(file.path()).at(position.line(), position.column());
    }

    /** The path of a target that a file of this source names: from the root with a slash in front, else from the file's own folder. */
    String resolve(String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        return file.folder().isEmpty() ? target : file.folder() + "/" + target;
    }

    /** What tells it from all other files of a portal. */
    String key() {
        return tree.origin().name() + "\n" + file.path();
    }
}
