package dev.stagebill.markdown;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the line that opens a fence says: {@code java title="A.java" hl_lines="2 4-5" linenums="1"}, also in braces
 * ({@code { .java title="A.java" }}), by the rules of {@code pymdownx.superfences}.
 *
 * @param language in lower case; empty when there is none
 * @param title the title
 * @param marked the marked lines as written
 * @param firstNumber the number of the first line, when lines are numbered
 */
record CodeInfo(String language, Optional<String> title, Optional<String> marked, OptionalInt firstNumber) {
    static final CodeInfo NONE = new CodeInfo("", Optional.empty(), Optional.empty(), OptionalInt.empty());

    private static final int MAX_LINE = 100_000;

    static CodeInfo of(String info) {
        String text = info.strip();
        if (text.isEmpty()) {
            return NONE;
        }
        boolean braces = text.startsWith("{") && text.endsWith("}");
        AttributeList options = AttributeList.ofOptions(braces ? text.substring(1, text.length() - 1) : text);
        return new CodeInfo(
                braces ? language(options.firstClass()) : language(firstWord(text)),
                options.value("title"),
                options.value("hl_lines").filter(lines -> !lines.isBlank()),
                options.value("linenums").map(CodeInfo::number).orElse(OptionalInt.empty()));
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
