package dev.stagebill.apidiff;

import dev.stagebill.bundle.Bundler;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.source.PastRelease;
import dev.stagebill.source.SourceException;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Compares definitions with what they were at the newest release before. Only a definition in a file of the repository that its descriptor lies in
 * has such a past; one that is large, or in no format that can be compared, is passed over.
 */
public final class ReleaseComparison {
    private static final int MAX_CHARACTERS = 2_000_000;

    private ReleaseComparison() {}

    /** The changes of each of these APIs that has an earlier version, in the same order. Definitions are compared in parallel. */
    public static List<ApiChanges> of(List<ApiEntity> apis) {
        return apis.parallelStream()
                .map(ReleaseComparison::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ApiChanges> of(ApiEntity api) {
        return api.definition()
                .filter(definition ->
                        definition.file().isPresent() && definition.text().length() <= MAX_CHARACTERS)
                .filter(definition -> isInOwnSource(api, definition))
                .flatMap(definition -> compare(api, definition));
    }

    private static boolean isInOwnSource(ApiEntity api, ApiEntity.Definition definition) {
        String own = api.envelope().source().origin().name();
        return definition.location().repository().equals(own);
    }

    private static Optional<ApiChanges> compare(ApiEntity api, ApiEntity.Definition definition) {
        String path = definition.location().path();
        try {
            Optional<PastRelease> past = api.envelope().source().history().earlier(path);
            return past.flatMap(release -> text(release.tree(), path, definition.bundled())
                    .map(text -> new ApiChanges(api, release.release(), ApiDiff.between(text, definition.text())))
                    .filter(changes -> changes.difference().obstacle().isEmpty()));
        } catch (SourceException e) {
            // What cannot be read today was not asked for by anybody.
            return Optional.empty();
        }
    }

    /** The text of the file, put together in the same way as the newer one. */
    private static Optional<String> text(SourceTree tree, String path, boolean bundled) {
        Optional<SourceFile> file = tree.file(path);
        return file.map(tree::read)
                .filter(bytes -> bytes.length <= MAX_CHARACTERS)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .map(text -> bundled && Bundler.mayRefer(text)
                        ? new Bundler(tree, url -> Optional.empty())
                                .bundle(text, path)
                                .text()
                        : text)
                .filter(text -> text.length() <= MAX_CHARACTERS);
    }
}
