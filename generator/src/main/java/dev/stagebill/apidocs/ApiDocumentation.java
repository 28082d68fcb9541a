package dev.stagebill.apidocs;

import dev.stagebill.entity.ApiEntity;
import java.util.Optional;

/**
 * The reference of one API.
 *
 * @param api whose it is
 * @param content what the page shows
 * @param fileName the name under which the raw definition is published beside the page, such as {@code openapi.yaml}; empty when the API
 *     has no definition
 */
public record ApiDocumentation(ApiEntity api, ApiContent content, Optional<String> fileName) {}
