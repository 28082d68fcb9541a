package dev.stagebill.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of one table as data: texts that come again and again are kept once and named by their number; 0 stands for none. */
final class RowData {
    private final Map<EntityLink, Integer> links = new LinkedHashMap<>();
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final Problems problems;

    private RowData(Problems problems) {
        this.problems = problems;
    }

    /** What a table is about: its kind, the word for several of them, its colour, its picture and the columns that only it has. */
    record Subject(String kind, String plural, String icon, String picture, List<String> columns) {}

    /**
     * The rows of entities. Each is namespace, name, display name, type, owner, system, lifecycle, description, tags, worst problem, and behind
     * them the values of the kind's own columns when it has some.
     */
    static SiteFile entities(Subject subject, List<EntityRow> rows, Problems problems) {
        RowData data = new RowData(problems);
        List<Object> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(data.line(row)));
        return data.file("rows-" + subject.icon(), subject, lines);
    }

    /** The rows of documentation: as those of entities, with the page and the entity it is about. */
    static SiteFile documentations(Subject subject, List<DocsHomePage.Entry> entries, Problems problems) {
        RowData data = new RowData(problems);
        List<Object> lines = new ArrayList<>();
        entries.forEach(entry -> lines.add(data.line(entry)));
        return data.file("rows-docs", subject, lines);
    }

    private SiteFile file(String name, Subject subject, List<Object> lines) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", subject.kind());
        data.put("plural", subject.plural());
        data.put("icon", subject.icon());
        if (!subject.picture().equals(subject.icon())) {
            data.put("picture", subject.picture());
        }
        if (!subject.columns().isEmpty()) {
            data.put("columns", subject.columns());
        }
        data.put("words", List.copyOf(words.keySet()));
        data.put("links", links.keySet().stream().map(RowData::link).toList());
        data.put("rows", lines);
        return ScriptData.file("assets/" + name, "stagebillRows", data);
    }

    private static List<Object> link(EntityLink link) {
        List<Object> values = new ArrayList<>(List.of(
                link.ref().toString(),
                link.name(),
                link.icon(),
                link.page().isPresent() ? 1 : 0,
                link.defined() ? 1 : 0,
                link.kind()));
        if (!link.picture().equals(link.icon())) {
            values.add(link.picture());
        }
        return values;
    }

    private List<Object> line(EntityRow row) {
        EntityLink entity = row.entity();
        List<Object> values = new ArrayList<>(List.of(
                word(row.namespace()),
                entity.ref().name(),
                entity.name().equals(entity.ref().name()) ? 0 : entity.name(),
                word(row.type()),
                link(row.owner()),
                link(row.system()),
                word(row.lifecycle()),
                row.description(),
                row.tags().stream().map(this::word).toList(),
                word(problems.worst(entity.ref()))));
        if (!row.own().isEmpty()) {
            values.add(row.own().stream().map(this::word).toList());
        }
        return values;
    }

    private List<Object> line(DocsHomePage.Entry entry) {
        EntityLink entity = entry.entity();
        return List.of(
                word(entity.ref().namespace()),
                entity.ref().name(),
                entry.title(),
                word(entry.type()),
                link(entry.owner()),
                link(Optional.of(entity)),
                0,
                entry.description(),
                List.of(),
                word(problems.worst(entity.ref())),
                entry.page().encoded());
    }

    private int word(String word) {
        return word.isEmpty() ? 0 : words.computeIfAbsent(word, key -> words.size() + 1);
    }

    private int link(Optional<EntityLink> link) {
        return link.map(target -> links.computeIfAbsent(target, key -> links.size() + 1))
                .orElse(0);
    }
}
