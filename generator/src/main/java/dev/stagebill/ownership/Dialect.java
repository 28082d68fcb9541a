package dev.stagebill.ownership;

import dev.stagebill.config.HostKind;
import dev.stagebill.source.Origin;
import java.util.List;

/** How a git host reads CODEOWNERS, and where it looks for the file. */
@SuppressWarnings("ImmutableEnumChecker") // every list here is made by List.of
enum Dialect {
    /** {@code docs.github.com}, "About code owners". The first file found counts. */
    GITHUB(List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS")),
    /** {@code docs.gitlab.com}, "Code Owners": sections with owners of their own, and exclusions. */
    GITLAB(List.of("CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS")),
    /** "Set up and use code owners" of Bitbucket: groups have two at signs. */
    BITBUCKET(List.of("CODEOWNERS", ".bitbucket/CODEOWNERS"));

    /** Where the file may be when the host is not known, with what its place tells of the host. */
    private static final List<Place> ANYWHERE = List.of(
            new Place(".github/CODEOWNERS", GITHUB),
            new Place(".gitlab/CODEOWNERS", GITLAB),
            new Place(".bitbucket/CODEOWNERS", BITBUCKET),
            new Place("CODEOWNERS", GITHUB),
            new Place("docs/CODEOWNERS", GITHUB));

    private final List<String> places;

    Dialect(List<String> places) {
        this.places = places;
    }

    /**
     * Where a CODEOWNERS file may be.
     *
     * @param path its path
     * @param dialect how it is to be read
     */
    record Place(String path, Dialect dialect) {}

    /** The places to look at, in order. Gitea's file holds regular expressions, which are not run; Azure DevOps has none. */
    static List<Place> places(Origin origin) {
        return origin.host().map(Dialect::of).orElse(ANYWHERE);
    }

    private static List<Place> of(HostKind host) {
        return switch (host) {
            case GITHUB, AZURE -> GITHUB.all();
            case GITLAB -> GITLAB.all();
            case BITBUCKET_CLOUD, BITBUCKET_SERVER -> BITBUCKET.all();
            case GITEA -> List.of();
        };
    }

    private List<Place> all() {
        return places.stream().map(path -> new Place(path, this)).toList();
    }
}
