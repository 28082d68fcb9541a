package dev.stagebill.apidocs;

import dev.stagebill.apidocs.ApiChapter.Sort;
import dev.stagebill.apidocs.Outline.Entry;
import dev.stagebill.apidocs.Outline.Group;
import dev.stagebill.apidocs.Outline.Label;
import dev.stagebill.apidocs.Outline.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an outline is cut into: the entries of each group. */
final class OutlineChapters {
    private OutlineChapters() {}

    static List<ApiChapter> of(Outline outline) {
        return outline.groups().stream().map(OutlineChapters::chapter).toList();
    }

    private static ApiChapter chapter(Group group) {
        boolean called = group.entries().stream()
                .anyMatch(entry -> entry.label().kind().equals(Optional.of(ApiPart.Kind.OPERATION)));
        return new ApiChapter(
                group.id(),
                group.title(),
                called ? Sort.OPERATIONS : Sort.TYPES,
                group.entries().stream().map(OutlineChapters::entry).toList());
    }

    private static ApiEntry entry(Entry entry) {
        Label label = entry.label();
        return new ApiEntry(label.id(), label.title(), label.mark(), "", label.deprecated(), entry);
    }

    static Outline inPieces(Outline whole) {
        return with(
                whole,
                whole.words(),
                groups(whole, Group::words, entry -> OutlinePieces.of(entry).stream()),
                whole.notes());
    }

    static Outline only(Outline whole, Set<String> ids) {
        List<Group> groups = groups(
                        whole,
                        group -> Words.NONE,
                        entry -> ids.contains(entry.label().id()) ? Stream.of(entry) : Stream.empty())
                .stream()
                .filter(group -> !group.entries().isEmpty())
                .toList();
        return with(whole, Words.NONE, groups, List.of());
    }

    private static List<Group> groups(
            Outline whole, Function<Group, Words> words, Function<Entry, Stream<Entry>> entries) {
        return whole.groups().stream()
                .map(group -> new Group(
                        group.id(),
                        group.title(),
                        words.apply(group),
                        group.entries().stream().flatMap(entries).toList()))
                .toList();
    }

    private static Outline with(Outline whole, Words words, List<Group> groups, List<String> notes) {
        return new Outline(whole.format(), whole.title(), whole.version(), whole.deprecated(), words, groups, notes);
    }
}
