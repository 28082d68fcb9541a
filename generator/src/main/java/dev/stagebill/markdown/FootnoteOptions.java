package dev.stagebill.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/**
 * The options of Python-Markdown's extension {@code footnotes}, on its own or inside of {@code extra}.
 *
 * @param byDefinition whether footnotes are numbered in the order of their definitions ({@code USE_DEFINITION_ORDER})
 * @param placeMarker the text that stands where footnotes go ({@code PLACE_MARKER})
 * @param separator what stands between the parts of an id ({@code SEPARATOR})
 * @param prefix what stands before the name in an id ({@code UNIQUE_IDS})
 * @param reference the text of a reference, with braces for its number ({@code SUPERSCRIPT_TEXT})
 * @param backText the text of a link back ({@code BACKLINK_TEXT})
 * @param backTitles what a link back is for, with braces for its number ({@code BACKLINK_TITLE})
 */
record FootnoteOptions(
        boolean byDefinition,
        String placeMarker,
        String separator,
        String prefix,
        String reference,
        String backText,
        String backTitles) {
    private static final String NAME = "footnotes";

    static FootnoteOptions of(MarkdownOptions options) {
        return new FootnoteOptions(
                !option(options, "USE_DEFINITION_ORDER").orElse("true").equalsIgnoreCase("false"),
                text(options, "PLACE_MARKER", "///Footnotes Go Here///"),
                text(options, "SEPARATOR", ":"),
                // Python-Markdown counts its resets, of which there are two before the first page.
                option(options, "UNIQUE_IDS").orElse("false").equalsIgnoreCase("true") ? "2-" : "",
                text(options, "SUPERSCRIPT_TEXT", "{}"),
                BasedSequence.of(text(options, "BACKLINK_TEXT", "&#8617;")).unescape(),
                text(options, "BACKLINK_TITLE", "Back to the text"));
    }

    private static String text(MarkdownOptions options, String name, String otherwise) {
        return option(options, name).filter(text -> !text.isBlank()).orElse(otherwise);
    }

    private static Optional<String> option(MarkdownOptions options, String name) {
        return options.option(NAME, name)
                .or(() -> options.option("pymdownx.extra", NAME + "." + name))
                .or(() -> options.option("extra", NAME + "." + name));
    }

    /** The id of a footnote. */
    String id(String name) {
        return "fn" + separator + prefix + name;
    }

    /** The id of a reference to a footnote. */
    String referenceId(String name, int count) {
        return "fnref" + (count == 1 ? "" : count) + separator + prefix + name;
    }

    /** The text of a reference. */
    String reference(int number) {
        return reference.replace("{}", Integer.toString(number));
    }

    /** What a link back is for. */
    String backTitle(int number) {
        return backTitles.replace("{}", Integer.toString(number)).replace("%d", Integer.toString(number));
    }
}
