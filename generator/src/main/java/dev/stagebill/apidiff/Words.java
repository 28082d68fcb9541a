package dev.stagebill.apidiff;

import java.util.Collection;
import java.util.stream.Collectors;

/** Puts names and lists into sentences. */
final class Words {
    private static final int MAX_NAME = 200;
    private static final int SHOWN = 8;

    private Words() {}

    /** A name or value between backquotes, on one line and not too long. */
    static String code(String name) {
        String line = name.replace('`', '\'').replaceAll("\\s+", " ").strip();
        String shown = line.length() <= MAX_NAME ? line : line.substring(0, MAX_NAME) + "...";
        return shown.isEmpty() ? "\"\"" : "`" + shown + "`";
    }

    /** Names with commas; of many the first ones and how many more there are. */
    static String codes(Collection<String> names) {
        String shown = names.stream().limit(SHOWN).map(Words::code).collect(Collectors.joining(", "));
        return names.size() <= SHOWN ? shown : shown + " and " + (names.size() - SHOWN) + " more";
    }

    static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** {@code value} or {@code values}. */
    static String plural(String word, int count) {
        return count == 1 ? word : word + "s";
    }
}
