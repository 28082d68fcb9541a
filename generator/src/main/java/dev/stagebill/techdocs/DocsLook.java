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
 * @param writing the language of its pages, and from where to where they are written
 * @param statuses {@code extra.status} of mkdocs.yml: what the words mean that pages have as their {@code status}
 */
public record DocsLook(
        List<String> features, Optional<String> copyright, Writing writing, Map<String, String> statuses) {
    /** Nothing is asked for. */
    public static final DocsLook PLAIN = new DocsLook(List.of(), Optional.empty(), Optional.empty());

    /** Material for MkDocs knows these without being told. */
    private static final Map<String, String> KNOWN = Map.of("new", "Recently added", "deprecated", "Deprecated");

    /**
     * How pages are written.
     *
     * @param language {@code theme.language} of mkdocs.yml
     * @param direction {@code theme.direction} of mkdocs.yml: {@code ltr} or {@code rtl}, where the language does not tell
     */
    public record Writing(Optional<String> language, Optional<String> direction) {
        private static final Set<String> FROM_THE_RIGHT =
                Set.of("ar", "ckb", "dv", "fa", "he", "ku-iq", "ps", "sd", "ug", "ur", "yi");
        private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

        /** What is no name of a language, and no direction, is left out; {@code pt_BR} is {@code pt-BR}. */
        public Writing {
            language = language.map(name -> name.strip().replace('_', '-'))
                    .filter(name -> TAG.matcher(name).matches());
            direction = direction.filter(word -> word.equals("ltr") || word.equals("rtl"));
        }

        /** Whether lines begin at the right. As in Material for MkDocs the direction that is named counts more than the language. */
        public boolean fromTheRight() {
            return direction
                    .map("rtl"::equals)
                    .orElseGet(() -> language.filter(Writing::isFromTheRight).isPresent());
        }

        private static boolean isFromTheRight(String tag) {
            String name = tag.toLowerCase(Locale.ROOT);
            return FROM_THE_RIGHT.contains(name) || FROM_THE_RIGHT.contains(name.split("-", 2)[0]);
        }
    }

    /** Without explanations of statuses. */
    public DocsLook(List<String> features, Optional<String> copyright, Optional<String> language) {
        this(features, copyright, new Writing(language, Optional.empty()), Map.of());
    }

    /** Copies the features and the explanations. */
    public DocsLook {
        features = List.copyOf(features);
        statuses = Map.copyOf(statuses);
    }

    /** The language of its pages. */
    public Optional<String> language() {
        return writing.language();
    }

    /** Whether its pages are written from right to left. */
    public boolean fromTheRight() {
        return writing.fromTheRight();
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
