package dev.stagebill.apidocs;

import dev.stagebill.entity.ApiEntity;
import java.util.List;
import java.util.Optional;

/**
 * The reference of one API.
 *
 * @param api whose it is
 * @param content what the page shows
 * @param files the definition as files to take along, that which the page shows first; none when the API has no definition
 */
public record ApiDocumentation(ApiEntity api, ApiContent content, List<ApiFile> files) {
    /** Copies the files. */
    public ApiDocumentation {
        files = List.copyOf(files);
    }

    /** The name under which the definition is published beside the page, such as {@code openapi.yaml}. */
    public Optional<String> fileName() {
        return files.stream().findFirst().map(ApiFile::name);
    }
}
