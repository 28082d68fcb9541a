package dev.stagebill.markdown;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives headings the ids that MkDocs gives them, so that deep links keep working: {@code slugify} and {@code unique} of Python-Markdown's
 * {@code markdown.extensions.toc}, without its Unicode option.
 */
final class Slugs {
    private static final Pattern NUMBERED = Pattern.compile("(.*)_([0-9]{1,9})");

    private final Set<String> used = new HashSet<>();

    /** The id that a slug got last: all before it are taken, so the search for the next one goes on from there. */
    private final Map<String, String> last = new HashMap<>();

    /** Takes an id out of the pool, as Python-Markdown does with ids that the author gave. */
    void reserve(String id) {
        used.add(id);
    }

    /** The id of a heading with this text. */
    String of(String text) {
        String slug = slugify(text);
        String id = last.getOrDefault(slug, slug);
        while (id.isEmpty() || !used.add(id)) {
            id = next(id);
        }
        last.put(slug, id);
        return id;
    }

    private static String next(String id) {
        Matcher numbered = NUMBERED.matcher(id);
        return numbered.matches() ? numbered.group(1) + "_" + (Integer.parseInt(numbered.group(2)) + 1) : id + "_1";
    }

    /** Decomposes, drops what is not ASCII, then what is no word character, blank or hyphen; lower case; blanks and hyphens become one. */
    static String slugify(String text) {
        String ascii = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            char c = ascii.charAt(i);
            if (isWord(c) || c == '-' || isBlank(c)) {
                kept.append(c);
            }
        }
        return joined(strip(kept).toLowerCase(Locale.ROOT));
    }

    private static String joined(String words) {
        StringBuilder slug = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean separator = c == '-' || isBlank(c);
            if (!separator) {
                slug.append(c);
            } else if (i == 0 || (words.charAt(i - 1) != '-' && !isBlank(words.charAt(i - 1)))) {
                slug.append('-');
            }
        }
        return slug.toString();
    }

    private static String strip(CharSequence text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.subSequence(start, end).toString();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    /** What Python's {@code \s} matches in ASCII. */
    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f);
    }
}
