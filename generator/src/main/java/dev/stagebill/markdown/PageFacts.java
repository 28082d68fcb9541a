package dev.stagebill.markdown;

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
 * @param longAbbreviations those of them that are more than one word
 * @param givenIds ids that the author gave to elements
 */
record PageFacts(
        int length,
        boolean fragment,
        String prefix,
        boolean rawHtml,
        Map<String, String> abbreviations,
        Phrases longAbbreviations,
        Set<String> givenIds) {

    /** Looks at a parsed page; only texts that can have such things are looked through. */
    static PageFacts of(Node document, String text, boolean fragment) {
        String prefix = fragment ? Integer.toHexString(text.hashCode()) + "-" : "";
        Finder finder = new Finder();
        if (text.indexOf('<') >= 0
                || text.indexOf(StashedHtml.BEGIN) >= 0
                || text.contains("*[")
                || text.indexOf('{') >= 0) {
            finder.look(document);
        }
        return new PageFacts(
                text.length(),
                fragment,
                prefix,
                finder.rawHtml,
                finder.abbreviations,
                severalWords(finder.abbreviations),
                finder.givenIds);
    }

    private static Phrases severalWords(Map<String, String> abbreviations) {
        return new Phrases(abbreviations.keySet().stream()
                .filter(name -> !name.chars().allMatch(c -> Words.isWord((char) c)))
                .toList());
    }

    private static final class Finder {
        private final Map<String, String> abbreviations = new LinkedHashMap<>();
        private final Set<String> givenIds = new LinkedHashSet<>();
        private boolean rawHtml;

        void look(Node node) {
            Patience.check();
            if (node instanceof Abbreviation abbreviation) {
                define(abbreviation.abbreviation(), abbreviation.meaning());
            } else if (node instanceof AttributeNode attributes && attributes.isTaken()) {
                attributes.id().ifPresent(givenIds::add);
            }
            rawHtml |= isRaw(node);
            for (@Nullable Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                look(child);
            }
        }

        /** An abbreviation that is given no meaning any more is none. */
        private void define(String name, String meaning) {
            if (meaning.equals("''") || meaning.equals("\"\"")) {
                abbreviations.remove(name);
            } else {
                abbreviations.put(name, meaning);
            }
        }

        private static boolean isRaw(Node node) {
            return (node instanceof StashedHtml html && !html.isNothing())
                    || (node instanceof HtmlInline && !RawHtml.isLineBreak(node.getChars()));
        }
    }
}
