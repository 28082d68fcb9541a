package dev.stagebill.apidocs;

import dev.stagebill.entity.ApiEntity;
import java.util.List;

/**
 * An API without a definition: the places where it answers.
 *
 * @param remotes the places
 */
public record RemoteListing(List<ApiEntity.Remote> remotes) implements ApiContent {
    /** Copies the remotes. */
    public RemoteListing {
        remotes = List.copyOf(remotes);
    }

    @Override
    public String template() {
        return "remotes";
    }
}
