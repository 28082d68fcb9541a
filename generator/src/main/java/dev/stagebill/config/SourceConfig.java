package dev.stagebill.config;

import java.util.List;
import java.util.Optional;

/**
 * One entry of {@code sources}: a git repository by address, or local repositories and folders by path.
 *
 * @param git the address of a repository (https, ssh or file), when it is one; exactly one of {@code git} and {@code local} is there
 * @param local a path, relative to the portal file, of a bare repository, a working tree or a plain folder, or a glob of such
 * @param name the name of the source; for a glob each match is named by its folder; default: the last part of the address or path
 * @param ref the branch, tag or commit to read; default: the default branch of a {@code git} source and the files as they are of a
 *     {@code local} one
 * @param path the folder inside the repository that counts; default: all of it
 * @param url the address of the repository's web page, for "view source" and "edit"; {@code {name}} stands for the name
 * @param files descriptor patterns for this source instead of those of {@code catalog.files}
 * @param line the line of the portal file it was read from
 * @param versions which branches and tags are shown as versions of the documentation; empty: none
 */
public record SourceConfig(
        Optional<String> git,
        Optional<String> local,
        Optional<String> name,
        Optional<String> ref,
        Optional<String> path,
        Optional<String> url,
        List<String> files,
        int line,
        Optional<VersionsConfig> versions) {
    /** A source without versions of its documentation. */
    public SourceConfig(
            Optional<String> git,
            Optional<String> local,
            Optional<String> name,
            Optional<String> ref,
            Optional<String> path,
            Optional<String> url,
            List<String> files,
            int line) {
        this(git, local, name, ref, path, url, files, line, Optional.empty());
    }

    /** Copies the patterns. */
    public SourceConfig {
        files = List.copyOf(files);
        versions = versions.filter(VersionsConfig::isWanted);
    }

    /** The same source under a name, or without one. */
    public SourceConfig named(Optional<String> newName) {
        return new SourceConfig(git, local, newName, ref, path, url, files, line, versions);
    }

    /** The same source read from a folder. */
    public SourceConfig inFolder(String folder) {
        return new SourceConfig(git, Optional.of(folder), name, ref, path, url, files, line, versions);
    }
}
