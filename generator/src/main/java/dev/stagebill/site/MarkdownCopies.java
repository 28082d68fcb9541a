package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Which pages lie beside their HTML as Markdown, so that links between them stay among them. */
public final class MarkdownCopies {
    private static final String HTML = "html";

    private final Set<String> pages = new TreeSet<>();

    /** The copies of these pages. */
    public MarkdownCopies(Collection<Page> plan) {
        for (Page page : plan) {
            if (page instanceof DocumentPage || page.copy().isPresent()) {
                pages.add(page.path().encoded());
            }
        }
    }

    /** Where the copy of a page lies. */
    static OutputPath of(OutputPath page) {
        return new OutputPath(copy(page.value()));
    }

    private static String copy(String path) {
        return path.substring(0, path.length() - HTML.length()) + "md";
    }

    /** Where a link of a page leads in its copy: to the copy of a page when there is one. */
    public String link(String href, OutputPath page) {
        return LocalLink.follow(href, page)
                .filter(found -> pages.contains(found.path()))
                .map(found -> new LocalLink(copy(found.path()), found.rest()).from(page))
                .orElse(href);
    }
}
