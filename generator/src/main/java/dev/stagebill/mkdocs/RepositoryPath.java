package dev.stagebill.mkdocs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths inside of a repository: forward slashes, no slash at either end, the empty text for the root. */
public final class RepositoryPath {
    private RepositoryPath() {}

    /** A path relative to a folder, normalised; empty when it leaves the repository. */
    public static Optional<String> resolve(String folder, String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : (folder + "/" + path).split("/", -1)) {
            if (segment.equals("..")) {
                if (segments.isEmpty()) {
                    return Optional.empty();
                }
                segments.removeLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return Optional.of(String.join("/", segments));
    }

    /** The path of a file in a folder. */
    public static String join(String folder, String path) {
        return folder.isEmpty() ? path : path.isEmpty() ? folder : folder + "/" + path;
    }

    /** The path as seen from a folder; empty when it does not lie in it. */
    public static Optional<String> below(String folder, String path) {
        if (folder.isEmpty()) {
            return Optional.of(path);
        }
        return path.startsWith(folder + "/") ? Optional.of(path.substring(folder.length() + 1)) : Optional.empty();
    }

    public static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The ending of the name in lower case, without dot; empty when there is none. */
    public static String extension(String path) {
        String name = name(path);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
