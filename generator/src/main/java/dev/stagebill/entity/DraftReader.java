package dev.stagebill.entity;

import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.source.Sources;
import dev.stagebill.yaml.YamlReader;
import java.util.List;

/** Makes entities of drafts by the same rules as of descriptors. */
public final class DraftReader {
    private final DocumentReader documents;

    /** A reader that reports to these diagnostics; placeholders are looked up in the sources. */
    public DraftReader(Diagnostics diagnostics, Sources sources) {
        this.documents = new DocumentReader(diagnostics, new RepositoryUrls(sources), InferredOwners.NONE);
    }

    /** The entities of a draft. */
    public List<Entity> read(Draft draft) {
        DescriptorFile file = DescriptorFile.of(draft);
        return new YamlReader()
                .readAll(draft.text()).stream()
                        .flatMap(document -> documents.read(file, document).stream())
                        .toList();
    }
}
