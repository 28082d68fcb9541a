package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a page before its first line is written.
 *
 * @param length the length of the text
 * @param fragment whether it is a part of a page, such as a description: its headings get no ids
 * @param prefix keeps names of widgets apart on a page with several fragments
 * @param rawHtml whether there is HTML of the author in it
 * @param abbreviations what abbreviations mean
 * @param givenIds ids that the author gave to headings
 */
record PageFacts(
        int length,
        boolean fragment,
        String prefix,
        boolean rawHtml,
        Map<String, String> abbreviations,
        Set<String> givenIds) {

    /** Looks at a parsed page; only texts that can have such things are looked through. */
    static PageFacts of(Node document, String text, boolean fragment) {
        String prefix = fragment ? Integer.toHexString(text.hashCode()) + "-" : "";
        Finder finder = new Finder();
        if (text.indexOf('<') >= 0 || text.indexOf(StashedHtml.BEGIN) >= 0 || text.contains("*[") || text.indexOf('{') >= 0) {
            finder.look(document);
        }
        return new PageFacts(text.length(), fragment, prefix, finder.rawHtml, finder.abbreviations, finder.givenIds);
    }

    private static final class Finder {
        private final Map<String, String> abbreviations = new LinkedHashMap<>();
        private final Set<String> givenIds = new LinkedHashSet<>();
        private boolean rawHtml;

        void look(Node node) {
            if (node instanceof Abbreviation abbreviation) {
                abbreviations.put(abbreviation.abbreviation(), abbreviation.meaning());
            } else if (node instanceof Heading) {
                AttributeNode.ofBlock(node).id().ifPresent(givenIds::add);
            }
            rawHtml |= isRaw(node);
            for (@Nullable Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                look(child);
            }
        }

        private static boolean isRaw(Node node) {
            return (node instanceof StashedHtml html && !html.isNothing())
                    || (node instanceof HtmlInline && !RawHtml.isLineBreak(node.getChars()));
        }
    }
}
