package dev.stagebill.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The names in the first file, by kind: those of entities, and of documentation and the like as many as have room. */
final class KindNames {
    private static final int MAX_NAME = 120;

    /** Of entities with longer names together, the names are a file of their own. */
    private static final int ENTITY_LETTERS = 48_000;

    /** Of documentation, operations and the like as many names are here, the pages nearest to the top first. */
    private static final int OTHER_LETTERS = 16_000;

    /** A line of names, and how far from the top its page is. */
    private record Name(String line, int depth) {
        int letters() {
            return line.length() + 1;
        }
    }

    private final Map<String, List<Name>> names = new LinkedHashMap<>();
    private String last = "";

    /**
     * Adds the next document.
     *
     * @throws IllegalArgumentException when documents of its kind have come before, and others since
     */
    void add(SearchDocument document) {
        if (!document.kind().equals(last) && names.containsKey(document.kind())) {
            throw new IllegalArgumentException("documents must come by kind, " + document.kind() + " comes again");
        }
        last = document.kind();
        names.computeIfAbsent(last, kind -> new ArrayList<>()).add(new Name(line(document), depth(document)));
    }

    private static int depth(SearchDocument document) {
        return (int) document.path().chars().filter(c -> c == '/').count();
    }

    /** Entities: {@code namespace/name}, a tab and the title if it is another one. Everything else: the title. */
    private static String line(SearchDocument document) {
        String title = document.title().replaceAll("\\s+", " ");
        String shown = title.length() > MAX_NAME ? title.substring(0, MAX_NAME) : title;
        if (!SiteDocuments.isEntity(document)) {
            return shown;
        }
        String reference = document.reference();
        String name = reference.substring(reference.indexOf(':') + 1);
        return document.name().equals(title) ? name : name + "\t" + shown;
    }

    /** Whether the names of entities are too many for the first file. */
    boolean areApart() {
        return entityLetters() > ENTITY_LETTERS;
    }

    /** Writes the names of entities into a file of their own when they are too many. */
    void writeApart(SearchFiles files) {
        if (areApart()) {
            files.write(SearchFiles.NAMES, Script.of(Script.string(SearchFiles.NAMES), entityNames()));
        }
    }

    /** For each kind its name, how many documents it has, and their names; the documents are numbered in this order. */
    String write() {
        Set<Name> shown = Collections.newSetFromMap(new IdentityHashMap<>());
        shown.addAll(othersShown());
        return names.entrySet().stream()
                .map(each -> "[" + Script.string(each.getKey()) + ","
                        + each.getValue().size() + ","
                        + Script.string(namesOf(each.getKey(), each.getValue(), shown)) + "]")
                .collect(Collectors.joining(",\n", "[", "]"));
    }

    private int entityLetters() {
        return names.entrySet().stream()
                .filter(each -> SiteDocuments.isEntity(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .mapToInt(Name::letters)
                .sum();
    }

    /** The names of all entities, by kind. */
    private String entityNames() {
        return names.entrySet().stream()
                .filter(each -> SiteDocuments.isEntity(each.getKey()))
                .map(each -> Script.string(each.getKey()) + ":" + Script.string(lines(each.getValue())))
                .collect(Collectors.joining(",\n", "{", "}"));
    }

    /** Messages of problems are no names. */
    private static boolean isShown(String kind) {
        return !SiteDocuments.isEntity(kind) && !kind.equals(SiteDocuments.PROBLEM);
    }

    /** Of what is no entity the names that have room here. */
    private List<Name> othersShown() {
        List<Name> others = new ArrayList<>();
        names.forEach((kind, lines) -> others.addAll(isShown(kind) ? lines : List.of()));
        others.sort(Comparator.comparingInt(Name::depth));
        int[] left = {OTHER_LETTERS};
        return others.stream()
                .takeWhile(name -> (left[0] -= name.letters()) >= 0)
                .toList();
    }

    /** The names of a kind, a line for each document; a line is empty when it has no room here, and so is all when none has. */
    private String namesOf(String kind, List<Name> all, Set<Name> shown) {
        if (SiteDocuments.isEntity(kind)) {
            return areApart() ? "" : lines(all);
        }
        return all.stream()
                .map(name -> shown.contains(name) ? name.line() : "")
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }

    private static String lines(List<Name> all) {
        return all.stream().map(Name::line).collect(Collectors.joining("\n"));
    }
}
