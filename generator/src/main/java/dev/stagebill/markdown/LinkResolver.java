package dev.stagebill.markdown;

/** Decides where a link or picture of a Markdown text leads. Called once for each, in the order of the text. */
@FunctionalInterface
public interface LinkResolver {
    /** What sort of reference asks. */
    enum Use {
        /** {@code <a href>}. */
        LINK,
        /** {@code <img src>} and other embedded files. */
        IMAGE,
        /** The name of a page, with an anchor behind it, of a wiki link. The answer is empty when no page has it. */
        NAME
    }

    /**
     * Where a reference leads.
     *
     * @param target the reference as written, not yet decoded; may be anything
     * @param use what it is for
     * @param line the line of the Markdown text it stands in, from 1; 0 when not known (raw HTML)
     * @return the reference to write instead; it still passes the sanitiser, which drops unsafe schemes. Empty: show the text without a link
     */
    java.util.Optional<String> resolve(String target, Use use, int line);

    /** Leaves every reference as it is; knows no pages. */
    LinkResolver AS_WRITTEN =
            (target, use, line) -> use == Use.NAME ? java.util.Optional.empty() : java.util.Optional.of(target);
}
