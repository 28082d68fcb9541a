package dev.stagebill.entity;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code spec.definition} and {@code spec.remotes} of an API. */
final class DefinitionReader {
    private static final String FIELD = "definition";

    private DefinitionReader() {}

    static Optional<ApiEntity.Definition> read(YamlMapping spec, Placeholders placeholders, Findings findings) {
        Optional<YamlNode> value = spec.present(FIELD);
        if (value.isEmpty()) {
            if (remotes(spec).isEmpty()) {
                findings.error(
                        spec.get(FIELD).map(YamlNode::position).orElse(spec.position()),
                        "catalog.missing-field",
                        "an API needs spec.definition",
                        "add definition: with $text: and the path of the file");
            }
            return Optional.empty();
        }
        return value.get()
                .asString()
                .map(text -> new ApiEntity.Definition(
                        text, findings.file().location(value.get().position()), Optional.empty()))
                .or(() -> placeholder(value.get(), placeholders, findings));
    }

    private static Optional<ApiEntity.Definition> placeholder(
            YamlNode value, Placeholders placeholders, Findings findings) {
        if (!Placeholders.is(value)) {
            findings.error(
                    value.position(),
                    "catalog.invalid-field",
                    "spec.definition must be a text, it is " + value.describe(),
                    "write definition: | and the text below it, or $text: and the path of a file");
            return Optional.empty();
        }
        return placeholders
                .file(value)
                .map(file -> new ApiEntity.Definition(file.text(), file.location(), Optional.of(file.path())));
    }

    /** The specification without the definition, which may be large, and with placeholders filled in. */
    static YamlMapping without(YamlMapping spec, Placeholders placeholders) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>(spec.entries());
        entries.remove(FIELD);
        return (YamlMapping) placeholders.fill(new YamlMapping(spec.position(), entries));
    }

    static List<ApiEntity.Remote> remotes(YamlMapping spec) {
        return spec.items("remotes").stream()
                .flatMap(item -> item.asMapping().stream())
                .flatMap(remote -> remote.string("url").stream()
                        .map(url -> new ApiEntity.Remote(remote.string("type").orElse(""), url)))
                .toList();
    }
}
