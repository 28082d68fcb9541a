package dev.stagebill.markdown;

/**
 * What a Markdown text needs to become a page.
 *
 * @param options the extensions that are switched on
 * @param links decides where links and pictures lead; asked in the order of the text, and for HTML of the author after that
 * @param includes where included texts are
 */
public record PageInput(MarkdownOptions options, LinkResolver links, Includes includes) {
    /** A text on its own, in the dialect of TechDocs. */
    public static PageInput of(LinkResolver links) {
        return new PageInput(MarkdownOptions.TECHDOCS, links, Includes.NONE);
    }
}
