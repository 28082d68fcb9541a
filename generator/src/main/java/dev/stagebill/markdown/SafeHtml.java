package dev.stagebill.markdown;

import dev.stagebill.output.Spool;
import java.util.function.UnaryOperator;

/**
 * HTML that has passed the sanitiser, the only text that a template prints without escaping it. Only this package can make one.
 */
public final class SafeHtml {
    /** No HTML at all. */
    public static final SafeHtml EMPTY = new SafeHtml("");

    private final Object text;

    /** Takes over text that is safe; only the sanitiser and the highlighter may call this. */
    SafeHtml(String text) {
        this.text = text;
    }

    private SafeHtml(Spool.Text text) {
        this.text = text;
    }

    /** The same HTML, kept in the spool instead of in memory. */
    public SafeHtml in(Spool spool) {
        return text instanceof String html ? new SafeHtml(spool.put(html)) : this;
    }

    /**
     * The same HTML for another place: ids are changed, with everything on the page that refers to them, links are, and headings
     * stand one level lower.
     *
     * @param id the new id for an old one
     * @param link the new address for an old one; an unsafe one is not taken
     */
    public SafeHtml moved(UnaryOperator<String> id, UnaryOperator<String> link) {
        return new SafeHtml(MovedHtml.of(toString(), new MovedHtml.Changes(id, link, 1)));
    }

    /** The same HTML with other ids; what refers to them follows. */
    SafeHtml renamed(UnaryOperator<String> id) {
        UnaryOperator<String> link = target -> target.startsWith("#") ? "#" + id.apply(target.substring(1)) : target;
        return new SafeHtml(MovedHtml.of(toString(), new MovedHtml.Changes(id, link, 0)));
    }

    /** This HTML with other HTML behind it. */
    public SafeHtml and(SafeHtml more) {
        return isEmpty() ? more : more.isEmpty() ? this : new SafeHtml(toString() + more);
    }

    /**
     * The words in it, without tags and on one line, for search.
     *
     * @param letters how many there are at most
     */
    public String words(int letters) {
        return HtmlWords.of(toString(), letters);
    }

    /**
     * The beginning of it, up to the end of a paragraph, list or the like; its first words when it has no such end.
     *
     * @param bytes how long it may be
     */
    public SafeHtml start(int bytes) {
        return text instanceof String html && html.length() <= bytes / 4
                ? this
                : new SafeHtml(HtmlStart.of(toString(), bytes));
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return text instanceof Spool.Text stored ? stored.length() == 0 : text.equals("");
    }

    /** The HTML text; read back from the spool when it is kept there. */
    @Override
    public String toString() {
        return text instanceof Spool.Text stored ? stored.read() : (String) text;
    }
}
