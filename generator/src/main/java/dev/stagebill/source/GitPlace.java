package dev.stagebill.source;

import dev.stagebill.config.HostKind;
import dev.stagebill.config.SourceConfig;
import dev.stagebill.diagnostics.Diagnostic;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/**
 * Where in a repository a source is.
 *
 * @param source the source, with its name
 * @param repository the repository
 * @param base the folder of the repository in which the paths of the source begin
 * @param remote the address the repository was cloned from
 * @param stale whether the repository is an older copy
 */
record GitPlace(SourceConfig source, Repository repository, String base, Optional<String> remote, boolean stale) {
    /** The place of a local repository; its remote is the one called origin. */
    static GitPlace local(SourceConfig source, Repository repository, String base) {
        String remote = repository.getConfig().getString("remote", Constants.DEFAULT_REMOTE_NAME, "url");
        return new GitPlace(source, repository, base, Optional.ofNullable(remote), false);
    }

    /** The folder below the base that counts; empty for all. */
    String path() {
        return folder(source);
    }

    /** The folder that an entry of the portal file is narrowed to. */
    static String folder(SourceConfig source) {
        String path = source.path().orElse("");
        return FilePaths.normalise(path.replaceAll("^/+", ""))
                .orElseThrow(() -> new CrawlFault(
                        Diagnostic.error("source.invalid-path", "the path " + path + " leaves the repository")
                                .hint("write a folder of the repository, such as services/shop")));
    }

    /** The tree at a version. */
    GitTree tree(Version version, Crawl crawl, Runnable damaged) throws IOException {
        Leftovers leftovers = new Leftovers();
        FileIndex files = GitListing.of(repository, version.commit().getTree(), base, path(), leftovers);
        if (files.files().isEmpty()) {
            crawl.report(
                    source,
                    Diagnostic.warning(
                            "source.no-files", "the source " + source.name().orElse("") + " has no files"));
        }
        GitTree tree = new GitTree(this, origin(version, crawl, false), files, history(version, crawl), damaged);
        leftovers.report(tree, crawl.diagnostics());
        return tree;
    }

    /** A tree of this place with the versions that are wanted besides, if any; closes what was opened for them, and then the tree itself. */
    SourceTree versioned(SourceTree tree, Version own, Crawl crawl, Runnable closing) throws IOException {
        RefVersions refs = new RefVersions(this, crawl);
        Optional<SourceVersions> versions = refs.besides(own);
        return versions.isPresent() ? new VersionedTree(tree, versions.get(), List.of(refs::close, closing)) : tree;
    }

    Origin origin(Version version, Crawl crawl, boolean workingTree) {
        Optional<URI> web = webUrl(source, remote, crawl);
        return new Origin(
                source.name().orElse(""),
                web,
                version.ref(),
                Optional.of(version.commit().getName()),
                workingTree,
                source.url().isPresent() ? "" : base,
                stale,
                Optional.of(Instant.ofEpochSecond(version.commit().getCommitTime())),
                version.branch(),
                crawl.config().links().kindOf(Origin.hostOf(web)),
                remote.flatMap(WebAddress::ofRemote));
    }

    /** The address of the web page that the portal file gives, or that follows from the remote. */
    static Optional<URI> webUrl(SourceConfig source, Optional<String> remote, Crawl crawl) {
        if (source.url().isEmpty()) {
            return remote.flatMap(
                    address -> WebAddress.ofRemote(address, crawl.config().links()));
        }
        String url = source.url()
                .get()
                .replace("{name}", PercentEncoding.segment(source.name().orElse("")));
        Optional<URI> web = WebAddress.ofPage(url);
        if (web.isEmpty()) {
            crawl.report(
                    source,
                    Diagnostic.warning(
                                    "source.invalid-url",
                                    "the url of " + source.name().orElse("") + " is not an http(s) address")
                            .hint("write the address of the repository's web page"));
        }
        return web;
    }

    /** The history of the files, from the cache or by a walk. */
    History history(Version version, Crawl crawl) throws IOException {
        String folder = FilePaths.join(base, path());
        String commit = version.commit().getName();
        Path directory = repository.getDirectory().toPath().toAbsolutePath().normalize();
        HistoryCache cache = new HistoryCache(crawl.cache("history").resolve(cacheName(directory)));
        boolean shallow = !repository.getObjectDatabase().getShallowCommits().isEmpty();
        Optional<RecordedHistory> known = shallow ? Optional.empty() : cache.load(commit, folder);
        RecordedHistory history = known.isPresent() ? known.get() : walk(version, folder, cache, crawl);
        Origin origin = Origin.ofFolder(source.name().orElse(""), Optional.empty(), HostKind.of(""));
        Past past = new GitPast(directory.toFile(), version.commit().copy(), base, origin);
        return history.below(path(), Releases.of(repository, version), past);
    }

    private RecordedHistory walk(Version version, String folder, HistoryCache cache, Crawl crawl) throws IOException {
        HistoryWalk.Result walked = HistoryWalk.of(repository, version.commit(), folder);
        if (walked.complete()) {
            cache.save(version.commit().getName(), folder, walked.history());
        } else {
            reportShallow(crawl);
        }
        return walked.history();
    }

    private void reportShallow(Crawl crawl) {
        crawl.report(
                source,
                Diagnostic.notice(
                                "source.shallow",
                                "the clone of " + source.name().orElse("")
                                        + " is shallow: older files have no date of change and no authors")
                        .hint("fetch the whole history (fetch-depth: 0 in GitHub Actions, GIT_DEPTH: 0 in GitLab CI)"));
    }

    /** Clones in the cache have a name of their own that holds on all machines; other repositories are known by where they are. */
    private static String cacheName(Path directory) {
        String name = String.valueOf(directory.getFileName());
        return name.endsWith(".git") && name.length() > ".git".length()
                ? name.substring(0, name.length() - ".git".length())
                : "local-" + Address.hash(directory.toString());
    }
}
