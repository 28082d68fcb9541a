package dev.stagebill.markdown;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the line that opens a fence says: {@code java title="A.java" hl_lines="2 4-5" linenums="1"}, also in braces
 * ({@code { .java title="A.java" }}), by the rules of {@code pymdownx.superfences}.
 *
 * @param language in lower case; empty when there is none
 * @param title the title
 * @param marked the marked lines as written
 * @param firstNumber the number of the first line; 0 when its lines are not to be numbered, empty when the fence says nothing about it
 * @param attributes the id, and the classes behind the language
 */
record CodeInfo(
        String language,
        Optional<String> title,
        Optional<String> marked,
        OptionalInt firstNumber,
        AttributeList attributes) {
    static final CodeInfo NONE = ofLanguage("");

    private static final int MAX_LINE = 100_000;

    private static final Pattern HEADER = Pattern.compile(
            "\\{.*|\\S*(?:[ \\t]+[A-Za-z][\\w-]*(?:=(?:\"[^\"]*\"|'[^']*'|\\S*))?)*+(?:[ \\t]*\\{.*\\})?");

    /** How Docusaurus and VitePress mark lines and name the file; MkDocs takes such a fence for text. */
    private static final Pattern LINES = Pattern.compile("\\{([\\d, -]{1,200})\\}");

    private static final Pattern FILE = Pattern.compile("^[\\w#.+-]{1,40}[ \\t]+\\[([^\\]]{1,200}\\.\\w{1,12})\\]$");

    /** Code in a language, and nothing else. */
    static CodeInfo ofLanguage(String language) {
        return new CodeInfo(language, Optional.empty(), Optional.empty(), OptionalInt.empty(), AttributeList.NONE);
    }

    static CodeInfo of(String info) {
        String text = info.strip();
        if (text.isEmpty()) {
            return NONE;
        }
        boolean braces = text.startsWith("{") && text.endsWith("}");
        AttributeList options = AttributeList.ofOptions(braces ? text.substring(1, text.length() - 1) : text);
        return new CodeInfo(
                braces ? language(options.firstClass()) : language(firstWord(text)),
                options.value("title")
                        .or(() -> braces ? Optional.empty() : group(FILE, text))
                        .or(() -> unread(text)),
                options.value("hl_lines")
                        .filter(lines -> !lines.isBlank())
                        .or(() -> braces ? Optional.empty() : group(LINES, text)),
                options.value("linenums").map(CodeInfo::firstNumber).orElse(OptionalInt.empty()),
                braces ? rest(options) : AttributeList.NONE);
    }

    /** Whether it is written as the line that opens a fence has to be; what is not is code that its author began on that line. */
    static boolean isHeader(String info) {
        return HEADER.matcher(info.strip()).matches();
    }

    private static Optional<String> group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? Optional.of(matcher.group(1).strip()).filter(found -> !found.isEmpty())
                : Optional.empty();
    }

    private static AttributeList rest(AttributeList options) {
        List<String> classes = options.classes();
        return new AttributeList(
                options.id(), classes.isEmpty() ? classes : classes.subList(1, classes.size()), Map.of());
    }

    /** A line that is no list of options at all, such as that of a directive of another tool, is shown rather than lost. */
    private static Optional<String> unread(String text) {
        boolean directive = text.matches("\\{[\\w-]+\\}.*");
        boolean words = text.matches("[\\w#.+-]+[ \\t]+[^={\\[]*") && !isHeader(text);
        return directive || words ? Optional.of(text) : Optional.empty();
    }

    private static OptionalInt firstNumber(String written) {
        return List.of("false", "none", "no", "off").contains(written.strip().toLowerCase(Locale.ROOT))
                ? OptionalInt.of(0)
                : number(written);
    }

    /** Whether lines have numbers. */
    boolean isNumbered() {
        return firstNumber.orElse(0) > 0;
    }

    /** This with lines numbered from 1, unless the fence says something else. */
    CodeInfo numbered() {
        return firstNumber.isPresent() ? this : new CodeInfo(language, title, marked, OptionalInt.of(1), attributes);
    }

    /** This with a title, unless it has one already. */
    CodeInfo titled(Optional<String> other) {
        return title.isPresent() || other.isEmpty()
                ? this
                : new CodeInfo(language, other, marked, firstNumber, attributes);
    }

    /** The marked lines that a text of so many lines has, as {@code 2 4-5}; empty when there are none. */
    String markedWithin(int lines) {
        BitSet all = markedLines();
        StringBuilder ranges = new StringBuilder();
        for (int from = all.nextSetBit(1); from >= 1 && from <= lines; ) {
            int to = Math.min(lines, all.nextClearBit(from) - 1);
            ranges.append(ranges.isEmpty() ? "" : " ").append(from);
            if (to > from) {
                ranges.append('-').append(to);
            }
            from = all.nextSetBit(to + 1);
        }
        return ranges.toString();
    }

    /** The numbers of the marked lines, from 1; what is no number or range is passed over. */
    BitSet markedLines() {
        BitSet lines = new BitSet();
        for (String part : marked.orElse("").split("[\\s,]+", -1)) {
            int dash = part.indexOf('-');
            OptionalInt first = number(dash < 0 ? part : part.substring(0, dash));
            OptionalInt last = dash < 0 ? first : number(part.substring(dash + 1));
            if (first.isPresent() && last.isPresent() && last.getAsInt() >= first.getAsInt()) {
                lines.set(first.getAsInt(), last.getAsInt() + 1);
            }
        }
        return lines;
    }

    private static OptionalInt number(String text) {
        String digits = text.strip().split("\\s", 2)[0];
        boolean usable =
                !digits.isEmpty() && digits.length() <= 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return usable && Integer.parseInt(digits) <= MAX_LINE
                ? OptionalInt.of(Integer.parseInt(digits))
                : OptionalInt.empty();
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '{') {
            end++;
        }
        String word = text.substring(0, end);
        return word.contains("=") ? "" : word;
    }

    private static String language(String word) {
        String name = word.startsWith(".") ? word.substring(1) : word;
        name = name.startsWith("language-") ? name.substring("language-".length()) : name;
        return name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "+-_#./:".indexOf(c) >= 0)
                ? name.toLowerCase(Locale.ROOT)
                : "";
    }
}
