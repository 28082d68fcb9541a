package dev.stagebill.markdown;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The parts of the syntax that a configuration switches on or off: each combination has a parser of its own.
 *
 * @param smartAsterisk whether asterisks inside of words are text
 * @param smartUnderscore whether underscores inside of words are text
 * @param keys whether keys are marked ({@code pymdownx.keys})
 * @param wikiLinks whether links are written in double brackets
 * @param math the sorts of formulas that are read ({@code pymdownx.arithmatex})
 */
record Switches(boolean smartAsterisk, boolean smartUnderscore, boolean keys, boolean wikiLinks, Set<String> math) {
    private static final String ARITHMATEX = "pymdownx.arithmatex";

    Switches {
        math = Set.copyOf(math);
    }

    static Switches of(MarkdownOptions options) {
        String smart = options.option("pymdownx.betterem", "smart_enable")
                .or(() -> options.option("pymdownx.extra", "pymdownx.betterem.smart_enable"))
                .orElse("all")
                .strip();
        return new Switches(
                smart.equals("all") || smart.equals("asterisk"),
                smart.equals("all") || smart.equals("underscore"),
                options.has("pymdownx.keys"),
                WikiLink.isOn(options),
                options.has(ARITHMATEX) ? math(options) : Set.of());
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
                .forEach(value -> value.map(String::strip).filter(known::contains).ifPresent(listed::add));
        return listed.isEmpty() ? known : listed;
    }
}
