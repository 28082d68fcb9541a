package dev.stagebill.markdown;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs for what is written with several characters, by the rules of {@code pymdownx.smartsymbols}; and ordinals with a raised ending. */
final class SmartText {
    /** Each repetition is bounded. The names of the groups are those of the options. */
    static final String PATTERN =
            "(?<trademark>\\(tm\\))|(?<copyright>\\(c\\))|(?<registered>\\(r\\))|(?<plusminus>\\+/-)"
                    + "|(?<notequal>=/=)|(?<careof>\\bc/o\\b)|(?<arrows><-->|(?<!-)-->|<--(?!-))"
                    + "|(?<fractions>(?<!\\d)(?:[1-3]/4|1/2|[12]/3|[1-4]/5|[15]/6|[1357]/8)(?!\\d))"
                    + "|(?<ordinal>\\b(?:[1-9]\\d{0,17})?(?:(?<=1)[123]th|1st|2nd|3rd|[04-9]th)\\b)";

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("(tm)", "\u2122"),
            Map.entry("(c)", "\u00a9"),
            Map.entry("(r)", "\u00ae"),
            Map.entry("+/-", "\u00b1"),
            Map.entry("=/=", "\u2260"),
            Map.entry("c/o", "\u2105"),
            Map.entry("-->", "\u2192"),
            Map.entry("<--", "\u2190"),
            Map.entry("<-->", "\u2194"),
            Map.entry("1/4", "\u00bc"),
            Map.entry("1/2", "\u00bd"),
            Map.entry("3/4", "\u00be"),
            Map.entry("1/3", "\u2153"),
            Map.entry("2/3", "\u2154"),
            Map.entry("1/5", "\u2155"),
            Map.entry("2/5", "\u2156"),
            Map.entry("3/5", "\u2157"),
            Map.entry("4/5", "\u2158"),
            Map.entry("1/6", "\u2159"),
            Map.entry("5/6", "\u215a"),
            Map.entry("1/8", "\u215b"),
            Map.entry("3/8", "\u215c"),
            Map.entry("5/8", "\u215d"),
            Map.entry("7/8", "\u215e"));
    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("trademark", "trademark"),
            Map.entry("copyright", "copyright"),
            Map.entry("registered", "registered"),
            Map.entry("plusminus", "plusminus"),
            Map.entry("notequal", "notequal"),
            Map.entry("careof", "care_of"),
            Map.entry("arrows", "arrows"),
            Map.entry("fractions", "fractions"),
            Map.entry("ordinal", "ordinal_numbers"));
    private static final Pattern ALONE = Pattern.compile(PATTERN);
    private static final Set<String> GROUPS = OPTIONS.keySet();

    private SmartText() {}

    /** Whether a text can have such a sign in it. */
    static boolean mayBeIn(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            char next = text.charAt(i + 1);
            boolean sign = (c == '(' && "tcr".indexOf(next) >= 0)
                    || (next == '/' && "+=c123457".indexOf(c) >= 0)
                    || (c == '-' && next == '-')
                    || (c >= '0' && c <= '9' && "snrt".indexOf(next) >= 0);
            if (sign) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the pattern has found one of these, which the configuration has not switched off. Descriptions in definitions are CommonMark and
     * say what they say: a fraction in them may be a path, and (c) the third of several points.
     */
    static boolean isFound(PageWriter page, Matcher matcher) {
        if (page.facts.fragment()) {
            return false;
        }
        for (String group : GROUPS) {
            if (matcher.group(group) != null) {
                String option = OPTIONS.getOrDefault(group, "");
                return page.options.flag("pymdownx.smartsymbols", option, true);
            }
        }
        return false;
    }

    /** Writes what stands for a match. */
    static void write(PageWriter page, String written) {
        String sign = SIGNS.get(written);
        if (sign != null) {
            page.text(sign);
            return;
        }
        int end = written.length() - 2;
        page.text(written.substring(0, end));
        page.html.open("sup");
        page.text(written.substring(end));
        page.html.close("sup");
    }

    /** The text with its signs, as one reads it. */
    static String plain(String text) {
        return mayBeIn(text)
                ? ALONE.matcher(text)
                        .replaceAll(match -> Matcher.quoteReplacement(SIGNS.getOrDefault(match.group(), match.group())))
                : text;
    }
}
