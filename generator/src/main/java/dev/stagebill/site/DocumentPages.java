package dev.stagebill.site;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.entity.Entity;
import dev.stagebill.markdown.LinkResolver;
import dev.stagebill.markdown.MarkdownRenderer;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.output.OutputPath;
import dev.stagebill.source.Sources;
import dev.stagebill.techdocs.BorrowedDocs;
import dev.stagebill.techdocs.DocsPage;
import dev.stagebill.techdocs.Documentation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides the pages of documentations and the files beside them. */
final class DocumentPages {
    private final SiteParts parts;
    private final MarkdownRenderer markdown;
    private final List<DocsBook> books = new ArrayList<>();

    DocumentPages(SiteParts parts, MarkdownRenderer markdown, SitePlanner.Material material) {
        this.parts = parts;
        this.markdown = markdown;
        Sources sources = material.sources();
        for (Documentation docs : material.documentations()) {
            Optional<VersionSet> versions = VersionSet.of(docs);
            for (Documentation each : versions.map(VersionSet::all).orElse(List.of(docs))) {
                DocsTree tree = new DocsTree(each);
                books.add(new DocsBook(tree, frame(tree, versions), sources));
            }
        }
    }

    private DocsFrame frame(DocsTree tree, Optional<VersionSet> versions) {
        Documentation docs = tree.docs();
        boolean complete = !new DocsMenu(tree).isCut();
        return new DocsFrame(
                docs,
                front(docs),
                parts.links().to(docs.entity()),
                parts.catalog().owner(docs.entity()).map(parts.links()::to),
                parts.catalog().entity(docs.entity()).flatMap(Entity::lifecycle).orElse(""),
                complete
                        ? Optional.empty()
                        : Optional.of(DocsNavigation.script(tree).path()),
                docs.look().copyright().map(this::copyright).orElse(SafeHtml.EMPTY),
                versions);
    }

    private SafeHtml copyright(String text) {
        return markdown.render(text, LinkResolver.AS_WRITTEN).html();
    }

    /** Where an entity begins to show the documentation of another one. */
    static OutputPath start(BorrowedDocs.Borrowed borrowed) {
        return borrowed.page()
                .map(page -> DocumentPage.pathOf(borrowed.docs(), page))
                .orElseGet(() -> front(borrowed.docs()));
    }

    /** Pages in the place of documentation that is another entity's. */
    static List<Page> borrowed(Catalog catalog, List<Documentation> documentations) {
        List<Page> pages = new ArrayList<>();
        BorrowedDocs.of(catalog, documentations).forEach((ref, borrowed) -> {
            OutputPath here = OutputPath.page(Documentation.folder(ref));
            if (!ref.equals(borrowed.docs().entity())) {
                pages.add(new RedirectPage(
                        here, borrowed.docs().title(), Optional.of(start(borrowed)), borrowed.fragment()));
            }
        });
        return pages;
    }

    /** The first page of a documentation: its index, else the first page of the navigation, else the first page at all. */
    static OutputPath front(Documentation docs) {
        boolean hasIndex = docs.pages().stream().anyMatch(page -> page.path().isEmpty());
        String path = hasIndex
                ? ""
                : docs.navigation().stream()
                        .map(DocsTree::firstPage)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(docs.pages().get(0).path());
        return DocumentPage.pathOf(docs, path);
    }

    /** All pages. */
    List<Page> pages() {
        return books.stream().flatMap(book -> book.pages().stream()).toList();
    }

    /** What is the same on all pages of each documentation that search lists. */
    List<DocsFrame> frames() {
        return listed().map(DocsBook::frame).toList();
    }

    private Stream<DocsBook> listed() {
        return books.stream().filter(book -> book.tree().docs().isListed());
    }

    /** Navigation trees, and the pages as Markdown: for programs, which find no more than search does. */
    List<SiteFile> files(LlmsText llms) {
        Set<String> pages = new HashSet<>();
        List<DocsBook> listed = listed().toList();
        for (DocsBook book : listed) {
            Documentation docs = book.tree().docs();
            for (DocsPage page : docs.pages()) {
                pages.add(DocumentPage.pathOf(docs, page.path()).encoded());
            }
        }
        List<SiteFile> files = new ArrayList<>();
        for (DocsBook book : books) {
            files.addAll(book.navigation());
            book.frame()
                    .versions()
                    .filter(versions -> book.tree().docs().folder().equals(versions.folder()))
                    .ifPresent(versions -> files.add(versions.file()));
        }
        for (DocsBook book : listed) {
            files.addAll(new DocsText(book.tree(), book.frame(), llms, pages).files());
        }
        return files;
    }
}
