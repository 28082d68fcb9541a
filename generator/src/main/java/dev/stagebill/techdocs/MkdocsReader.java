package dev.stagebill.techdocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.source.SourceException;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import dev.stagebill.techdocs.Mkdocs.NavEntry;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlFault;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlReader;
import dev.stagebill.yaml.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code mkdocs.yml}. Tags of Python and of plugins are inert: such a value is a text. */
final class MkdocsReader {
    private static final int MAX_DEPTH = 20;

    private final SourceTree tree;
    private final SourceLocation location;
    private final List<Diagnostic> findings;

    private MkdocsReader(SourceTree tree, SourceLocation location, List<Diagnostic> findings) {
        this.tree = tree;
        this.location = location;
        this.findings = findings;
    }

    /** The configuration in a folder: {@code mkdocs.yaml}, else {@code mkdocs.yml}, as in Backstage. */
    static Optional<Mkdocs> read(SourceTree tree, String folder, List<Diagnostic> findings) {
        return tree.file(RepositoryPath.join(folder, "mkdocs.yaml"))
                .or(() -> tree.file(RepositoryPath.join(folder, "mkdocs.yml")))
                .flatMap(file -> new MkdocsReader(tree, tree.location(file.path()), findings).read(file));
    }

    private Optional<Mkdocs> read(SourceFile file) {
        try {
            String text = new String(tree.read(file), StandardCharsets.UTF_8);
            Optional<YamlDocument> document = new YamlReader().read(text);
            document.flatMap(YamlDocument::fault).ifPresent(this::report);
            return document.flatMap(YamlDocument::root)
                    .flatMap(root -> mapping(root))
                    .map(root -> config(file, root));
        } catch (SourceException e) {
            report(new YamlFault(new Position(0, 0), e.getMessage() == null ? "cannot be read" : e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<YamlMapping> mapping(YamlNode root) {
        if (root.asMapping().isEmpty()) {
            report(new YamlFault(root.position(), "the file is " + root.describe() + ", not a mapping"));
        }
        return root.asMapping();
    }

    private void report(YamlFault fault) {
        findings.add(Diagnostic.error("docs.invalid-config", fault.message())
                .at(location.at(fault.position().line(), fault.position().column()))
                .hint("the documentation is built with MkDocs' defaults until this is mended"));
    }

    private Mkdocs config(SourceFile file, YamlMapping root) {
        MkdocsLeftovers.report(root, location, findings);
        return new Mkdocs(
                file,
                text(root, "site_name"),
                text(root, "site_description"),
                text(root, "docs_dir").orElse("docs"),
                root.present("nav").flatMap(YamlNode::asSequence).map(nav -> entries(nav.items(), 0)),
                root.string("exclude_docs")
                        .map(String::lines)
                        .map(lines -> lines.toList())
                        .orElse(List.of()),
                sectionIndexes(root),
                new DocsLook(themeFeatures(root), text(root, "copyright")));
    }

    private static Optional<String> text(YamlMapping root, String key) {
        return root.present(key)
                .map(value -> value instanceof YamlScalar scalar ? scalar.text().strip() : "")
                .filter(value -> !value.isEmpty());
    }

    private static boolean sectionIndexes(YamlMapping root) {
        return themeFeatures(root).contains("navigation.indexes")
                || root.strings("plugins").contains("section-index");
    }

    private static List<String> themeFeatures(YamlMapping root) {
        return root.mapping("theme").map(theme -> theme.strings("features")).orElse(List.of());
    }

    private List<NavEntry> entries(List<YamlNode> items, int depth) {
        List<NavEntry> entries = new ArrayList<>();
        for (YamlNode item : items) {
            if (item instanceof YamlScalar scalar && !scalar.isNull()) {
                leaf(Optional.empty(), scalar).ifPresent(entries::add);
            } else {
                item.asMapping().ifPresent(mapping -> titled(mapping, depth, entries));
            }
        }
        return entries;
    }

    private void titled(YamlMapping mapping, int depth, List<NavEntry> entries) {
        mapping.entries().forEach((title, entry) -> {
            YamlNode value = entry.value();
            int line = entry.keyPosition().line();
            if (value instanceof YamlScalar scalar) {
                leaf(Optional.of(title), scalar).ifPresent(entries::add);
            } else if (depth < MAX_DEPTH) {
                List<YamlNode> items =
                        value.asSequence().map(list -> list.items()).orElse(List.of(value));
                entries.add(new NavEntry(Optional.of(title), Optional.empty(), entries(items, depth + 1), line));
            }
        });
    }

    /** An entry that leads somewhere. Inclusion of other configurations (plugin monorepo) is reported and left out. */
    private Optional<NavEntry> leaf(Optional<String> title, YamlScalar scalar) {
        String target = scalar.text().strip();
        boolean include = scalar.tag().filter(tag -> tag.endsWith("include")).isPresent()
                || target.startsWith("!include")
                || target.startsWith("*include");
        if (include) {
            findings.add(Diagnostic.warning(
                            "docs.not-included",
                            "nav includes another mkdocs.yml (" + target + "), which is not supported yet")
                    .at(location.at(scalar.position().line(), scalar.position().column()))
                    .hint("give the included documentation an entity of its own with a techdocs-ref"));
            return Optional.empty();
        }
        return target.isEmpty()
                ? Optional.empty()
                : Optional.of(new NavEntry(
                        title, Optional.of(target), List.of(), scalar.position().line()));
    }
}
