package dev.stagebill.techdocs;

import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.markdown.Heading;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.markdown.Section;
import dev.stagebill.source.FileHistory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One page of a documentation.
 *
 * @param path the directory URL of MkDocs without slash at the end: empty for the front page, {@code guide/setup} for guide/setup.md
 * @param title by MkDocs' rule: from the navigation, else front matter, else the level-1 heading it begins with, else the file name
 * @param html the text; kept in a spool
 * @param headings for "on this page" and for checking anchors
 * @param anchors every id a link may lead to
 * @param sections the plain text by section, read back from a spool
 * @param source the file it was read from
 * @param history what git knows of the file
 * @param features things on the page that need a script, such as {@code mermaid}
 * @param meta what its front matter says
 * @param editUrl the address it can be edited at: by {@code edit_uri} of {@code mkdocs.yml}, else where its host edits files
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
        PageMeta meta,
        Optional<String> editUrl,
        Supplier<String> markdown) {
    /** Copies the lists. */
    public DocsPage {
        headings = List.copyOf(headings);
        anchors = List.copyOf(anchors);
        features = List.copyOf(features);
    }

    /** The same page under another title. */
    DocsPage titled(String other) {
        return new DocsPage(
                path, other, html, headings, anchors, sections, source, history, features, meta, editUrl, markdown);
    }

    /** What the author wants to be without on this page: {@code hide} of the front matter ({@code navigation}, {@code toc}, ...). */
    public Set<String> hidden() {
        return meta.hidden();
    }

    /** The same page as it is made by the same text in another version. */
    DocsPage from(SourceLocation otherSource, Optional<FileHistory> otherHistory, Optional<String> otherEditUrl) {
        return new DocsPage(
                path,
                title,
                html,
                headings,
                anchors,
                sections,
                otherSource,
                otherHistory,
                features,
                meta,
                otherEditUrl,
                markdown);
    }

    /** The same page with another way to its text as written. */
    DocsPage saying(Supplier<String> text) {
        return new DocsPage(
                path, title, html, headings, anchors, sections, source, history, features, meta, editUrl, text);
    }

    /** Whether the text begins a page of its own with a level-1 heading; where it does not, the title is put over it, as MkDocs' themes do. */
    public boolean hasOwnTitle() {
        return html.toString().contains("<h1");
    }
}
