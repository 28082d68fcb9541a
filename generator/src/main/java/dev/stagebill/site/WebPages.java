package dev.stagebill.site;

import dev.stagebill.entity.Entity;
import dev.stagebill.source.Origin;
import java.net.URI;
import java.util.Optional;

/**
 * Where the descriptor of an entity can be seen and edited on the web: what its annotations say ({@code backstage.io/view-url}, {@code
 * backstage.io/edit-url}; values of the file win, as in Backstage's AnnotateLocationEntityProcessor), else what follows from its repository.
 *
 * @param view the page that shows it
 * @param edit the page on which it can be edited
 */
record WebPages(Optional<String> view, Optional<String> edit) {
    static WebPages of(Entity entity) {
        Origin origin = entity.envelope().source().origin();
        String path = entity.location().path();
        return new WebPages(
                annotated(entity, "backstage.io/view-url")
                        .or(() -> origin.viewUrl(path, entity.location().line()).map(URI::toString)),
                annotated(entity, "backstage.io/edit-url")
                        .or(() -> origin.editUrl(path).map(URI::toString)));
    }

    private static Optional<String> annotated(Entity entity, String key) {
        return entity.metadata().annotation(key).flatMap(value -> new LinkTemplate(entity, value).fill("{value:url}"));
    }
}
