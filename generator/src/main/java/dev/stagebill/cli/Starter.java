package dev.stagebill.cli;

/** The portal file that {@code init} writes. */
final class Starter {
    static final String TEXT = """
            # The portal file of Stagebill. Everything but sources has a default.
            # stagebill serve shows the portal while you edit this file.

            title: Developer Portal
            # description: One sentence about the portal.

            # The address it will be published at, for what must be absolute, such as the sitemap.
            # url: https://portal.example.org/

            # A picture beside the title, and a Markdown file for the front page.
            # logo: logo.svg
            # home: home.md

            # theme:
            #   accent: "#0b6e6e"       # quotes, because # starts a comment
            #   folder: theme           # its files take the place of the theme's

            # Where the repositories are. Catalog files (catalog-info.yaml), documentation (mkdocs.yml)
            # and API definitions are read from them.
            sources:
            @SOURCES@  # A git repository by its address; ref and path are optional:
              # - git: https://git.example.org/shop/cart.git
              #   ref: main
              #   path: services/cart
              # Every folder in a folder, with the address for "view source" and "edit":
              # - local: repositories/*
              #   url: https://git.example.org/shop/{name}

            # Which files describe entities, from the root of each source.
            # catalog:
            #   files: [catalog-info.yaml, "**/catalog-info.yaml"]

            # docs:
            #   readme: true            # a README stands in for missing documentation

            # output: site              # replaced as a whole by each build
            # fail-on: error            # or warning, notice, never
            """;

    private Starter() {}
}
