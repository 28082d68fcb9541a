package dev.stagebill.source;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of a tree, ordered, and found by path. */
final class FileIndex {
    private static final int MAX_LINKS = 8;

    private final List<SourceFile> files;
    private final Map<String, SourceFile> byPath;

    /** Paths with accents in one fixed form: macOS writes them in another one than people type in links. Only those that have such. */
    private final Map<String, SourceFile> byForm;

    FileIndex(Collection<SourceFile> all) {
        this.files = all.stream().sorted().toList();
        this.byPath = new HashMap<>();
        this.byForm = new HashMap<>();
        for (SourceFile file : files) {
            byPath.put(file.path(), file);
            if (!isPlain(file.path())) {
                byForm.putIfAbsent(form(file.path()), file);
            }
        }
    }

    List<SourceFile> files() {
        return files;
    }

    /** The file at a path, which is normalised first; with accents, the other Unicode form of the same name counts when there is no exact one. */
    Optional<SourceFile> file(String path) {
        return FilePaths.normalise(path)
                .flatMap(clean -> Optional.ofNullable(byPath.get(clean))
                        .or(() -> byForm.isEmpty() || isPlain(clean)
                                ? Optional.empty()
                                : Optional.ofNullable(byForm.get(form(clean)))));
    }

    private static boolean isPlain(String path) {
        return path.chars().allMatch(c -> c < 0x80);
    }

    private static String form(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    /**
     * The same files, and those that symbolic links lead to under the names of the links. Links are read as text and compared with the names of
     * files: nothing outside of the tree is ever looked at. Links to folders are left over.
     */
    FileIndex withLinks(Map<String, String> links, Leftovers leftovers) {
        Map<String, SourceFile> all = new TreeMap<>(byPath);
        links.forEach((link, text) -> resolve(link, links)
                .ifPresentOrElse(
                        target -> all.put(link, new SourceFile(link, target.contentId())),
                        () -> leftovers.add(Leftovers.Reason.SYMLINK, link)));
        return links.isEmpty() ? this : new FileIndex(all.values());
    }

    /** The file that a link leads to, directly or over other links. */
    private Optional<SourceFile> resolve(String link, Map<String, String> links) {
        String at = link;
        for (int i = 0; i < MAX_LINKS && links.containsKey(at); i++) {
            at = FilePaths.target(at, links.getOrDefault(at, "")).orElse("");
        }
        return Optional.ofNullable(byPath.get(at));
    }

    /** Tells of names that differ only in case. */
    void reportCase(Leftovers leftovers) {
        Map<String, String> seen = new HashMap<>();
        for (SourceFile file : files) {
            String other = seen.putIfAbsent(file.path().toLowerCase(Locale.ROOT), file.path());
            if (other != null) {
                leftovers.add(Leftovers.Reason.CASE, other + " and " + file.path());
            }
        }
    }
}
