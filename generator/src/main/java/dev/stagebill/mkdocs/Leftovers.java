package dev.stagebill.mkdocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says in one notice what of a {@code mkdocs.yml} has no effect: plugins, extensions and keys that are not known, and what runs or loads code. */
final class Leftovers {
    /** Plugins that mean something here, and those whose purpose is met without them. */
    private static final Set<String> PLUGINS = words("techdocs-core search monorepo redirects tags group meta"
            + " section-index awesome-pages awesome-nav literate-nav same-dir exclude include-markdown blog"
            + " git-revision-date git-revision-date-localized git-authors git-committers git-committers-2"
            + " callouts gh-admonitions glightbox mermaid2 offline privacy optimize minify info autorefs"
            + " ezlinks roamlinks obsidian-support kroki drawio open-in-new-tab");

    private static final Set<String> EXTENSIONS = words("abbr admonition attr_list codehilite def_list extra"
            + " fenced_code footnotes md_in_html meta sane_lists smarty tables toc nl2br wikilinks legacy_attrs"
            + " legacy_em mdx_truly_sane_lists callouts gh-admonitions markdown_inline_mermaid markdown_inline_graphviz plantuml_markdown"
            + " mdx_math mdx_wikilink_plus pymdownx.arithmatex pymdownx.b64 pymdownx.betterem pymdownx.caret pymdownx.critic"
            + " pymdownx.details pymdownx.emoji pymdownx.escapeall pymdownx.extra pymdownx.extrarawhtml"
            + " pymdownx.fancylists pymdownx.highlight pymdownx.inlinehilite pymdownx.keys pymdownx.magiclink"
            + " pymdownx.mark pymdownx.pathconverter pymdownx.progressbar pymdownx.quotes pymdownx.saneheaders"
            + " pymdownx.smartsymbols pymdownx.snippets pymdownx.striphtml pymdownx.superfences pymdownx.tabbed"
            + " pymdownx.tasklist pymdownx.tilde pymdownx.blocks.admonition pymdownx.blocks.caption"
            + " pymdownx.blocks.definition pymdownx.blocks.details pymdownx.blocks.html pymdownx.blocks.tab");

    /** The keys of MkDocs; those that only concern its own program have no meaning that could be missed. */
    private static final Set<String> KEYS = words("INHERIT site_name site_url site_description site_author copyright"
            + " repo_url repo_name edit_uri edit_uri_template docs_dir site_dir nav exclude_docs draft_docs not_in_nav"
            + " use_directory_urls theme plugins markdown_extensions extra validation strict dev_addr watch"
            + " remote_branch remote_name google_analytics");

    private Leftovers() {}

    private static Set<String> words(String text) {
        return Set.of(text.split(" ", -1));
    }

    static void report(Settings settings, List<Diagnostic> findings) {
        List<String> dropped = new ArrayList<>();
        List<SourceLocation> places = new ArrayList<>();
        for (Named plugin : Named.of(settings.root(), "plugins")) {
            if (!PLUGINS.contains(Plugins.name(plugin.name()))) {
                dropped.add("plugin " + plugin.name());
                places.add(settings.place("plugins").at(plugin.position().line(), 0));
            }
        }
        for (Named extension : Named.of(settings.root(), "markdown_extensions")) {
            if (!EXTENSIONS.contains(ExtensionOptions.name(extension))) {
                dropped.add("extension " + extension.name());
                places.add(settings.place("markdown_extensions")
                        .at(extension.position().line(), 0));
            }
        }
        settings.root().entries().keySet().stream()
                .filter(key -> !KEYS.contains(key) && !key.startsWith("x-") && !key.startsWith("."))
                .forEach(key -> {
                    dropped.add(key);
                    places.add(settings.place(key));
                });
        if (!dropped.isEmpty()) {
            findings.add(Diagnostic.notice("docs.dropped", "dropped: " + String.join(", ", dropped))
                    .at(places.get(0))
                    .hint("these settings have no effect here")
                    .related(places.subList(1, places.size())));
        }
    }
}
