package dev.stagebill.mkdocs;

import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The navigation that files in the folders arrange: {@code .pages} of the plugin awesome-pages and {@code .nav.yml} of its successor awesome-nav.
 * What is named comes first, in that order; {@code ...} and patterns stand for the rest.
 */
public final class FolderNav {
    private static final int MAX_DEPTH = 40;
    private static final String REST = "...";

    /** Settings of awesome-pages that may stand in {@code mkdocs.yml}. */
    private static final Set<String> SETTINGS =
            Set.of("collapse_single_pages", "order", "sort_type", "order_by", "ignore_case");

    /** awesome-nav puts names in their natural order unless it is told otherwise. */
    private static final YamlMapping SORTED = new YamlMapping(
            Position.START,
            Map.of("sort", new YamlMapping.Entry(Position.START, new YamlMapping(Position.START, Map.of()))));

    private final NavFiles files;
    private final String name;
    private final YamlMapping settings;
    private final boolean pages;
    private final Map<String, FolderRules> known = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /**
     * @param name what the files are called
     * @param settings the options of the plugin
     * @param pages whether it is awesome-pages
     */
    private FolderNav(NavFiles files, String name, YamlMapping settings, boolean pages) {
        this.files = files;
        this.name = name;
        this.settings = settings;
        this.pages = pages;
    }

    /** The navigation, when one of the plugins is switched on. */
    public static Optional<List<NavEntry>> of(NavFiles files, Plugins plugins) {
        boolean pages = plugins.has("awesome-pages");
        if (!pages && !plugins.has("awesome-nav")) {
            return Optional.empty();
        }
        String plugin = pages ? "awesome-pages" : "awesome-nav";
        String file = plugins.text(plugin, "filename").orElse(pages ? ".pages" : ".nav.yml");
        YamlMapping settings = pages ? options(plugins.options(plugin)) : SORTED;
        return Optional.of(new FolderNav(files, file, settings, pages).folder("", 0));
    }

    /** The settings of awesome-pages that hold for all folders. */
    private static YamlMapping options(Optional<YamlMapping> plugin) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        plugin.ifPresent(options -> options.entries().forEach((key, entry) -> {
            if (SETTINGS.contains(key)) {
                entries.put(key, entry);
            }
        }));
        return new YamlMapping(Position.START, entries);
    }

    private FolderRules rules(String folder) {
        FolderRules rules = known.get(folder);
        if (rules == null) {
            rules = written(folder);
            rules = pages || folder.isEmpty() ? rules.or(settings) : rules.below(rules(RepositoryPath.folder(folder)));
            known.put(folder, rules);
        }
        return rules;
    }

    private FolderRules written(String folder) {
        String path = RepositoryPath.join(folder, name);
        SourceLocation place = files.place().apply(path);
        return files.text()
                .apply(path)
                .flatMap(text -> FolderRules.read(text, place))
                .orElseGet(() -> new FolderRules(new YamlMapping(Position.START, Map.of()), place));
    }

    private List<NavEntry> folder(String folder, int depth) {
        FolderRules rules = rules(folder);
        List<String> children = sorted(files.children(folder), rules).stream()
                .filter(child -> depth < MAX_DEPTH && !rules.ignores(RepositoryPath.name(child)))
                .toList();
        List<NavEntry> entries = new ArrayList<>();
        Optional<List<YamlNode>> nav = rules.nav();
        if (nav.isPresent()) {
            nav.get().forEach(item -> named(item, folder).forEach(used::add));
            nav.get().forEach(item -> add(item, new Inside(folder, children, rules, depth), entries));
        }
        if (nav.isEmpty() || rules.appendsRest()) {
            children.stream()
                    .filter(child -> !used.contains(child))
                    .forEach(child ->
                            child(Optional.empty(), child, rules.place(), depth).ifPresent(entries::add));
        }
        return entries;
    }

    /** A folder whose entries are being made. */
    private record Inside(String folder, List<String> children, FolderRules rules, int depth) {}

    private List<String> sorted(List<String> children, FolderRules rules) {
        Optional<Comparator<String>> order = rules.order();
        if (order.isEmpty()) {
            return children;
        }
        Comparator<String> byName = rules.ordersByTitle()
                ? Comparator.comparing(this::title, order.get())
                : Comparator.comparing(RepositoryPath::name, order.get());
        Comparator<String> folders = Comparator.comparing(files::isFolder);
        Comparator<String> index = Comparator.comparing((String path) -> !AutomaticNav.isIndex(path));
        Comparator<String> all =
                switch (rules.sections()) {
                    case "mixed" -> index.thenComparing(byName);
                    case "first" -> index.thenComparing(folders.reversed()).thenComparing(byName);
                    default -> index.thenComparing(folders).thenComparing(byName);
                };
        return children.stream().sorted(all).toList();
    }

    private String title(String path) {
        return files.isFolder(path) ? rules(path).title().orElseGet(() -> files.title(path)) : files.title(path);
    }

    /** What an item names by itself, which the rest is without. */
    private List<String> named(YamlNode item, String folder) {
        List<String> paths = new ArrayList<>();
        Settings.text(item).flatMap(text -> path(folder, text)).ifPresent(paths::add);
        item.asMapping()
                .ifPresent(mapping -> mapping.entries().values().forEach(entry -> {
                    Settings.text(entry.value())
                            .flatMap(text -> path(folder, text))
                            .ifPresent(paths::add);
                    entry.value()
                            .asSequence()
                            .ifPresent(list -> list.items().forEach(inner -> paths.addAll(named(inner, folder))));
                }));
        return paths;
    }

    private Optional<String> path(String folder, String text) {
        return isPattern(text) || NavEntry.isAddress(text)
                ? Optional.empty()
                : RepositoryPath.resolve(folder, text)
                        .filter(path -> files.pages().contains(path) || files.isFolder(path));
    }

    private static boolean isPattern(String text) {
        return text.startsWith(REST) || text.contains("*");
    }

    private void add(YamlNode item, Inside inside, List<NavEntry> entries) {
        SourceLocation place = inside.rules()
                .place()
                .at(item.position().line(), item.position().column());
        Settings.text(item).ifPresent(text -> text(Optional.empty(), text, inside, place, entries));
        Optional<String> glob =
                item.asMapping().flatMap(mapping -> mapping.get("glob")).flatMap(Settings::text);
        if (glob.isPresent()) {
            rest(glob.get(), inside, entries);
            return;
        }
        item.asMapping()
                .ifPresent(mapping -> mapping.entries().forEach((title, entry) -> {
                    Optional<String> text = Settings.text(entry.value());
                    if (text.isPresent()) {
                        text(Optional.of(title), text.get(), inside, place, entries);
                    } else {
                        List<NavEntry> children = new ArrayList<>();
                        entry.value()
                                .asSequence()
                                .ifPresent(list -> list.items().forEach(inner -> add(inner, inside, children)));
                        entries.add(NavEntry.section(title, children, place));
                    }
                }));
    }

    private void text(
            Optional<String> title, String text, Inside inside, SourceLocation place, List<NavEntry> entries) {
        if (isPattern(text)) {
            List<NavEntry> rest = new ArrayList<>();
            rest(text, inside, rest);
            if (title.isPresent()) {
                entries.add(NavEntry.section(title.get(), rest, place));
            } else {
                entries.addAll(rest);
            }
            return;
        }
        Optional<String> path = path(inside.folder(), text);
        entries.addAll(path
                .flatMap(found -> child(title, found, place, inside.depth()))
                .or(() -> path.isPresent()
                        ? Optional.empty()
                        : Optional.of(NavEntry.leaf(title, target(text, inside), place)))
                .stream()
                .toList());
    }

    private static String target(String text, Inside inside) {
        return NavEntry.isAddress(text)
                ? text
                : RepositoryPath.resolve(inside.folder(), text).orElse(text);
    }

    /** What {@code ...}, {@code ... | pattern}, {@code ... | flat} or a pattern stands for. */
    private void rest(String text, Inside inside, List<NavEntry> entries) {
        String rule = text.startsWith(REST) ? text.substring(REST.length()).replaceFirst("^\\s*\\|\\s*", "") : text;
        boolean flat = rule.startsWith("flat");
        String written = rule.replaceFirst("^flat\\s*\\|?\\s*", "");
        String pattern = written.replaceFirst("^glob=", "");
        List<String> found;
        if (written.startsWith("regex=")) {
            found = flat ? below(inside.folder()) : inside.children();
            Optional<PythonPattern> expression = PythonPattern.of(written.substring("regex=".length()));
            found = found.stream()
                    .filter(path -> expression.filter(each -> each.isIn(path)).isPresent())
                    .toList();
        } else if (pattern.contains("/") || flat) {
            String deep = flat && !pattern.isEmpty() && !pattern.contains("/") ? "**/" + pattern : pattern;
            found = deep.isEmpty()
                    ? below(inside.folder())
                    : files.matching(RepositoryPath.join(inside.folder(), deep)).stream()
                            .filter(path -> !flat || !files.isFolder(path))
                            .toList();
        } else {
            found = inside.children().stream()
                    .filter(child -> pattern.isEmpty() || PathPattern.name(pattern, RepositoryPath.name(child)))
                    .toList();
        }
        for (String path : found) {
            if (used.add(path)) {
                child(Optional.empty(), path, inside.rules().place(), inside.depth())
                        .ifPresent(entries::add);
            }
        }
    }

    private List<String> below(String folder) {
        return files.matching(RepositoryPath.join(folder, "**")).stream()
                .filter(path -> !files.isFolder(path))
                .toList();
    }

    private Optional<NavEntry> child(Optional<String> title, String path, SourceLocation place, int depth) {
        if (!files.isFolder(path)) {
            return Optional.of(NavEntry.leaf(title, path, place));
        }
        FolderRules rules = rules(path);
        if (rules.hidden()) {
            return Optional.empty();
        }
        List<NavEntry> inside = folder(path, depth + 1);
        if (inside.size() == 1 && rules.collapses()) {
            return Optional.of(inside.get(0));
        }
        String own = title.or(rules::title)
                .orElseGet(() ->
                        rules.keepsNames() ? RepositoryPath.name(path) : Titles.ofName(RepositoryPath.name(path)));
        return inside.isEmpty() ? Optional.empty() : Optional.of(NavEntry.section(own, inside, place));
    }
}
