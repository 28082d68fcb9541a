package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.util.ast.Node;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Notes on code, as Material for MkDocs has them: numbers in brackets in the comments of code ({@code # (1)!}), and a numbered list behind it.
 * Each number gets a link to its note. The text of the code stays as it is.
 */
final class CodeNotes {
    private static final Pattern COMMENT = Pattern.compile("<span class=\"c\">[^<]*</span>");
    private static final Pattern MARK = Pattern.compile("\\(([1-9][0-9]{0,2})\\)!?");

    private @Nullable OrderedList list;
    private int notes;
    private int written;
    private String prefix = "";

    /** Sees whether the next thing behind code that is about to be written is a list of its notes. */
    void expect(FencedCodeBlock code, int block) {
        boolean noted = code.getNext() instanceof OrderedList && CodeNodes.hasNotes(code);
        list = noted ? (OrderedList) code.getNext() : null;
        prefix = "code-note-" + block + "-";
        notes = 0;
        written = 0;
        for (@Nullable Node item = noted ? code.getNext().getFirstChild() : null; item != null; item = item.getNext()) {
            notes++;
        }
    }

    /** Code without notes is about to be written. */
    void none() {
        list = null;
    }

    /** Whether a list holds the notes of the code before it. */
    boolean are(OrderedList candidate) {
        return candidate == list;
    }

    /** Writes the id of an item that is a note. */
    void writeId(ListItem item, HtmlWriter html) {
        if (list != null && item.getParent() == list) {
            written++;
            html.id(prefix + written);
        }
    }

    /** Writes highlighted code, with links in its comments. */
    void write(SafeHtml code, HtmlWriter html) {
        if (list == null) {
            html.safe(code);
            return;
        }
        String text = code.toString();
        Matcher comments = COMMENT.matcher(text);
        int done = 0;
        while (comments.find()) {
            Matcher mark = MARK.matcher(text).region(comments.start(), comments.end());
            while (mark.find()) {
                html.safe(code, done, mark.end());
                done = mark.end();
                link(Integer.parseInt(mark.group(1)), html);
            }
        }
        html.safe(code, done, text.length());
    }

    private void link(int number, HtmlWriter html) {
        if (number <= notes) {
            html.start("a").attribute("class", "note-link").attribute("href", "#" + prefix + number);
            html.attribute("data-ui", "note").attribute("aria-label", "Note " + number);
            html.resolved().end().close("a");
        }
    }
}
