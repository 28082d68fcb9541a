package dev.stagebill.markdown;

import com.vladsch.flexmark.ext.emoji.internal.EmojiReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Emoji by their GitHub shortcodes, and the names of icons. */
final class Emojis {
    private static final Map<String, String> CHARACTERS = read();
    private static final List<String> ICON_SETS = List.of("material-", "octicons-", "fontawesome-", "simple-");
    private static final List<String> FONTAWESOME = List.of("brands-", "regular-", "solid-");

    private Emojis() {}

    /** The characters of an emoji; empty when there is none of this name. */
    static String character(String name) {
        return CHARACTERS.getOrDefault(name, "");
    }

    /** Whether there is an emoji or an icon of this name. */
    static boolean isKnown(String name) {
        return CHARACTERS.containsKey(name) || (isIcon(name) && Icons.isKnown(iconPath(name)));
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

    private static Map<String, String> read() {
        Map<String, String> characters = new HashMap<>();
        for (EmojiReference.Emoji emoji : EmojiReference.getEmojiList()) {
            if (emoji.shortcut != null && emoji.unicodeChars != null) {
                String text = characters(emoji.unicodeChars);
                characters.putIfAbsent(emoji.shortcut, text);
                if (emoji.aliasShortcuts != null) {
                    List.of(emoji.aliasShortcuts).forEach(alias -> characters.putIfAbsent(alias, text));
                }
            }
        }
        return Map.copyOf(characters);
    }

    /** {@code U+1F468 U+200D U+1F33E} as a text. */
    private static String characters(String codes) {
        StringBuilder text = new StringBuilder();
        for (String code : codes.replace("U+", "").split("[ _-]+", -1)) {
            text.appendCodePoint(Integer.parseInt(code, 16));
        }
        return text.toString();
    }
}
