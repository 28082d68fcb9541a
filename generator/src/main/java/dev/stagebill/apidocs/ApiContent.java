package dev.stagebill.apidocs;

import java.util.List;
import java.util.Optional;

/** What a page about a definition shows. Each format has a model of its own, and a template that shows it. */
public interface ApiContent {
    /** The name of the template that shows it, below {@code templates/api/}, without path and ending. */
    String template();

    /** What is worth finding in it, in the order of the page; nothing when its parts cannot be told apart. */
    default List<ApiPart> parts() {
        return List.of();
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
