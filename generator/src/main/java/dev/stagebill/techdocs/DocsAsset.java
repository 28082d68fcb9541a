package dev.stagebill.techdocs;

import dev.stagebill.markdown.Sanitizer;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import java.nio.charset.StandardCharsets;

/**
 * A file that is copied beside the pages.
 *
 * @param path its path inside of the documentation
 * @param tree the source it lies in
 * @param file the file
 */
public record DocsAsset(String path, SourceTree tree, SourceFile file) {
    /**
     * What to publish: the bytes of the file. SVG, which can run scripts when it is opened by its own address, is written anew without
     * everything that could.
     *
     * @throws dev.stagebill.source.SourceException when the file cannot be read or is too large
     */
    public byte[] content() {
        byte[] bytes = tree.read(file);
        return AssetTypes.isRewritten(path)
                ? Sanitizer.cleanSvg(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                : bytes;
    }
}
