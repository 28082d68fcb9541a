package dev.stagebill.entity;

import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;

/**
 * A location as Backstage writes it into annotations: {@code url:https://...} or {@code file:...}.
 *
 * @param type {@code url} or {@code file}
 * @param target an address, or a path
 */
public record LocationRef(String type, String target) {
    /**
     * The location of a file: its address on the branch that the source shows; else, because a page must not tell about the machine it was
     * built on, the name of the source and the path in it.
     */
    static LocationRef of(SourceTree tree, SourceFile file) {
        return tree.origin()
                .locationUrl(file.path())
                .map(url -> new LocationRef("url", url.toString()))
                .orElseGet(() -> new LocationRef("file", tree.origin().name() + "/" + file.path()));
    }

    @Override
    public String toString() {
        return type + ":" + target;
    }
}
