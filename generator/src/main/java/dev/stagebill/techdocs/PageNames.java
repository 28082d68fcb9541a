package dev.stagebill.techdocs;

import dev.stagebill.mkdocs.RepositoryPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds pages by the names of their files, as wiki links do: case does not count, and blanks, dashes and underlines are alike. */
final class PageNames {
    private final Map<String, List<DocsFile>> files = new HashMap<>();

    PageNames(Collection<DocsFile> all) {
        all.forEach(file -> files.computeIfAbsent(key(RepositoryPath.name(file.path())), name -> new ArrayList<>())
                .add(file));
    }

    /**
     * The page with a name.
     *
     * @param name the name of its file or the end of its path
     * @param folder where to look first; else the page that lies highest is taken
     */
    Optional<DocsFile> find(String name, String folder) {
        String end = "/" + key(name);
        return files.getOrDefault(key(RepositoryPath.name(name)), List.of()).stream()
                .filter(file -> ("/" + key(file.path())).endsWith(end))
                .min(Comparator.comparing((DocsFile file) ->
                                !RepositoryPath.folder(file.path()).equals(folder))
                        .thenComparing(file -> file.path().length())
                        .thenComparing(DocsFile::path));
    }

    private static String key(String path) {
        return path.toLowerCase(Locale.ROOT)
                .replaceAll("\\.(?:md|markdown)$", "")
                .replaceAll("[ _-]+", "-");
    }
}
