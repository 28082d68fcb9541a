package dev.stagebill.markdown;

import java.util.Optional;

/**
 * What Python-Markdown's {@code toc} is told about headings and about the table of contents.
 *
 * @param marker the paragraph that is replaced by the table
 * @param title what stands above the table
 * @param first the first level that counts
 * @param last the last level that counts
 * @param base what is added to the level of each heading
 * @param anchors whether the text of a heading is a link to it
 */
record TocOptions(String marker, String title, int first, int last, int base, boolean anchors) {
    static TocOptions of(MarkdownOptions options) {
        String toc = options.has("markdown.extensions.toc") ? "markdown.extensions.toc" : "toc";
        String depth = options.option(toc, "toc_depth").orElse("6").strip();
        int dash = depth.indexOf('-');
        return new TocOptions(
                options.option(toc, "marker").map(String::strip).orElse("[TOC]"),
                options.option(toc, "title").orElse(""),
                dash < 0 ? 1 : level(depth.substring(0, dash), 1),
                level(depth.substring(dash + 1), 6),
                level(options.option(toc, "baselevel").orElse("1"), 1) - 1,
                options.flag(toc, "anchorlink", false));
    }

    private static int level(String written, int otherwise) {
        return Optional.of(written.strip())
                .filter(digits -> digits.matches("[1-6]"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    /** Whether a heading of this level is in the table and in the outline of a page. */
    boolean counts(int level) {
        return level >= first && level <= last;
    }

    /** The level that a heading is written with. */
    int level(int written) {
        return Math.min(6, written + base);
    }
}
