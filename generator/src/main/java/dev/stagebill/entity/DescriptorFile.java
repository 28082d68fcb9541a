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
 * @param inference what is inferred about all entities in it; not none when the file is what an entity was inferred from
 */
record DescriptorFile(SourceTree tree, SourceFile file, Inference inference) {
    DescriptorFile(SourceTree tree, SourceFile file) {
        this(tree, file, Inference.NONE);
    }

    SourceLocation location(Position position) {
        return inference.whole()
                ? tree.location(file.path())
                : tree.location(file.path()).at(position.line(), position.column());
    }

    /** The path of a target that a file of this source names: from the root with a slash in front, else from the file's own folder. */
    String resolve(String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        return file.folder().isEmpty() ? target : file.folder() + "/" + target;
    }
}
