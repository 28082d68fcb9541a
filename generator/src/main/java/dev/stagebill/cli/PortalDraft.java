package dev.stagebill.cli;

import dev.stagebill.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A portal file on its way: what was taken over, and what was not. */
final class PortalDraft {
    private final Map<String, String> head = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> sources = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private final Set<String> files = new LinkedHashSet<>();
    private final List<Object> rules = new ArrayList<>();
    private final List<Object> locations = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private String ruleRemark = "";
    private boolean codeowners;

    void head(String key, String value) {
        head.put(key, value);
    }

    /** A source, once; the first that has a key counts. */
    void source(String key, Map<String, Object> source) {
        sources.putIfAbsent(key, source);
    }

    /** A pattern of files for one source alone. */
    void files(String key, String pattern) {
        Map<String, Object> source = new LinkedHashMap<>(sources.getOrDefault(key, Map.of()));
        Set<Object> patterns = new LinkedHashSet<>();
        if (source.get("files") instanceof List<?> before) {
            patterns.addAll(before);
        }
        patterns.add(pattern);
        source.put("files", new ArrayList<>(patterns));
        sources.put(key, source);
    }

    /** Lines that stand below the sources, as a comment. */
    void remark(List<String> lines) {
        lines.forEach(line -> remarks.add(oneLine(line)));
    }

    void file(String pattern) {
        files.add(pattern);
    }

    void rule(Map<String, Object> rule) {
        rules.add(rule);
    }

    void ruleRemark(String remark) {
        ruleRemark = remark;
    }

    void location(Map<String, Object> location) {
        locations.add(location);
    }

    /** Something that could not be taken over, and why. */
    void leaveOut(String what) {
        leftOut.add(oneLine(what));
    }

    /** A comment that went over several lines would become part of the file. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]+", " ");
    }

    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    int sourceCount() {
        return sources.size();
    }

    int locationCount() {
        return locations.size();
    }

    /** Owners are taken from CODEOWNERS, as a module of this Backstage does. */
    void keepCodeowners() {
        codeowners = true;
    }

    String text(String from) {
        StringBuilder text = new StringBuilder("# Written by stagebill init from " + from + ".\n\n");
        head.forEach((key, value) -> text.append(YamlWriter.write(Map.of(key, value))));
        text.append("\n# The repositories that the locations name.\nsources:\n");
        List<Object> all = new ArrayList<>(sources.values());
        if (all.isEmpty()) {
            text.append("  # No location names a repository, so this folder stands in.\n");
            all.add(Map.of("local", "."));
        }
        text.append(indented(all));
        remarks.forEach(line -> text.append("  # ").append(line).append('\n'));
        text.append("\ncatalog:\n");
        text.append("  # Nothing is added to what Backstage has; remove ")
                .append(codeowners ? "this" : "these")
                .append(" to see what more there is.\n  infer: false\n");
        if (!codeowners) {
            text.append("  codeowners: false\n");
        }
        section(
                text,
                "files",
                new ArrayList<Object>(files),
                "Which files of the sources are read without being named below.");
        section(text, "rules", rules, ruleRemark);
        section(text, "locations", locations, "What Backstage registers.");
        if (!leftOut.isEmpty()) {
            text.append("\n# Left out:\n");
            leftOut.forEach(what -> text.append("# - ").append(what).append('\n'));
        }
        return text.toString();
    }

    private static void section(StringBuilder text, String key, List<Object> values, String remark) {
        if (!remark.isEmpty()) {
            text.append("  # ").append(remark).append('\n');
        }
        text.append("  ").append(key).append(values.isEmpty() ? ": []\n" : ":\n");
        if (!values.isEmpty()) {
            text.append(indented(values).indent(2));
        }
    }

    private static String indented(List<Object> values) {
        return YamlWriter.write(values).indent(2);
    }
}
