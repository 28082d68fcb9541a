package dev.stagebill.techdocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.markdown.Heading;
import dev.stagebill.markdown.MarkdownLinks;
import dev.stagebill.markdown.MarkdownRenderer;
import dev.stagebill.markdown.PageInput;
import dev.stagebill.markdown.RenderedMarkdown;
import dev.stagebill.markdown.Sanitizer;
import dev.stagebill.markdown.Section;
import dev.stagebill.mkdocs.Mkdocs;
import dev.stagebill.mkdocs.RepositoryPath;
import dev.stagebill.output.Spool;
import dev.stagebill.source.SourceException;
import dev.stagebill.source.SourceFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Renders one page. */
final class PageBuild {
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A\\uFEFF?---[ \\t]*\\R(?s:.*?)\\R(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)");

    private final MarkdownRenderer renderer;
    private final Spool spool;
    private final PortalPages portal;
    private final Optional<PageMemo> memory;

    PageBuild(MarkdownRenderer renderer, PageStore store, PortalPages portal) {
        this(renderer, store.spool(), portal, store.memory());
    }

    private PageBuild(MarkdownRenderer renderer, Spool spool, PortalPages portal, Optional<PageMemo> memory) {
        this.renderer = renderer;
        this.spool = spool;
        this.portal = portal;
        this.memory = memory;
    }

    /** One that takes over pages that it has rendered before, for a documentation of several versions. */
    PageBuild remembering() {
        return memory.isPresent() ? this : new PageBuild(renderer, spool, portal, Optional.of(new PageMemo()));
    }

    /**
     * A page and what is wrong with its text.
     *
     * @param page the page, its title still to come
     * @param title the title that the page gives itself
     * @param remarks what is wrong
     */
    record Rendered(DocsPage page, Optional<String> title, List<RenderedMarkdown.Remark> remarks) {
        Rendered {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * A page and what was found while rendering it.
     *
     * @param page the page, its title still to come; empty when the file could not be read
     * @param title the title that the page gives itself
     * @param assets the files it refers to, by their path in the documentation
     * @param anchors the links to anchors in it
     * @param findings what is wrong with it
     */
    record Built(
            Optional<DocsPage> page,
            Optional<String> title,
            NavigableMap<String, SourceFile> assets,
            List<PageLinks.AnchorUse> anchors,
            List<Diagnostic> findings) {
        Built {
            anchors = List.copyOf(anchors);
            findings = List.copyOf(findings);
        }
    }

    /** Renders a file. What goes wrong costs this page only. */
    Built build(DocsSite site, DocsFile file) {
        SourceLocation location = site.tree().location(file.source().path());
        try {
            Questions questions = new Questions(site, file);
            Rendered rendered = rendered(site, file, questions);
            return built(site, file, rendered, questions.links);
        } catch (SourceException e) {
            return failed(location, "the file cannot be read: " + e.getMessage());
        } catch (RuntimeException e) {
            return failed(location, "the page cannot be built (" + e + ")");
        }
    }

    /** What a page asks: anew for each rendering, so that the answers of the last one are known. */
    private final class Questions {
        private final DocsSite site;
        private final DocsFile file;
        private PageLinks links;

        Questions(DocsSite site, DocsFile file) {
            this.site = site;
            this.file = file;
            this.links = new PageLinks(site, portal, file);
        }

        PageInput again() {
            links = new PageLinks(site, portal, file);
            return new PageInput(site.markdown(), links, new SourceIncludes(site, file));
        }
    }

    /** A page that is remembered, or rendered. */
    private Rendered rendered(DocsSite site, DocsFile file, Questions questions) {
        String written = written(site, file);
        String text = text(site, file, written);
        if (memory.isEmpty()) {
            return render(site, file, text, questions.again());
        }
        PageMemo memo = memory.get();
        String all = written
                + text
                + site.blog()
                        .flatMap(blog -> blog.post(file))
                        .map(DocsPost::toString)
                        .orElse("");
        return memo.find(file, all, questions::again)
                .orElseGet(
                        () -> memo.keep(file, all, questions.again(), recorded -> render(site, file, text, recorded)));
    }

    private Rendered render(DocsSite site, DocsFile file, String text, PageInput input) {
        RenderedMarkdown rendered = renderer.render(text, input);
        PageMeta meta = meta(site, file);
        return new Rendered(
                page(site, file, meta, rendered), meta.title().or(() -> ownTitle(text, rendered)), rendered.remarks());
    }

    private Built built(DocsSite site, DocsFile file, Rendered rendered, PageLinks links) {
        SourceLocation location = site.tree().location(file.source().path());
        List<Diagnostic> findings = new ArrayList<>(links.findings());
        rendered.remarks().forEach(remark -> findings.add(finding(remark, location)));
        Optional<Integer> written = writtenLines(site, file);
        written.ifPresent(lines -> findings.removeIf(finding ->
                finding.location().filter(place -> place.line() > lines).isPresent()));
        DocsPage page = rendered.page()
                .from(location, site.tree().history().of(file.source().path()), editUrl(site, file))
                .saying(() -> markdown(site, file));
        return new Built(Optional.of(page), rendered.title(), links.assets(), anchors(links, written), findings);
    }

    /** How many lines of a page are its author's, when more follow that are made of posts: what is wrong there is said of the posts. */
    private static Optional<Integer> writtenLines(DocsSite site, DocsFile file) {
        return site.blog()
                .filter(blog -> blog.isList(file))
                .map(blog -> file.text().isPresent()
                        ? 0
                        : (int) site.textOf(file).lines().count());
    }

    private static List<PageLinks.AnchorUse> anchors(PageLinks links, Optional<Integer> written) {
        return links.anchors().stream()
                .filter(use -> use.place().line() <= written.orElse(Integer.MAX_VALUE))
                .toList();
    }

    /** MkDocs takes a heading as the title only when it is the first thing on the page, be it a comment that comes before it. */
    private static Optional<String> ownTitle(String text, RenderedMarkdown rendered) {
        boolean html =
                FRONT_MATTER.matcher(text).replaceFirst("").stripLeading().startsWith("<");
        return rendered.headings().stream()
                .filter(heading -> !html)
                .limit(1)
                .filter(heading -> heading.level() == 1)
                .filter(heading -> rendered.html().toString().stripLeading().startsWith("<h1"))
                .map(Heading::text)
                .filter(title -> !title.isEmpty())
                .findFirst();
    }

    private static Built failed(SourceLocation location, String message) {
        Diagnostic finding = Diagnostic.error("docs.unreadable", message).at(location);
        return new Built(Optional.empty(), Optional.empty(), new TreeMap<>(), List.of(), List.of(finding));
    }

    private static Diagnostic finding(RenderedMarkdown.Remark remark, SourceLocation location) {
        boolean dropped = remark.code().equals("docs.dropped-html");
        Diagnostic finding = dropped
                ? Diagnostic.notice(remark.code(), remark.message())
                : Diagnostic.warning(remark.code(), remark.message());
        return finding.at(location.at(remark.line(), 0));
    }

    private DocsPage page(DocsSite site, DocsFile file, PageMeta meta, RenderedMarkdown rendered) {
        Spool.Text sections = spool.put(Sections.write(rendered.sections()));
        Supplier<List<Section>> supplier = () -> Sections.read(sections.read());
        String path = file.source().path();
        return new DocsPage(
                file.page(),
                "",
                rendered.html().in(spool),
                rendered.headings(),
                rendered.anchors(),
                supplier,
                site.tree().location(path),
                site.tree().history().of(path),
                rendered.features(),
                meta,
                editUrl(site, file),
                () -> markdown(site, file));
    }

    /** An empty {@code edit_uri} means that pages are not to be edited. A part of a monorepo may say its own, else the whole says it. */
    private static Optional<String> editUrl(DocsSite site, DocsFile file) {
        if (file.text().isPresent()) {
            return Optional.empty();
        }
        Optional<Mkdocs> own = file.mount().config().filter(Mkdocs::saysEditing);
        Optional<Mkdocs> whole = site.config().filter(Mkdocs::saysEditing);
        String inDocs = RepositoryPath.below(
                        file.mount().folder(), file.source().path())
                .orElse("");
        boolean unsaid = own.isEmpty() && whole.isEmpty();
        // An address that mkdocs.yml gives is that of one branch, whatever version the file was read at.
        if (inDocs.isEmpty() || unsaid || site.isBelow()) {
            return site.tree().origin().editUrl(file.source().path()).map(URI::toString);
        }
        return own.flatMap(config -> config.editAddress(inDocs))
                .or(() -> whole.filter(config -> own.isEmpty())
                        .flatMap(config -> config.editAddress(file.mount().folder(), inDocs)))
                .filter(Sanitizer::isSafeUrl);
    }

    /** The source of a page. The file has been read before, so what is wrong with it has been said. */
    private String markdown(DocsSite site, DocsFile file) {
        try {
            return MarkdownLinks.rewrite(text(site, file, written(site, file)), new PageLinks(site, portal, file));
        } catch (SourceException e) {
            return "";
        }
    }

    private static PageMeta meta(DocsSite site, DocsFile file) {
        boolean list = site.blog().filter(blog -> blog.isList(file)).isPresent();
        PageMeta meta = file.text().isPresent()
                ? list ? PageMeta.ofList() : PageMeta.NONE
                : PageMeta.of(new String(site.tree().read(file.source()), StandardCharsets.UTF_8));
        return site.blog().flatMap(blog -> blog.post(file)).map(meta::posted).orElse(meta);
    }

    private static String text(DocsSite site, DocsFile file, String written) {
        return site.filled(
                file, file.text().orElseGet(() -> PlainMeta.of(written).blanked(written)));
    }

    private static String written(DocsSite site, DocsFile file) {
        return file.text().orElseGet(() -> new String(site.tree().read(file.source()), StandardCharsets.UTF_8));
    }
}
