package dev.stagebill.portal;

import dev.stagebill.apidiff.ApiChangelog;
import dev.stagebill.apidiff.ApiChanges;
import dev.stagebill.apidocs.ApiDocs;
import dev.stagebill.apidocs.ApiDocumentation;
import dev.stagebill.catalog.Catalog;
import dev.stagebill.catalog.CatalogResolver;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import dev.stagebill.discovery.Discovery;
import dev.stagebill.entity.Descriptors;
import dev.stagebill.entity.EntityReader;
import dev.stagebill.insight.Insight;
import dev.stagebill.markdown.Highlighter;
import dev.stagebill.markdown.MarkdownRenderer;
import dev.stagebill.site.SitePlan;
import dev.stagebill.site.SitePlanner;
import dev.stagebill.source.Crawler;
import dev.stagebill.source.Credentials;
import dev.stagebill.source.SourceException;
import dev.stagebill.source.Sources;
import dev.stagebill.techdocs.Documentation;
import dev.stagebill.techdocs.TechDocs;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Builds a portal: crawls the sources, resolves the catalog, builds documentation and API references, plans the site and publishes it. */
public final class PortalGenerator {
    private final Environment environment;
    private final Progress progress;
    private final Extensions extensions;
    private final Optional<BuildMemory> memory;

    /** A generator for this machine that tells how far it has come; with the extensions on the class path. */
    public PortalGenerator(Environment environment, Progress progress) {
        this(environment, progress, Optional.empty());
    }

    /** The same, which takes over what former builds left in a memory. */
    public PortalGenerator(Environment environment, Progress progress, Optional<BuildMemory> memory) {
        this.environment = environment;
        this.progress = progress;
        this.extensions = Extensions.load();
        this.memory = memory;
    }

    /**
     * Builds and publishes a portal. Findings go to the diagnostics; the previous portal stays as it is unless this one succeeds.
     *
     * @throws BuildStopped when findings reach {@code fail-on}, when the output folder holds something else, or when the machine fails
     */
    public PortalReport generate(PortalConfig config, Diagnostics diagnostics) {
        return run(
                config,
                diagnostics,
                Publishing.to(memory.map(BuildMemory::published), environment.threads(), diagnostics));
    }

    /**
     * Does everything but publish: finds what is wrong.
     *
     * @throws BuildStopped when findings reach {@code fail-on}, or when the machine fails
     */
    public PortalReport check(PortalConfig config, Diagnostics diagnostics) {
        return run(config, diagnostics, Publishing.NOTHING);
    }

    private PortalReport run(PortalConfig config, Diagnostics diagnostics, Publishing publishing) {
        StageClock clock = new StageClock(progress);
        MarkdownRenderer markdown = new MarkdownRenderer(
                extensions.diagrams(), Set.copyOf(config.docs().iframeHosts()));
        diagnostics.judgeBy(config.findings().judgement());
        publishing.prepare(config);
        try (Sources sources = clock.time("crawl", () -> crawler(diagnostics).crawl(config));
                BuildMemory.Pages pages = BuildMemory.Pages.of(config, memory);
                WorkerPool pool = WorkerPool.of(environment.threads())) {
            diagnostics.lieIn(sources.places());
            Descriptors written = clock.time("read", () -> new EntityReader(diagnostics).read(sources, config));
            Descriptors descriptors = clock.time("discover", () -> new Discovery(sources).complete(written, config));
            Catalog catalog =
                    clock.time("resolve", () -> new CatalogResolver(diagnostics).resolve(descriptors, config));
            clock.run("insight", () -> new Insight(diagnostics).look(catalog));
            List<Documentation> docs = clock.time(
                    "docs",
                    () -> new TechDocs(diagnostics, markdown, pool.threads()).build(catalog, config, pages.store()));
            List<ApiDocumentation> apis =
                    clock.time("apis", () -> apiDocs(diagnostics, markdown).build(catalog));
            List<ApiChanges> changes = clock.time("changes", () -> changes(config, apis));
            var material = new SitePlanner.Material(config, sources, catalog, docs, apis, changes);
            SitePlan plan = clock.time("plan", () -> new SitePlanner(diagnostics, markdown).plan(material));
            judge(config, diagnostics);
            PortalReport report = publishing.publish(plan, material, clock);
            pages.remember();
            return report;
        } catch (UncheckedIOException | SourceException e) {
            throw new BuildStopped(fault(e), e);
        }
    }

    private Crawler crawler(Diagnostics diagnostics) {
        Credentials credentials = Credentials.of(environment.variables(), environment.home());
        return new Crawler(diagnostics, credentials, progress, extensions.sources());
    }

    private ApiDocs apiDocs(Diagnostics diagnostics, MarkdownRenderer markdown) {
        return new ApiDocs(diagnostics, extensions.formats(), markdown::commonMark, new Highlighter()::highlight);
    }

    private static List<ApiChanges> changes(PortalConfig config, List<ApiDocumentation> apis) {
        return new ApiChangelog(config.apis())
                .of(apis.stream().map(ApiDocumentation::api).toList());
    }

    private static void judge(PortalConfig config, Diagnostics diagnostics) {
        List<Diagnostic> reached =
                config.failOn().stream().flatMap(diagnostics::reaching).toList();
        if (!reached.isEmpty()) {
            throw new BuildStopped(BuildStopped.Cause.FINDINGS, reached);
        }
    }

    private static Diagnostic fault(Exception e) {
        String reason = Optional.ofNullable(e.getCause()).orElse(e).toString();
        return Diagnostic.error("portal.machine", "the machine did not let the build go on: " + reason)
                .hint("look at the space on the disk and the permissions of the output and cache folders");
    }
}
