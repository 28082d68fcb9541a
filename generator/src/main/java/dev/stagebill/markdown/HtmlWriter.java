package dev.stagebill.markdown;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Writes HTML that is safe by construction: tag and attribute names are constants of this package, values and texts are escaped, addresses
 * must pass {@link SafeUrl}. Only {@link #raw} writes what an author wrote as HTML; such a page goes through the sanitiser as a whole, all
 * others do not need to. A test compares both ways on hostile input.
 */
final class HtmlWriter {
    private final StringBuilder out;
    private final Set<String> ids = new LinkedHashSet<>();
    private final boolean marking;
    private boolean raw;

    HtmlWriter(int expectedLength) {
        this(expectedLength, false);
    }

    /** @param marking whether references are marked as resolved, for the sanitiser that is still to come */
    HtmlWriter(int expectedLength, boolean marking) {
        this.out = new StringBuilder(expectedLength);
        this.marking = marking;
    }

    /** Begins a start tag, to be completed by attributes and {@link #end()}. */
    HtmlWriter start(String tag) {
        out.append('<').append(tag);
        return this;
    }

    /** Ends a start tag. */
    HtmlWriter end() {
        out.append('>');
        return this;
    }

    /** A whole start tag without attributes. */
    HtmlWriter open(String tag) {
        return start(tag).end();
    }

    HtmlWriter close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    HtmlWriter attribute(String name, CharSequence value) {
        out.append(' ').append(name).append("=\"");
        escape(value, '"');
        out.append('"');
        return this;
    }

    /** An attribute that is true by being there. */
    HtmlWriter flag(String name) {
        out.append(' ').append(name);
        return this;
    }

    /** Marks the reference of the element that is being written: nobody resolves it again. */
    HtmlWriter resolved() {
        return marking ? flag(HtmlCleaner.RESOLVED) : this;
    }

    /** Whether the sanitiser is still to come. */
    boolean isMarking() {
        return marking;
    }

    /** An id that links may lead to; left out when it is taken or reserved. */
    HtmlWriter id(String id) {
        if (SafeId.isSafe(id) && ids.add(id)) {
            attribute("id", id);
        }
        return this;
    }

    HtmlWriter text(CharSequence text) {
        escape(text, '<');
        return this;
    }

    HtmlWriter newline() {
        out.append('\n');
        return this;
    }

    /** HTML as its author wrote it: from here on the page needs the sanitiser. */
    HtmlWriter raw(CharSequence html) {
        raw = true;
        out.append(html);
        return this;
    }

    /** HTML that this package has made safe already. */
    HtmlWriter safe(SafeHtml html) {
        out.append(html.toString());
        return this;
    }

    /** A part of safe HTML, which begins and ends between its tags. */
    HtmlWriter safe(SafeHtml html, int start, int end) {
        out.append(html.toString(), start, end);
        return this;
    }

    /** HTML that another writer made. */
    HtmlWriter insert(int position, HtmlWriter other) {
        raw |= other.raw;
        out.insert(position, other.out);
        return this;
    }

    /** Moves everything from a start to a position before it; returns how much that is. */
    int moveEnd(int start, int position) {
        String end = out.substring(start);
        out.setLength(start);
        out.insert(position, end);
        return end.length();
    }

    int length() {
        return out.length();
    }

    boolean hasRawHtml() {
        return raw;
    }

    Set<String> ids() {
        return ids;
    }

    /** @param quote a further character to escape */
    private void escape(CharSequence text, char quote) {
        int length = text.length();
        int clean = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > '>' || (c != '&' && c != '<' && c != '>' && c != quote && (c >= ' ' || c == '\n' || c == '\t'))) {
                continue;
            }
            out.append(text, clean, i).append(entity(c));
            clean = i + 1;
        }
        out.append(text, clean, length);
        Patience.room(out.length());
    }

    /** Control characters have no place in HTML and are left out. */
    private static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
        };
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
