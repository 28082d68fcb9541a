package dev.stagebill.entity;

import dev.stagebill.config.CatalogConfig.PlaceholderScope;
import dev.stagebill.config.Strictness;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.Sources;
import dev.stagebill.yaml.YamlReader;
import java.util.List;

/** Makes entities of drafts by the same rules as of descriptors. Their place is the file that tells most of them. */
public final class DraftReader {
    private static final String DESCRIPTOR = "catalog-info.yaml";

    private final DocumentReader documents;

    /** A reader that looks up placeholders in the sources. What is wrong with a draft is nothing that anybody could mend, and is not told. */
    public DraftReader(Sources sources) {
        this.documents = new DocumentReader(
                new Diagnostics(),
                Strictness.LENIENT,
                new PlaceholderFiles(new RepositoryUrls(sources), PlaceholderScope.SAME_REPOSITORY),
                new OwnKinds(List.of()));
    }

    /** The entities of a draft. */
    public List<Entity> read(Draft draft) {
        String path = draft.folder().isEmpty() ? DESCRIPTOR : draft.folder() + "/" + DESCRIPTOR;
        DescriptorFile file = new DescriptorFile(draft.tree(), new SourceFile(path, ""));
        SourceLocation place = draft.tree().location(draft.basis().path());
        return new YamlReader()
                .readAll(draft.text()).stream()
                        .flatMap(document -> documents.read(file, document).stream())
                        .map(entity -> entity.with(
                                entity.envelope().inferred(draft.inference()).at(place)))
                        .toList();
    }
}
