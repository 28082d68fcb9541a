package dev.stagebill.mkdocs;

import dev.stagebill.diagnostics.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The navigation that MkDocs makes of the files alone: in each folder the index, the other files, then the folders, each by name. */
public final class AutomaticNav {
    private static final Comparator<String> INDEX_FIRST =
            Comparator.comparing((String path) -> !isIndex(path)).thenComparing(Comparator.naturalOrder());

    private AutomaticNav() {}

    /** Entries for pages, given by their paths in the docs folder. */
    public static List<NavEntry> of(List<String> paths, SourceLocation place) {
        return below("", paths, place);
    }

    /** Entries for those of the pages that lie in a folder. */
    public static List<NavEntry> inFolder(String folder, List<String> paths, SourceLocation place) {
        return below(folder, paths, place);
    }

    private static List<NavEntry> below(String folder, List<String> paths, SourceLocation place) {
        List<String> files = new ArrayList<>();
        NavigableMap<String, List<String>> folders = new TreeMap<>();
        for (String path : paths) {
            RepositoryPath.below(folder, path).ifPresent(inside -> {
                int slash = inside.indexOf('/');
                if (slash < 0) {
                    files.add(path);
                } else {
                    folders.computeIfAbsent(inside.substring(0, slash), name -> new ArrayList<>())
                            .add(path);
                }
            });
        }
        files.sort(INDEX_FIRST);
        List<NavEntry> entries = new ArrayList<>();
        files.forEach(path -> entries.add(NavEntry.leaf(Optional.empty(), path, place)));
        folders.forEach((name, inside) -> entries.add(NavEntry.section(
                Titles.ofName(name), below(RepositoryPath.join(folder, name), inside, place), place)));
        return entries;
    }

    /** Whether a file is the page of its folder. */
    public static boolean isIndex(String path) {
        String name = RepositoryPath.name(path);
        return name.startsWith("index.") || name.startsWith("README.");
    }
}
