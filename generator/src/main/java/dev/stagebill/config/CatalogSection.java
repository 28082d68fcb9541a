package dev.stagebill.config;

import dev.stagebill.diagnostics.SourceLocation;
import java.util.List;
import java.util.Optional;

/** What the portal file says under {@code catalog}. */
record CatalogSection(
        @Key(
                value =
                        "Patterns of files that describe entities, from the root of a source. `*` stays within a folder, `**`"
                                + " crosses folders, `{a,b}` means either.",
                form = Form.INNER_PATH,
                fallback = "['**/catalog-info.yaml', '**/catalog-info.yml']")
        List<Text> files,

        @Key(
                "Which kinds are taken from where. An entity is taken when at least one rule allows it. Without rules, all are.")
        List<Rule> rules,

        @Key(
                "Descriptors that are named one by one, as under `catalog.locations` of a Backstage. They are read besides the files"
                        + " that `catalog.files` finds.")
        List<Location> locations,

        @Key(
                value =
                        "What becomes of an entity that Backstage would refuse: `lenient` shows it with what is wrong about it,"
                                + " `backstage` leaves it out.",
                fallback = "lenient")
        Strictness strictness,

        @Key(
                value =
                        "Which files placeholders such as `$text` may name: those of the `same-repository`, as in Backstage, or"
                                + " those of `any-source` of the portal.",
                fallback = "same-repository")
        CatalogConfig.PlaceholderScope placeholders,

        @Key(
                value =
                        "Whether the owner of an entity that names none is taken from the repository's CODEOWNERS file. Not with strictness `backstage`.",
                fallback = "true")
        boolean codeowners,

        @Key(
                value =
                        "Whether a source without any descriptor is shown as a component, marked as inferred, by what its files"
                                + " tell: build file, README, CODEOWNERS, API definitions. Not with strictness `backstage`.",
                fallback = "true")
        boolean infer,

        @Key(value = "Names of sources that are never shown as inferred components.", form = Form.SOURCE_NAME)
        List<Text> inferExcept) {

    record Rule(
            @Key(value = "What is taken: a kind, such as `Component`, or a kind with a type.", required = true)
            List<Allowed> allow,

            @Key(value = "Names of the sources the rule is for. The default is all.", form = Form.SOURCE_NAME)
            List<Text> sources,

            @Key(
                    "The locations the rule is for, as in Backstage: an entity belongs to the location that it was first reached from."
                            + " The default is all.")
            List<Match> locations) {}

    @ShortForm("kind")
    record Allowed(
            @Key(value = "A kind, such as `Component`, without regard to case.", form = Form.KIND, required = true)
            Text kind,

            @Key(
                    value = "The only `spec.type` that is taken, without regard to case. The default is all.",
                    name = "spec.type")
            Optional<Text> specType) {}

    record Match(
            @Key(value = "The type of the location.", fallback = "url")
            LocationType type,

            @Key("The target of the location, letter by letter.")
            Optional<Text> exact,

            @Key("A glob pattern that the target matches, without regard to case.")
            Optional<Text> pattern) {}

    /** Where a location leads. */
    enum LocationType {
        URL,
        FILE
    }

    record Location(
            SourceLocation place,

            @Key(value = "`url`: an address on the web; `file`: a path, relative to the portal file.", fallback = "url")
            LocationType type,

            @Key(
                    value =
                            "The descriptor, or a glob of descriptors. It must lie in one of the sources: nothing else is fetched.",
                    required = true)
            Text target,

            @Key("What is taken from this location besides what `catalog.rules` allow.")
            List<LocationRule> rules) {}

    record LocationRule(
            @Key(value = "What is taken: a kind, such as `Component`, or a kind with a type.", required = true)
            List<Allowed> allow) {}
}
