package dev.stagebill.markdown;

import java.util.List;
import java.util.Map;

/** Emoji by their short names, and the names of icons. */
final class Emojis {
    private static final Map<String, String> CODES = NamedLines.of("emoji.txt");
    private static final List<String> ICON_SETS = List.of("material-", "octicons-", "fontawesome-", "simple-");
    private static final List<String> FONTAWESOME = List.of("brands-", "regular-", "solid-");

    private Emojis() {}

    /** The characters of an emoji; empty when there is none of this name. */
    static String character(String name) {
        String codes = CODES.get(name);
        return codes == null ? "" : characters(codes);
    }

    /** Whether there is an emoji of this name. */
    static boolean isEmoji(String name) {
        return CODES.containsKey(name);
    }

    /** Whether it names an icon of one of Material for MkDocs' sets. */
    static boolean isIcon(String name) {
        return ICON_SETS.stream().anyMatch(name::startsWith);
    }

    /** The path of an icon in its set: {@code material/check}, {@code fontawesome/brands/github}. */
    static String iconPath(String name) {
        String set = ICON_SETS.stream().filter(name::startsWith).findFirst().orElse("");
        String rest = name.substring(set.length());
        String folder = set.equals("fontawesome-")
                ? FONTAWESOME.stream().filter(rest::startsWith).findFirst().orElse("")
                : "";
        return set.replace('-', '/') + folder.replace('-', '/') + rest.substring(folder.length());
    }

    /** {@code 1f468-200d-1f33e} as a text. */
    private static String characters(String codes) {
        StringBuilder text = new StringBuilder();
        for (String code : codes.split("-", -1)) {
            text.appendCodePoint(Integer.parseInt(code, 16));
        }
        return text.toString();
    }
}
