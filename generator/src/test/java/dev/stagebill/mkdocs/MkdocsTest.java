package dev.stagebill.mkdocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.MemoryTree;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MkdocsTest {
    private final List<Diagnostic> findings = new ArrayList<>();

    private Mkdocs read(String... files) {
        return MkdocsReader.read(MemoryTree.of("shop", files), "", findings).orElseThrow();
    }

    @Test
    void theFileWithTheLongEndingGoesFirst() {
        assertThat(read("mkdocs.yml", "site_name: short", "mkdocs.yaml", "site_name: long").siteName())
                .contains("long");
    }

    @Test
    void inheritedSettingsAreMergedKeyByKey() {
        Mkdocs config = read(
                "docs/mkdocs.yml",
                        "",
                "mkdocs.yml",
                        """
                INHERIT: ./base/base.yml
                site_name: Own
                theme: {features: [content.tabs.link]}
                nav: [a.md]
                """,
                "base/base.yml",
                        "INHERIT: ../root.yml\nsite_name: Base\ntheme: {name: material, language: de, features: [x]}\nnav: [b.md, c.md]\n",
                "root.yml", "copyright: (c) us\nsite_name: Root\n");
        assertThat(config.siteName()).contains("Own");
        assertThat(config.text("copyright")).contains("(c) us");
        assertThat(config.language()).contains("de");
        assertThat(config.features()).containsExactly("content.tabs.link");
        assertThat(config.navigation().orElseThrow()).hasSize(1);
        assertThat(config.place("copyright").path()).isEqualTo("root.yml");
        assertThat(config.place("nav").pathAndPosition()).isEqualTo("mkdocs.yml:4");
        assertThat(findings).isEmpty();
    }

    @Test
    void nothingIsInheritedFromOutsideOfTheRepositoryOrInCircles() {
        assertThat(read("mkdocs.yml", "INHERIT: ../../etc/passwd\nsite_name: A").siteName()).contains("A");
        assertThat(read("mkdocs.yml", "INHERIT: b.yml\nsite_name: A", "b.yml", "INHERIT: mkdocs.yml\nsite_name: B")
                        .siteName())
                .contains("A");
        assertThat(findings).extracting(Diagnostic::code).containsExactly("docs.not-inherited", "docs.not-inherited");
    }

    @Test
    void ofTheEnvironmentOnlyDefaultsAreTaken() {
        Mkdocs config = read("mkdocs.yml", """
                site_name: !ENV [SITE_NAME, OTHER, 'By default']
                copyright: !ENV HOME
                site_author: !ENV [HOME]
                plugins:
                  - search
                  - tags:
                      enabled: !ENV [CI, false]
                """);
        assertThat(config.siteName()).contains("By default");
        assertThat(config.text("copyright")).isEmpty();
        assertThat(config.text("site_author")).isEmpty();
        assertThat(config.plugins().has("tags")).isFalse();
        assertThat(config.plugins().has("search")).isTrue();
    }

    @Test
    void extensionsComeAsListOrMappingWithTheirOptions() {
        String list = """
                markdown_extensions:
                  - admonition
                  - markdown.extensions.tables
                  - toc:
                      permalink: yes
                      toc_depth: 2-4
                      slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}
                  - pymdownx.superfences:
                      custom_fences:
                        - {name: mermaid, class: mermaid, format: !!python/name:pymdownx.superfences.fence_code_format ''}
                  - pymdownx.snippets: {base_path: [!relative $config_dir, docs]}
                plugins: [material/tags]
                """;
        String mapping = """
                markdown_extensions:
                  admonition:
                  tables: {}
                """;
        Map<String, Map<String, String>> options = read("mkdocs.yml", list).markdown().extensions();
        assertThat(options.keySet())
                .containsExactly("admonition", "tables", "toc", "pymdownx.superfences", "pymdownx.snippets", "plugin:tags");
        assertThat(options.get("toc"))
                .containsEntry("permalink", "true")
                .containsEntry("toc_depth", "2-4")
                .containsEntry("slugify.kwds.case", "lower");
        assertThat(options.get("pymdownx.superfences"))
                .containsEntry("custom_fences.0.name", "mermaid")
                .containsEntry("custom_fences.0.format", "pymdownx.superfences.fence_code_format");
        assertThat(options.get("pymdownx.snippets"))
                .containsEntry("base_path.0", "!relative $config_dir")
                .containsEntry("base_path.1", "docs");
        assertThat(read("mkdocs.yml", mapping).markdown().extensions().keySet())
                .containsExactly("admonition", "tables");
    }

    @Test
    void pluginsOfAGroupCountWhenTheGroupDoes() {
        Mkdocs config = read("mkdocs.yml", """
                plugins:
                  - group: {enabled: true, plugins: [tags, {redirects: {redirect_maps: {a.md: b.md}}}]}
                """);
        assertThat(config.plugins().all().keySet()).contains("tags", "redirects");
    }

    @Test
    void anchorsAndMergeKeysWorkAsInPython() {
        Mkdocs config = read("mkdocs.yml", """
                x-base: &base {site_name: Base, copyright: us}
                <<: *base
                site_name: Own
                use_directory_urls: off
                """);
        assertThat(config.siteName()).contains("Own");
        assertThat(config.text("copyright")).contains("us");
    }

    @Test
    void aKeyThatIsThereTwiceCountsTheSecondTime() {
        assertThat(read("mkdocs.yml", "site_name: A\nsite_name: B\n").siteName()).contains("B");
        assertThat(findings).extracting(Diagnostic::code).containsExactly("docs.key-twice");
    }

    @Test
    void whatHasNoEffectIsToldOnceWithItsLine() {
        read("mkdocs.yml", """
                site_name: A
                plugins: [search, mkdocstrings]
                hooks: [x.py]
                markdown_extensions: [attr_list, my.own]
                theme: {name: material, custom_dir: over, palette: {scheme: slate}}
                """);
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).message()).isEqualTo("dropped: plugin mkdocstrings, extension my.own, hooks");
        assertThat(findings.get(0).location().orElseThrow().line()).isEqualTo(2);
    }

    @Test
    void levelsOfValidationBecomeSeverities() {
        Validation validation = read(
                        "mkdocs.yml",
                        "validation: {anchors: warn, omitted_files: ignore, links: {not_found: info, absolute_links: relative_to_docs}}")
                .validation();
        assertThat(validation.severity("links.anchors", Severity.NOTICE)).contains(Severity.WARNING);
        assertThat(validation.severity("links.not_found", Severity.WARNING)).contains(Severity.NOTICE);
        assertThat(validation.severity("nav.not_found", Severity.ERROR)).contains(Severity.ERROR);
        assertThat(validation.severity("nav.omitted_files", Severity.ERROR)).isEmpty();
        assertThat(validation.relativeToDocs()).isTrue();
    }

    @Test
    void editAddressesAreJoinedAsMkDocsDoes() {
        assertThat(edit("repo_url: https://github.com/a/b\nedit_uri: edit/main/docs"))
                .contains("https://github.com/a/b/edit/main/docs/x/y%20z.md");
        assertThat(edit("repo_url: https://github.com/a/b/\nedit_uri: blob/main/docs/"))
                .contains("https://github.com/a/b/blob/main/docs/x/y%20z.md");
        assertThat(edit("repo_url: https://example.org/a\nedit_uri: '?file=/docs/'"))
                .contains("https://example.org/a?file=/docs/x/y%20z.md");
        assertThat(edit("edit_uri: https://example.org/edit/")).contains("https://example.org/edit/x/y%20z.md");
        assertThat(edit("repo_url: https://example.org/a\nedit_uri_template: /e/{path_noext}.rst?p={path!q}"))
                .contains("https://example.org/e/x/y%20z.rst?p=x%2Fy%20z.md");
        assertThat(edit("edit_uri: javascript:alert(1)/")).isEmpty();
        assertThat(edit("edit_uri: ''")).isEmpty();
        assertThat(read("mkdocs.yml", "edit_uri: ''").saysEditing()).isTrue();
    }

    private Optional<String> edit(String settings) {
        return read("mkdocs.yml", settings).editAddress("x/y z.md");
    }
}
