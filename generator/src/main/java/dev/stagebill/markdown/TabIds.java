package dev.stagebill.markdown;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ids of tabs by their labels, as {@code slugify} of {@code pymdownx.tabbed} asks for them. All other ids of the page come first, so tabs get
 * theirs when the page is written.
 */
final class TabIds {
    private static final String EXTENSION = "pymdownx.tabbed";
    private static final String BLOCKS = "pymdownx.blocks.tab";

    private final boolean on;
    private final boolean combined;
    private final String separator;
    private final SlugRule rule;
    private final Map<String, String> slugs = new LinkedHashMap<>();

    TabIds(MarkdownOptions options) {
        String name = isSlugged(options, BLOCKS) ? BLOCKS : EXTENSION;
        on = isSlugged(options, name);
        combined = options.flag(name, "combine_header_slug", false);
        separator = options.option(name, "separator").orElse("-");
        rule = on ? SlugRule.of(options, name) : SlugRule.MKDOCS;
    }

    private static boolean isSlugged(MarkdownOptions options, String name) {
        return options.extensions().getOrDefault(name, Map.of()).entrySet().stream()
                .anyMatch(option -> option.getKey().startsWith("slugify")
                        && !List.of("", "0", "false", "null").contains(option.getValue()));
    }

    /** Notes the label of a tab, and the headings before it. */
    void add(String id, String label, List<Heading> before) {
        if (on) {
            String slug = rule.slug(label);
            boolean below = combined && !before.isEmpty();
            slugs.put(id, below ? before.get(before.size() - 1).id() + separator + slug : slug);
        }
    }

    /** The page with the ids of its tabs. */
    CleanHtml written(CleanHtml page) {
        if (slugs.isEmpty()) {
            return page;
        }
        Slugs unique = new Slugs(rule);
        Set<String> ids = new LinkedHashSet<>(page.ids());
        ids.forEach(unique::reserve);
        Map<String, String> given = new HashMap<>();
        slugs.forEach((id, slug) -> given.put(id, named(unique.unique(slug), ids, id)));
        SafeHtml html = page.html().renamed(id -> given.getOrDefault(id, id));
        return new CleanHtml(html, List.copyOf(ids), page.remarks());
    }

    private static String named(String slug, Set<String> ids, String otherwise) {
        return slug.matches("[\\p{L}\\p{M}\\p{N}._:-]+") && SafeId.isSafe(slug) && ids.add(slug) ? slug : otherwise;
    }
}
