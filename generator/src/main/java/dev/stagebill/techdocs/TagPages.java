package dev.stagebill.techdocs;

import dev.stagebill.mkdocs.AutomaticNav;
import dev.stagebill.mkdocs.Mkdocs;
import dev.stagebill.mkdocs.NavEntry;
import dev.stagebill.mkdocs.RepositoryPath;
import dev.stagebill.mkdocs.Titles;
import dev.stagebill.output.OutputPath;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lists the tags of all pages with their pages, where the plugin tags of Material for MkDocs does: in its {@code tags_file}, and at the marks
 * {@code [TAGS]} and {@code <!-- material/tags -->}. The lists are Markdown, so that they are made as the rest of their page is.
 */
final class TagPages {
    private static final Pattern MARK = Pattern.compile(
            "(?m)^[ \\t]{0,3}(?:\\[TAGS\\]|<!--[ \\t]*material/tags\\b(?:[^>]*include:[ \\t]*\\[([^\\]]*)\\])?[^>]*-->)[ \\t]*$");
    private static final Pattern HEADING =
            Pattern.compile("(?m)\\A\\s*#[ \\t]+([^\\n]*?)[ \\t#]*(?:\\{[^}]*\\})?[ \\t]*$");

    /** Marks are left as they are when a page would become longer than this by its lists. */
    private static final int MAX_FILLED = 2_000_000;

    private final DocsSite site;
    private final boolean on;
    private final String tagsFile;
    private @Nullable NavigableMap<String, NavigableMap<String, String>> tagged;

    TagPages(DocsSite site) {
        this.site = site;
        Optional<Mkdocs> config = site.config();
        this.on = config.filter(mkdocs -> mkdocs.plugins().has("tags")).isPresent();
        this.tagsFile = config.flatMap(mkdocs -> mkdocs.plugins().text("tags", "tags_file"))
                .flatMap(path -> RepositoryPath.resolve("", path))
                .orElse("");
    }

    /** The page that lists all tags; empty when there is none, or tags are not shown. */
    Optional<String> page() {
        return on
                ? site.fileOfPath(tagsFile)
                        .or(() -> site.pages().values().stream()
                                .filter(file -> MARK.matcher(text(file)).find())
                                .findFirst())
                        .map(DocsFile::page)
                : Optional.empty();
    }

    /** The text of a page with the lists in it. */
    String filled(DocsFile file, String text) {
        if (!on) {
            return text;
        }
        Matcher mark = MARK.matcher(text);
        if (!mark.find()) {
            return file.path().equals(tagsFile) ? text + "\n\n" + list(file, List.of()) : text;
        }
        StringBuilder filled = new StringBuilder();
        do {
            String list = filled.length() > MAX_FILLED ? mark.group() : list(file, wanted(mark.group(1)));
            mark.appendReplacement(filled, Matcher.quoteReplacement(list));
        } while (mark.find());
        return mark.appendTail(filled).toString();
    }

    private static List<String> wanted(String include) {
        return include == null
                ? List.of()
                : Pattern.compile(",")
                        .splitAsStream(include)
                        .map(tag -> tag.strip().replaceAll("^[\"']|[\"']$", ""))
                        .filter(tag -> !tag.isEmpty())
                        .toList();
    }

    private String list(DocsFile from, List<String> wanted) {
        StringBuilder list = new StringBuilder();
        tagged().forEach((tag, pages) -> {
            if (wanted.isEmpty() || wanted.contains(tag)) {
                add(tag, pages, from, list);
            }
        });
        return list.toString();
    }

    private static void add(String tag, NavigableMap<String, String> pages, DocsFile from, StringBuilder list) {
        if (list.length() > MAX_FILLED) {
            return;
        }
        list.append("## ")
                .append(escaped(tag))
                .append(" { #")
                .append(anchor(tag))
                .append(" }\n\n");
        pages.forEach((path, title) -> list.append("- [")
                .append(escaped(title))
                .append("](")
                .append(new OutputPath(path).from(new OutputPath(from.path())))
                .append(")\n"));
        list.append('\n');
    }

    /** The titles of the pages that have a tag, by their paths. All pages are read for it, once. */
    private synchronized NavigableMap<String, NavigableMap<String, String>> tagged() {
        if (tagged == null) {
            tagged = read();
        }
        return tagged;
    }

    private NavigableMap<String, NavigableMap<String, String>> read() {
        Map<String, String> titles = new HashMap<>();
        addTitles(site.navigation(), titles);
        NavigableMap<String, NavigableMap<String, String>> found = new TreeMap<>();
        for (DocsFile file : site.pages().values()) {
            String text = text(file);
            PageMeta meta = PageMeta.of(text);
            String title = titles.getOrDefault(file.page(), meta.title().orElseGet(() -> ownTitle(file, text)));
            meta.tags()
                    .forEach(tag ->
                            found.computeIfAbsent(tag, name -> new TreeMap<>()).put(file.path(), title));
        }
        return found;
    }

    private void addTitles(List<NavEntry> entries, Map<String, String> titles) {
        for (NavEntry entry : entries) {
            entry.target()
                    .flatMap(site::fileOfTarget)
                    .ifPresent(file -> entry.title().ifPresent(title -> titles.putIfAbsent(file.page(), title)));
            addTitles(entry.children(), titles);
        }
    }

    private String text(DocsFile file) {
        return file.text().orElseGet(() -> site.textOf(file));
    }

    private static String ownTitle(DocsFile file, String text) {
        String body = text.startsWith("---\n") ? text.substring(Math.max(4, text.indexOf("\n---", 3) + 4)) : text;
        Matcher heading = HEADING.matcher(body);
        boolean home = file.page().isEmpty() && AutomaticNav.isIndex(file.path());
        return heading.find() ? heading.group(1).replaceAll("[*`_]", "") : home ? "Home" : Titles.ofFile(file.path());
    }

    /** The path from one file of the documentation to another one. */
    static String link(DocsFile to, String from) {
        return new OutputPath(to.path()).from(new OutputPath(from));
    }

    /** The id of a tag's heading, to which the tags on pages lead. */
    static String anchor(String tag) {
        String slug = Normalizer.normalize(tag, Normalizer.Form.NFC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_\\- ]", "")
                .replaceAll("[ \\-]+", "-");
        return "tag:" + slug;
    }

    static String escaped(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#&!|~^=$:])", "\\\\$1");
    }
}
