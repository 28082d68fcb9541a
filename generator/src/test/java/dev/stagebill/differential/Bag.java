package dev.stagebill.differential;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that a page says, wherever it says them: in its text, in its code, or beside them. */
final class Bag {
    private static final List<Sort> SAID =
            List.of(Sort.WORDS, Sort.CODE, Sort.DIAGRAMS, Sort.PICTURES, Sort.LINKS, Sort.MATH);

    /** Addresses, names of links, attributes and the first lines of fences, which only the page that garbles them shows. */
    private static final Pattern MARKUP =
            Pattern.compile("\\]\\([^)\\s]*\\)|\\]\\[[^\\]]*\\]|\\{[^}\\n]*\\}|(?:`{3,}|~{3,}).*|tab=\"[^\"\\n]*\"");

    private final Set<String> words = new HashSet<>();

    /** Everything that a page says. */
    Bag(Facts facts) {
        SAID.forEach(sort -> facts.of(sort).forEach(fact -> words(fact).forEach(words::add)));
    }

    /** Whether all words of a fact are said, in whatever order and under whatever marks. */
    boolean says(Sort sort, String fact) {
        String text = sort == Sort.HEADINGS
                ? fact.replaceFirst("^h\\d #\\S* ?", "")
                : sort == Sort.LINKS || sort == Sort.PICTURES ? fact.replaceFirst(" -> \\S*$", "") : fact;
        return words.containsAll(words(MARKUP.matcher(text).replaceAll(" ")));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
