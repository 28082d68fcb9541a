package dev.stagebill.mkdocs;

import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a {@code mkdocs.yml} together with those it inherits.
 *
 * @param root the settings
 * @param files which file each key of the root comes from
 * @param file the file itself
 */
record Settings(YamlMapping root, Map<String, SourceLocation> files, SourceLocation file) {
    Settings {
        files = Map.copyOf(files);
    }

    /** The text of a setting; empty when it is missing, empty, or no text. */
    Optional<String> text(String key) {
        return root.get(key).flatMap(Settings::text);
    }

    /** A setting as a truth value; empty when it is none. */
    Optional<Boolean> flag(String key) {
        return root.get(key).flatMap(Settings::flag);
    }

    /** Where a setting stands. */
    SourceLocation place(String key) {
        return files.getOrDefault(key, file).at(root.keyPosition(key).line(), 0);
    }

    /** Where a value in a setting stands. */
    SourceLocation place(String key, YamlNode value) {
        return files.getOrDefault(key, file)
                .at(value.position().line(), value.position().column());
    }

    /** The text of a value; of {@code !ENV} only its default, because the environment is never read. */
    static Optional<String> text(YamlNode value) {
        return scalar(value).map(scalar -> scalar.text().strip()).filter(text -> !text.isEmpty());
    }

    static Optional<Boolean> flag(YamlNode value) {
        return scalar(value).map(YamlScalar::value).filter(Boolean.class::isInstance).map(Boolean.class::cast);
    }

    /** A single value. {@code !ENV NAME} has none; {@code !ENV [NAME, default]}, whose tag is not kept, has the last of its list. */
    private static Optional<YamlScalar> scalar(YamlNode value) {
        if (value instanceof YamlScalar scalar) {
            return Optional.of(scalar).filter(one -> !one.isNull() && !isEnvironment(one));
        }
        List<YamlNode> items = value.asSequence().map(list -> list.items()).orElse(List.of());
        return items.size() < 2 ? Optional.empty() : scalar(items.get(items.size() - 1));
    }

    private static boolean isEnvironment(YamlScalar scalar) {
        return scalar.tag().filter("!ENV"::equals).isPresent();
    }
}
