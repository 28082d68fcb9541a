package dev.stagebill.techdocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says in one notice what of a {@code mkdocs.yml} has no effect: plugins and extensions that are not known, and keys that run or load code. */
final class MkdocsLeftovers {
    private static final Set<String> PLUGINS = Set.of(
            "techdocs-core", "search", "material/search", "section-index", "monorepo", "git-revision-date-localized");
    private static final Set<String> EXTENSIONS = Set.of(
            "abbr",
            "admonition",
            "attr_list",
            "codehilite",
            "def_list",
            "extra",
            "fenced_code",
            "footnotes",
            "md_in_html",
            "meta",
            "pymdownx.betterem",
            "pymdownx.caret",
            "pymdownx.details",
            "pymdownx.emoji",
            "pymdownx.extra",
            "pymdownx.highlight",
            "pymdownx.inlinehilite",
            "pymdownx.magiclink",
            "pymdownx.mark",
            "pymdownx.superfences",
            "pymdownx.tabbed",
            "pymdownx.tasklist",
            "pymdownx.tilde",
            "sane_lists",
            "mdx_truly_sane_lists",
            "tables",
            "toc",
            "callouts",
            "gh-admonitions");
    private static final List<String> KEYS =
            List.of("INHERIT", "extra_css", "extra_javascript", "extra_templates", "hooks");

    private MkdocsLeftovers() {}

    static void report(YamlMapping root, SourceLocation location, List<Diagnostic> findings) {
        List<String> dropped = new ArrayList<>();
        names(root, "plugins").stream()
                .filter(name -> !PLUGINS.contains(name))
                .forEach(name -> dropped.add("plugin " + name));
        names(root, "markdown_extensions").stream()
                .map(name -> name.startsWith("markdown.extensions.")
                        ? name.substring("markdown.extensions.".length())
                        : name)
                .filter(name -> !EXTENSIONS.contains(name))
                .forEach(name -> dropped.add("extension " + name));
        KEYS.stream().filter(key -> root.present(key).isPresent()).forEach(dropped::add);
        if (!dropped.isEmpty()) {
            findings.add(Diagnostic.notice("docs.dropped", "has no effect here: " + String.join(", ", dropped))
                    .at(location));
        }
    }

    /** The names in a list whose items are a name, or a name with options; or the keys of a mapping. */
    private static List<String> names(YamlMapping root, String key) {
        List<String> names = new ArrayList<>();
        root.mapping(key).ifPresent(mapping -> names.addAll(mapping.entries().keySet()));
        for (YamlNode item : root.items(key)) {
            item.asString().ifPresent(names::add);
            item.asMapping().ifPresent(mapping -> names.addAll(mapping.entries().keySet()));
        }
        return names;
    }
}
