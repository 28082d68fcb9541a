package dev.stagebill.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes text: resolves escapes, makes links of mail addresses and references, and signs of what stands for them. */
final class TextNodes {
    private static final String MAIL =
            "(?<mail>(?<![\\w/+@-])[\\w+-](?:[\\w+-]|\\.(?![.@])){0,63}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,8}+)";

    /** All repetitions are bounded or possessive. */
    private static final Pattern SPECIAL = Pattern.compile(MAIL + "|" + SmartText.PATTERN);

    private static final Pattern BLANK = Pattern.compile("(?<!\\\\)\\\\ ");

    private TextNodes() {}

    /** Writes a text as it stands in the source. */
    static void write(PageWriter page, String source) {
        if (source.indexOf('@') < 0 && !SmartText.mayBeIn(source)) {
            RepositoryLinks.writeText(page, source);
            return;
        }
        Matcher matcher = SPECIAL.matcher(source);
        int done = 0;
        while (matcher.find()) {
            int end = isEscaped(source, matcher.start()) ? 0 : end(page, matcher, source);
            if (end > 0) {
                RepositoryLinks.writeText(page, source.substring(done, matcher.start()));
                special(page, matcher, source.substring(matcher.start(), end));
                done = end;
                matcher.region(done, source.length());
                matcher.useTransparentBounds(true);
            }
        }
        RepositoryLinks.writeText(page, source.substring(done));
    }

    private static boolean isEscaped(String source, int at) {
        return at > 0 && source.charAt(at - 1) == '\\';
    }

    /** Where a match ends; 0 when it is none. */
    private static int end(PageWriter page, Matcher matcher, String source) {
        if (matcher.group("mail") == null) {
            return SmartText.isFound(page, matcher) ? matcher.end() : 0;
        }
        int least = source.indexOf('.', source.indexOf('@', matcher.start())) + 1;
        for (int end = matcher.end(); end > least; end--) {
            char next = end < source.length() ? source.charAt(end) : ' ';
            if (isLetter(source.charAt(end - 1)) && !Character.isLetterOrDigit(next) && "_-@".indexOf(next) < 0) {
                return end;
            }
        }
        return 0;
    }

    /** A mail address ends with such a one. */
    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static void special(PageWriter page, Matcher matcher, String written) {
        if (matcher.group("mail") == null) {
            SmartText.write(page, written);
        } else {
            LinkNodes.write(page, "mailto:" + written, written, 0);
        }
    }

    /** The text that a reader sees, for headings and summaries. */
    static String plain(String source) {
        return unescaped(SmartText.plain(source));
    }

    /** Escapes and entities resolved. A blank may be escaped, too: it then does not part words. */
    static String unescaped(String source) {
        String text = source.contains("\\ ") ? BLANK.matcher(source).replaceAll(" ") : source;
        return text.indexOf('\\') < 0 && text.indexOf('&') < 0 ? text : Escaping.unescapeString(text);
    }
}
