package dev.stagebill.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes text: resolves escapes, makes links of mail addresses and references, and signs of what stands for them. */
final class TextNodes {
    private static final String MAIL =
            "(?<mail>(?<![\\w/.+@-])[\\w+-][\\w.+-]{0,63}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,8}+(?![-@]))";

    /** All repetitions are bounded or possessive. */
    private static final Pattern SPECIAL = Pattern.compile(MAIL + "|" + SmartText.PATTERN);

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
            if (isEscaped(source, matcher.start())) {
                continue;
            }
            String mail = matcher.group("mail");
            boolean sign = mail == null && SmartText.isFound(page, matcher);
            if (mail == null && !sign) {
                continue;
            }
            RepositoryLinks.writeText(page, source.substring(done, matcher.start()));
            done = matcher.start() + written(page, matcher, mail != null);
            matcher.region(done, source.length());
            matcher.useTransparentBounds(true);
        }
        RepositoryLinks.writeText(page, source.substring(done));
    }

    private static boolean isEscaped(String source, int at) {
        return at > 0 && source.charAt(at - 1) == '\\';
    }

    /** Writes one match; how many characters of it were used. */
    private static int written(PageWriter page, Matcher matcher, boolean mail) {
        if (!mail) {
            SmartText.write(page, matcher.group());
            return matcher.group().length();
        }
        String address = trimmed(matcher.group());
        LinkNodes.write(page, "mailto:" + address, address, 0);
        return address.length();
    }

    /** A mail address ends with a letter. */
    private static String trimmed(String address) {
        int end = address.length();
        while (end > 0 && !Character.isLetterOrDigit(address.charAt(end - 1))) {
            end--;
        }
        return address.substring(0, end);
    }

    /** The text that a reader sees, for headings and summaries. */
    static String plain(String source) {
        return unescaped(SmartText.plain(source));
    }

    static String unescaped(String text) {
        return text.indexOf('\\') < 0 && text.indexOf('&') < 0 ? text : Escaping.unescapeString(text);
    }
}
