package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A quote that is an alert in GitHub's sense: {@code > [!NOTE]}, perhaps with a title behind it. Types become those that TechDocs makes of
 * them (npm-free plugin {@code gh-admonitions}).
 *
 * @param type the type of admonition
 * @param word the word as written, in lower case
 * @param mark the node of {@code [!NOTE]}
 */
record Alert(String type, String word, Node mark) {
    private static final Map<String, String> TYPES =
            Map.of("note", "note", "tip", "tip", "important", "warning", "warning", "warning", "caution", "danger");

    /** The type that a word stands for. */
    static Optional<String> typeOf(String word) {
        return Optional.ofNullable(TYPES.get(word.toLowerCase(java.util.Locale.ROOT)));
    }

    /** The alert that a quote is, if it is one. */
    static Optional<Alert> of(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph first) || !(first.getFirstChild() instanceof LinkRef mark)) {
            return Optional.empty();
        }
        String text = mark.getChars().toString();
        if (mark.isDefined() || !text.startsWith("[!") || !text.endsWith("]")) {
            return Optional.empty();
        }
        String word = text.substring(2, text.length() - 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(TYPES.get(word)).map(type -> new Alert(type, word, mark));
    }

    /** Where the text after the title begins; null when there is none in the first paragraph. */
    @Nullable
    Node body() {
        for (@Nullable Node node = mark.getNext(); node != null; node = node.getNext()) {
            if (node instanceof SoftLineBreak) {
                return node.getNext();
            }
        }
        return null;
    }

    /** Whether a title stands behind the mark. */
    boolean hasTitle() {
        @Nullable Node next = mark.getNext();
        return next != null
                && !(next instanceof SoftLineBreak)
                && !next.getChars().isBlank();
    }
}
