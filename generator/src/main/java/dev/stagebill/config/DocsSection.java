package dev.stagebill.config;

import java.util.List;
import java.util.Optional;

/** What the portal file says under {@code docs}. */
record DocsSection(
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
        Optional<Versions> versions) {

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
}
