package dev.stagebill.techdocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.markdown.MarkdownLinks;
import dev.stagebill.markdown.MarkdownRenderer;
import dev.stagebill.markdown.PageInput;
import dev.stagebill.markdown.RenderedMarkdown;
import dev.stagebill.markdown.Section;
import dev.stagebill.output.Spool;
import dev.stagebill.source.SourceException;
import dev.stagebill.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Renders one page. */
final class PageBuild {
    private final MarkdownRenderer renderer;
    private final Spool spool;
    private final Predicate<String> portalPages;
    private final Optional<PageMemo> memo;

    PageBuild(MarkdownRenderer renderer, Spool spool, Predicate<String> portalPages) {
        this(renderer, spool, portalPages, Optional.empty());
    }

    private PageBuild(MarkdownRenderer renderer, Spool spool, Predicate<String> portalPages, Optional<PageMemo> memo) {
        this.renderer = renderer;
        this.spool = spool;
        this.portalPages = portalPages;
        this.memo = memo;
    }

    /** One that takes over pages that it has rendered before, for a documentation of several versions. */
    PageBuild remembering() {
        return new PageBuild(renderer, spool, portalPages, Optional.of(new PageMemo()));
    }

    /**
     * A page and what is wrong with its text.
     *
     * @param page the page, its title not yet by the navigation
     * @param remarks what is wrong
     */
    record Rendered(DocsPage page, List<RenderedMarkdown.Remark> remarks) {
        Rendered {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * A page and what was found while rendering it.
     *
     * @param page the page, its title not yet by the navigation; empty when the file could not be read
     * @param assets the files it refers to, by their path in the documentation
     * @param anchors the links to anchors in it
     * @param findings what is wrong with it
     */
    record Built(
            Optional<DocsPage> page,
            NavigableMap<String, SourceFile> assets,
            List<PageLinks.AnchorUse> anchors,
            List<Diagnostic> findings) {
        Built {
            anchors = List.copyOf(anchors);
            findings = List.copyOf(findings);
        }
    }

    /** Renders a file as the page at a path. What goes wrong costs this page only. */
    Built build(DocsSite site, String path, SourceFile file) {
        SourceLocation location = site.tree().location(file.path());
        try {
            PageLinks known = new PageLinks(site, portalPages, path, file);
            Optional<Rendered> remembered = memo.flatMap(pages -> pages.find(path, file, PageInput.of(known)));
            if (remembered.isPresent()) {
                return built(site, file, remembered.get(), known);
            }
            PageLinks links = new PageLinks(site, portalPages, path, file);
            Rendered rendered = memo.isPresent()
                    ? memo.get().keep(path, file, PageInput.of(links), input -> render(site, path, file, input))
                    : render(site, path, file, PageInput.of(links));
            return built(site, file, rendered, links);
        } catch (SourceException e) {
            return failed(location, "the file cannot be read: " + e.getMessage());
        } catch (RuntimeException e) {
            return failed(location, "the page cannot be built (" + e + ")");
        }
    }

    private Rendered render(DocsSite site, String path, SourceFile file, PageInput input) {
        String text = new String(site.tree().read(file), StandardCharsets.UTF_8);
        RenderedMarkdown markdown = renderer.render(text, input);
        DocsPage page = page(site, path, file, markdown).without(HiddenParts.of(text));
        return new Rendered(page, markdown.remarks());
    }

    private static Built built(DocsSite site, SourceFile file, Rendered rendered, PageLinks links) {
        SourceLocation location = site.tree().location(file.path());
        List<Diagnostic> findings = new ArrayList<>(links.findings());
        rendered.remarks().forEach(remark -> findings.add(finding(remark, location)));
        DocsPage page = rendered.page().from(location, site.tree().history().of(file.path()));
        return new Built(Optional.of(page), links.assets(), links.anchors(), findings);
    }

    private static Built failed(SourceLocation location, String message) {
        Diagnostic finding = Diagnostic.error("docs.unreadable", message).at(location);
        return new Built(Optional.empty(), new TreeMap<>(), List.of(), List.of(finding));
    }

    private static Diagnostic finding(RenderedMarkdown.Remark remark, SourceLocation location) {
        boolean dropped = remark.code().equals("docs.dropped-html");
        Diagnostic finding = dropped
                ? Diagnostic.notice(remark.code(), remark.message())
                : Diagnostic.warning(remark.code(), remark.message());
        return finding.at(location.at(remark.line(), 0));
    }

    private DocsPage page(DocsSite site, String path, SourceFile file, RenderedMarkdown rendered) {
        Spool.Text sections = spool.put(Sections.write(rendered.sections()));
        Supplier<List<Section>> supplier = () -> Sections.read(sections.read());
        return new DocsPage(
                path,
                rendered.title().orElseGet(() -> Titles.ofPage(path, file)),
                rendered.html().in(spool),
                rendered.headings(),
                rendered.anchors(),
                supplier,
                site.tree().location(file.path()),
                site.tree().history().of(file.path()),
                rendered.features(),
                List.of(),
                () -> markdown(site, path, file));
    }

    /** The source of a page. The file has been read before, so what is wrong with it has been said. */
    private String markdown(DocsSite site, String path, SourceFile file) {
        try {
            String text = new String(site.tree().read(file), StandardCharsets.UTF_8);
            return MarkdownLinks.rewrite(text, new PageLinks(site, portalPages, path, file));
        } catch (SourceException e) {
            return "";
        }
    }
}
