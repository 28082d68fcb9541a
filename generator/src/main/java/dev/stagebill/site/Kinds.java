package dev.stagebill.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How kinds are named and ordered wherever people see them. */
final class Kinds {
    /** Backstage's kinds in the order in which lists show them. */
    static final List<String> ORDER = List.of(
            "component", "api", "resource", "system", "domain", "template", "airesource", "group", "user", "location");

    private static final Map<String, String> SPECIAL = Map.of("api", "API", "airesource", "AiResource");
    private static final Map<String, String> PLURALS = Map.of("airesource", "AI resources", "api", "APIs");

    private Kinds() {}

    /** The kind in the case that Backstage writes it in; an unknown kind as it is written. */
    static String name(String kind) {
        String lower = kind.toLowerCase(Locale.ROOT);
        if (!ORDER.contains(lower)) {
            return kind;
        }
        return SPECIAL.getOrDefault(lower, lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
    }

    /** The name for several of them. */
    static String plural(String kind) {
        String name = name(kind);
        String lower = kind.toLowerCase(Locale.ROOT);
        return PLURALS.getOrDefault(lower, severalOf(name));
    }

    private static String severalOf(String name) {
        if (name.endsWith("s")) {
            return name;
        }
        return name.matches(".*[^aeiou]y") ? name.substring(0, name.length() - 1) + "ies" : name + "s";
    }

    /** The text with a capital letter in front. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The word for icon and colour. */
    static String icon(String kind) {
        String lower = kind.toLowerCase(Locale.ROOT);
        return ORDER.contains(lower) ? lower : "custom";
    }

    /** Where the kind stands in lists; unknown kinds come last. */
    static int rank(String kind) {
        int index = ORDER.indexOf(kind.toLowerCase(Locale.ROOT));
        return index < 0 ? ORDER.size() : index;
    }
}
