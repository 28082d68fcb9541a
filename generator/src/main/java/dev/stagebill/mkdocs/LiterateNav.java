package dev.stagebill.mkdocs;

import dev.stagebill.diagnostics.SourceLocation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The navigation that a Markdown list says, as the plugin literate-nav reads it: links are pages, text is a section, {@code *.md} and
 * {@code folder/} stand for what is there. The list is the last one of the file, or the one after {@code <!--nav-->}.
 */
public final class LiterateNav {
    private static final Pattern ITEM = Pattern.compile("([ \\t]*)(?:[*+-]|[0-9]{1,9}[.)])[ \\t]+(\\S.*?)[ \\t]*");
    private static final Pattern LINK =
            Pattern.compile("\\[((?:[^\\[\\]\\\\]|\\\\.)*)\\]\\(<?([^()<>\\s]*)>?(?:\\s+\"[^\"]*\")?\\)");
    private static final int MAX_LINES = 20_000;

    private final NavFiles files;
    private final String navFile;
    private final boolean implicitIndex;
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    private LiterateNav(NavFiles files, Plugins plugins) {
        this.files = files;
        this.navFile = navFile(plugins);
        this.implicitIndex = plugins.text("literate-nav", "implicit_index")
                .filter("true"::equalsIgnoreCase)
                .isPresent();
    }

    private static String navFile(Plugins plugins) {
        return plugins.text("literate-nav", "nav_file").orElse("SUMMARY.md");
    }

    /** Whether a file of the docs folder is one that the plugin, when it is switched on, reads lists from. */
    public static boolean isList(String path, Plugins plugins) {
        return plugins.has("literate-nav") && RepositoryPath.name(path).equals(navFile(plugins));
    }

    /** The navigation of the list in the docs folder; empty when there is none. */
    public static Optional<List<NavEntry>> of(NavFiles files, Plugins plugins) {
        LiterateNav nav = new LiterateNav(files, plugins);
        return files.text().apply(nav.navFile).map(text -> nav.folder(""));
    }

    /**
     * The navigation of a {@code mkdocs.yml} with what its entries stand for: a folder for the list in it, a pattern for the pages it fits. The
     * plugin does this when the docs folder has no list of its own.
     */
    public static List<NavEntry> of(NavFiles files, Plugins plugins, List<NavEntry> written) {
        LiterateNav nav = new LiterateNav(files, plugins);
        written.forEach(nav::note);
        return nav.written(written);
    }

    private void note(NavEntry entry) {
        entry.target().flatMap(target -> resolved("", target)).ifPresent(seen::add);
        entry.children().forEach(this::note);
    }

    private List<NavEntry> written(List<NavEntry> entries) {
        return entries.stream().flatMap(entry -> written(entry).stream()).toList();
    }

    private List<NavEntry> written(NavEntry entry) {
        String target = entry.target().orElse("");
        if (target.isEmpty() || NavEntry.isAddress(target)) {
            return List.of(entry.with(written(entry.children())));
        }
        Optional<String> path = RepositoryPath.resolve("", target);
        if (path.isPresent() && target.contains("*")) {
            return fitting(entry, path.get() + (target.endsWith("/") ? "/" : ""));
        }
        return path.filter(folder -> target.endsWith("/") && files.isFolder(folder))
                .map(folder -> List.of(NavEntry.section(
                        entry.title().orElseGet(() -> Titles.ofName(RepositoryPath.name(folder))),
                        folder(folder),
                        entry.place())))
                .orElse(List.of(entry));
    }

    /** What a pattern fits and has no place of its own; a pattern that fits nothing stays, to be found missing. */
    private List<NavEntry> fitting(NavEntry entry, String pattern) {
        if (files.matching(pattern.replaceAll("/+$", "")).isEmpty()) {
            return List.of(entry);
        }
        List<NavEntry> found = new ArrayList<>();
        wildcard(pattern, entry.place(), found);
        return entry.title().isEmpty() || found.isEmpty()
                ? found
                : List.of(NavEntry.section(entry.title().get(), found, entry.place()));
    }

    /** The entries of a folder: by its own list, else all that is in it. */
    private List<NavEntry> folder(String folder) {
        open.push(folder);
        String path = RepositoryPath.join(folder, navFile);
        List<Item> items = files.text().apply(path).map(LiterateNav::items).orElse(List.of());
        boolean ownIndex = implicitIndex && AutomaticNav.isIndex(path);
        if (!ownIndex) {
            seen.add(path);
        }
        items.forEach(item -> note(folder, item));
        List<NavEntry> entries = new ArrayList<>();
        SourceLocation place = files.place().apply(path);
        if (implicitIndex && !items.isEmpty()) {
            files.children(folder).stream()
                    .filter(child -> AutomaticNav.isIndex(child) && !folderOf(child))
                    .limit(1)
                    .filter(seen::add)
                    .forEach(index -> entries.add(leaf("", index, place)));
        }
        items.forEach(item -> add(folder, item, place, entries));
        if (items.isEmpty()) {
            wildcard(RepositoryPath.join(folder, "*"), place, entries);
        }
        open.pop();
        return entries;
    }

    private boolean folderOf(String path) {
        return files.isFolder(path);
    }

    /** Pages with a place of their own are left out of what a wildcard stands for. */
    private void note(String folder, Item item) {
        resolved(folder, item.target()).filter(path -> !item.target().isEmpty()).ifPresent(seen::add);
        item.children().forEach(child -> note(folder, child));
    }

    private static Optional<String> resolved(String folder, String target) {
        return NavEntry.isAddress(target) ? Optional.empty() : RepositoryPath.resolve(folder, target);
    }

    private void add(String folder, Item item, SourceLocation file, List<NavEntry> entries) {
        SourceLocation place = file.at(item.line(), 0);
        List<NavEntry> children = new ArrayList<>();
        item.children().forEach(child -> add(folder, child, file, children));
        String path = resolved(folder, item.target()).orElse(item.target());
        if (!children.isEmpty()) {
            if (!item.target().isEmpty()) {
                children.add(0, leaf("", path, place));
            }
            entries.add(NavEntry.section(item.title(), children, place));
        } else if (item.target().endsWith("/") && files.isFolder(path)) {
            if (!open.contains(path)) {
                entries.add(NavEntry.section(item.title(), folder(path), place));
            }
        } else if (!item.target().isEmpty()) {
            entries.add(leaf(item.title(), path, place));
        } else if (item.title().contains("*")) {
            RepositoryPath.resolve(folder, item.title())
                    .ifPresent(pattern -> wildcard(pattern + (item.title().endsWith("/") ? "/" : ""), place, entries));
        }
    }

    private void wildcard(String pattern, SourceLocation place, List<NavEntry> entries) {
        boolean onlyFolders = pattern.endsWith("/");
        for (String path : files.matching(pattern.replaceAll("/+$", ""))) {
            if (seen.contains(path) || open.contains(path) || (onlyFolders && !files.isFolder(path))) {
                continue;
            }
            if (files.isFolder(path)) {
                List<NavEntry> inside = folder(path);
                if (!inside.isEmpty()) {
                    entries.add(NavEntry.section(Titles.ofName(RepositoryPath.name(path)), inside, place));
                }
            } else {
                entries.add(leaf("", path, place));
            }
            seen.add(path);
        }
    }

    private static NavEntry leaf(String title, String path, SourceLocation place) {
        return NavEntry.leaf(Optional.of(title).filter(text -> !text.isEmpty()), path, place);
    }

    /** An item of the list. */
    private record Item(String title, String target, List<Item> children, int indent, int line) {}

    private static List<Item> items(String text) {
        List<Item> top = new ArrayList<>();
        Deque<Item> above = new ArrayDeque<>();
        List<String> lines = text.lines().limit(MAX_LINES).toList();
        boolean marked = false;
        boolean ended = false;
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = ITEM.matcher(lines.get(i));
            if (matcher.matches() && !(marked && ended)) {
                if (ended) {
                    top.clear();
                }
                ended = false;
                Item item = item(
                        matcher.group(2), matcher.group(1).replace("\t", "    ").length(), i + 1);
                while (!above.isEmpty() && above.peek().indent() >= item.indent()) {
                    above.pop();
                }
                (above.isEmpty() ? top : above.peek().children()).add(item);
                above.push(item);
            } else if (lines.get(i).strip().equals("<!--nav-->")) {
                marked = true;
                top.clear();
                above.clear();
            } else if (!lines.get(i).isBlank() && !lines.get(i).startsWith(" ")) {
                ended = !top.isEmpty();
                above.clear();
            }
        }
        return top;
    }

    private static Item item(String text, int indent, int line) {
        Matcher link = LINK.matcher(text);
        return link.matches()
                ? new Item(plain(link.group(1)), decoded(link.group(2)), new ArrayList<>(), indent, line)
                : new Item(plain(text), "", new ArrayList<>(), indent, line);
    }

    private static String plain(String text) {
        return text.replaceAll("\\\\(\\p{Punct})", "$1").replaceAll("(?<!\\*)\\*\\*([^*]+)\\*\\*|`([^`]+)`", "$1$2");
    }

    private static String decoded(String target) {
        try {
            return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return target;
        }
    }
}
