package dev.stagebill.mkdocs;

import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code nav}: lists of {@code file}, {@code title: file} and {@code title: [...]}, in each other. */
final class NavReader {
    private static final int MAX_DEPTH = 20;

    private final SourceLocation file;

    NavReader(SourceLocation file) {
        this.file = file;
    }

    /** The entries of a list; a single value counts as a list of one. */
    List<NavEntry> read(YamlNode nav) {
        return entries(nav.asSequence().map(list -> list.items()).orElse(List.of(nav)), 0);
    }

    private List<NavEntry> entries(List<YamlNode> items, int depth) {
        List<NavEntry> entries = new ArrayList<>();
        for (YamlNode item : items) {
            if (item instanceof YamlScalar scalar) {
                leaf(Optional.empty(), scalar).ifPresent(entries::add);
            } else if (item.asSequence().isPresent() && depth < MAX_DEPTH) {
                entries.addAll(entries(item.asSequence().get().items(), depth + 1));
            } else {
                item.asMapping().ifPresent(mapping -> titled(mapping, depth, entries));
            }
        }
        return entries;
    }

    private void titled(YamlMapping mapping, int depth, List<NavEntry> entries) {
        mapping.entries().forEach((title, entry) -> {
            YamlNode value = entry.value();
            if (value instanceof YamlScalar scalar) {
                leaf(Optional.of(title), scalar).ifPresent(entries::add);
            } else if (depth < MAX_DEPTH) {
                List<YamlNode> items =
                        value.asSequence().map(list -> list.items()).orElse(List.of(value));
                entries.add(NavEntry.section(title, entries(items, depth + 1), place(entry.keyPosition())));
            }
        });
    }

    /** An entry that leads somewhere. {@code !include path} without quotes is a tag to YAML, and means the same as with them. */
    private Optional<NavEntry> leaf(Optional<String> title, YamlScalar scalar) {
        String text = withoutAttributes(scalar.text().strip());
        boolean include = scalar.tag().filter("!include"::equals).isPresent();
        return text.isEmpty() || scalar.isNull()
                ? Optional.empty()
                : Optional.of(NavEntry.leaf(title, include ? "!include " + text : text, place(scalar.position())));
    }

    /** Some write {@code https://example.org" target="_blank}, which ends the attribute that MkDocs puts the address in. */
    private static String withoutAttributes(String target) {
        int quote = target.indexOf("\" ");
        return quote < 0 ? target : target.substring(0, quote);
    }

    private SourceLocation place(Position position) {
        return file.at(position.line(), position.column());
    }
}
