package dev.stagebill.discovery;

import dev.stagebill.entity.Inference;
import dev.stagebill.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes one descriptor, each value with a comment that says what it was inferred from, and keeps what was inferred. */
final class DraftText {
    /** What needs no quotes in any version of YAML. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z](?:[A-Za-z0-9_./ -]*[A-Za-z0-9])?");

    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private final StringBuilder text = new StringBuilder("apiVersion: backstage.io/v1alpha1\n");
    private final List<Inference.Fact> facts = new ArrayList<>();
    private String section = "";

    DraftText(String kind) {
        text.append("kind: ").append(kind).append('\n');
    }

    DraftText section(String name) {
        section = name;
        text.append(name).append(":\n");
        return this;
    }

    DraftText value(String key, Told told) {
        text.append("  ")
                .append(key)
                .append(": ")
                .append(quoted(told.text()))
                .append(comment(told))
                .append('\n');
        return inferred(key, told);
    }

    DraftText value(String key, Optional<Told> told) {
        told.ifPresent(each -> value(key, each));
        return this;
    }

    DraftText mapping(String key, Map<String, Told> entries) {
        if (!entries.isEmpty()) {
            text.append("  ").append(key).append(":\n");
            entries.forEach((inner, told) -> {
                text.append("    ").append(inner).append(": ");
                text.append(quoted(told.text())).append(comment(told)).append('\n');
                inferred(key, told);
            });
        }
        return this;
    }

    DraftText list(String key, List<Told> items) {
        if (!items.isEmpty()) {
            text.append("  ").append(key).append(":\n");
            items.forEach(item -> text.append("    - ")
                    .append(quoted(item.text()))
                    .append(comment(item))
                    .append('\n'));
            inferred(key, items.get(0));
        }
        return this;
    }

    /** A line that only people read. */
    DraftText remark(String line) {
        text.append("  # ").append(line).append('\n');
        return this;
    }

    private DraftText inferred(String key, Told told) {
        facts.add(new Inference.Fact(section + "." + key, told.how(), told.place()));
        return this;
    }

    private static String quoted(String value) {
        boolean plain = PLAIN.matcher(value).matches() && !WORDS.contains(value.toLowerCase(Locale.ROOT));
        return plain ? value : YamlWriter.write(value).strip();
    }

    /** Names of files may hold anything, a comment only what cannot end it. */
    private static String comment(Told told) {
        String place = told.place().path().isEmpty() ? "" : told.place().pathAndPosition();
        String how = told.place().path().endsWith(told.how()) ? "" : told.how();
        String said = how.isEmpty() || place.isEmpty() ? how + place : how + ", " + place;
        return "  # " + said.replaceAll("[^ -~]", "?");
    }

    Inference inference() {
        return new Inference(true, facts);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
