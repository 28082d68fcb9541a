package dev.stagebill.config;

import dev.stagebill.diagnostics.SourceLocation;
import java.util.List;
import java.util.Optional;

/** The portal file as it is written, key by key. */
record PortalFile(
        @Key(value = "The name of the portal.", fallback = "Developer Portal")
        Text title,

        @Key("One sentence about the portal, shown on its front page and by search engines.")
        Optional<Text> description,

        @Key(
                value =
                        "The address the portal will be published at. Needed for what must be absolute: the sitemap and canonical links.",
                form = Form.WEB_ADDRESS)
        Optional<Text> url,

        @Key(value = "A picture shown beside the title: a path relative to the portal file.", form = Form.PATH)
        Optional<Text> logo,

        @Key(value = "A Markdown file shown on the front page: a path relative to the portal file.", form = Form.PATH)
        Optional<Text> home,

        @Key("How the portal looks.") Theme theme,

        @Key(value = "Where the repositories are.", required = true)
        List<Source> sources,

        @Key("Which files describe entities, and which kinds may come from where.")
        Catalog catalog,

        @Key("Kinds of your own, beside those of Backstage.")
        List<OwnKind> kinds,

        @Key("How documentation is built.") Docs docs,

        @Key("What is shown of APIs.") Apis apis,

        @Key("How search is built.") Search search,

        @Key(
                value =
                        "The folder the portal is published to, relative to the portal file. It is replaced as a whole by each build.",
                form = Form.PATH,
                fallback = "site")
        Text output,

        @Key(
                value =
                        "The folder for cached clones and results, relative to the portal file. It can be deleted at any time.",
                form = Form.PATH,
                fallback = ".stagebill/cache")
        Text cache,

        @Key(
                value = "Findings of this severity or a graver one stop the build before anything is published.",
                fallback = "error")
        FailOn failOn,

        @Key(
                "How findings are judged: by their codes, such as `docs.broken-link`, or `docs.*` for all that begin so. [Findings](diagnostics.md) lists the codes.")
        Findings findings,

        @Key(
                value = "Whether the network may not be used. Then git sources are read from the cache alone.",
                fallback = "false")
        boolean offline,

        @Key("Which sort of git host a name stands for, where the name does not tell: self-hosted ones.")
        List<Host> hosts,

        @Key(
                "Links made from annotations of entities, shown before the built-in ones; a rule with `enabled: false` takes built-in ones away.")
        List<AnnotationLink> annotationLinks) {

    /** The themes that are built in. */
    enum ThemeName {
        DEFAULT
    }

    record Theme(
            @Key(value = "A theme that is built in.", fallback = "default")
            ThemeName name,

            @Key(
                    value =
                            "A folder, relative to the portal file, whose files take the place of the theme's files of the same name.",
                    form = Form.PATH)
            Optional<Text> folder,

            @Key(
                    value =
                            "The colour of links and buttons, in hexadecimal form. It needs quotes: in YAML, # starts a comment.",
                    form = Form.COLOUR)
            Optional<Text> accent) {}

    @ExactlyOne({"git", "local"})
    record Source(
            SourceLocation place,

            @Key(
                    value = "The address of a git repository: https, ssh or file. Either this or `local` is needed.",
                    form = Form.GIT_ADDRESS)
            Optional<Text> git,

            @Key(
                    value =
                            "A path, relative to the portal file, of a working tree, a bare repository or a plain folder;"
                                    + " or a glob of such, for example `repositories/*`.",
                    form = Form.PATH)
            Optional<Text> local,

            @Key(
                    value =
                            "What to call the source in messages and links. The default is the last part of its address or path;"
                                    + " each match of a glob is named by its folder.",
                    form = Form.SOURCE_NAME)
            Optional<Text> name,

            @Key(
                    value =
                            "The branch, tag or commit to read. The default is the default branch of a `git` source, and the files"
                                    + " as they are of a `local` one.",
                    form = Form.GIT_REF)
            Optional<Text> ref,

            @Key(
                    value = "The folder inside the repository that counts. The default is all of it.",
                    form = Form.INNER_PATH)
            Optional<Text> path,

            @Key(
                    value =
                            "The address of the repository's web page, for \"view source\" and \"edit\". `{name}` stands for the name"
                                    + " of the source.",
                    form = Form.WEB_PAGE)
            Optional<Text> url,

            @Key(
                    value = "Patterns of descriptor files for this source, instead of those of `catalog.files`.",
                    form = Form.INNER_PATH)
            List<Text> files,

            @Key(
                    "Which branches and tags are shown as versions of the documentation, instead of `docs.versions`; `{}` for none."
                            + " It takes the place of that key as a whole.")
            Optional<Versions> docsVersions) {}

    record Catalog(
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
            PortalConfig.PlaceholderScope placeholders,

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
            List<Text> inferExcept) {}

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

    record Docs(
            @Key(
                    value = "Whether the README of a component without documentation is shown as its documentation.",
                    fallback = "true")
            boolean readme,

            @Key(
                    value =
                            "Whether a component without `backstage.io/techdocs-ref` shows the documentation in its folder: `mkdocs.yml`,"
                                    + " or the Markdown files of a docs folder. Also for repositories without any descriptor.",
                    fallback = "false")
            boolean discover,

            @Key(
                    value =
                            "Hosts whose pages, such as films and boards, may be shown inside of documentation by `<iframe>`. Readers'"
                                    + " browsers then ask these hosts. Of all others, a link is shown.",
                    form = Form.HOST)
            List<Text> allowedIframeHosts,

            @Key(
                    "Which branches and tags of the sources are shown as [versions](versions.md) of their documentation. The default is"
                            + " none. A source can have patterns of its own under `docs-versions`.")
            Optional<Versions> versions) {}

    record Versions(
            @Key(
                    value =
                            "Patterns of tags, such as `v*`. `*` stays within a part between slashes, `**` crosses them, `?` is one"
                                    + " character.",
                    form = Form.REF_PATTERN)
            List<Text> tags,

            @Key(value = "Patterns of branches, such as `release/*`.", form = Form.REF_PATTERN)
            List<Text> branches,

            @Key(
                    value =
                            "How many of them are shown at most: those with the highest version numbers. What the source itself is read"
                                    + " at is shown besides.",
                    fallback = "10")
            int max,

            @Key(
                    value =
                            "Which version has the plain address of the documentation: what the `source` itself is read at, or the"
                                    + " `newest-tag`, as long as there is one.",
                    fallback = "source")
            VersionsConfig.Shown show,

            @Key(
                    "What to call the version that the source itself is read at, for example `next`. The default is its branch or tag.")
            Optional<Text> title,

            @Key(
                    value =
                            "Whether all versions are found by search and listed for search engines, not only the one with the plain"
                                    + " address.",
                    fallback = "false")
            boolean listed,

            @Key(
                    value =
                            "Whether findings in all versions are reported, not only those in what the source itself is read at. Without"
                                    + " that, one notice gives their number.",
                    fallback = "false")
            boolean findings) {}

    /** What becomes of the Lucene index. */
    enum Lucene {
        DROP,
        KEEP
    }

    record Apis(
            @Key(
                    value =
                            "Whether the definition of an API is compared with those of the releases (tags) before, and the"
                                    + " [changes](api-changes.md) are shown.",
                    fallback = "true")
            boolean changes,

            @Key(
                    value =
                            "The changes of so many days before the newest commit are shown besides; with 0 they are not.",
                    fallback = "90",
                    least = 0,
                    most = 3650)
            int changesDays,

            @Key(value = "The changes of so many releases are shown.", fallback = "10", most = 50)
            int changesReleases) {}

    record Search(
            @Key(value = "Whether the portal has a search.", fallback = "true")
            boolean enabled,

            @Key(
                    value =
                            "The language that most is written in: its stop words are passed over, and its words found in all their forms. A"
                                    + " documentation whose mkdocs.yml names another one as `theme.language` goes by that. `none`: words are taken as"
                                    + " they are. Chinese, Japanese, Korean and Thai need no setting.",
                    fallback = "en")
            SearchLanguage language,

            @Key(
                    value =
                            "Whether the Lucene index itself is kept beside the portal, for servers and other tools that can read it. It is no"
                                    + " part of the portal.",
                    fallback = "drop")
            Lucene lucene,

            @Key(
                    value = "The folder the Lucene index is kept in, relative to the portal file.",
                    form = Form.PATH,
                    fallback = ".stagebill/lucene")
            Text luceneFolder) {}

    record Host(
            @Key(
                    value = "The name of the host, as in the addresses of its repositories, without port.",
                    form = Form.HOST,
                    required = true)
            Text host,

            @Key(value = "Whose rules for addresses it follows.", fallback = "github")
            HostKind kind) {}

    record AnnotationLink(
            @Key(value = "The key of the annotation, such as `sonarqube.org/project-key`.", required = true)
            Text annotation,

            @Key(
                    "What to call the link. A built-in link with the same annotation and title is replaced. The default is the annotation.")
            Optional<Text> title,

            @Key(
                    value =
                            "The address. `{value}` stands for the value as one part of it, `{value:path}` keeps slashes, `{value:slug}`"
                                    + " does too and understands a value that is a whole address; also `{kind}`, `{namespace}`, `{name}`"
                                    + " and `{annotation:KEY}`. What is filled in is percent-encoded.",
                    form = Form.LINK)
            Optional<Text> url,

            @Key("A word for the picture, as in `metadata.links`.")
            Optional<Text> icon,

            @Key(value = "The kinds of entities the link is for. The default is all.", form = Form.KIND)
            List<Text> kinds,

            @Key(
                    value =
                            "Whether there is such a link. `false` takes away the built-in links of the annotation; with a title, that one.",
                    fallback = "true")
            boolean enabled) {}

    record Findings(
            @Key(value = "Codes of findings that count as errors.", form = Form.CODES)
            List<Text> error,

            @Key(value = "Codes of findings that count as warnings.", form = Form.CODES)
            List<Text> warning,

            @Key(value = "Codes of findings that count as notices.", form = Form.CODES)
            List<Text> notice,

            @Key(value = "Codes of findings that are not reported at all.", form = Form.CODES)
            List<Text> off,

            @Key(
                    value =
                            "A file, relative to the portal file, with the findings that are known and do not fail a build;"
                                    + " `stagebill check --write-baseline` writes it.",
                    form = Form.PATH)
            Optional<Text> baseline) {}
}
