package dev.stagebill.entity;

import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import dev.stagebill.yaml.Position;
import java.util.Optional;

/**
 * A file that describes entities, or that a draft is based on.
 *
 * @param tree the source it lies in
 * @param file the file
 * @param draft the draft that stands in for what the file does not say
 */
record DescriptorFile(SourceTree tree, SourceFile file, Optional<Draft> draft) {
    DescriptorFile(SourceTree tree, SourceFile file) {
        this(tree, file, Optional.empty());
    }

    static DescriptorFile of(Draft draft) {
        return new DescriptorFile(draft.tree(), draft.basis(), Optional.of(draft));
    }

    /** What is known to be inferred before anything is read. */
    Inference inference() {
        return draft.map(Draft::inference).orElse(Inference.NONE);
    }


    SourceLocation location(Position position) {
        return draft.isPresent()
                ? tree.location(file.path())
                : tree.location(file.path()).at(position.line(), position.column());
    }

    /** The path of a target that a file of this source names: from the root with a slash in front, else from the file's own folder. */
    String resolve(String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = draft.map(Draft::folder).orElse(file.folder());
        return folder.isEmpty() ? target : folder + "/" + target;
    }
}
