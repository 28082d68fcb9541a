package dev.stagebill.apidiff;

import dev.stagebill.entity.ApiEntity;
import java.util.List;
import java.util.Optional;

/**
 * What changed in the definition of an API, in its last releases and lately.
 *
 * @param api the API
 * @param days how many days before the commit that was read count as lately
 * @param spans the changes: those since the newest release, those of the last days, then those that came with each release, the newest first
 */
public record ApiChanges(ApiEntity api, int days, List<ChangeSpan> spans) {
    /** Copies the list. */
    public ApiChanges {
        spans = List.copyOf(spans);
    }

    /** The first of a sort. */
    public Optional<ChangeSpan> first(ChangeSpan.Sort sort) {
        return spans.stream().filter(span -> span.sort() == sort).findFirst();
    }
}
