package dev.stagebill.mkdocs;

import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlReader;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code .pages} (awesome-pages) or {@code .nav.yml} (awesome-nav) says of a folder.
 *
 * @param root the settings, each with what the folders above it hand down
 * @param place the file
 */
record FolderRules(YamlMapping root, SourceLocation place) {
    /** What awesome-nav hands down from a folder to those in it. */
    private static final List<String> INHERITED =
            List.of("sort", "ignore", "append_unmatched", "flatten_single_child_sections", "preserve_directory_names");

    private static final Pattern PART = Pattern.compile("[0-9]{1,18}|[^0-9]+|[0-9]+");

    static Optional<FolderRules> read(String text, SourceLocation place) {
        return YamlReader.python(twice -> {})
                .read(text)
                .flatMap(YamlDocument::root)
                .flatMap(YamlNode::asMapping)
                .map(root -> new FolderRules(root, place));
    }

    /** These rules, and those of the folder above where these say nothing. */
    FolderRules below(FolderRules above) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>(root.entries());
        above.root().entries().forEach((key, entry) -> {
            if (INHERITED.contains(key)) {
                entries.putIfAbsent(key, entry);
            }
        });
        return new FolderRules(new YamlMapping(root.position(), entries), place);
    }

    /** These rules with settings that count where these say nothing. */
    FolderRules or(YamlMapping settings) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>(settings.entries());
        entries.putAll(root.entries());
        return new FolderRules(new YamlMapping(root.position(), entries), place);
    }

    /** Whether titles and no names are put in order. */
    boolean ordersByTitle() {
        return text("order_by")
                .or(() -> root.mapping("sort").flatMap(each -> each.get("by")).flatMap(Settings::text))
                .filter("title"::equals)
                .isPresent();
    }

    Optional<String> title() {
        return root.get("title").flatMap(Settings::text);
    }

    boolean hidden() {
        return flag("hide");
    }

    /** Whether a folder with one entry is shown as that entry. */
    boolean collapses() {
        return flag("collapse_single_pages") || flag("collapse") || flag("flatten_single_child_sections");
    }

    boolean appendsRest() {
        return flag("append_unmatched");
    }

    boolean keepsNames() {
        return flag("preserve_directory_names");
    }

    private boolean flag(String key) {
        return root.get(key).flatMap(Settings::flag).orElse(false);
    }

    /** {@code nav}, or {@code arrange} as it was called before. */
    Optional<List<YamlNode>> nav() {
        return root.present("nav")
                .or(() -> root.present("arrange"))
                .flatMap(YamlNode::asSequence)
                .map(list -> list.items());
    }

    /** Whether a file or folder is left out. */
    boolean ignores(String name) {
        List<String> globs = root.present("ignore")
                .map(value -> value.asSequence().map(list -> list.items()).orElse(List.of(value)).stream()
                        .flatMap(item -> Settings.text(item).stream())
                        .toList())
                .orElse(List.of());
        return globs.stream().anyMatch(glob -> PathPattern.name(glob, name));
    }

    /** The order that is asked for, of names; empty when the usual one will do. */
    Optional<Comparator<String>> order() {
        Optional<YamlMapping> sort = root.mapping("sort");
        Optional<String> direction = text("order")
                .or(() -> sort.flatMap(each -> each.get("direction")).flatMap(Settings::text));
        Optional<String> type = text("sort_type")
                .or(() -> sort.map(
                        each -> each.get("type").flatMap(Settings::text).orElse("natural")));
        if (direction.isEmpty() && type.isEmpty() && !ordersByTitle()) {
            return Optional.empty();
        }
        boolean folded = flag("ignore_case")
                || sort.flatMap(each -> each.get("ignore_case"))
                        .flatMap(Settings::flag)
                        .orElse(false);
        Comparator<String> order =
                type.filter("natural"::equals).isPresent() ? FolderRules::natural : Comparator.naturalOrder();
        Comparator<String> cased = folded ? Comparator.comparing(name -> name.toLowerCase(Locale.ROOT), order) : order;
        return Optional.of(direction.filter("desc"::equals).isPresent() ? cased.reversed() : cased);
    }

    /** Where folders go between files: {@code first}, {@code last} or {@code mixed}. */
    String sections() {
        return root.mapping("sort")
                .flatMap(each -> each.get("sections"))
                .flatMap(Settings::text)
                .orElse("last");
    }

    private Optional<String> text(String key) {
        return root.get(key).flatMap(Settings::text);
    }

    /** Numbers by their value, everything else by its letters. */
    static int natural(String one, String two) {
        Matcher first = PART.matcher(one);
        Matcher second = PART.matcher(two);
        while (first.find()) {
            if (!second.find()) {
                return 1;
            }
            int order = isNumber(first.group()) && isNumber(second.group())
                    ? new BigInteger(first.group()).compareTo(new BigInteger(second.group()))
                    : first.group().compareTo(second.group());
            if (order != 0) {
                return order;
            }
        }
        return second.find() ? -1 : one.compareTo(two);
    }

    private static boolean isNumber(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }
}
