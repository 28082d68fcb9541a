package dev.stagebill.apidiff;

import dev.stagebill.apidocs.Fields;
import dev.stagebill.yaml.YamlMapping;
import java.util.List;

/** The two definitions that are compared, and where their changes go. */
record Sides(Side before, Side after, Changes changes) {
    private static final List<String> TEXTS = List.of("title", "summary", "description");

    /** Counts what is only worded differently. */
    void compareTexts(YamlMapping old, YamlMapping now) {
        TEXTS.stream()
                .filter(key -> !Fields.text(old, key).equals(Fields.text(now, key)))
                .forEach(key -> changes.text());
    }
}
