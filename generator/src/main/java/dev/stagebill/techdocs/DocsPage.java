package dev.stagebill.techdocs;

import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.markdown.Heading;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.markdown.Section;
import dev.stagebill.source.FileHistory;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One page of a documentation.
 *
 * @param path the directory URL of MkDocs without slash at the end: empty for the front page, {@code guide/setup} for guide/setup.md
 * @param title by MkDocs' rule: from the navigation, else front matter, else the first level-1 heading, else the file name
 * @param html the text; kept in a spool
 * @param headings for "on this page" and for checking anchors
 * @param anchors every id a link may lead to
 * @param sections the plain text by section, read back from a spool
 * @param source the file it was read from
 * @param history what git knows of the file
 * @param features things on the page that need a script, such as {@code mermaid}
 * @param hidden what the author wants to be without on this page: {@code hide} of the front matter ({@code navigation}, {@code toc}, ...)
 * @param markdown the text as written, its links leading where those of the page lead; made when it is asked for
 */
public record DocsPage(
        String path,
        String title,
        SafeHtml html,
        List<Heading> headings,
        List<String> anchors,
        Supplier<List<Section>> sections,
        SourceLocation source,
        Optional<FileHistory> history,
        List<String> features,
        List<String> hidden,
        Supplier<String> markdown) {
    /** Copies the lists. */
    public DocsPage {
        headings = List.copyOf(headings);
        anchors = List.copyOf(anchors);
        features = List.copyOf(features);
        hidden = List.copyOf(hidden);
    }

    /** The same page under the title that the navigation gives it. */
    DocsPage titled(String other) {
        return with(other, hidden);
    }

    /** The same page without these parts. */
    DocsPage without(List<String> parts) {
        return with(title, parts);
    }

    private DocsPage with(String newTitle, List<String> parts) {
        return new DocsPage(
                path, newTitle, html, headings, anchors, sections, source, history, features, parts, markdown);
    }

    /** The same page as it is made by the same text in another version. */
    DocsPage from(SourceLocation otherSource, Optional<FileHistory> otherHistory) {
        return new DocsPage(
                path, title, html, headings, anchors, sections, otherSource, otherHistory, features, hidden, markdown);
    }

    /** Whether the text begins a page of its own with a level-1 heading; where it does not, the title is put over it, as MkDocs' themes do. */
    public boolean hasOwnTitle() {
        return html.toString().contains("<h1");
    }
}
