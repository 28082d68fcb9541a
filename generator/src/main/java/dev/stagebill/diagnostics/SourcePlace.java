package dev.stagebill.diagnostics;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the files of a source are, for reports that other programs read.
 *
 * @param name the name of the source, as in {@link SourceLocation#repository()}
 * @param webUrl the address of the repository's web page
 * @param commit the full id of the commit that was read
 * @param folder the folder on this machine in which the paths of its findings begin, when it was read from a folder
 */
public record SourcePlace(String name, Optional<URI> webUrl, Optional<String> commit, Optional<Path> folder) {}
