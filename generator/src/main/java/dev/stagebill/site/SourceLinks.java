package dev.stagebill.site;

import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.source.Origin;
import dev.stagebill.source.SourceTree;
import dev.stagebill.source.Sources;
import dev.stagebill.techdocs.DocsPage;
import java.net.URI;
import java.util.Optional;

/**
 * The pages of a git host about one file.
 *
 * @param view shows it
 * @param edit changes it
 * @param issue takes a report about it
 */
public record SourceLinks(Optional<String> view, Optional<String> edit, Optional<String> issue) {
    /** The links for the file of a page. */
    static SourceLinks of(Sources sources, DocsPage page) {
        SourceLocation file = page.source();
        String title = page.title();
        Optional<Origin> origin = sources.tree(file.repository()).map(SourceTree::origin);
        Optional<String> view = origin.flatMap(from -> from.viewUrl(file.path(), 0)).map(URI::toString);
        String about = "Page: " + title + "\nSource: " + view.orElse(file.path()) + "\n\n";
        return new SourceLinks(
                view,
                page.editUrl(),
                origin.flatMap(from -> from.issueUrl("Docs: " + title, about)).map(URI::toString));
    }
}
