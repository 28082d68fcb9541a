package dev.stagebill.site;

import dev.stagebill.markdown.LinkResolver;
import dev.stagebill.markdown.MarkdownLinks;
import dev.stagebill.output.OutputPath;
import dev.stagebill.techdocs.DocsPage;
import dev.stagebill.techdocs.Documentation;
import dev.stagebill.techdocs.NavItem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A documentation as Markdown, for programs that read text: each page beside its HTML, a list of them, and all of them in one file. */
final class DocsText {
    private final DocsTree tree;
    private final DocsFrame frame;
    private final LlmsText llms;
    private final Set<String> pages;

    /** @param pages all pages of documentation in the portal, percent-encoded: links to them lead to their Markdown */
    DocsText(DocsTree tree, DocsFrame frame, LlmsText llms, Set<String> pages) {
        this.tree = tree;
        this.frame = frame;
        this.llms = llms;
        this.pages = pages;
    }

    List<SiteFile> files() {
        List<SiteFile> files = new ArrayList<>();
        for (DocsPage page : tree.docs().pages()) {
            OutputPath twin = DocumentPage.twin(path(page));
            files.add(new SiteFile(twin, out -> write(out, text(page, twin))));
        }
        files.add(new SiteFile(frame.llmsFile(), out -> write(out, list())));
        files.add(new SiteFile(frame.wholeText(), this::whole));
        return files;
    }

    private OutputPath path(DocsPage page) {
        return DocumentPage.pathOf(tree.docs(), page.path());
    }

    /** The text of a page with links as they lead from another file. */
    private String text(DocsPage page, OutputPath from) {
        OutputPath here = path(page);
        LinkResolver links = (target, use, line) -> LocalLink.follow(target, here)
                .map(link -> new LocalLink(markdown(link.path()), link.rest()).from(from))
                .or(() -> Optional.of(target));
        return MarkdownLinks.rewrite(page.markdown().get(), links);
    }

    private String markdown(String path) {
        return pages.contains(path) ? path.substring(0, path.length() - "html".length()) + "md" : path;
    }

    private void whole(OutputStream out) throws IOException {
        write(out, head());
        for (DocsPage page : tree.reading()) {
            String text = text(page, frame.wholeText());
            write(out, "\n---\n\nPage: " + llms.link(page.title(), DocumentPage.twin(path(page)), frame.wholeText()));
            write(out, "\n\n" + text.substring(MarkdownLinks.frontMatterLength(text)).strip() + "\n");
        }
    }

    private String head() {
        Documentation docs = tree.docs();
        return LlmsText.head(docs.title(), docs.description().orElse(""))
                + "Documentation of the " + frame.entity().kindTitle() + " " + LlmsText.plain(frame.entity().name())
                + frame.owner()
                        .map(owner -> ", owned by " + LlmsText.plain(owner.name()))
                        .orElse("")
                + ".\n";
    }

    private String list() {
        StringBuilder text = new StringBuilder(head());
        StringBuilder loose = new StringBuilder();
        StringBuilder sections = new StringBuilder();
        for (NavItem item : tree.docs().navigation()) {
            if (item.children().isEmpty()) {
                line(item, loose);
            } else {
                sections.append("\n## ").append(LlmsText.plain(item.title())).append("\n\n");
                lines(item, sections);
            }
        }
        if (!loose.isEmpty()) {
            text.append("\n## Pages\n\n").append(loose);
        }
        text.append(sections).append("\n## Optional\n\n");
        return text.append("- ")
                .append(llms.link("All pages in one file", frame.wholeText(), frame.llmsFile()))
                .append('\n')
                .toString();
    }

    private void lines(NavItem item, StringBuilder text) {
        line(item, text);
        item.children().forEach(child -> lines(child, text));
    }

    private void line(NavItem item, StringBuilder text) {
        item.page()
                .map(page -> DocumentPage.twin(DocumentPage.pathOf(tree.docs(), page)))
                .ifPresent(page -> text.append("- ")
                        .append(llms.link(item.title(), page, frame.llmsFile()))
                        .append('\n'));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
