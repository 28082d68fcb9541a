package dev.stagebill.techdocs;

import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;

/**
 * A file that is copied beside the pages.
 *
 * @param path its path inside of the documentation
 * @param tree the source it lies in
 * @param file the file
 */
public record DocsAsset(String path, SourceTree tree, SourceFile file) {}
