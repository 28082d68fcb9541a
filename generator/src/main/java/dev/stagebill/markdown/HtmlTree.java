package dev.stagebill.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/**
 * Parses HTML as a browser does, but for two elements of which only the content is kept. Inside of a {@code button} or a {@code marquee} an
 * open paragraph or link is not ended by the next one (HTML standard, "has an element in scope"), so their content, when they are taken away,
 * would be read otherwise by the browser than it was here. They are parsed as elements without such a rule.
 */
final class HtmlTree {
    private static final int MAX_DEPTH = 256;
    /** Taking one away can bring another to light. */
    private static final int MAX_ROUNDS = 4;

    private static final Pattern FENCES = Pattern.compile("<(button|marquee)", Pattern.CASE_INSENSITIVE);

    private HtmlTree() {}

    /** The body; what stands where in the text is as it was. */
    static Element body(String source) {
        Element body = parsed(source);
        StringBuilder text = new StringBuilder(source);
        for (int round = 0; round < MAX_ROUNDS && FENCES.matcher(text).find(); round++) {
            List<Element> fences = body.select("button, marquee");
            if (fences.isEmpty()) {
                break;
            }
            fences.forEach(fence -> rename(text, fence));
            body = parsed(text.toString());
        }
        return body;
    }

    private static Element parsed(String source) {
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH).setTrackPosition(true);
        return parser.parseInput(source, "").body();
    }

    /** The new names are as long as the old ones, are in no list of the parser, and only their content is kept as well. */
    private static void rename(StringBuilder text, Element fence) {
        String name = fence.normalName().equals("button") ? "shadow" : "content";
        rename(text, fence.sourceRange(), 1, name);
        rename(text, fence.endSourceRange(), 2, name);
    }

    private static void rename(StringBuilder text, Range tag, int offset, String name) {
        int start = tag.startPos() + offset;
        if (tag.isTracked() && !tag.isImplicit() && start + name.length() < text.length()) {
            text.replace(start, start + name.length(), name);
        }
    }
}
