package dev.stagebill.markdown;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Python-Markdown's {@code toc} is told about headings and about the table of contents.
 *
 * @param marker the paragraph that is replaced by the table
 * @param title what stands above the table
 * @param first the first level that counts
 * @param last the last level that counts
 * @param base what is added to the level of each heading
 * @param anchors the classes of the link that the text of a heading is, if it is one
 * @param classes the classes of what is made
 */
record TocOptions(String marker, String title, int first, int last, int base, Optional<String> anchors, Classes classes) {
    /**
     * Classes of what is made.
     *
     * @param table of the table of contents
     * @param title of its title
     */
    record Classes(String table, String title) {}

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
                options.flag(toc, "anchorlink", false)
                        ? Optional.of(classes(options, toc, "anchorlink_class", "toclink"))
                        : Optional.empty(),
                new Classes(classes(options, toc, "toc_class", "toc"), classes(options, toc, "title_class", "toctitle")));
    }

    private static String classes(MarkdownOptions options, String toc, String name, String otherwise) {
        String written = options.option(toc, name).orElse(otherwise).strip();
        return Stream.of(written.split("\\s+")).filter(SafeId::isSafeClass).collect(Collectors.joining(" "));
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
