package dev.stagebill.apidocs.proto;

import dev.stagebill.apidocs.proto.Library.Declared;
import dev.stagebill.markdown.SafeHtml;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Comments as HTML. */
final class Texts {
    private final Library library;
    private final Ids ids;
    private final Function<String, SafeHtml> markdown;

    Texts(Library library, Ids ids, Function<String, SafeHtml> markdown) {
        this.library = library;
        this.ids = ids;
        this.markdown = markdown;
    }

    /** What comments say about the declaration they belong to, in the scope it is in. */
    SafeHtml about(Comments comments, String scope) {
        return html(comments.text(), scope);
    }

    /** The comments that stand alone. */
    List<SafeHtml> remarks(Comments comments, String scope) {
        return comments.detached().stream()
                .map(text -> html(text, scope))
                .filter(html -> !html.isEmpty())
                .toList();
    }

    SafeHtml html(String text, String scope) {
        return text.isBlank()
                ? SafeHtml.EMPTY
                : markdown.apply(CommentMarkdown.of(text, name -> link(name, scope)).strip());
    }

    private Optional<String> link(String name, String scope) {
        return library.find(name, scope).map(Declared::fullName).flatMap(ids::ofType);
    }
}
