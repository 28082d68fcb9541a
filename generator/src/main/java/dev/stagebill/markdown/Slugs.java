package dev.stagebill.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives headings the ids that MkDocs gives them, so that deep links keep working: {@code slugify} and {@code unique} of Python-Markdown's
 * {@code markdown.extensions.toc}.
 */
final class Slugs {
    private static final Pattern NUMBERED = Pattern.compile("(.*)_([0-9]{1,9})");

    private final SlugRule rule;
    private final Set<String> used = new HashSet<>();

    /** From an id that is taken to one further on: all between them are taken, so the search for a free one goes on from there. */
    private final Map<String, String> further = new HashMap<>();

    Slugs() {
        this(SlugRule.MKDOCS);
    }

    Slugs(SlugRule rule) {
        this.rule = rule;
    }

    /** Takes an id out of the pool, as Python-Markdown does with ids that the author gave. */
    void reserve(String id) {
        used.add(id);
    }

    /** The id of a heading with this text. */
    String of(String text) {
        return unique(rule.slug(text));
    }

    /** A slug, with a number when it is taken. */
    String unique(String slug) {
        List<String> taken = new ArrayList<>();
        String id = slug;
        while (id.isEmpty() || !used.add(id)) {
            taken.add(id);
            String jump = further.get(id);
            id = jump == null ? next(id) : jump;
        }
        for (String before : taken) {
            further.put(before, id);
        }
        return id;
    }

    private static String next(String id) {
        Matcher numbered = NUMBERED.matcher(id);
        return numbered.matches() ? numbered.group(1) + "_" + (Integer.parseInt(numbered.group(2)) + 1) : id + "_1";
    }

    /** The slug that MkDocs makes when nothing is configured. */
    static String slugify(String text) {
        return SlugRule.MKDOCS.slug(text);
    }
}
