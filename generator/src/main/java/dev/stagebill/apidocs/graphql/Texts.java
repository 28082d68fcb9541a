package dev.stagebill.apidocs.graphql;

import dev.stagebill.apidocs.graphql.GraphQlReference.Text;
import dev.stagebill.markdown.SafeHtml;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Makes HTML of the texts of one definition. For one thread. */
public final class Texts {
    private final Function<Optional<String>, SafeHtml> markdown;
    private final BiFunction<String, String, SafeHtml> highlight;

    /**
     * Texts rendered with these.
     *
     * @param markdown renders Markdown safely; nothing for no text
     * @param highlight highlights source code (first) in a language (second)
     */
    public Texts(Function<Optional<String>, SafeHtml> markdown, BiFunction<String, String, SafeHtml> highlight) {
        this.markdown = markdown;
        this.highlight = highlight;
    }

    Text text(Optional<String> text) {
        Optional<String> words = text.filter(found -> !found.isBlank());
        return words.isEmpty() ? Text.NONE : new Text(markdown.apply(words), words.get());
    }

    SafeHtml code(String code, String language) {
        return highlight.apply(code, language);
    }
}
