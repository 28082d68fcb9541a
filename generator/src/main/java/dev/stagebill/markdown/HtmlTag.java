package dev.stagebill.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A tag, comment or declaration in a text.
 *
 * @param name the name in lower case; empty for comments and declarations
 * @param sort what it is
 * @param text all of it
 */
record HtmlTag(String name, Sort sort, String text) {
    /** What Python-Markdown takes for blocks: such a tag at the start of a line begins raw HTML. */
    static final Set<String> BLOCKS =
            words("address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2"
                    + " h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul canvas colgroup dd body dt group iframe li"
                    + " legend math map noscript output object option progress script style summary tbody td textarea tfoot th thead"
                    + " tr video");

    private static final Set<String> INLINE_CONTENT =
            words("address dd dt h1 h2 h3 h4 h5 h6 legend li p summary td th");
    private static final Set<String> RAW_CONTENT = words("canvas math option pre script style textarea hr");
    private static final Pattern MARKDOWN = Pattern.compile(
            "\\smarkdown(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>\"']+)))?(?=[\\s/>])", Pattern.CASE_INSENSITIVE);
    private static final int MAX_LENGTH = 20_000;

    /** What stands between angle brackets. */
    enum Sort {
        START,
        /** A start tag that ends in a slash. */
        EMPTY,
        END,
        /** Comments, declarations and instructions. */
        UNSEEN
    }

    /** How the content of an element is read. */
    enum Content {
        RAW,
        INLINE,
        BLOCKS
    }

    /** What begins at an angle bracket, if something does. */
    static Optional<HtmlTag> at(CharSequence text, int start) {
        if (start + 2 >= text.length()) {
            return Optional.empty();
        }
        char next = text.charAt(start + 1);
        if (next == '!' || next == '?') {
            return unseen(text, start);
        }
        int name = next == '/' ? start + 2 : start + 1;
        return isLetter(text.charAt(name)) ? tag(text, start, name) : Optional.empty();
    }

    private static Optional<HtmlTag> unseen(CharSequence text, int start) {
        String source = text.toString();
        String end = unseenEnd(source, start);
        boolean declaration = source.charAt(start + 1) == '?'
                || source.startsWith("<!--", start)
                || source.startsWith("<![CDATA[", start)
                || source.regionMatches(true, start, "<!doctype", 0, 9);
        if (!declaration) {
            return Optional.empty();
        }
        int found = source.indexOf(end, start + (end.equals("-->") ? 4 : 2));
        return found < 0
                ? Optional.empty()
                : Optional.of(new HtmlTag("", Sort.UNSEEN, source.substring(start, found + end.length())));
    }

    /** What ends a comment, or what else begins at this place and is not shown. */
    static String unseenEnd(String source, int start) {
        if (source.startsWith("<!--", start)) {
            return "-->";
        }
        return source.startsWith("<![CDATA[", start) ? "]]>" : source.startsWith("<?", start) ? "?>" : ">";
    }

    private static Optional<HtmlTag> tag(CharSequence text, int start, int nameStart) {
        int nameEnd = nameStart;
        while (nameEnd < text.length() && isNamePart(text.charAt(nameEnd))) {
            nameEnd++;
        }
        int end = end(text, nameEnd);
        if (end < 0) {
            return Optional.empty();
        }
        String name = text.subSequence(nameStart, nameEnd).toString().toLowerCase(Locale.ROOT);
        Sort sort = nameStart > start + 1 ? Sort.END : text.charAt(end - 1) == '/' ? Sort.EMPTY : Sort.START;
        return Optional.of(
                new HtmlTag(name, sort, text.subSequence(start, end + 1).toString()));
    }

    /** Where the bracket stands that ends a tag; brackets in quotes do not. */
    private static int end(CharSequence text, int from) {
        char quote = 0;
        for (int i = from; i < Math.min(text.length(), from + MAX_LENGTH); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i;
            } else if (c == '<') {
                return -1;
            } else if ((c == '"' || c == '\'') && endsWithEquals(text, i)) {
                quote = c;
            }
        }
        return -1;
    }

    private static boolean endsWithEquals(CharSequence text, int before) {
        int i = before - 1;
        while (i > 0 && Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        return i >= 0 && text.charAt(i) == '=';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isNamePart(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '.' || c == '_';
    }

    /** By how much it nests what follows. */
    int depth() {
        boolean opens = sort == Sort.START && !AllowedHtml.VOID.contains(name);
        return opens ? 1 : sort == Sort.END ? -1 : 0;
    }

    boolean isBlock() {
        return BLOCKS.contains(name);
    }

    /** How the content is read that the attribute {@code markdown} asks for. */
    Content content() {
        var matcher = MARKDOWN.matcher(text);
        if (RAW_CONTENT.contains(name) || !isBlock() || !matcher.find()) {
            return Content.RAW;
        }
        String value = firstOf(matcher.group(1), matcher.group(2), matcher.group(3));
        return switch (value) {
            case "1", "", "markdown" -> INLINE_CONTENT.contains(name) ? Content.INLINE : Content.BLOCKS;
            case "block" -> Content.BLOCKS;
            case "span" -> Content.INLINE;
            default -> Content.RAW;
        };
    }

    /** How the content of a block is read that stands for an element ({@code pymdownx.blocks.html}). */
    static Content blockContent(String tag, String mode) {
        return switch (mode) {
            case "block" -> Content.BLOCKS;
            case "span", "inline" -> Content.INLINE;
            case "raw", "html" -> Content.RAW;
            default ->
                RAW_CONTENT.contains(tag)
                        ? Content.RAW
                        : BLOCKS.contains(tag) && !tag.equals("p") && !tag.matches("h[1-6]")
                                ? Content.BLOCKS
                                : Content.INLINE;
        };
    }

    /** The tag without the attribute {@code markdown}. A start tag that ends in a slash is one with an end tag: HTML has no such form. */
    String cleaned() {
        String tag = MARKDOWN.matcher(text).replaceFirst("");
        boolean open = sort == Sort.EMPTY && !AllowedHtml.VOID.contains(name);
        return open ? tag.substring(0, tag.length() - 2) + "></" + name + ">" : tag;
    }

    private static String firstOf(@org.jspecify.annotations.Nullable String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" ", -1));
    }
}
