package dev.stagebill.markdown;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How the id of a heading is made of its text: the options {@code slugify} and {@code separator} of Python-Markdown's {@code toc}. Besides
 * its own rule there are the one with Unicode letters and those of {@code pymdownx.slugs}.
 *
 * @param sort the rule
 * @param letters what becomes of capitals ({@code none}, {@code lower}, {@code lower-ascii}, {@code fold}); only for PyMdown's rules
 * @param separator what stands between words
 * @param form how letters are composed; only for PyMdown's rules
 * @param percent whether other letters than ASCII are written with percent signs
 */
record SlugRule(Sort sort, String letters, String separator, boolean percent, Normalizer.Form form) {
    private static final Pattern TAGS = Pattern.compile("</?[^>]*+>");

    /** Whose rule it is. */
    enum Sort {
        ASCII,
        UNICODE,
        PYMDOWN
    }

    /** The rule of MkDocs. */
    static final SlugRule MKDOCS = new SlugRule(Sort.ASCII, "lower", "-", false, Normalizer.Form.NFC);

    /** The rule that a configuration asks for; what it does not know is MkDocs' own. */
    static SlugRule of(MarkdownOptions options) {
        String toc = options.has("markdown.extensions.toc") ? "markdown.extensions.toc" : "toc";
        if (!options.has(toc)) {
            return MKDOCS;
        }
        return of(options, toc);
    }

    /** The rule that the options of an extension ask for. */
    static SlugRule of(MarkdownOptions options, String toc) {
        String separator = options.option(toc, "separator").orElse("-");
        String name = named(options, toc);
        if (name.contains("slugify_unicode")) {
            return new SlugRule(Sort.UNICODE, "lower", separator, false, Normalizer.Form.NFC);
        }
        boolean applied = options.option(toc, "slugify").isEmpty() && name.contains("slugify.kwds");
        if (!name.contains("pymdownx") && !applied) {
            return new SlugRule(Sort.ASCII, "lower", separator, false, Normalizer.Form.NFC);
        }
        boolean percent =
                name.contains("encoded") || hint(options, toc, "percent_encode").equalsIgnoreCase("true");
        Normalizer.Form form =
                switch (hint(options, toc, "normalize")) {
                    case "NFD" -> Normalizer.Form.NFD;
                    case "NFKC" -> Normalizer.Form.NFKC;
                    case "NFKD" -> Normalizer.Form.NFKD;
                    default -> Normalizer.Form.NFC;
                };
        return new SlugRule(Sort.PYMDOWN, letters(name, hint(options, toc, "case")), separator, percent, form);
    }

    /** The name of the Python function, as a value or as a tag of one with arguments. */
    private static String named(MarkdownOptions options, String toc) {
        return options.extensions().getOrDefault(toc, Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey().equals("slugify")
                        || entry.getKey().startsWith("slugify.")
                        || entry.getKey().startsWith("slugify!"))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .sorted()
                .reduce("", (all, next) -> all + " " + next)
                .replace("object", "pymdownx");
    }

    private static String hint(MarkdownOptions options, String toc, String argument) {
        return options.option(toc, "slugify.kwds." + argument)
                .or(() -> options.option(toc, "slugify." + argument))
                .orElse("none")
                .strip();
    }

    private static String letters(String name, String written) {
        if (name.contains("uslugify") && !name.contains("cased")) {
            return "lower";
        }
        return name.contains("slugs.gfm") ? "lower-ascii" : written;
    }

    /** The id of a text, before it is made the only one of its kind. */
    String slug(String text) {
        return switch (sort) {
            case ASCII -> joined(kept(ascii(text), false).toLowerCase(Locale.ROOT));
            case UNICODE -> joined(kept(text, false).toLowerCase(Locale.ROOT));
            case PYMDOWN -> pymdown(text);
        };
    }

    private String pymdown(String text) {
        String plain = TAGS.matcher(Normalizer.normalize(text, form)).replaceAll("");
        String cased =
                switch (letters) {
                    case "lower" -> plain.strip().toLowerCase(Locale.ROOT);
                    case "lower-ascii" -> lowerAscii(plain.strip());
                    case "fold" -> plain.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
                    default -> plain.strip();
                };
        String slug = kept(cased, true).replace(" ", separator);
        return percent ? encoded(slug) : slug;
    }

    private static String lowerAscii(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.chars().forEach(c -> lower.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c)));
        return lower.toString();
    }

    private static String encoded(String slug) {
        StringBuilder out = new StringBuilder();
        for (byte b : slug.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && (Character.isLetterOrDigit(b) || "_.-~/".indexOf(b) >= 0);
            out.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b & 0xff));
        }
        return out.toString();
    }

    /** Decomposed, without what is not ASCII. */
    private static String ascii(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        StringBuilder ascii = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .chars()
                .filter(c -> c < 0x80)
                .forEach(c -> ascii.append((char) c));
        return ascii.toString();
    }

    /** Letters, digits, underscores, hyphens and blanks; blanks at the ends are taken off unless they are already. */
    private static String kept(String text, boolean onlySpaces) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> isWord(c) || c == '-' || (onlySpaces ? c == ' ' : isBlank(c)))
                .forEach(kept::appendCodePoint);
        return onlySpaces ? kept.toString() : stripped(kept);
    }

    private static String stripped(CharSequence text) {
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

    /** Blanks and separators in a row become one separator. */
    private String joined(String words) {
        StringBuilder slug = new StringBuilder(words.length());
        boolean separated = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean separates = isBlank(c) || separator.indexOf(c) >= 0;
            if (!separates) {
                slug.append(c);
            } else if (!separated) {
                slug.append(separator);
            }
            separated = separates;
        }
        return slug.toString();
    }

    /** What Python's {@code \w} matches. */
    private static boolean isWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || c == '_'
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** What Python's {@code \s} matches. */
    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }
}
