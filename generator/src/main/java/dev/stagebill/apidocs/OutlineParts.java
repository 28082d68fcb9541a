package dev.stagebill.apidocs;

import dev.stagebill.apidocs.ApiPart.Section;
import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Value;
import dev.stagebill.apidocs.Outline.Block;
import dev.stagebill.apidocs.Outline.Branch;
import dev.stagebill.apidocs.Outline.Entry;
import dev.stagebill.apidocs.Outline.Field;
import dev.stagebill.apidocs.Outline.Label;
import java.util.ArrayList;
import java.util.List;

/** The entries of an outline as parts to find. */
final class OutlineParts {
    private static final int LONG = 600;
    private static final int SHORT = 200;

    /** The schema of one custom resource may have ten thousand fields; the outer ones are those that people look for. */
    private static final int MAX_SECTIONS = 600;

    private static final int MAX_DEPTH = 4;
    private static final int MAX_VALUES = 100;

    private OutlineParts() {}

    static List<ApiPart> of(Outline outline) {
        return outline.groups().stream()
                .flatMap(group -> group.entries().stream())
                .flatMap(entry -> entry.label().kind().stream().map(kind -> part(kind, entry)))
                .toList();
    }

    private static ApiPart part(ApiPart.Kind kind, Entry entry) {
        List<Section> sections = new ArrayList<>();
        List<String> words = new ArrayList<>();
        words.add(entry.words().description().words(LONG));
        entry.words().facts().forEach(fact -> words.add(fact.name() + " " + fact.text()));
        for (Block block : entry.blocks()) {
            words.add(block.schema().description().words(LONG));
            block.schema().values().stream().limit(MAX_VALUES).map(Value::text).forEach(words::add);
        }
        Label label = entry.label();
        sections.add(new Section(label.id(), "", joined(words)));
        entry.blocks().forEach(block -> add(block, 0, sections));
        return new ApiPart(kind, label.name(), label.title(), label.deprecated(), sections);
    }

    private static void add(Block block, int depth, List<Section> sections) {
        add(block.fields(), depth, sections);
        addBranches(block.branches(), depth, sections);
    }

    /** The fields of one level come before those in them, so that a bound leaves out the inner ones. */
    private static void add(List<Field> fields, int depth, List<Section> sections) {
        for (Field field : fields) {
            if (sections.size() >= MAX_SECTIONS) {
                return;
            }
            sections.add(new Section(field.id(), field.property().name(), text(field.property())));
        }
        if (depth < MAX_DEPTH) {
            fields.forEach(field -> {
                add(field.inside(), depth + 1, sections);
                addBranches(field.branches(), depth, sections);
            });
        }
    }

    private static void addBranches(List<Branch> branches, int depth, List<Section> sections) {
        if (depth < MAX_DEPTH) {
            branches.forEach(branch -> add(branch.block(), depth + 1, sections));
        }
    }

    private static String text(Property property) {
        List<String> words = new ArrayList<>();
        words.add(property.schema().typeText());
        words.add(property.description().words(SHORT));
        property.schema().values().stream().limit(MAX_VALUES).map(Value::text).forEach(words::add);
        return joined(words);
    }

    private static String joined(List<String> words) {
        return String.join(
                "\n",
                words.stream()
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList());
    }
}
