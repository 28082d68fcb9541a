package dev.stagebill.site;

import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.output.OutputPath;
import dev.stagebill.techdocs.Documentation;
import java.util.Optional;

/**
 * What is the same on all pages of a documentation.
 *
 * @param documentation the documentation
 * @param front its first page
 * @param entity whose documentation it is
 * @param owner who owns that entity
 * @param lifecycle the entity's lifecycle; may be empty
 * @param navigation the script with the whole navigation tree; empty when every page has all of it
 * @param copyright the line for the foot; may be empty
 * @param versions the versions of the documentation; empty when there is one
 */
public record DocsFrame(
        Documentation documentation,
        OutputPath front,
        EntityLink entity,
        Optional<EntityLink> owner,
        String lifecycle,
        Optional<OutputPath> navigation,
        SafeHtml copyright,
        Optional<VersionSet> versions) {
    /** The whole navigation tree of the documentation, as JSON. */
    public OutputPath navigationFile() {
        return file("navigation.json");
    }

    /** What there is to read, for language models (llmstxt.org). */
    public OutputPath llmsFile() {
        return file("llms.txt");
    }

    /** All pages as one Markdown text. */
    public OutputPath wholeText() {
        return file("llms-full.txt");
    }

    /** The words of the search that finds pages of this documentation only: of this version, if search knows it. */
    public String searchFilter() {
        return "in:"
                + (documentation.isListed() ? documentation.folder() : Documentation.folder(documentation.entity()));
    }

    private OutputPath file(String name) {
        return new OutputPath(documentation.folder() + "/" + name);
    }
}
