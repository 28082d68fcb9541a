package dev.stagebill.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes text: resolves escapes, makes emoji of shortcodes, links of bare addresses, and explains abbreviations. */
final class TextNodes {
    /** A shortcode, an address with scheme, an address that begins with www, or a mail address. All repetitions are bounded or possessive. */
    private static final Pattern SPECIAL = Pattern.compile("(?<![\\w:\\\\]):([a-z0-9+_][a-z0-9+_-]{0,60}):(?!\\w)"
            + "|(?<![\\w/])((?:https?|ftp)://[^\\s<>]++)"
            + "|(?<![\\w/.@])(www\\.[\\w-]++\\.[^\\s<>]++)"
            + "|(?<![\\w/.+-])([\\w.+-]{1,64}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,8}+)");

    private TextNodes() {}

    /** Writes a text as it stands in the source. */
    static void write(PageWriter page, String source) {
        if (!isSpecial(source)) {
            words(page, source);
            return;
        }
        Matcher matcher = SPECIAL.matcher(source);
        int done = 0;
        while (matcher.find()) {
            words(page, source.substring(done, matcher.start()));
            done = matcher.start() + special(page, matcher);
            matcher.region(done, source.length());
            matcher.useTransparentBounds(true);
        }
        words(page, source.substring(done));
    }

    private static boolean isSpecial(String text) {
        return text.indexOf(':') >= 0 || text.indexOf('@') >= 0 || text.contains("www.");
    }

    /** Writes one match; how many characters of it were used. */
    private static int special(PageWriter page, Matcher matcher) {
        if (matcher.group(1) != null) {
            emoji(page, matcher.group(1), matcher.group());
            return matcher.group().length();
        }
        String url = trimmed(matcher.group());
        String scheme = matcher.group(3) != null ? "http://" : matcher.group(4) != null ? "mailto:" : "";
        String address = unescaped(url);
        LinkNodes.write(page, scheme + address, address, 0);
        return url.length();
    }

    private static void emoji(PageWriter page, String name, String written) {
        String character = Emojis.character(name);
        if (!character.isEmpty()) {
            page.text(character);
        } else if (Emojis.isIcon(name)) {
            page.html.start("span").attribute("class", "icon").attribute("data-icon", Emojis.iconPath(name));
            page.html.attribute("data-shortname", written).end().close("span");
        } else {
            words(page, written);
        }
    }

    /** An address without the punctuation that ends its sentence, and without a bracket that it does not open. */
    private static String trimmed(String url) {
        int end = url.length();
        while (end > 0) {
            char last = url.charAt(end - 1);
            boolean punctuation = ".,;:!?'\"*_~".indexOf(last) >= 0;
            boolean bracket = (last == ')' && count(url, ')', end) > count(url, '(', end))
                    || (last == ']' && count(url, ']', end) > count(url, '[', end));
            if (!punctuation && !bracket) {
                break;
            }
            end--;
        }
        return url.substring(0, end);
    }

    private static long count(String text, char wanted, int end) {
        return text.substring(0, end).chars().filter(c -> c == wanted).count();
    }

    private static void words(PageWriter page, String source) {
        String text = unescaped(source);
        if (page.facts.abbreviations().isEmpty() || text.isEmpty()) {
            page.text(text);
        } else {
            explained(page, text, 0);
        }
    }

    /** Writes a text with its abbreviations explained, the first match first. */
    private static void explained(PageWriter page, String text, int from) {
        int at = from;
        for (int i = from; i < text.length(); i++) {
            if (i > 0 && isWord(text.charAt(i - 1))) {
                continue;
            }
            String found = abbreviationAt(page.facts.abbreviations(), text, i);
            if (!found.isEmpty()) {
                page.text(text.substring(at, i));
                String meaning = page.facts.abbreviations().getOrDefault(found, "");
                page.html.start("abbr").attribute("title", meaning).end();
                page.text(found);
                page.html.close("abbr");
                at = i + found.length();
                i = at - 1;
            }
        }
        page.text(text.substring(at));
    }

    private static String abbreviationAt(Map<String, String> known, String text, int start) {
        int end = start;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        String word = text.substring(start, end);
        if (known.containsKey(word)) {
            return word;
        }
        return known.keySet().stream()
                .filter(name -> text.startsWith(name, start))
                .filter(name -> start + name.length() >= text.length() || !isWord(text.charAt(start + name.length())))
                .findFirst()
                .orElse("");
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /** The text that a reader sees, for headings and summaries. */
    static String plain(String source) {
        String text = unescaped(source);
        if (text.indexOf(':') < 0) {
            return text;
        }
        return SPECIAL.matcher(text).replaceAll(match -> {
            String name = match.group(1);
            String character = name == null ? "" : Emojis.character(name);
            String shown = name == null || (character.isEmpty() && !Emojis.isIcon(name)) ? match.group() : character;
            return Matcher.quoteReplacement(shown);
        });
    }

    private static String unescaped(String text) {
        return text.indexOf('\\') < 0 && text.indexOf('&') < 0 ? text : Escaping.unescapeString(text);
    }
}
