package dev.stagebill.config;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in environment variables: a name in braces behind a dollar sign, optionally with {@code :-} and a text to use when the variable is
 * not set or empty, as in a shell. A second dollar sign in front takes the meaning away. What a variable holds is not looked at again.
 */
record Variables(Map<String, String> environment) {
    private static final Pattern USE =
            Pattern.compile("\\$(?<escape>\\$)\\{|\\$\\{(?:(?<name>[A-Za-z_][A-Za-z0-9_]*)(?<rest>:-[^}]*)?\\})?");

    /** Whether there is anything to fill in. */
    static boolean usedIn(String text) {
        return text.contains("${");
    }

    /**
     * The text with its variables filled in.
     *
     * @param undefined told the name of each variable that is not set; the empty name: something that is no use of a variable
     */
    String fill(String text, Consumer<String> undefined) {
        return USE.matcher(text).replaceAll(use -> Matcher.quoteReplacement(value((Matcher) use, undefined)));
    }

    private String value(Matcher use, Consumer<String> undefined) {
        if (use.group("escape") != null) {
            return "${";
        }
        Optional<String> name = Optional.ofNullable(use.group("name"));
        Optional<String> instead = Optional.ofNullable(use.group("rest")).map(rest -> rest.substring(":-".length()));
        Optional<String> value = name.map(environment::get).filter(held -> instead.isEmpty() || !held.isEmpty());
        return value.or(() -> instead).orElseGet(() -> {
            undefined.accept(name.orElse(""));
            return "";
        });
    }
}
