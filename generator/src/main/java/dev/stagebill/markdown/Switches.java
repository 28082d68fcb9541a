package dev.stagebill.markdown;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The parts of the syntax that a configuration switches on or off: each combination has a parser of its own.
 *
 * @param commonMark whether it is CommonMark and tables alone
 * @param smartAsterisk whether asterisks inside of words are text
 * @param smartUnderscore whether underscores inside of words are text
 * @param keys whether keys are marked ({@code pymdownx.keys})
 * @param wikiLinks whether links are written in double brackets
 * @param math the sorts of formulas that are read ({@code pymdownx.arithmatex})
 * @param off the marks that are switched off: {@code insert}, {@code superscript}, {@code delete}, {@code subscript}; and {@code near}
 *     when a heading needs a blank behind its number signs ({@code pymdownx.saneheaders})
 */
record Switches(
        boolean commonMark,
        boolean smartAsterisk,
        boolean smartUnderscore,
        boolean keys,
        boolean wikiLinks,
        Set<String> math,
        Set<String> off) {
    private static final String ARITHMATEX = "pymdownx.arithmatex";

    Switches {
        math = Set.copyOf(math);
        off = Set.copyOf(off);
    }

    static Switches of(MarkdownOptions options) {
        String smart = options.option("pymdownx.betterem", "smart_enable")
                .or(() -> options.option("pymdownx.extra", "pymdownx.betterem.smart_enable"))
                .orElse("all")
                .strip();
        boolean commonMark = options.isCommonMark();
        return new Switches(
                commonMark,
                !commonMark && (smart.equals("all") || smart.equals("asterisk")),
                smart.equals("all") || smart.equals("underscore"),
                options.has("pymdownx.keys"),
                WikiLink.isOn(options),
                options.has(ARITHMATEX) ? math(options) : Set.of(),
                off(options));
    }

    /** The element that a pair of marks makes; empty when it is switched off. */
    String mark(String option, String tag) {
        return off.contains(option) ? "" : tag;
    }

    private static Set<String> off(MarkdownOptions options) {
        Set<String> off = new TreeSet<>();
        List.of("caret insert", "caret superscript", "tilde delete", "tilde subscript")
                .forEach(each -> {
                    String[] names = each.split(" ", -1);
                    if (!options.flag("pymdownx." + names[0], names[1], true)) {
                        off.add(names[1]);
                    }
                });
        if (options.has("pymdownx.saneheaders") || options.isCommonMark()) {
            off.add("near");
        }
        return off;
    }

    private static Set<String> math(MarkdownOptions options) {
        Set<String> sorts = new TreeSet<>();
        listed(options, "inline_syntax", "dollar", "round").forEach(sort -> sorts.add("inline " + sort));
        listed(options, "block_syntax", "dollar", "square", "begin").forEach(sort -> sorts.add("block " + sort));
        if (options.flag(ARITHMATEX, "smart_dollar", true)) {
            sorts.add("smart");
        }
        return sorts;
    }

    private static Set<String> listed(MarkdownOptions options, String name, String... all) {
        Set<String> known = Set.of(all);
        Set<String> listed = new TreeSet<>();
        IntStream.range(0, all.length)
                .mapToObj(i -> options.option(ARITHMATEX, name + "." + i))
                .forEach(value ->
                        value.map(String::strip).filter(known::contains).ifPresent(listed::add));
        return listed.isEmpty() ? known : listed;
    }
}
