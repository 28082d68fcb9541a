package dev.stagebill.mkdocs;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Options as texts by their path: {@code custom_fences.0.name}. Python objects are inert: of {@code !!python/name:x.y} only the name is told, and
 * nothing looks at it but to choose between things that exist here.
 */
final class OptionTexts {
    private static final int MAX_OPTIONS = 2000;
    private static final String PYTHON = "tag:yaml.org,2002:python/";

    private final Map<String, String> texts = new LinkedHashMap<>();

    private OptionTexts() {}

    static Map<String, String> of(YamlMapping options) {
        OptionTexts all = new OptionTexts();
        all.add("", options);
        return all.texts;
    }

    private void add(String path, YamlNode value) {
        if (texts.size() >= MAX_OPTIONS) {
            return;
        }
        if (value instanceof YamlScalar scalar) {
            texts.put(path, text(scalar));
        } else if (value instanceof YamlMapping mapping) {
            mapping.entries().forEach((key, entry) -> add(inside(path, key), entry.value()));
        } else {
            List<YamlNode> items = value.asSequence().map(list -> list.items()).orElse(List.of());
            for (int i = 0; i < items.size(); i++) {
                add(inside(path, String.valueOf(i)), items.get(i));
            }
        }
    }

    private static String inside(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String text(YamlScalar scalar) {
        String tag = scalar.tag().orElse("").replaceFirst("^!!", "tag:yaml.org,2002:");
        if (tag.startsWith(PYTHON)) {
            return tag.substring(tag.indexOf(':', PYTHON.length()) + 1);
        }
        if (tag.equals("!relative")) {
            return "!relative" + (scalar.text().isEmpty() ? "" : " " + scalar.text());
        }
        return scalar.value() instanceof Boolean flag ? flag.toString() : scalar.isNull() ? "" : scalar.text();
    }
}
