package dev.stagebill.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of {@code pymdownx.blocks} that are switched on, and what each stands for.
 *
 * @param sorts what a name begins
 * @param classes the class of a name
 * @param titles the title of a name, when it is not the class as a word
 */
record BlockTypes(Map<String, Container.Sort> sorts, Map<String, String> classes, Map<String, String> titles) {
    private static final String PREFIX = "pymdownx.blocks.";
    private static final List<String> USUAL = List.of(
            "note attention caution danger error tip hint warning new settings abstract info success question failure bug example quote"
                    .split(" ", -1));
    private static final int MAX_TYPES = 200;

    /** What is switched on; nothing for most documentations. */
    static BlockTypes of(MarkdownOptions options) {
        BlockTypes types = new BlockTypes(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        if (options.has(PREFIX + "admonition")) {
            types.sorts.put("admonition", Container.Sort.ADMONITION);
            USUAL.forEach(name -> types.add(Container.Sort.ADMONITION, name, name));
            types.configured(options, "admonition", Container.Sort.ADMONITION);
        }
        if (options.has(PREFIX + "details")) {
            types.sorts.put("details", Container.Sort.DETAILS);
            USUAL.forEach(name -> types.add(Container.Sort.DETAILS, "details-" + name, name));
            types.configured(options, "details", Container.Sort.DETAILS);
        }
        types.single(options, "tab", "tab", Container.Sort.TAB);
        types.single(options, "definition", "define", Container.Sort.DEFINITION);
        types.single(options, "html", "html", Container.Sort.HTML);
        types.single(options, "caption", "caption", Container.Sort.CAPTION);
        types.single(options, "caption", "figure-caption", Container.Sort.CAPTION);
        types.single(options, "caption", "table-caption", Container.Sort.CAPTION);
        return types;
    }

    private void single(MarkdownOptions options, String extension, String name, Container.Sort sort) {
        if (options.has(PREFIX + extension)) {
            sorts.put(name, sort);
        }
    }

    private void add(Container.Sort sort, String name, String type) {
        sorts.put(name, sort);
        classes.put(name, type);
    }

    private void configured(MarkdownOptions options, String extension, Container.Sort sort) {
        for (int i = 0; i < MAX_TYPES; i++) {
            String key = "types." + i;
            Optional<String> plain = options.option(PREFIX + extension, key);
            Optional<String> name = plain.or(() -> options.option(PREFIX + extension, key + ".name"));
            if (name.isEmpty()) {
                return;
            }
            String type = options.option(PREFIX + extension, key + ".class").orElse(name.get());
            add(sort, name.get(), type);
            options.option(PREFIX + extension, key + ".title").ifPresent(title -> titles.put(name.get(), title));
        }
    }

    boolean isEmpty() {
        return sorts.isEmpty();
    }

    Optional<Container.Sort> sort(String name) {
        return Optional.ofNullable(sorts.get(name));
    }
}
