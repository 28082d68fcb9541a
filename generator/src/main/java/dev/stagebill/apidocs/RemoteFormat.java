package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.ApiEntity;

/** APIs that state where they answer and have no definition, such as {@code mcp-server}. */
final class RemoteFormat implements ApiFormat {
    @Override
    public boolean accepts(ApiEntity api) {
        boolean defined =
                api.definition().filter(found -> !found.text().isBlank()).isPresent();
        return !api.remotes().isEmpty() && !defined;
    }

    @Override
    public ApiContent read(ApiEntity api, Diagnostics diagnostics) {
        return new RemoteListing(api.remotes());
    }
}
