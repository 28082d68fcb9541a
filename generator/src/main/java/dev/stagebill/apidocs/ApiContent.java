package dev.stagebill.apidocs;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a page about a definition shows. Each format has a model of its own, and a template that shows it. */
public interface ApiContent {
    /** The name of the template that shows it, below {@code templates/api/}, without path and ending. */
    String template();

    /** What is worth finding in it, in the order of the page; nothing when its parts cannot be told apart. */
    default List<ApiPart> parts() {
        return List.of();
    }

    /** What it can be cut into when it is too large for one page, in the order of the page; nothing when it cannot be cut. */
    default List<ApiChapter> chapters() {
        return List.of();
    }

    /** The same with everything that is too large for any page in pieces, each an entry; asked for when there is more than one page. */
    default ApiContent inPieces() {
        return this;
    }

    /** The same with these entries of its chapters alone, and without what is said about chapters and the whole. */
    default ApiContent only(Set<String> ids) {
        return this;
    }

    /** The version that the definition gives itself; empty when it states none, as in most formats but OpenAPI and AsyncAPI. */
    default Optional<String> ownVersion() {
        return Optional.empty();
    }

    /** Whether the definition says that all of it should no longer be used. */
    default boolean isDeprecated() {
        return false;
    }
}
