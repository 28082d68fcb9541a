package dev.stagebill.source;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.SourceConfig;
import dev.stagebill.config.VersionsConfig;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import dev.stagebill.diagnostics.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Opens all sources of a portal. A source that cannot be read is a finding and is left out; it never costs another source its place, and
 * only an interrupt ends a crawl early.
 */
public final class Crawler {
    private static final int THREADS = 4;

    private final Diagnostics diagnostics;
    private final Credentials credentials;
    private final Progress progress;
    private final List<SourceProvider> extensions;

    /** A crawler with the built-in providers only. */
    public Crawler(Diagnostics diagnostics, Credentials credentials, Progress progress) {
        this(diagnostics, credentials, progress, List.of());
    }

    /** A crawler that asks these providers before the built-in ones. */
    public Crawler(
            Diagnostics diagnostics, Credentials credentials, Progress progress, List<SourceProvider> extensions) {
        this.diagnostics = diagnostics;
        this.credentials = credentials;
        this.progress = progress;
        this.extensions = List.copyOf(extensions);
    }

    /** Opens the sources, several at once. The result is ordered by name and must be closed. */
    public Sources crawl(PortalConfig config) {
        Crawl crawl = new Crawl(config, diagnostics);
        try (GitAccess access = new GitAccess(config, credentials)) {
            List<SourceProvider> providers = new ArrayList<>(extensions);
            providers.add(new GitSource(access));
            providers.add(new LocalSource());
            List<SourceTree> trees = open(new SourceNames(crawl).name(expand(providers, crawl)), crawl);
            reportVersions(trees, crawl);
            return new Sources(
                    trees.stream()
                            .sorted(Comparator.comparing(tree -> tree.origin().name()))
                            .toList(),
                    trees.stream()
                            .filter(AutoCloseable.class::isInstance)
                            .map(AutoCloseable.class::cast)
                            .toList());
        }
    }

    /** Patterns for all sources need not fit each of them, but one. */
    private static void reportVersions(List<SourceTree> trees, Crawl crawl) {
        boolean wanted = crawl.config()
                .docs()
                .versions()
                .filter(VersionsConfig::isWanted)
                .isPresent();
        boolean found = trees.stream()
                .flatMap(tree -> tree.versions().stream())
                .anyMatch(versions -> !versions.others().isEmpty());
        if (wanted && !found) {
            crawl.diagnostics()
                    .report(Diagnostic.warning(
                                    "source.no-version", "docs.versions matches no branch and no tag of any source")
                            .at(SourceLocation.ofFile(Crawl.PORTAL_FILE))
                            .hint("a pattern such as v* or release/* must match the whole name"));
        }
    }

    private List<Entry> expand(List<SourceProvider> providers, Crawl crawl) {
        List<Entry> entries = new ArrayList<>();
        for (SourceConfig source : crawl.config().sources()) {
            providers.stream()
                    .filter(provider -> provider.accepts(source))
                    .findFirst()
                    .ifPresentOrElse(
                            provider -> guarded(source, crawl, () -> provider.expand(source, crawl))
                                    .orElse(List.of())
                                    .forEach(one -> entries.add(new Entry(one, provider))),
                            () -> crawl.report(
                                    source,
                                    Diagnostic.error(
                                            "source.unknown-kind", "nothing knows how to open this kind of source")));
        }
        return entries;
    }

    private List<SourceTree> open(List<Entry> entries, Crawl crawl) {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS, Crawler::thread);
        try {
            AtomicInteger done = new AtomicInteger();
            List<Future<Optional<SourceTree>>> opening = entries.stream()
                    .map(entry -> pool.submit(() -> {
                        Optional<SourceTree> tree = open(entry, crawl);
                        progress.step("crawl", done.incrementAndGet(), entries.size());
                        return tree;
                    }))
                    .toList();
            List<SourceTree> trees = new ArrayList<>();
            for (Future<Optional<SourceTree>> one : opening) {
                one.get().ifPresent(trees::add);
            }
            return trees;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceException("the crawl was interrupted", e);
        } catch (ExecutionException e) {
            throw new SourceException("the crawl failed: " + e.getCause(), e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "crawl");
        thread.setDaemon(true);
        return thread;
    }

    private static Optional<SourceTree> open(Entry entry, Crawl crawl) {
        return guarded(entry.source(), crawl, () -> entry.provider().open(entry.source(), crawl))
                .flatMap(tree -> tree);
    }

    /** What a provider gives; when it fails, that is a finding about the source. */
    private static <T> Optional<T> guarded(SourceConfig source, Crawl crawl, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (CrawlFault e) {
            crawl.report(source, e.diagnostic());
        } catch (SourceException e) {
            crawl.report(
                    source, Diagnostic.warning("source.unreachable", Secrets.hide(String.valueOf(e.getMessage()))));
        } catch (RuntimeException e) {
            crawl.report(
                    source,
                    Diagnostic.error("source.unreadable", "the source cannot be read: " + Secrets.hide(e.toString())));
        }
        return Optional.empty();
    }

    /** A source of the portal file, or one of those an entry stands for, with its provider. */
    record Entry(SourceConfig source, SourceProvider provider) {}
}
