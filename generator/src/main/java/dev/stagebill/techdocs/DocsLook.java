package dev.stagebill.techdocs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a documentation wants to be shown.
 *
 * @param features {@code theme.features} of mkdocs.yml as written, such as {@code navigation.tabs}; those without a meaning here as well
 * @param copyright {@code copyright} of mkdocs.yml: a line for the foot of each page, in Markdown or HTML
 * @param language {@code theme.language} of mkdocs.yml, the language of its pages
 * @param statuses {@code extra.status} of mkdocs.yml: what the words mean that pages have as their {@code status}
 */
public record DocsLook(
        List<String> features, Optional<String> copyright, Optional<String> language, Map<String, String> statuses) {
    /** Nothing is asked for. */
    public static final DocsLook PLAIN = new DocsLook(List.of(), Optional.empty(), Optional.empty());

    /** Material for MkDocs knows these without being told. */
    private static final Map<String, String> KNOWN = Map.of("new", "Recently added", "deprecated", "Deprecated");

    private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "fa", "he", "ur");
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    /** Without explanations of statuses. */
    public DocsLook(List<String> features, Optional<String> copyright, Optional<String> language) {
        this(features, copyright, language, Map.of());
    }

    /** Copies the features. What is no name of a language is left out; {@code pt_BR} is {@code pt-BR}. */
    public DocsLook {
        features = List.copyOf(features);
        statuses = Map.copyOf(statuses);
        language = language.map(name -> name.strip().replace('_', '-'))
                .filter(name -> TAG.matcher(name).matches());
    }

    /** Whether its pages are written from right to left. */
    public boolean fromTheRight() {
        return language.filter(name -> FROM_THE_RIGHT.contains(name.split("-", 2)[0].toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /** What the status of a page means; the word itself when nobody says. */
    public String statusMeaning(String status) {
        return statuses.getOrDefault(status, KNOWN.getOrDefault(status, status));
    }

    /** Whether a feature is asked for. */
    public boolean has(String feature) {
        return features.contains(feature);
    }
}
