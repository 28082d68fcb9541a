package dev.stagebill.apidocs;

import dev.stagebill.markdown.SafeHtml;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Turns the texts of one definition into HTML; texts that occur again, as they often do, only once. For one thread. */
final class Prose {
    /** Longer texts are rarely written twice; few of them are kept. */
    private static final int REMEMBERED_LENGTH = 2_000;

    private static final long MAX_REMEMBERED = 4_000_000;

    private static final int REMEMBERED_TEXTS = 20_000;

    /** Far more than any known definition has, however often its parts are used; what comes after is left out. */
    private static final long MAX_TOTAL = 60_000_000;

    private final Function<String, SafeHtml> markdown;
    private final BiFunction<String, String, SafeHtml> highlight;
    private final Map<String, SafeHtml> rendered = new HashMap<>();
    private long total;
    private long remembered;

    Prose(Function<String, SafeHtml> markdown, BiFunction<String, String, SafeHtml> highlight) {
        this.markdown = markdown;
        this.highlight = highlight;
    }

    /** A description, which is Markdown (OpenAPI 3.1, section 4.6). */
    SafeHtml text(Optional<String> text) {
        return text.map(String::strip)
                .filter(words -> !words.isEmpty() && isBounded(words))
                .map(this::rendered)
                .orElse(SafeHtml.EMPTY);
    }

    private SafeHtml rendered(String text) {
        SafeHtml known = rendered.get(text);
        if (known != null) {
            return known;
        }
        SafeHtml html = markdown.apply(text);
        boolean small = text.length() <= REMEMBERED_LENGTH && rendered.size() < REMEMBERED_TEXTS;
        if (small || remembered + text.length() <= MAX_REMEMBERED) {
            remembered += small ? 0 : text.length();
            rendered.put(text, html);
        }
        return html;
    }

    /** Source code, highlighted. */
    SafeHtml code(String code, String language) {
        if (!isBounded(code)) {
            return SafeHtml.EMPTY;
        }
        // The same error, the same example: made once, and kept once in memory.
        SafeHtml known = rendered.get(language + '\0' + code);
        SafeHtml html = known == null ? highlight.apply(code, language) : known;
        if (known == null && code.length() <= REMEMBERED_LENGTH && rendered.size() < REMEMBERED_TEXTS) {
            rendered.put(language + '\0' + code, html);
        }
        return html;
    }

    private boolean isBounded(String text) {
        total += text.length();
        return total <= MAX_TOTAL;
    }
}
