package dev.stagebill.source;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.SourceConfig;
import dev.stagebill.diagnostics.Diagnostic;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Repository;

/**
 * Folders on this machine: working trees as they are, repositories at a ref, bare repositories, and plain folders. A plain folder, one that no
 * repository holds, is read without {@code .git}, {@code node_modules} and {@code target}, and without what its {@code .gitignore} files name.
 * The portal's own output and cache are never read.
 */
final class LocalSource implements SourceProvider {
    @Override
    public boolean accepts(SourceConfig source) {
        return source.local().isPresent();
    }

    @Override
    public List<SourceConfig> expand(SourceConfig source, Crawl crawl) {
        String pattern = source.local().orElse("");
        Optional<Path> folder = existing(crawl.config(), pattern);
        if (folder.isPresent() || !LocalFolders.isGlob(pattern)) {
            Path place = folder.orElseGet(() -> crawl.config().folder().resolve("./" + pattern));
            SourceConfig at = at(source, place);
            return List.of(
                    source.name().map(name -> SourceNames.named(at, name)).orElse(at));
        }
        List<Path> matches = LocalFolders.matching(crawl.config().folder(), pattern, excluded(crawl));
        if (matches.isEmpty()) {
            crawl.report(
                    source,
                    Diagnostic.warning("source.no-match", "no folder with files matches " + pattern)
                            .hint("paths begin at the folder of the portal file"));
        }
        return matches.stream().map(match -> at(source, match)).toList();
    }

    private static Optional<Path> existing(PortalConfig config, String path) {
        try {
            return Optional.of(config.folder().resolve(path).toAbsolutePath().normalize())
                    .filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            // On some systems a pattern is not even a path.
            return Optional.empty();
        }
    }

    private static Set<Path> excluded(Crawl crawl) {
        return Set.copyOf(List.of(
                crawl.config().output().toAbsolutePath().normalize(),
                crawl.config().cache().toAbsolutePath().normalize()));
    }

    @Override
    public List<String> names(SourceConfig source) {
        Path folder = Path.of(source.local().orElse(""));
        String name = name(folder);
        Path parent = folder.getParent();
        return parent == null ? List.of(name) : List.of(name, name(parent) + "-" + name);
    }

    private static String name(Path folder) {
        String name = FileNames.of(folder).orElse("");
        return name.endsWith(".git") && name.length() > ".git".length()
                ? name.substring(0, name.length() - ".git".length())
                : name;
    }

    @Override
    public Optional<SourceTree> open(SourceConfig source, Crawl crawl) {
        Path folder = Path.of(source.local().orElse(""));
        if (!Files.isDirectory(folder)) {
            throw new CrawlFault(Diagnostic.error("source.not-found", "there is no folder " + folder)
                    .hint("paths begin at the folder of the portal file"));
        }
        try {
            Optional<Repository> bare = WorkingTree.bareAt(folder);
            return Optional.of(
                    bare.isPresent()
                            ? atVersion(GitPlace.local(source, bare.get(), ""), crawl)
                            : inFolder(folder, source, crawl));
        } catch (IOException e) {
            throw new CrawlFault(
                    Diagnostic.error(
                            "source.unreadable",
                            folder + " cannot be read: " + Secrets.hide(String.valueOf(e.getMessage()))),
                    e);
        }
    }

    private static SourceTree atVersion(GitPlace place, Crawl crawl) throws IOException {
        try {
            Version version = Version.find(place.repository(), place.source().ref());
            GitTree tree = place.tree(version, crawl, () -> {});
            return place.versioned(tree, version, crawl, tree::close);
        } catch (CrawlFault | IOException e) {
            place.repository().close();
            throw e;
        }
    }

    private static SourceTree inFolder(Path folder, SourceConfig source, Crawl crawl) throws IOException {
        Optional<WorkingTree> around = repositoryAround(folder, source, crawl);
        if (source.ref().isPresent()) {
            WorkingTree git = around.orElseThrow(() -> new CrawlFault(
                    Diagnostic.error("source.unknown-ref", folder + " is not in a git repository, and so has no refs")
                            .hint("leave out the key ref")));
            return atVersion(GitPlace.local(source, git.repository(), git.base()), crawl);
        }
        Leftovers leftovers = new Leftovers();
        FolderListing.Listing listing =
                FolderListing.of(folder, GitPlace.folder(source), around, excluded(crawl), leftovers);
        SourceTree tree =
                around.isPresent() ? committed(around.get(), source, listing, crawl) : plain(source, listing, crawl);
        if (tree.files().isEmpty()) {
            crawl.report(source, Diagnostic.warning("source.no-files", folder + " has no files"));
        }
        leftovers.report(tree, crawl.diagnostics());
        return tree;
    }

    /** A repository that cannot be opened, such as one of a format we do not know, costs its history, not the files. */
    private static Optional<WorkingTree> repositoryAround(Path folder, SourceConfig source, Crawl crawl) {
        try {
            return WorkingTree.around(folder);
        } catch (IOException | IllegalArgumentException e) {
            crawl.report(
                    source,
                    Diagnostic.notice(
                            "source.no-history",
                            "the repository of " + folder + " cannot be opened, its files are read without history: "
                                    + Secrets.hide(String.valueOf(e.getMessage()))));
            return Optional.empty();
        }
    }

    private static SourceTree plain(SourceConfig source, FolderListing.Listing listing, Crawl crawl) {
        if (source.versions().isPresent()
                && !source.versions().equals(crawl.config().docs().versions())) {
            crawl.report(
                    source,
                    Diagnostic.warning(
                                    "source.no-version",
                                    source.name().orElse("") + " is not in a git repository, and so has no versions")
                            .hint("leave out the key docs-versions"));
        }
        return new FolderTree(plainOrigin(source, crawl), listing, History.UNKNOWN, source.files());
    }

    /** The folder with what its repository knows of it. The repository is not needed after that, but for versions. */
    private static SourceTree committed(
            WorkingTree git, SourceConfig source, FolderListing.Listing listing, Crawl crawl) throws IOException {
        try (Repository repository = git.repository()) {
            GitPlace place = GitPlace.local(source, repository, git.base());
            if (repository.resolve("HEAD") == null) {
                return plain(source, listing, crawl);
            }
            Version head = Version.head(repository);
            History history = historyOf(place, head, crawl);
            FolderTree tree = new FolderTree(place.origin(head, crawl, true), listing, history, source.files());
            SourceTree versioned = place.versioned(tree, head, crawl, repository::close);
            if (versioned.versions().isPresent()) {
                repository.incrementOpen();
            }
            return versioned;
        }
    }

    private static History historyOf(GitPlace place, Version head, Crawl crawl) {
        try {
            return place.history(head, crawl);
        } catch (IOException e) {
            crawl.report(
                    place.source(),
                    Diagnostic.notice(
                            "source.no-history",
                            "the history of " + place.source().name().orElse("") + " cannot be read: "
                                    + Secrets.hide(String.valueOf(e.getMessage()))));
            return History.UNKNOWN;
        }
    }

    private static Origin plainOrigin(SourceConfig source, Crawl crawl) {
        Optional<URI> web = GitPlace.webUrl(source, Optional.empty(), crawl);
        return Origin.ofFolder(
                source.name().orElse(""), web, crawl.config().links().kindOf(Origin.hostOf(web)));
    }

    /** The same entry of the portal file for one folder, and without the name, which would be that of all. */
    private static SourceConfig at(SourceConfig source, Path folder) {
        return source.inFolder(folder.toString()).named(Optional.empty());
    }
}
