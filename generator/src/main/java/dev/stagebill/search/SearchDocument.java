package dev.stagebill.search;

import java.util.List;

/**
 * One thing that search can find: an entity, a page of documentation or a part of a long one, a part of an API, a finding of the build.
 *
 * @param kind what it is: the kind of an entity in lower case, or one of those of {@link SiteDocuments}
 * @param reference the canonical reference of the entity it is, or belongs to
 * @param name its technical name: the name of an entity, the last part of a path, an operationId; may be empty
 * @param title its name for people
 * @param context what it belongs to, in a few words, such as the title of its documentation; may be empty
 * @param path its page, percent-encoded, from the root of the portal, without fragment
 * @param tags words it is tagged with
 * @param filters the values it can be filtered by, each as {@code key:value}, see {@link Filters}
 * @param passages its text, by section, in the order of the page
 * @param standing what else there is to know about it
 */
public record SearchDocument(
        String kind,
        String reference,
        String name,
        String title,
        String context,
        String path,
        List<String> tags,
        List<String> filters,
        List<Passage> passages,
        Standing standing) {
    /** Copies the lists. */
    public SearchDocument {
        tags = List.copyOf(tags);
        filters = List.copyOf(filters);
        passages = List.copyOf(passages);
    }

    /** The code of the language it is written in. */
    String language() {
        return standing.language();
    }

    /**
     * What there is to know about a document besides its words.
     *
     * @param language the code of the language it is written in, one of those of {@code search.language}
     * @param dependents how many depend on it
     * @param year the year in which it was last changed; 0 when that is not known
     */
    public record Standing(String language, int dependents, int year) {
        /** English, and nothing is known. */
        public static final Standing PLAIN = new Standing("en", 0, 0);
    }

    /**
     * The text under one heading.
     *
     * @param fragment the fragment that leads to it; empty for the beginning of the page
     * @param heading the heading itself; may be empty
     * @param text the plain text under it
     * @param above the headings it stands under, the outermost first; without the title of the page
     */
    public record Passage(String fragment, String heading, String text, List<String> above) {
        /** Copies the headings. */
        public Passage {
            above = List.copyOf(above);
        }

        /** A text under a heading of the page itself. */
        public Passage(String fragment, String heading, String text) {
            this(fragment, heading, text, List.of());
        }
    }
}
