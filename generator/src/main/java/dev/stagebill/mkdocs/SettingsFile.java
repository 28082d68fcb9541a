package dev.stagebill.mkdocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.source.SourceException;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlFault;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a {@code mkdocs.yml} and the files it inherits from ({@code INHERIT}, relative to the file that says so, inside of the repository
 * only): mappings are merged key by key, everything else is replaced, as {@code mergedeep} does for MkDocs.
 */
final class SettingsFile {
    private static final String INHERIT = "INHERIT";
    private static final int MAX_PARENTS = 10;

    private final SourceTree tree;
    private final List<Diagnostic> findings;
    private final Set<String> read = new LinkedHashSet<>();

    SettingsFile(SourceTree tree, List<Diagnostic> findings) {
        this.tree = tree;
        this.findings = findings;
    }

    /** The settings of a file; empty when it is no YAML mapping, which is reported. */
    Optional<Settings> read(SourceFile file) {
        read.add(file.path());
        return mapping(file).map(own -> inherited(file, own));
    }

    private Settings inherited(SourceFile file, YamlMapping own) {
        SourceLocation location = tree.location(file.path());
        Map<String, SourceLocation> files = new HashMap<>();
        own.entries().keySet().forEach(key -> files.put(key, location));
        Settings settings = new Settings(own, files, location);
        return own.present(INHERIT).map(value -> parent(file, settings, value)).orElse(settings);
    }

    private Settings parent(SourceFile file, Settings settings, YamlNode value) {
        Optional<String> path = Settings.text(value);
        Optional<SourceFile> parent = path.flatMap(written -> RepositoryPath.resolve(file.folder(), written))
                .filter(inside -> read.size() < MAX_PARENTS && !read.contains(inside))
                .flatMap(tree::file);
        if (parent.isEmpty()) {
            findings.add(Diagnostic.warning(
                            "docs.not-inherited",
                            "INHERIT names " + path.orElse("nothing") + ", which is not there to be inherited")
                    .at(settings.place(INHERIT, value))
                    .hint("name a file of the same repository, relative to this one, that does not inherit from this one"));
        }
        return parent.flatMap(this::read).map(base -> merge(base, settings)).orElse(settings);
    }

    private static Settings merge(Settings base, Settings own) {
        Map<String, SourceLocation> files = new HashMap<>(base.files());
        files.putAll(own.files());
        return new Settings(merge(base.root(), own.root()), files, own.file());
    }

    private static YamlMapping merge(YamlMapping base, YamlMapping own) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>(base.entries());
        own.entries().forEach((key, entry) -> {
            YamlMapping.Entry before = entries.get(key);
            boolean both = before != null
                    && before.value() instanceof YamlMapping
                    && entry.value() instanceof YamlMapping;
            entries.put(key, both ? merged(before, entry) : entry);
        });
        return new YamlMapping(own.position(), entries);
    }

    private static YamlMapping.Entry merged(YamlMapping.Entry base, YamlMapping.Entry own) {
        YamlMapping mapping = merge((YamlMapping) base.value(), (YamlMapping) own.value());
        return new YamlMapping.Entry(own.keyPosition(), mapping);
    }

    private Optional<YamlMapping> mapping(SourceFile file) {
        SourceLocation location = tree.location(file.path());
        try {
            String text = new String(tree.read(file), StandardCharsets.UTF_8);
            Optional<YamlDocument> document =
                    YamlReader.python(twice -> findings.add(twice(twice, location))).read(text);
            document.flatMap(YamlDocument::fault).ifPresent(fault -> report(fault, location));
            return document.flatMap(YamlDocument::root).flatMap(root -> mapping(root, location));
        } catch (SourceException e) {
            String reason = e.getMessage() == null ? "cannot be read" : e.getMessage();
            report(new YamlFault(new Position(0, 0), reason), location);
            return Optional.empty();
        }
    }

    private Optional<YamlMapping> mapping(YamlNode root, SourceLocation location) {
        if (root.asMapping().isEmpty()) {
            report(new YamlFault(root.position(), "the file is " + root.describe() + ", not a mapping"), location);
        }
        return root.asMapping();
    }

    private void report(YamlFault fault, SourceLocation location) {
        findings.add(Diagnostic.error("docs.invalid-config", fault.message())
                .at(location.at(fault.position().line(), fault.position().column()))
                .hint("the documentation is built with MkDocs' defaults until this is mended"));
    }

    private static Diagnostic twice(YamlFault fault, SourceLocation location) {
        return Diagnostic.warning("docs.key-twice", fault.message())
                .at(location.at(fault.position().line(), fault.position().column()))
                .hint("the last one counts, as in MkDocs");
    }
}
