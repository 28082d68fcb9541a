package dev.stagebill.apidiff;

import dev.stagebill.config.PortalConfig.ApisConfig;
import dev.stagebill.entity.ApiEntity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares definitions with what they were before. Only a definition in a file of the repository that its descriptor lies in has such a past; one
 * that is large, or in no format that can be compared, is passed over.
 */
public final class ApiChangelog {
    static final int MAX_CHARACTERS = 20_000_000;

    /** A tree of a definition of this size takes some 50 MB: larger ones are compared one after the other. */
    private static final int LARGE = 1_500_000;

    private final ApisConfig config;

    /** Change logs as the portal file wants them. */
    public ApiChangelog(ApisConfig config) {
        this.config = config;
    }

    /** The changes of each of these APIs that has a past, in the same order. Definitions of usual size are compared in parallel. */
    public List<ApiChanges> of(List<ApiEntity> apis) {
        if (!config.changes()) {
            return List.of();
        }
        List<ApiEntity> known =
                apis.stream().filter(ApiChangelog::mayHaveChanged).toList();
        Stream<Numbered> small = numbered(known).filter(each -> !each.large()).parallel();
        List<Numbered> done = new ArrayList<>(small.map(this::compared).toList());
        numbered(known).filter(Numbered::large).map(this::compared).forEach(done::add);
        return done.stream()
                .sorted(Comparator.comparingInt(Numbered::index))
                .flatMap(each -> each.changes().stream())
                .toList();
    }

    /** An API with its place in the list. */
    private record Numbered(int index, ApiEntity api, Optional<ApiChanges> changes) {
        boolean large() {
            return api.definition().orElseThrow().text().length() > LARGE;
        }
    }

    private static Stream<Numbered> numbered(List<ApiEntity> apis) {
        return Stream.iterate(0, i -> i < apis.size(), i -> i + 1)
                .map(i -> new Numbered(i, apis.get(i), Optional.empty()));
    }

    private Numbered compared(Numbered one) {
        return new Numbered(one.index(), one.api(), new PastDefinitions(one.api(), config).changes());
    }

    private static boolean mayHaveChanged(ApiEntity api) {
        String own = api.envelope().source().origin().name();
        return api.definition()
                .filter(definition ->
                        definition.file().isPresent() && definition.text().length() <= MAX_CHARACTERS)
                .filter(definition -> definition.location().repository().equals(own))
                .isPresent();
    }
}
