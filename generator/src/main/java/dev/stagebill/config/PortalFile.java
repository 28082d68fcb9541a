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
        CatalogSection catalog,

        @Key("Kinds of your own, beside those of Backstage.")
        List<OwnKind> kinds,

        @Key("How documentation is built.") DocsSection docs,

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
            Optional<DocsSection.Versions> docsVersions) {}

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
