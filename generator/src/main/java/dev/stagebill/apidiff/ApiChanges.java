package dev.stagebill.apidiff;

import dev.stagebill.entity.ApiEntity;
import dev.stagebill.source.Release;

/**
 * What changed in the definition of an API since a release.
 *
 * @param api the API
 * @param since the release that it is compared with
 * @param difference what changed
 */
public record ApiChanges(ApiEntity api, Release since, ApiDifference difference) {}
