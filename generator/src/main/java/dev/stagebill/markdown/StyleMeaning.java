package dev.stagebill.markdown;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a {@code style} attribute says that an older attribute of HTML can say too. Styles themselves are not kept: they could cover the page
 * and load files, and the policy of the pages forbids them.
 */
final class StyleMeaning {
    private static final int MAX_LENGTH = 2_000;
    private static final Set<String> SIDES = Set.of("left", "right", "center", "justify");

    private StyleMeaning() {}

    /** The attributes that say it, by name; the cleaner still decides which of them the element may have. */
    static Map<String, String> of(String style) {
        Map<String, String> meaning = new LinkedHashMap<>();
        if (style.length() <= MAX_LENGTH) {
            declarations(style).forEach((property, value) -> read(property, value, meaning));
        }
        return meaning;
    }

    /** Properties with their values, both in lower case. */
    static Map<String, String> declarations(String style) {
        Map<String, String> declarations = new LinkedHashMap<>();
        for (String declaration : style.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String value = declaration.substring(colon + 1).replace("!important", "");
                declarations.put(
                        declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        value.strip().toLowerCase(Locale.ROOT));
            }
        }
        return declarations;
    }

    private static void read(String property, String value, Map<String, String> meaning) {
        switch (property) {
            case "width", "height", "max-width" -> put(AttributeList.isSize(value), attribute(property), value, meaning);
            case "text-align", "float" -> put(SIDES.contains(value), "align", value, meaning);
            case "color" -> put(true, "color", value, meaning);
            case "background-color", "background" -> put(true, "bgcolor", value, meaning);
            case "vertical-align" -> put(true, "valign", value, meaning);
            case "display" -> put(value.equals("none"), "hidden", "", meaning);
            case "visibility" -> put(value.equals("hidden"), "hidden", "", meaning);
            case "white-space" -> put(value.equals("nowrap"), "nowrap", "", meaning);
            default -> {}
        }
    }

    private static String attribute(String property) {
        return property.startsWith("max-") ? property.substring(4) : property;
    }

    private static void put(boolean understood, String attribute, String value, Map<String, String> meaning) {
        if (understood) {
            meaning.putIfAbsent(attribute, value);
        }
    }
}
