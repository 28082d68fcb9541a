package dev.stagebill.source;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Finds the folders that a pattern stands for. {@code *}, {@code ?}, {@code [...]} and {@code {a,b}} match within one name, {@code **} any number
 * of folders. A match is a repository, or a folder that contains files: directly for {@code **}, at any depth otherwise. What lies below a match is
 * part of it, and no match of its own. Hidden folders match only names that begin with a dot; links are not followed below {@code **}.
 */
final class LocalFolders {
    private static final Pattern GLOB = Pattern.compile("[*?\\[{]");
    private static final Set<String> NEVER = Set.of("node_modules", "target");
    private static final int MAX_DEPTH = 12;
    private static final int MAX_FOLDERS = 100_000;

    private final Set<Path> excluded;
    private final Set<Path> found = new TreeSet<>();
    private int looked;

    private LocalFolders(Set<Path> excluded) {
        this.excluded = excluded;
    }

    static boolean isGlob(String pattern) {
        return GLOB.matcher(pattern).find();
    }

    /**
     * The folders that match, ordered by path.
     *
     * @param top the folder that a relative pattern begins at
     * @param excluded folders that never match, such as the portal's own output
     */
    static List<Path> matching(Path top, String pattern, Set<Path> excluded) {
        LocalFolders search = new LocalFolders(excluded);
        String clean = pattern.replace('\\', '/');
        Matcher glob = GLOB.matcher(clean);
        int end = glob.find() ? clean.lastIndexOf('/', glob.start()) + 1 : clean.length();
        List<String> parts = Stream.of(clean.substring(end).split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        Path start = top.resolve(clean.substring(0, end)).toAbsolutePath().normalize();
        search.descend(start, parts, 0);
        return List.copyOf(search.found);
    }

    private void descend(Path folder, List<String> pattern, int depth) {
        if (depth > MAX_DEPTH || ++looked > MAX_FOLDERS) {
            return;
        }
        boolean last = pattern.size() == 1;
        if (pattern.get(0).equals("**")) {
            anyDepth(folder, pattern, depth);
            return;
        }
        Optional<PathMatcher> matcher = matcher(pattern.get(0));
        for (Path child : folders(folder, true)) {
            Path name = child.getFileName();
            boolean hidden =
                    String.valueOf(name).startsWith(".") && !pattern.get(0).startsWith(".");
            if (!hidden && matcher.filter(it -> it.matches(name)).isPresent()) {
                if (!last) {
                    descend(child, pattern.subList(1, pattern.size()), depth + 1);
                } else if (isRepository(child) || containsFiles(child, 0)) {
                    found.add(child);
                }
            }
        }
    }

    private void anyDepth(Path folder, List<String> pattern, int depth) {
        boolean last = pattern.size() == 1;
        if (!last) {
            descend(folder, pattern.subList(1, pattern.size()), depth);
        }
        for (Path child : folders(folder, false)) {
            boolean skipped = String.valueOf(child.getFileName()).startsWith(".")
                    || NEVER.contains(String.valueOf(child.getFileName()));
            if (skipped) {
                continue;
            }
            if (last && (isRepository(child) || hasFile(child))) {
                found.add(child);
            } else if (!found.contains(child)) {
                descend(child, pattern, depth + 1);
            }
        }
    }

    private static Optional<PathMatcher> matcher(String glob) {
        try {
            return Optional.of(FileSystems.getDefault().getPathMatcher("glob:" + glob));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    static boolean isRepository(Path folder) {
        return Files.exists(folder.resolve(".git"))
                || (Files.isRegularFile(folder.resolve("HEAD")) && Files.isDirectory(folder.resolve("objects")));
    }

    private List<Path> folders(Path folder, boolean links) {
        LinkOption[] options = links ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
        return children(folder).stream()
                .filter(child -> Files.isDirectory(child, options) && !excluded.contains(child))
                .toList();
    }

    private static boolean hasFile(Path folder) {
        return children(folder).stream().anyMatch(child -> Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS));
    }

    private boolean containsFiles(Path folder, int depth) {
        return hasFile(folder)
                || (depth < MAX_DEPTH
                        && folders(folder, false).stream().anyMatch(child -> containsFiles(child, depth + 1)));
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            return new ArrayList<>();
        }
    }
}
