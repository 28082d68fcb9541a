package dev.stagebill.techdocs;

import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.diagnostics.Suggestion;
import dev.stagebill.entity.Entity;
import dev.stagebill.mkdocs.Mkdocs;
import dev.stagebill.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One documentation in the making: its pages are rendered on the pool from the start, and put together when they are asked for. */
final class SiteBuild {
    private final DocsSite site;
    private final Entity entity;
    private final Diagnostics diagnostics;
    private final List<Future<PageBuild.Built>> running = new ArrayList<>();
    private @Nullable Finished finished;

    SiteBuild(DocsSite site, Entity entity, Diagnostics diagnostics, PageBuild builder, ExecutorService pool) {
        this.site = site;
        this.entity = entity;
        this.diagnostics = diagnostics;
        site.pages().values().forEach(file -> running.add(pool.submit(() -> builder.build(site, file))));
    }

    private record Finished(
            List<NavItem> navigation, List<DocsPage> pages, List<DocsAsset> assets, List<DocsRedirect> redirects) {}

    /** The documentation for an entity; empty when it has no pages. Waits until all pages are rendered. */
    Optional<Documentation> documentation(Entity of) {
        if (finished == null) {
            finished = finish();
        }
        Finished parts = finished;
        return parts.pages().isEmpty()
                ? Optional.empty()
                : Optional.of(new Documentation(
                        of.ref(),
                        site.config().flatMap(Mkdocs::siteName).orElseGet(of::displayName),
                        site.config().flatMap(config -> config.text("site_description")),
                        parts.navigation(),
                        parts.pages(),
                        parts.assets(),
                        look(),
                        parts.redirects(),
                        site.tags().page()));
    }

    private DocsLook look() {
        return site.config()
                .map(config -> new DocsLook(
                        config.features(),
                        config.text("copyright"),
                        new DocsLook.Writing(config.language(), config.direction()),
                        config.statuses()))
                .orElse(DocsLook.PLAIN);
    }

    private Finished finish() {
        List<PageBuild.Built> built = running.stream().map(SiteBuild::await).toList();
        running.clear();
        List<Diagnostic> findings = new ArrayList<>();
        Map<String, DocsPage> pages = new LinkedHashMap<>();
        Map<String, Optional<String>> titles = new LinkedHashMap<>();
        NavigableMap<String, SourceFile> assets = new TreeMap<>();
        for (PageBuild.Built each : built) {
            each.page().ifPresent(page -> {
                pages.put(page.path(), page);
                titles.put(page.path(), each.title());
            });
            assets.putAll(each.assets());
            findings.addAll(each.findings());
        }
        Navigation.Tree navigation = Navigation.of(site, titles, findings);
        assets.putAll(navigation.assets());
        checkAnchors(built, pages, findings);
        List<DocsRedirect> redirects = new ArrayList<>(Redirects.of(site, pages, findings));
        site.blog().ifPresent(blog -> redirects.addAll(blog.redirects()));
        findings.forEach(
                finding -> diagnostics.report(finding.about(entity.ref().toString())));
        return new Finished(
                navigation.items(),
                pages.values().stream()
                        .map(page -> page.titled(navigation.titles().getOrDefault(page.path(), "")))
                        .toList(),
                assets.entrySet().stream()
                        .map(asset -> new DocsAsset(asset.getKey(), site.tree(), asset.getValue()))
                        .toList(),
                redirects);
    }

    private void checkAnchors(List<PageBuild.Built> built, Map<String, DocsPage> pages, List<Diagnostic> findings) {
        Optional<Severity> severity = site.config()
                .map(config -> config.validation().severity("links.anchors", Severity.WARNING))
                .orElse(Optional.of(Severity.WARNING));
        if (severity.isEmpty()) {
            return;
        }
        Map<String, Set<String>> known = new LinkedHashMap<>();
        pages.forEach((path, page) -> known.put(path, new HashSet<>(page.anchors())));
        for (PageBuild.Built each : built) {
            for (PageLinks.AnchorUse use : each.anchors()) {
                Set<String> anchors = known.get(use.page());
                if (anchors != null
                        && !anchors.contains(use.anchor())
                        && !use.anchor().equals("top")) {
                    findings.add(Diagnostic.of(
                                    severity.get(),
                                    "docs.broken-anchor",
                                    "the link leads to #" + use.anchor() + ", which the page does not have")
                            .at(use.place())
                            .hint(Suggestion.nearest(use.anchor(), anchors)
                                    .map(anchor -> "did you mean #" + anchor + "?")));
                }
            }
        }
    }

    private static PageBuild.Built await(Future<PageBuild.Built> page) {
        try {
            return page.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BuildStopped(Diagnostic.error("docs.interrupted", "the build was interrupted"), e);
        } catch (ExecutionException e) {
            throw new BuildStopped(Diagnostic.error("docs.fault", "a page cannot be built: " + e.getCause()), e);
        }
    }
}
