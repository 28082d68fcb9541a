package dev.stagebill.markdown;

import java.util.Map;
import java.util.Optional;

/** Writes words: abbreviations are explained, and quotes and dashes made where the configuration asks for it. */
final class Words {
    private Words() {}

    /** Writes a text in which nothing is markup but escapes. */
    static void write(PageWriter page, String source) {
        String curled = page.quotes.isOn() ? page.quotes.of(source) : source;
        String text = TextNodes.unescaped(curled);
        if (page.facts.abbreviations().isEmpty() || text.isEmpty()) {
            page.text(text);
        } else {
            explained(page, text);
        }
    }

    private static void explained(PageWriter page, String text) {
        int at = 0;
        int i = 0;
        while (i < text.length()) {
            Optional<String> found = i > 0 && isWord(text.charAt(i - 1)) && isWord(text.charAt(i))
                    ? Optional.empty()
                    : abbreviationAt(page.facts, text, i);
            if (found.isEmpty()) {
                i++;
                continue;
            }
            page.text(text.substring(at, i));
            abbreviation(page, found.get());
            i += found.get().length();
            at = i;
        }
        page.text(text.substring(at));
    }

    private static void abbreviation(PageWriter page, String name) {
        String meaning = page.facts.abbreviations().getOrDefault(name, "");
        page.html.start("abbr").attribute("title", meaning).end();
        page.text(name);
        page.html.close("abbr");
    }

    /** What is several words goes first. */
    private static Optional<String> abbreviationAt(PageFacts facts, String text, int start) {
        Map<String, String> known = facts.abbreviations();
        Optional<String> several = facts.longAbbreviations().at(text, start);
        if (several.isPresent()) {
            return several;
        }
        int end = start;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return Optional.of(text.substring(start, end)).filter(known::containsKey);
    }

    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
