package dev.stagebill.mkdocs;

import dev.stagebill.diagnostics.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that a plugin makes a navigation of.
 *
 * @param pages the paths of the pages in the docs folder, ordered
 * @param text reads a file of the docs folder, such as {@code .pages}
 * @param place where a file of the docs folder is
 */
public record NavFiles(
        List<String> pages, Function<String, Optional<String>> text, Function<String, SourceLocation> place) {
    private static final int MAX_START = 5_000;
    private static final Pattern TITLE =
            Pattern.compile("\\A\\s*---\\n(?:(?!---).*\\n){0,100}?title:[ \\t]*[\"']?(.+?)[\"']?[ \\t]*\\n");
    private static final Pattern HEADING = Pattern.compile("(?m)^# +(.+?)[ #]*$");

    /** Copies the pages. */
    public NavFiles {
        pages = List.copyOf(pages);
    }

    /** The title of a page or folder, for putting them in order: of a page by its front matter or first heading. */
    String title(String path) {
        if (isFolder(path)) {
            return Titles.ofName(RepositoryPath.name(path));
        }
        String written = text.apply(path).orElse("").replace("\r\n", "\n");
        String start = written.substring(0, Math.min(written.length(), MAX_START));
        Matcher title = TITLE.matcher(start);
        Matcher heading = HEADING.matcher(start);
        return title.find() ? title.group(1) : heading.find() ? heading.group(1) : Titles.ofFile(path);
    }

    /** Whether there are pages below a folder. */
    boolean isFolder(String folder) {
        return pages.stream().anyMatch(page -> page.startsWith(folder + "/"));
    }

    /** What lies directly in a folder: its index, its other pages, then the folders in it, each by name. */
    List<String> children(String folder) {
        List<String> files = new ArrayList<>();
        TreeSet<String> folders = new TreeSet<>();
        for (String page : pages) {
            RepositoryPath.below(folder, page).ifPresent(inside -> {
                int slash = inside.indexOf('/');
                if (slash < 0) {
                    files.add(page);
                } else {
                    folders.add(RepositoryPath.join(folder, inside.substring(0, slash)));
                }
            });
        }
        files.sort(Comparator.comparing((String path) -> !AutomaticNav.isIndex(path)));
        files.addAll(folders);
        return files;
    }

    /** The pages and folders that a pattern fits, in the order of {@link #children}, outer ones first. */
    List<String> matching(String pattern) {
        List<String> found = new ArrayList<>();
        match("", pattern, found);
        return found;
    }

    private void match(String folder, String pattern, List<String> found) {
        List<String> children = children(folder);
        children.stream().filter(child -> PathPattern.matches(pattern, child)).forEach(found::add);
        children.stream().filter(child -> !pages.contains(child)).forEach(child -> match(child, pattern, found));
    }
}
