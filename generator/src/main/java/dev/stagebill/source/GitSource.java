package dev.stagebill.source;

import dev.stagebill.config.SourceConfig;
import dev.stagebill.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Git repositories by address, read from their clones in the cache. */
final class GitSource implements SourceProvider {
    private final GitAccess access;

    GitSource(GitAccess access) {
        this.access = access;
    }

    @Override
    public boolean accepts(SourceConfig source) {
        return source.git().isPresent();
    }

    @Override
    public List<String> names(SourceConfig source) {
        try {
            Address address = Address.of(source.git().orElse(""), Path.of("/"));
            return List.of(address.name(), address.longName());
        } catch (CrawlFault e) {
            return List.of("source");
        }
    }

    @Override
    public Optional<SourceTree> open(SourceConfig source, Crawl crawl) {
        Address address = Address.of(source.git().orElse(""), crawl.config().folder());
        CloneCache.Clone clone = access.clones().open(address, wanted(source));
        try {
            return Optional.of(tree(source, address, clone, crawl));
        } catch (IOException e) {
            // The copy is damaged. It is cloned anew, and if that is not possible, the damage shows again.
            access.clones().distrust(address);
        }
        try {
            return Optional.of(tree(source, address, access.clones().open(address, wanted(source)), crawl));
        } catch (IOException e) {
            throw new CrawlFault(
                    Diagnostic.error(
                                    "source.damaged-copy",
                                    "the cached copy of " + address.shown() + " is damaged and could not be replaced")
                            .hint("build with a network, or delete the copy from the cache folder"),
                    e);
        }
    }

    /** A commit that is there needs no fetch, but new versions do. */
    private static CloneCache.Wanted wanted(SourceConfig source) {
        return new CloneCache.Wanted(source.ref(), source.versions().isPresent());
    }

    private SourceTree tree(SourceConfig source, Address address, CloneCache.Clone clone, Crawl crawl)
            throws IOException {
        GitPlace place = new GitPlace(
                source,
                clone.repository(),
                "",
                Optional.of(address.uri().toString()),
                clone.problem().isPresent());
        try {
            Version version = Version.find(clone.repository(), source.ref());
            GitTree at = place.tree(version, crawl, () -> access.clones().distrust(address));
            SourceTree tree = place.versioned(at, version, crawl, at::close);
            clone.problem().ifPresent(problem -> crawl.report(source, problem));
            return tree;
        } catch (CrawlFault | IOException e) {
            clone.repository().close();
            throw e;
        } catch (RuntimeException e) {
            clone.repository().close();
            throw new IOException(e);
        }
    }
}
